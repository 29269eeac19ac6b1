package io.github.immichsdk.sync.mirror;

import java.util.List;

/**
 * The tables of a mirror. A row has a key and a map of the fields that the server sends: the {@code data} of the event.
 *
 * <p>The key of a row is an ID, or several joined by {@code |} in the order given here.
 */
public enum MirrorTable {
    /** The caller's own user, by {@code id}. */
    AUTH_USER,
    /** Users, by {@code id}. */
    USER,
    /** The caller's settings, by {@code userId|key}. */
    USER_METADATA,
    /** Partners: who shares a library with whom, by {@code sharedById|sharedWithId}. */
    PARTNER,
    /** Assets: the user's own, those of partners and those in albums, by {@code id}. */
    ASSET("ownerId"),
    /** EXIF values, by {@code assetId}. */
    ASSET_EXIF,
    /** Metadata that programs store with assets, by {@code assetId|key}. */
    ASSET_METADATA("assetId"),
    /** Edits, by {@code id}. */
    ASSET_EDIT("assetId"),
    /** Recognized texts, by {@code id}. */
    ASSET_OCR("assetId"),
    /** Faces, by {@code id}. */
    ASSET_FACE("assetId"),
    /** People, by {@code id}. */
    PERSON,
    /** Stacks, by {@code id}; the {@code stackId} of an asset names the stack that contains it. */
    STACK("ownerId"),
    /** Albums, by {@code id}. */
    ALBUM,
    /** The users of each album, by {@code albumId|userId}. */
    ALBUM_USER("albumId", "userId"),
    /** The assets of each album, by {@code albumId|assetId}. */
    ALBUM_ASSET("albumId", "assetId"),
    /** Memories, by {@code id}. */
    MEMORY,
    /** The assets of each memory, by {@code memoryId|assetId}. */
    MEMORY_ASSET("memoryId", "assetId"),
    /**
     * The mirror's own notes of rows that the session may no longer see, checked when a stream is complete: by {@code asset|id}
     * or {@code owner|id}.
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
