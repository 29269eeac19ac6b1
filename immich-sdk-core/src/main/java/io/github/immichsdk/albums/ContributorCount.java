package io.github.immichsdk.albums;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The number of assets of an album that one user added.
 *
 * @param userId the user's ID
 * @param assetCount the number of assets
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record ContributorCount(String userId, int assetCount, Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public ContributorCount {
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
