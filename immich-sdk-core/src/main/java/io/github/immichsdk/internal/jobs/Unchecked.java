package io.github.immichsdk.internal.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Hands a failure from another thread to the caller as it is, so that an {@code ImmichException} stays one. */
public final class Unchecked {

    private Unchecked() {}

    /**
     * Throws a failure.
     *
     * @param failure what the other thread threw
     * @return never; a caller writes {@code throw Unchecked.rethrow(failure)}
     */
    public static RuntimeException rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException unchecked) {
            return unchecked;
        }
        return failure instanceof IOException io ? new UncheckedIOException(io) : new IllegalStateException(failure);
    }
}
