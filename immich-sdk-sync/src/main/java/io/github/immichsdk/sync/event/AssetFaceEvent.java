package io.github.immichsdk.sync.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Faces in assets. */
public sealed interface AssetFaceEvent extends SyncEvent {

    /** A face is new or has changed, whatever version tells it. */
    sealed interface Upsert extends AssetFaceEvent permits AssetFaceV1, AssetFaceV2 {

        /** {@return the face's id} */
        String id();

        /** {@return in which asset it is} */
        String assetId();

        /** {@return whose face it is, or null if nobody said} */
        @Nullable
        String personId();

        /** {@return where it is} */
        Box box();

        /** {@return who found it, such as {@code machine-learning} or {@code manual}} */
        String sourceType();
    }

    /**
     * Where a face is, in pixels of a picture of the given size.
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
     * A face as told by servers before 2.6.
     *
     * @param line the line as it came
     * @param id the face's id
     * @param assetId in which asset it is
     * @param personId whose face it is, or null
     * @param box where it is
     * @param sourceType who found it
     */
    record AssetFaceV1(
            SyncLine line,
            String id,
            String assetId,
            @Nullable String personId,
            Box box,
            String sourceType) implements Upsert {}

    /**
     * A face as told by servers from 2.6 on.
     *
     * @param line the line as it came
     * @param id the face's id
     * @param assetId in which asset it is
     * @param personId whose face it is, or null
     * @param box where it is
     * @param sourceType who found it
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
     * A face is gone. Nothing comes when its asset is gone for good.
     *
     * @param line the line as it came
     * @param assetFaceId which one
     */
    record AssetFaceDeleteV1(SyncLine line, String assetFaceId) implements AssetFaceEvent {}
}
