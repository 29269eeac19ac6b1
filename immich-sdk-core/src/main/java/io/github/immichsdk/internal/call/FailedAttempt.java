package io.github.immichsdk.internal.call;

import io.github.immichsdk.errors.ImmichException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One attempt went wrong: how, and what follows for a repeat. Never leaves this package. */
final class FailedAttempt extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is known of the fate of the request. */
    enum Fate {
        /** The server certainly did not carry it out: it never got it, or turned it away. */
        NOT_DONE,
        /** It may have been processed; the response is lost or reports a failure. */
        UNKNOWN,
        /** The response is final: the same again would get the same. */
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
