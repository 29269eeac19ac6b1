package io.github.immichsdk.sync;

import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.sync.internal.RequestName;
import io.github.immichsdk.sync.internal.SyncTypeTable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of data that the event stream can send, independent of the names in each server version. Servers send them in this
 * order, whatever order you request.
 */
public enum SyncKind {
    /** The caller's own user. */
    AUTH_USER,
    /** The users that the caller may see. */
    USERS,
    /** Partners: who shares a library with whom. */
    PARTNERS,
    /** The caller's own assets. */
    ASSETS,
    /** The caller's own stacks. */
    STACKS,
    /** Assets of partners. */
    PARTNER_ASSETS,
    /** Stacks of partners. */
    PARTNER_STACKS,
    /** Assets in albums that the caller has or is part of. */
    ALBUM_ASSETS,
    /** Albums. From 3.0 on only {@link #ALBUM_USERS} contains their owners. */
    ALBUMS,
    /** The users of each album. */
    ALBUM_USERS,
    /** The assets of each album. */
    ALBUM_TO_ASSETS,
    /** EXIF values of the caller's own assets. */
    ASSET_EXIFS,
    /** EXIF values of assets in albums. */
    ALBUM_ASSET_EXIFS,
    /** Texts recognized in the caller's own assets. From 3.0 on. */
    ASSET_OCR,
    /** EXIF values of assets of partners. */
    PARTNER_ASSET_EXIFS,
    /** The caller's memories. */
    MEMORIES,
    /** The assets of each memory. */
    MEMORY_TO_ASSETS,
    /** People in the caller's library. */
    PEOPLE,
    /** Faces in the caller's own assets. */
    ASSET_FACES,
    /** The caller's settings. */
    USER_METADATA,
    /** Metadata that programs store with the caller's own assets. */
    ASSET_METADATA,
    /** Edits of the caller's own assets. From 2.6 on. */
    ASSET_EDITS;

    private final List<RequestName> names;

    SyncKind() {
        this.names = SyncTypeTable.valueOf(name()).requests();
    }

    /** {@return the names under which servers send it, the best first} */
    List<RequestName> names() {
        return names;
    }

    /**
     * Returns whether a server supports it.
     *
     * @param version the server's version
     * @return true if it does
     */
    public boolean existsIn(ServerVersion version) {
        Objects.requireNonNull(version, "version");
        return names.stream().anyMatch(name -> name.acceptedBy(version));
    }

    /**
     * Returns the name that a server uses for it.
     *
     * @param version the server's version
     * @return the newest name that the server accepts; null if the server does not support it
     */
    public @Nullable String nameIn(ServerVersion version) {
        Objects.requireNonNull(version, "version");
        for (RequestName name : names) {
            if (name.acceptedBy(version)) {
                return name.text();
            }
        }
        return null;
    }
}
