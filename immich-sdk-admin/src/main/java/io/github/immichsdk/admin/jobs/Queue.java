package io.github.immichsdk.admin.jobs;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A queue of background jobs.
 *
 * @param name the name
 * @param paused whether no further job starts
 * @param statistics the number of jobs by status
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record Queue(
        QueueName name,
        @JsonField("isPaused") boolean paused,
        Counts statistics,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public Queue {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(statistics, "statistics");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /**
     * The number of jobs by status.
     *
     * @param active those that run
     * @param completed those that are done
     * @param failed those that failed
     * @param delayed those that wait for their time
     * @param waiting those that wait for their turn
     * @param paused those that wait in a paused queue
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    public record Counts(
            long active,
            long completed,
            long failed,
            long delayed,
            long waiting,
            long paused,
            Map<String, @Nullable Object> additionalProperties) {
        /** Checks that nothing is missing. */
        public Counts {
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }

    /** {@return whether no job runs or waits} */
    public boolean idle() {
        return statistics.active() + statistics.waiting() + statistics.delayed() + statistics.paused() == 0;
    }
}
