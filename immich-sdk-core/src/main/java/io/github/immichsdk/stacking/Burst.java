package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.AssetSummary;
import java.util.List;

/**
 * Pictures that belong together.
 *
 * @param shots two or more, the one that should stand for them first
 */
public record Burst(List<AssetSummary> shots) {

    /** Copies the list. */
    public Burst {
        shots = List.copyOf(shots);
    }

    /** {@return the ids, the primary first} */
    public List<String> ids() {
        return shots.stream().map(AssetSummary::id).toList();
    }
}
