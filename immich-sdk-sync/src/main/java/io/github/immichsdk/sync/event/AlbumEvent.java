package io.github.immichsdk.sync.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Albums, who has part in them, and which assets are in them. */
public sealed interface AlbumEvent extends SyncEvent {

    /** An album is new or has changed, whatever version tells it. */
    sealed interface Upsert extends AlbumEvent permits AlbumV1, AlbumV2 {

        /** {@return the album's id} */
        String id();

        /** {@return whose it is; null from 3.0 on, where an {@link AlbumUserV1} with the role {@code owner} tells it} */
        @Nullable
        String ownerId();

        /** {@return the name} */
        String name();

        /** {@return the description; empty if there is none} */
        String description();

        /** {@return when it was made} */
        @Nullable
        Instant createdAt();

        /** {@return when it was last changed} */
        @Nullable
        Instant updatedAt();

        /** {@return the asset shown for it, or null} */
        @Nullable
        String thumbnailAssetId();

        /** {@return whether comments and likes are on} */
        boolean activityEnabled();

        /** {@return {@code asc} or {@code desc} by time} */
        String order();
    }

    /**
     * An album as told by servers before 3.0.
     *
     * @param line the line as it came
     * @param id the album's id
     * @param ownerId whose it is
     * @param name the name
     * @param description the description; empty if there is none
     * @param createdAt when it was made
     * @param updatedAt when it was last changed
     * @param thumbnailAssetId the asset shown for it, or null
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
     * An album as told by servers from 3.0 on.
     *
     * @param line the line as it came
     * @param id the album's id
     * @param name the name
     * @param description the description; empty if there is none
     * @param createdAt when it was made
     * @param updatedAt when it was last changed
     * @param thumbnailAssetId the asset shown for it, or null
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
     * An album is gone, or no longer shared with the user. Nothing comes for who and what was in it.
     *
     * @param line the line as it came
     * @param albumId which one
     */
    record AlbumDeleteV1(SyncLine line, String albumId) implements AlbumEvent {}

    /**
     * A user has part in an album.
     *
     * @param line the line as it came
     * @param albumId which album
     * @param userId which user
     * @param role {@code editor}, {@code viewer}, and from 3.0 on {@code owner}
     */
    record AlbumUserV1(SyncLine line, String albumId, String userId, String role) implements AlbumEvent {}

    /**
     * A user no longer has part in an album.
     *
     * @param line the line as it came
     * @param albumId which album
     * @param userId which user
     */
    record AlbumUserDeleteV1(SyncLine line, String albumId, String userId) implements AlbumEvent {}

    /**
     * An asset is in an album.
     *
     * @param line the line as it came
     * @param albumId which album
     * @param assetId which asset
     */
    record AlbumToAssetV1(SyncLine line, String albumId, String assetId) implements AlbumEvent {}

    /**
     * An asset is no longer in an album.
     *
     * @param line the line as it came
     * @param albumId which album
     * @param assetId which asset
     */
    record AlbumToAssetDeleteV1(SyncLine line, String albumId, String assetId) implements AlbumEvent {}
}
