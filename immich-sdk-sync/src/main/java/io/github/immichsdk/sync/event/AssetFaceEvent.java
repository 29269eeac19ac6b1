package io.github.immichsdk.sync.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Faces in assets. */
public sealed interface AssetFaceEvent extends SyncEvent {

    /** A face was added or changed; common to all server versions. */
    sealed interface Upsert extends AssetFaceEvent permits AssetFaceV1, AssetFaceV2 {

        /** {@return the face's ID} */
        String id();

        /** {@return the asset that contains it} */
        String assetId();

        /** {@return the ID of the person, or null if not assigned} */
        @Nullable
        String personId();

        /** {@return its position} */
        Box box();

        /** {@return the source, such as {@code machine-learning} or {@code manual}} */
        String sourceType();
    }

    /**
     * The position of a face, in pixels of a picture of the given size.
     *
     * @param imageWidth the width that the numbers refer to
     * @param imageHeight the height that the numbers refer to
     * @param x1 left
     * @param y1 top
     * @param x2 right
     * @param y2 bottom
     */
    record Box(int imageWidth, int imageHeight, int x1, int y1, int x2, int y2) {}

    /**
     * A face in the format of servers before 2.6.
     *
     * @param line the line as received
     * @param id the face's ID
     * @param assetId the asset that contains it
     * @param personId the ID of the person, or null
     * @param box its position
     * @param sourceType the source, such as {@code machine-learning} or {@code manual}
     */
    record AssetFaceV1(
            SyncLine line,
            String id,
            String assetId,
            @Nullable String personId,
            Box box,
            String sourceType) implements Upsert {}

    /**
     * A face in the format of servers from 2.6 on.
     *
     * @param line the line as received
     * @param id the face's ID
     * @param assetId the asset that contains it
     * @param personId the ID of the person, or null
     * @param box its position
     * @param sourceType the source, such as {@code machine-learning} or {@code manual}
     * @param deletedAt when it was removed, or null
     * @param visible whether it is shown
     */
    record AssetFaceV2(
            SyncLine line,
            String id,
            String assetId,
            @Nullable String personId,
            Box box,
            String sourceType,
            @Nullable Instant deletedAt,
            boolean visible)
            implements Upsert {}

    /**
     * A face was removed. No event arrives if its asset is permanently deleted.
     *
     * @param line the line as received
     * @param assetFaceId the face's ID
     */
    record AssetFaceDeleteV1(SyncLine line, String assetFaceId) implements AssetFaceEvent {}
}
