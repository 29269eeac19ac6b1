package io.github.immichsdk.duplicates;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the resolution of one group.
 *
 * @param duplicateId the group's id
 * @param success whether it was resolved
 * @param error why not: {@code validation} if not each member was named once, {@code no_permission}, {@code not_found} or
 *     {@code unknown}; null if it was resolved. A newer server may have other words
 * @param errorMessage the server's text, or null
 * @param more additional fields that this SDK does not know, by name
 */
public record ResolutionResult(
        String duplicateId,
        boolean success,
        @Nullable String error,
        @Nullable String errorMessage,
        Map<String, @Nullable Object> more) {}
