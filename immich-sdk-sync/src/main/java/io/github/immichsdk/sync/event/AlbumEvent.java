package io.github.immichsdk.sync.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Albums, their users and their assets. */
public sealed interface AlbumEvent extends SyncEvent {

    /** An album was created or changed; common to all server versions. */
    sealed interface Upsert extends AlbumEvent permits AlbumV1, AlbumV2 {

        /** {@return the album's ID} */
        String id();

        /** {@return the owner's ID; null from 3.0 on, where an {@link AlbumUserV1} with the role {@code owner} names the owner} */
        @Nullable
        String ownerId();

        /** {@return the name} */
        String name();

        /** {@return the description; empty if there is none} */
        String description();

        /** {@return when it was created} */
        @Nullable
        Instant createdAt();

        /** {@return when it was last changed} */
        @Nullable
        Instant updatedAt();

        /** {@return the cover asset, or null} */
        @Nullable
        String thumbnailAssetId();

        /** {@return whether comments and likes are on} */
        boolean activityEnabled();

        /** {@return {@code asc} or {@code desc} by time} */
        String order();
    }

    /**
     * An album in the format of servers before 3.0.
     *
     * @param line the line as received
     * @param id the album's ID
     * @param ownerId the owner's ID
     * @param name the name
     * @param description the description; empty if there is none
     * @param createdAt when it was created
     * @param updatedAt when it was last changed
     * @param thumbnailAssetId the cover asset, or null
     * @param activityEnabled whether comments and likes are on
     * @param order {@code asc} or {@code desc} by time
     */
    record AlbumV1(
            SyncLine line,
            String id,
            String ownerId,
            String name,
            String description,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            @Nullable String thumbnailAssetId,
            boolean activityEnabled,
            String order)
            implements Upsert {}

    /**
     * An album in the format of servers from 3.0 on.
     *
     * @param line the line as received
     * @param id the album's ID
     * @param name the name
     * @param description the description; empty if there is none
     * @param createdAt when it was created
     * @param updatedAt when it was last changed
     * @param thumbnailAssetId the cover asset, or null
     * @param activityEnabled whether comments and likes are on
     * @param order {@code asc} or {@code desc} by time
     */
    record AlbumV2(
            SyncLine line,
            String id,
            String name,
            String description,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            @Nullable String thumbnailAssetId,
            boolean activityEnabled,
            String order)
            implements Upsert {

        @Override
        public @Nullable String ownerId() {
            return null;
        }
    }

    /**
     * An album was deleted, or is no longer shared with the user. No events arrive for its users and assets.
     *
     * @param line the line as received
     * @param albumId the album's ID
     */
    record AlbumDeleteV1(SyncLine line, String albumId) implements AlbumEvent {}

    /**
     * A user was added to an album.
     *
     * @param line the line as received
     * @param albumId the album's ID
     * @param userId the user's ID
     * @param role {@code editor}, {@code viewer}, and from 3.0 on {@code owner}
     */
    record AlbumUserV1(SyncLine line, String albumId, String userId, String role) implements AlbumEvent {}

    /**
     * A user was removed from an album.
     *
     * @param line the line as received
     * @param albumId the album's ID
     * @param userId the user's ID
     */
    record AlbumUserDeleteV1(SyncLine line, String albumId, String userId) implements AlbumEvent {}

    /**
     * An asset was added to an album.
     *
     * @param line the line as received
     * @param albumId the album's ID
     * @param assetId the asset's ID
     */
    record AlbumToAssetV1(SyncLine line, String albumId, String assetId) implements AlbumEvent {}

    /**
     * An asset was removed from an album.
     *
     * @param line the line as received
     * @param albumId the album's ID
     * @param assetId the asset's ID
     */
    record AlbumToAssetDeleteV1(SyncLine line, String albumId, String assetId) implements AlbumEvent {}
}
