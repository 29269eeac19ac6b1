package io.github.immichsdk.sync.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Texts that the server recognised in assets. From 3.0 on. */
public sealed interface AssetOcrEvent extends SyncEvent {

    /** {@return where the text was, or had been} */
    String assetId();

    /**
     * A text in a picture.
     *
     * @param line the line as it came
     * @param id the text's id
     * @param assetId in which asset
     * @param text what is written there
     * @param textScore how sure the reading is, 0 to 1
     * @param boxScore how sure the place is, 0 to 1
     * @param corners the place
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
     * The four corners of a text, as parts of width and height.
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
     * Recognised texts of an asset are gone.
     *
     * @param line the line as it came
     * @param id the id of this record, <em>not</em> of the text
     * @param assetId in which asset they were
     * @param deletedAt when they were removed, or null
     */
    record AssetOcrDeleteV1(
            SyncLine line,
            String id,
            String assetId,
            @Nullable Instant deletedAt) implements AssetOcrEvent {}
}
