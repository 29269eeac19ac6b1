package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Effect;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Follows the body of one answer that is read outside of the chain, as a download is: whether and when to ask for the rest after
 * a break, by the same rules as any other repeat. For one thread.
 */
public final class BrokenBody {

    private final Calls calls;
    private final Call<?> call;
    private int breaks;
    private Retries.@Nullable Course course;

    /**
     * Begins with a body that is whole so far.
     *
     * @param calls the chain that sent the call
     * @param call what was asked for
     */
    public BrokenBody(Calls calls, Call<?> call) {
        this.calls = calls;
        this.call = call;
    }

    /** Tells that bytes have come: the next break is counted as the first. */
    public void wentOn() {
        course = null;
    }

    /**
     * Waits until the rest may be asked for.
     *
     * @param failure how the body broke
     * @throws ImmichException if it is not to be asked for again: cancelled, interrupted, or too often in vain
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
        try {
            calls.ambient().sleeper().sleep(wait, call.cancel());
        } catch (InterruptedException e) {
            throw NetworkErrors.interrupted(failed(), e);
        }
        if (call.cancel().cancelled()) {
            throw NetworkErrors.cancelled(failed());
        }
    }

    /** {@return what is known of the call, for the text of an error} */
    public FailedCall failed() {
        String line = call.operation.method() + " " + calls.api().getRawPath() + call.expandedPath();
        return FailedCall.unanswered(call.operation.id(), line, Math.max(1, breaks));
    }
}
