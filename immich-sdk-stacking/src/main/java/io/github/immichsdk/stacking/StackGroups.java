package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.internal.checks.Copies;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The groups among some assets, and the candidates that were skipped.
 *
 * @param groups groups of two or more pictures, by the time of their first picture; no picture is in two groups
 * @param skipped groups that are too large or too long
 */
public record StackGroups(List<StackGroup> groups, List<SkippedGroup> skipped) {

    /** Copies the lists. */
    public StackGroups {
        groups = Copies.list("groups", groups);
        skipped = Copies.list("skipped", skipped);
    }

    /**
     * Finds groups. Sends no request.
     *
     * @param assets the assets, in any order; read to the end
     * @param criteria which of them belong together
     * @return the groups
     * @throws IllegalArgumentException if a pattern of the criteria takes too long
     */
    public static StackGroups find(Stream<AssetSummary> assets, StackCriteria criteria) {
        Objects.requireNonNull(assets, "assets");
        Objects.requireNonNull(criteria, "criteria");
        return new Grouping(assets, criteria).find();
    }
}
