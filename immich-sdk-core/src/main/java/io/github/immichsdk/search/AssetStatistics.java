package io.github.immichsdk.search;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The number of assets.
 *
 * @param images the number of pictures
 * @param videos the number of videos
 * @param total the sum of both
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record AssetStatistics(
        long images, long videos, long total, Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public AssetStatistics {
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
