package io.github.immichsdk.assets;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many assets there are.
 *
 * @param images pictures
 * @param videos videos
 * @param total both
 * @param more additional fields that this SDK does not know, by name
 */
public record AssetStatistics(long images, long videos, long total, Map<String, @Nullable Object> more) {}
