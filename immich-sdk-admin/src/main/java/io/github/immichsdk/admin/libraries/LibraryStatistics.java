package io.github.immichsdk.admin.libraries;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much an external library contains, with files that are offline.
 *
 * @param photos the number of pictures
 * @param videos the number of videos
 * @param total the sum of both
 * @param usage the size of all files in bytes
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record LibraryStatistics(
        long photos, long videos, long total, long usage, Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public LibraryStatistics {
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
