package io.github.immichsdk.admin.config;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of the server's place names.
 *
 * @param lastUpdate the date of the place names as the server writes it, or null if it has none
 * @param lastImportFileName the file of the place names, such as {@code cities500.txt}, or null
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record GeocodingState(
        @Nullable String lastUpdate,
        @Nullable String lastImportFileName,
        Map<String, @Nullable Object> additionalProperties) {

    /** Removes the line break at the end of the date. */
    public GeocodingState {
        Objects.requireNonNull(additionalProperties, "additionalProperties");
        lastUpdate = lastUpdate == null ? null : lastUpdate.strip();
    }
}
