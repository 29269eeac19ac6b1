package io.github.immichsdk.api;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of a bulk request for one of its items.
 *
 * @param id the item's ID
 * @param outcome the outcome
 * @param message the reason in words, or null if there is none
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record ItemResult(
        String id, ItemOutcome outcome, @Nullable String message, Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public ItemResult {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /**
     * Creates a result without further details.
     *
     * @param id the item's ID
     * @param outcome the outcome
     */
    public ItemResult(String id, ItemOutcome outcome) {
        this(id, outcome, null, Map.of());
    }

    /** {@return ID, outcome and reason, such as {@code 6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11 no_permission}} */
    @Override
    public String toString() {
        return id + " " + outcome + (message == null ? "" : " (" + message + ")");
    }
}
