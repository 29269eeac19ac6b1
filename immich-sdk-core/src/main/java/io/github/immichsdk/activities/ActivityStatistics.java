package io.github.immichsdk.activities;

import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of activities.
 *
 * @param comments the number of comments
 * @param likes the number of likes
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record ActivityStatistics(
        long comments, @JsonField(absent = "0") long likes, Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public ActivityStatistics {
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
