package io.github.immichsdk.albums;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The number of albums.
 *
 * @param owned how many the caller owns
 * @param shared how many are shared, by the caller or with them
 * @param notShared how many the caller owns and has shared with nobody
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record AlbumStatistics(
        int owned, int shared, int notShared, Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public AlbumStatistics {
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
