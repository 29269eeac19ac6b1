package io.github.immichsdk.sync.event;

import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.assets.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Assets: own ones, those of partners and those in albums; archived, hidden, locked and trashed ones too. */
public sealed interface AssetEvent extends SyncEvent {

    /** {@return by which way the asset is the session's to see} */
    default Origin origin() {
        return Origin.of(type());
    }

    /** An asset is new or has changed, whatever version tells it. */
    sealed interface Upsert extends AssetEvent permits AssetV1, AssetV2 {

        /** {@return the asset's id} */
        String id();

        /** {@return whose it is} */
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

        /** {@return what the clock on the wall showed when it was taken, or null} */
        @Nullable
        LocalDateTime localDateTime();

        /** {@return when it came to the server; null from servers before 3.0} */
        @Nullable
        Instant createdAt();

        /** {@return how long it plays; null for a still} */
        @Nullable
        Duration duration();

        /** {@return what kind of file it is} */
        AssetType assetType();

        /** {@return since when it is in the trash; null if it is not} */
        @Nullable
        Instant deletedAt();

        /** {@return whether it is a favourite; from 3.0 on false for those of others, before that the owner's word in albums} */
        boolean favorite();

        /** {@return where it is shown} */
        Visibility visibility();

        /** {@return the video part of a live photo, or null} */
        @Nullable
        String livePhotoVideoId();

        /** {@return the stack that it is in, or null} */
        @Nullable
        String stackId();

        /** {@return the external library that it is from, or null} */
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
     * An asset as told by servers before 3.0.
     *
     * @param line the line as it came
     * @param id the asset's id
     * @param ownerId whose it is
     * @param originalFileName the name of the file when it was uploaded
     * @param thumbhash a tiny preview in base64, or null
     * @param checksum the SHA-1 of the file in base64
     * @param fileCreatedAt when it was taken, or null
     * @param fileModifiedAt when the file was last modified, or null
     * @param localDateTime what the clock on the wall showed, or null
     * @param createdAt when it came to the server, or null
     * @param duration how long it plays; null for a still
     * @param assetType what kind of file it is
     * @param deletedAt since when it is in the trash, or null
     * @param favorite whether it is a favourite
     * @param visibility where it is shown
     * @param livePhotoVideoId the video part of a live photo, or null
     * @param stackId the stack that it is in, or null
     * @param libraryId the external library that it is from, or null
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
     * An asset as told by servers from 3.0 on.
     *
     * @param line the line as it came
     * @param id the asset's id
     * @param ownerId whose it is
     * @param originalFileName the name of the file when it was uploaded
     * @param thumbhash a tiny preview in base64, or null
     * @param checksum the SHA-1 of the file in base64
     * @param fileCreatedAt when it was taken, or null
     * @param fileModifiedAt when the file was last modified, or null
     * @param localDateTime what the clock on the wall showed, or null
     * @param createdAt when it came to the server, or null
     * @param duration how long it plays; null for a still
     * @param assetType what kind of file it is
     * @param deletedAt since when it is in the trash, or null
     * @param favorite whether it is a favourite
     * @param visibility where it is shown
     * @param livePhotoVideoId the video part of a live photo, or null
     * @param stackId the stack that it is in, or null
     * @param libraryId the external library that it is from, or null
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
     * An asset is gone for good. Nothing comes for its EXIF values, faces, edits, metadata and recognised text: they are gone
     * with it.
     *
     * @param line the line as it came
     * @param assetId which one
     */
    record AssetDeleteV1(SyncLine line, String assetId) implements AssetEvent {}
}
