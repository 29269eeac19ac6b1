package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Effect;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.jobs.CancellableWait;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tracks the body of one response that is read outside of the chain, such as a download: decides whether and when to request
 * the rest after a break, by the same rules as any other retry. For one thread.
 */
public final class BodyResumption {

    private final CallExecutor calls;
    private final Call<?> call;
    private int breaks;
    private Retries.@Nullable Course course;

    /**
     * Begins with a body that is whole so far.
     *
     * @param calls the chain that sent the call
     * @param call the call whose response it is
     */
    public BodyResumption(CallExecutor calls, Call<?> call) {
        this.calls = calls;
        this.call = call;
    }

    /** Records that bytes were received: the next break counts as the first. */
    public void received() {
        if (course != null) {
            calls.retries().succeeded();
            course = null;
        }
    }

    /**
     * Waits until the rest may be requested.
     *
     * @param failure how the body broke
     * @throws ImmichException if it must not be requested again: cancelled, interrupted, or failed too often
     */
    public void pauseOrThrow(IOException failure) {
        breaks++;
        if (call.cancel().cancelled()) {
            throw NetworkErrors.cancelled(failed());
        }
        FailedAttempt attempt = NetworkErrors.of(failure, calls.api(), failed());
        course = course == null ? calls.retries().new Course() : course;
        Duration wait = course.next(attempt, Effect.READS, true);
        if (wait.isNegative()) {
            throw attempt.failure;
        }
        new CancellableWait(calls.ambient().sleeper(), call.cancel(), failed()).pauseAfter(failure, wait);
    }

    /** {@return the details of the call, for an error message} */
    public FailedCall failed() {
        String line = call.operation.method() + " " + calls.api().getRawPath() + call.shown(call.path());
        return FailedCall.of(call.operation.id(), line, Math.max(1, breaks));
    }
}
