package io.github.immichsdk.sync;

import io.github.immichsdk.api.ServerVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the event stream, whatever a server's version calls it. The order is the one in which a server tells
 * them, whatever the order asked for.
 */
public enum SyncKind {
    /** The caller's own user. */
    AUTH_USER(new Name("AuthUsersV1")),
    /** The users that the caller may see. */
    USERS(new Name("UsersV1")),
    /** Who shares a library with whom. */
    PARTNERS(new Name("PartnersV1")),
    /** The caller's own assets. */
    ASSETS(new Name("AssetsV1", null, ServerVersion.V3), new Name("AssetsV2", ServerVersion.V3, null)),
    /** The caller's own stacks. */
    STACKS(new Name("StacksV1")),
    /** Assets of partners. */
    PARTNER_ASSETS(
            new Name("PartnerAssetsV1", null, ServerVersion.V3), new Name("PartnerAssetsV2", ServerVersion.V3, null)),
    /** Stacks of partners. */
    PARTNER_STACKS(new Name("PartnerStacksV1")),
    /** Assets in albums that the caller has or is part of. */
    ALBUM_ASSETS(new Name("AlbumAssetsV1", null, ServerVersion.V3), new Name("AlbumAssetsV2", ServerVersion.V3, null)),
    /** Albums. From 3.0 on whose they are is told by {@link #ALBUM_USERS} only. */
    ALBUMS(new Name("AlbumsV2", ServerVersion.V3, null), new Name("AlbumsV1")),
    /** Who has part in an album. */
    ALBUM_USERS(new Name("AlbumUsersV1")),
    /** Which assets are in which album. */
    ALBUM_TO_ASSETS(new Name("AlbumToAssetsV1")),
    /** EXIF values of the caller's own assets. */
    ASSET_EXIFS(new Name("AssetExifsV1")),
    /** EXIF values of assets in albums. */
    ALBUM_ASSET_EXIFS(new Name("AlbumAssetExifsV1")),
    /** Texts recognised in the caller's own assets. From 3.0 on. */
    ASSET_OCR(new Name("AssetOcrV1", ServerVersion.V3, null)),
    /** EXIF values of assets of partners. */
    PARTNER_ASSET_EXIFS(new Name("PartnerAssetExifsV1")),
    /** The caller's memories. */
    MEMORIES(new Name("MemoriesV1")),
    /** Which assets are in which memory. */
    MEMORY_TO_ASSETS(new Name("MemoryToAssetsV1")),
    /** People in the caller's library. */
    PEOPLE(new Name("PeopleV1")),
    /** Faces in the caller's own assets. */
    ASSET_FACES(new Name("AssetFacesV2", ServerVersion.V2_6, null), new Name("AssetFacesV1", null, ServerVersion.V3)),
    /** The caller's settings. */
    USER_METADATA(new Name("UserMetadataV1")),
    /** What programs keep with the caller's own assets. */
    ASSET_METADATA(new Name("AssetMetadataV1")),
    /** Edits of the caller's own assets. From 2.6 on. */
    ASSET_EDITS(new Name("AssetEditsV1", ServerVersion.V2_6, null));

    /**
     * One name on the wire.
     *
     * @param text the name
     * @param since the first version that takes it, null for all
     * @param until the first version that refuses it, null for none
     */
    record Name(
            String text,
            @Nullable ServerVersion since,
            @Nullable ServerVersion until) {
        Name(String text) {
            this(text, null, null);
        }

        boolean takenBy(ServerVersion version) {
            return (since == null || version.atLeast(since)) && (until == null || !version.atLeast(until));
        }
    }

    /** The best one first. */
    private final List<Name> names;

    SyncKind(Name... names) {
        this.names = List.of(names);
    }

    /** {@return the names it has, or had, on the wire} */
    List<Name> names() {
        return names;
    }

    /**
     * Tells whether a server has it.
     *
     * @param version the server's version
     * @return true if it does
     */
    public boolean existsIn(ServerVersion version) {
        return names.stream().anyMatch(name -> name.takenBy(version));
    }

    /**
     * Tells what a server calls it.
     *
     * @param version the server's version
     * @return the name to ask for, the newest that the server takes; null if it has no such thing
     */
    public @Nullable String nameIn(ServerVersion version) {
        for (Name name : names) {
            if (name.takenBy(version)) {
                return name.text();
            }
        }
        return null;
    }
}
