package io.github.immichsdk.transport;

import io.github.immichsdk.internal.time.Spans;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Measures a request against its limits: against one of them at a time, and always against the deadline of the whole call. */
final class LimitWatch {

    /** The limit that holds now, and since when. */
    record Step(Limit limit, Duration allowed, long since) {}

    private final @Nullable Long deadline;
    private final Duration wholeCall;

    LimitWatch(TransportRequest.Limits limits) {
        deadline = limits.deadline();
        Duration left = limits.left();
        wholeCall = left == null ? Duration.ZERO : left;
    }

    static Step from(Limit limit, Duration allowed) {
        return new Step(limit, allowed, System.nanoTime());
    }

    /** {@return the nanoseconds until the step or the whole call has to end; zero or less once it has} */
    long left(Step step) {
        long now = System.nanoTime();
        long left = nanos(step.allowed) - (now - step.since);
        return deadline == null ? left : Math.min(left, deadline - now);
    }

    /** {@return what to throw, once nothing is left of this step} */
    TransportTimeoutException ranOut(Step step) {
        return deadline != null && deadline - System.nanoTime() <= 0
                ? new TransportTimeoutException(Limit.WHOLE_CALL, wholeCall)
                : new TransportTimeoutException(step.limit, step.allowed);
    }

    /** {@return the length in nanoseconds; what is too long for that is as good as endless} */
    static long nanos(Duration length) {
        return Spans.nanos(length);
    }
}
