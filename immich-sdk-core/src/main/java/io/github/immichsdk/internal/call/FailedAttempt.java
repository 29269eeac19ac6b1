package io.github.immichsdk.internal.call;

import io.github.immichsdk.errors.ImmichException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The failure of one attempt, and what it means for a retry. Never leaves this package. */
final class FailedAttempt extends Exception {

    private static final long serialVersionUID = 1L;

    /** Whether the server processed the request, as far as is known. */
    enum Fate {
        /** The server certainly did not process it: it never received it, or rejected it. */
        NOT_DONE,
        /** It may have been processed; the response is lost or reports a failure. */
        UNKNOWN,
        /** The response is final: a retry would get the same one. */
        FINAL
    }

    final transient ImmichException failure;
    final Fate fate;
    final @Nullable Duration retryAfter;

    FailedAttempt(ImmichException failure, Fate fate, @Nullable Duration retryAfter) {
        super(null, failure, false, false);
        this.failure = failure;
        this.fate = fate;
        this.retryAfter = retryAfter;
    }

    FailedAttempt(ImmichException failure, Fate fate) {
        this(failure, fate, null);
    }

    /** {@return whether the server or the network failed, rather than the request} */
    boolean serverFailed() {
        return fate != Fate.FINAL;
    }
}
