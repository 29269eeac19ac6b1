package io.github.immichsdk.transport;

import io.github.immichsdk.internal.time.Durations;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Measures a request against its limits: against one of them at a time, and always against the deadline of the whole call. */
final class AttemptLimits {

    /** The limit that holds now, and since when. */
    record Step(Limit limit, Duration allowed, long since) {}

    private final @Nullable Long deadline;
    private final Duration total;

    AttemptLimits(TransportRequest.Limits limits) {
        deadline = limits.deadline();
        Duration remaining = limits.remaining();
        total = remaining == null ? Duration.ZERO : remaining;
    }

    static Step from(Limit limit, Duration allowed) {
        return new Step(limit, allowed, System.nanoTime());
    }

    /** {@return the nanoseconds until the step or the whole call has to end; zero or less once it has} */
    long remaining(Step step) {
        long now = System.nanoTime();
        long remaining = nanos(step.allowed) - (now - step.since);
        return deadline == null ? remaining : Math.min(remaining, deadline - now);
    }

    /** {@return whether the deadline of the whole call has passed} */
    boolean over() {
        return deadline != null && deadline - System.nanoTime() <= 0;
    }

    /** {@return what to throw, once nothing is left of this step} */
    TransportTimeoutException ranOut(Step step) {
        return over()
                ? new TransportTimeoutException(Limit.TOTAL, total)
                : new TransportTimeoutException(step.limit, step.allowed);
    }

    /** {@return the length in nanoseconds; what is too long for that is as good as endless} */
    static long nanos(Duration length) {
        return Durations.nanos(length);
    }
}
