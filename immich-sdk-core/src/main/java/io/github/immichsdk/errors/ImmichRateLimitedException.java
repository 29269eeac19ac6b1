package io.github.immichsdk.errors;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** 429: too many requests. Immich itself never returns this status: it comes from a reverse proxy or a hosting provider. */
public final class ImmichRateLimitedException extends ImmichStatusException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param retryAfter the delay that the response requests, or null if it requests none
     */
    public ImmichRateLimitedException(String text, FailedCall call, @Nullable Duration retryAfter) {
        super(text, call);
        this.retryAfter = retryAfter;
    }

    /** {@return the delay that the response requests, or null if it requests none} */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
