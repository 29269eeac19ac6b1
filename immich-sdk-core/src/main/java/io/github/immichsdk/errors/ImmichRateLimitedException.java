package io.github.immichsdk.errors;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * 429: too many requests. Immich itself never answers this: it is a reverse proxy or a hosting provider.
 */
public final class ImmichRateLimitedException extends ImmichStatusException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param retryAfter how long the answer asked to wait, or null if it did not say
     */
    public ImmichRateLimitedException(String text, FailedCall call, @Nullable Duration retryAfter) {
        super(text, call);
        this.retryAfter = retryAfter;
    }

    /** {@return how long the answer asked to wait, or null if it did not say} */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
