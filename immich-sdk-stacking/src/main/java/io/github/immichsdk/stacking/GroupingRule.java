package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.AssetSummary;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One way to find pictures that belong together.
 *
 * @param kind the way
 * @param gap the longest time between two pictures
 * @param description what the pictures have in common
 * @param key computes what must be equal; null unless the kind is KEY
 */
record GroupingRule(
        Kind kind,
        Duration gap,
        String description,
        @Nullable Function<AssetSummary, @Nullable String> key) {

    enum Kind {
        BURST_NAME("burst by name"),
        SUCCESSION("quick succession"),
        RAW_AND_JPEG("RAW and JPEG of one name"),
        EDITED("edited version"),
        SAME_NAME("same name"),
        KEY("key");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    static GroupingRule of(Kind kind, Duration gap) {
        return new GroupingRule(kind, gap, kind.text, null);
    }

    GroupingRule within(Duration longest) {
        return kind == Kind.BURST_NAME ? this : new GroupingRule(kind, longest, description, key);
    }

    @Override
    public String toString() {
        return description + " within " + PlanTimes.text(gap);
    }
}
