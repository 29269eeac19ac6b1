package io.github.immichsdk.admin.maintenance;

import io.github.immichsdk.api.Experimental;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A backup of the database.
 *
 * @param filename the name of the file, by which other calls find it
 * @param filesize the size in bytes
 * @param timezone the server's time zone, in which the name gives the time
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record DatabaseBackup(
        String filename, long filesize, String timezone, Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public DatabaseBackup {
        Objects.requireNonNull(filename, "filename");
        Objects.requireNonNull(timezone, "timezone");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
