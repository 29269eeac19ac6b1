package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.AssetSummary;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A picture in a plan, with the details that help a person recognize it.
 *
 * @param id its id
 * @param fileName its original file name
 * @param localTime the wall-clock time when it was taken
 */
public record PlannedAsset(String id, String fileName, LocalDateTime localTime) {
    /** Checks that nothing is missing. */
    public PlannedAsset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(localTime, "localTime");
    }

    static PlannedAsset of(AssetSummary asset) {
        return new PlannedAsset(asset.id(), asset.fileName(), asset.localTime());
    }

    /** {@return file name and time} */
    @Override
    public String toString() {
        return fileName + " (" + PlanTimes.text(localTime) + ")";
    }
}
