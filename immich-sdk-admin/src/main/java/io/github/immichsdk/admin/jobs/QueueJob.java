package io.github.immichsdk.admin.jobs;

import io.github.immichsdk.api.Experimental;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A background job.
 *
 * @param id the job's ID in its queue, or null
 * @param name what it does, such as {@code AssetExtractMetadata}
 * @param data its parameters
 * @param timestamp when it was queued, in milliseconds since 1970
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record QueueJob(
        @Nullable String id,
        String name,
        Map<String, @Nullable Object> data,
        long timestamp,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public QueueJob {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
