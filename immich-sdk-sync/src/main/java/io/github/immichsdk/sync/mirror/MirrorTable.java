package io.github.immichsdk.sync.mirror;

import java.util.List;

/**
 * What a mirror keeps, a table for each. A row has a key and, as a map, what the server tells of it: the {@code data} of the
 * event, field by field.
 *
 * <p>The key of a row is an id, or several joined by {@code |} in the order told here.
 */
public enum MirrorTable {
    /** The caller's own user, by {@code id}. */
    AUTH_USER,
    /** Users, by {@code id}. */
    USER,
    /** The caller's settings, by {@code userId|key}. */
    USER_METADATA,
    /** Who shares a library with whom, by {@code sharedById|sharedWithId}. */
    PARTNER,
    /** Assets: own ones, those of partners and those in albums, by {@code id}. */
    ASSET("ownerId"),
    /** EXIF values, by {@code assetId}. */
    ASSET_EXIF,
    /** What programs keep with assets, by {@code assetId|key}. */
    ASSET_METADATA("assetId"),
    /** Edits, by {@code id}. */
    ASSET_EDIT("assetId"),
    /** Recognised texts, by {@code id}. */
    ASSET_OCR("assetId"),
    /** Faces, by {@code id}. */
    ASSET_FACE("assetId"),
    /** People, by {@code id}. */
    PERSON,
    /** Stacks, by {@code id}; which assets are in one, {@code stackId} of the assets tells. */
    STACK("ownerId"),
    /** Albums, by {@code id}. */
    ALBUM,
    /** Who has part in an album, by {@code albumId|userId}. */
    ALBUM_USER("albumId", "userId"),
    /** Which assets are in which album, by {@code albumId|assetId}. */
    ALBUM_ASSET("albumId", "assetId"),
    /** Memories, by {@code id}. */
    MEMORY,
    /** Which assets are in which memory, by {@code memoryId|assetId}. */
    MEMORY_ASSET("memoryId", "assetId"),
    /**
     * The mirror's own notes of what may no longer be the session's to see, looked at when a stream is complete: by
     * {@code asset|id} or {@code owner|id}.
     */
    DOUBT;

    private final List<String> lookups;

    MirrorTable(String... lookups) {
        this.lookups = List.of(lookups);
    }

    /** {@return the fields by which the mirror looks rows up; a store should have an index on each} */
    public List<String> lookups() {
        return lookups;
    }
}
