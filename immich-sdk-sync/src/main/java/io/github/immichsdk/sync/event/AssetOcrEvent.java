package io.github.immichsdk.sync.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Texts that the server recognized in assets. From 3.0 on. */
public sealed interface AssetOcrEvent extends SyncEvent {

    /** {@return the asset that contains, or contained, the text} */
    String assetId();

    /**
     * A text in a picture.
     *
     * @param line the line as received
     * @param id the text's ID
     * @param assetId the asset that contains it
     * @param text the recognized text
     * @param textScore the confidence in the text, 0 to 1
     * @param boxScore the confidence in the position, 0 to 1
     * @param corners the position
     * @param visible whether it is shown
     */
    record AssetOcrV1(
            SyncLine line,
            String id,
            String assetId,
            String text,
            double textScore,
            double boxScore,
            Corners corners,
            boolean visible)
            implements AssetOcrEvent {}

    /**
     * The four corners of a text, as fractions of width and height.
     *
     * @param x1 the first corner
     * @param y1 the first corner
     * @param x2 the second corner
     * @param y2 the second corner
     * @param x3 the third corner
     * @param y3 the third corner
     * @param x4 the fourth corner
     * @param y4 the fourth corner
     */
    record Corners(double x1, double y1, double x2, double y2, double x3, double y3, double x4, double y4) {}

    /**
     * The recognized texts of an asset were removed.
     *
     * @param line the line as received
     * @param id the id of this record, <em>not</em> of the text
     * @param assetId the asset that contained them
     * @param deletedAt when they were removed, or null
     */
    record AssetOcrDeleteV1(
            SyncLine line,
            String id,
            String assetId,
            @Nullable Instant deletedAt) implements AssetOcrEvent {}
}
