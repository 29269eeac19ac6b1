package io.github.immichsdk.albums;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many assets of an album came from one user.
 *
 * @param userId the user's id
 * @param assetCount how many
 * @param more additional fields that this SDK does not know, by name
 */
public record ContributorCount(String userId, int assetCount, Map<String, @Nullable Object> more) {}
