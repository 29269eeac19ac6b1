package io.github.immichsdk.sync;

import io.github.immichsdk.api.ServerVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of data that the event stream can send, independent of the names in each server version. Servers send them in this
 * order, whatever order you request.
 */
public enum SyncKind {
    /** The caller's own user. */
    AUTH_USER(new Name("AuthUsersV1")),
    /** The users that the caller may see. */
    USERS(new Name("UsersV1")),
    /** Partners: who shares a library with whom. */
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
    /** Albums. From 3.0 on only {@link #ALBUM_USERS} contains their owners. */
    ALBUMS(new Name("AlbumsV2", ServerVersion.V3, null), new Name("AlbumsV1")),
    /** The users of each album. */
    ALBUM_USERS(new Name("AlbumUsersV1")),
    /** The assets of each album. */
    ALBUM_TO_ASSETS(new Name("AlbumToAssetsV1")),
    /** EXIF values of the caller's own assets. */
    ASSET_EXIFS(new Name("AssetExifsV1")),
    /** EXIF values of assets in albums. */
    ALBUM_ASSET_EXIFS(new Name("AlbumAssetExifsV1")),
    /** Texts recognized in the caller's own assets. From 3.0 on. */
    ASSET_OCR(new Name("AssetOcrV1", ServerVersion.V3, null)),
    /** EXIF values of assets of partners. */
    PARTNER_ASSET_EXIFS(new Name("PartnerAssetExifsV1")),
    /** The caller's memories. */
    MEMORIES(new Name("MemoriesV1")),
    /** The assets of each memory. */
    MEMORY_TO_ASSETS(new Name("MemoryToAssetsV1")),
    /** People in the caller's library. */
    PEOPLE(new Name("PeopleV1")),
    /** Faces in the caller's own assets. */
    ASSET_FACES(new Name("AssetFacesV2", ServerVersion.V2_6, null), new Name("AssetFacesV1", null, ServerVersion.V3)),
    /** The caller's settings. */
    USER_METADATA(new Name("UserMetadataV1")),
    /** Metadata that programs store with the caller's own assets. */
    ASSET_METADATA(new Name("AssetMetadataV1")),
    /** Edits of the caller's own assets. From 2.6 on. */
    ASSET_EDITS(new Name("AssetEditsV1", ServerVersion.V2_6, null));

    /**
     * One name on the wire.
     *
     * @param text the name
     * @param since the first version that accepts it, null for all
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

    /** {@return the names that servers use, or used, for it} */
    List<Name> names() {
        return names;
    }

    /**
     * Returns whether a server supports it.
     *
     * @param version the server's version
     * @return true if it does
     */
    public boolean existsIn(ServerVersion version) {
        return names.stream().anyMatch(name -> name.takenBy(version));
    }

    /**
     * Returns the name that a server uses for it.
     *
     * @param version the server's version
     * @return the newest name that the server accepts; null if the server does not support it
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
