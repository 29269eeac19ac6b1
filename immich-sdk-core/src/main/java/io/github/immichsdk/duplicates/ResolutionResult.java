package io.github.immichsdk.duplicates;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of resolving one group.
 *
 * @param duplicateId the group's ID
 * @param success whether it was resolved
 * @param error why not: {@code validation} if not every member was listed exactly once, {@code no_permission},
 *     {@code not_found} or {@code unknown}; null if it was resolved. A newer server may return other values
 * @param errorMessage the server's message, or null
 * @param more additional fields that this SDK does not know, by name
 */
public record ResolutionResult(
        String duplicateId,
        boolean success,
        @Nullable String error,
        @Nullable String errorMessage,
        Map<String, @Nullable Object> more) {}
