package io.github.immichsdk.admin.maintenance;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The number of problems that integrity checks found.
 *
 * @param untrackedFiles the number of files that belong to no asset
 * @param missingFiles the number of missing files
 * @param checksumMismatches the number of files with a wrong checksum
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record IntegritySummary(
        @JsonField("untracked_file") long untrackedFiles,
        @JsonField("missing_file") long missingFiles,
        @JsonField("checksum_mismatch") long checksumMismatches,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public IntegritySummary {
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
