package io.github.immichsdk.sync.event;

import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.assets.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Assets: the user's own, those of partners and those in albums, including archived, hidden, locked and trashed assets. */
public sealed interface AssetEvent extends SyncEvent {

    /** {@return why the session can see the asset} */
    default Origin origin() {
        return Origin.of(type());
    }

    /** An asset was created or changed; common to all server versions. */
    sealed interface Upsert extends AssetEvent permits AssetV1, AssetV2 {

        /** {@return the asset's ID} */
        String id();

        /** {@return the owner's ID} */
        String ownerId();

        /** {@return the name of the file when it was uploaded} */
        String originalFileName();

        /** {@return a tiny preview in base64, or null if there is none yet} */
        @Nullable
        String thumbhash();

        /** {@return the SHA-1 of the file in base64} */
        String checksum();

        /** {@return when it was taken, or null if that is not known yet} */
        @Nullable
        Instant fileCreatedAt();

        /** {@return when the file was last modified, or null} */
        @Nullable
        Instant fileModifiedAt();

        /** {@return the local date and time when it was taken, or null} */
        @Nullable
        LocalDateTime localDateTime();

        /** {@return when it was uploaded; null from servers before 3.0} */
        @Nullable
        Instant createdAt();

        /** {@return the duration of a video; null for a still} */
        @Nullable
        Duration duration();

        /** {@return the type of the file} */
        AssetType assetType();

        /** {@return when it was moved to the trash; null if it is not in the trash} */
        @Nullable
        Instant deletedAt();

        /**
         * {@return whether it is a favorite; for others' assets false from 3.0 on, and before that, in albums, the owner's
         * value}
         */
        boolean favorite();

        /** {@return its visibility} */
        Visibility visibility();

        /** {@return the video part of a live photo, or null} */
        @Nullable
        String livePhotoVideoId();

        /** {@return the stack that contains it, or null} */
        @Nullable
        String stackId();

        /** {@return the external library that contains it, or null} */
        @Nullable
        String libraryId();

        /** {@return the width in pixels as shown; null if unknown, or from servers before 2.x} */
        @Nullable
        Integer width();

        /** {@return the height in pixels as shown; null if unknown, or from servers before 2.x} */
        @Nullable
        Integer height();

        /** {@return whether it was edited on the server; null from servers before 2.x} */
        @Nullable
        Boolean edited();
    }

    /**
     * An asset in the format of servers before 3.0.
     *
     * @param line the line as received
     * @param id the asset's ID
     * @param ownerId the owner's ID
     * @param originalFileName the name of the file when it was uploaded
     * @param thumbhash a tiny preview in base64, or null
     * @param checksum the SHA-1 of the file in base64
     * @param fileCreatedAt when it was taken, or null
     * @param fileModifiedAt when the file was last modified, or null
     * @param localDateTime the local date and time when it was taken, or null
     * @param createdAt when it was uploaded, or null
     * @param duration the duration of a video; null for a still
     * @param assetType the type of the file
     * @param deletedAt when it was moved to the trash, or null
     * @param favorite whether it is a favorite
     * @param visibility its visibility
     * @param livePhotoVideoId the video part of a live photo, or null
     * @param stackId the stack that contains it, or null
     * @param libraryId the external library that contains it, or null
     * @param width the width in pixels, or null
     * @param height the height in pixels, or null
     * @param edited whether it was edited on the server, or null
     */
    record AssetV1(
            SyncLine line,
            String id,
            String ownerId,
            String originalFileName,
            @Nullable String thumbhash,
            String checksum,
            @Nullable Instant fileCreatedAt,
            @Nullable Instant fileModifiedAt,
            @Nullable LocalDateTime localDateTime,
            @Nullable Instant createdAt,
            @Nullable Duration duration,
            AssetType assetType,
            @Nullable Instant deletedAt,
            boolean favorite,
            Visibility visibility,
            @Nullable String livePhotoVideoId,
            @Nullable String stackId,
            @Nullable String libraryId,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Boolean edited)
            implements Upsert {}

    /**
     * An asset in the format of servers from 3.0 on.
     *
     * @param line the line as received
     * @param id the asset's ID
     * @param ownerId the owner's ID
     * @param originalFileName the name of the file when it was uploaded
     * @param thumbhash a tiny preview in base64, or null
     * @param checksum the SHA-1 of the file in base64
     * @param fileCreatedAt when it was taken, or null
     * @param fileModifiedAt when the file was last modified, or null
     * @param localDateTime the local date and time when it was taken, or null
     * @param createdAt when it was uploaded, or null
     * @param duration the duration of a video; null for a still
     * @param assetType the type of the file
     * @param deletedAt when it was moved to the trash, or null
     * @param favorite whether it is a favorite
     * @param visibility its visibility
     * @param livePhotoVideoId the video part of a live photo, or null
     * @param stackId the stack that contains it, or null
     * @param libraryId the external library that contains it, or null
     * @param width the width in pixels, or null
     * @param height the height in pixels, or null
     * @param edited whether it was edited on the server, or null
     */
    record AssetV2(
            SyncLine line,
            String id,
            String ownerId,
            String originalFileName,
            @Nullable String thumbhash,
            String checksum,
            @Nullable Instant fileCreatedAt,
            @Nullable Instant fileModifiedAt,
            @Nullable LocalDateTime localDateTime,
            @Nullable Instant createdAt,
            @Nullable Duration duration,
            AssetType assetType,
            @Nullable Instant deletedAt,
            boolean favorite,
            Visibility visibility,
            @Nullable String livePhotoVideoId,
            @Nullable String stackId,
            @Nullable String libraryId,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Boolean edited)
            implements Upsert {}

    /**
     * An asset was permanently deleted. No events arrive for its EXIF values, faces, edits, metadata and recognized text, which
     * are deleted with it.
     *
     * @param line the line as received
     * @param assetId the asset's ID
     */
    record AssetDeleteV1(SyncLine line, String assetId) implements AssetEvent {}
}
