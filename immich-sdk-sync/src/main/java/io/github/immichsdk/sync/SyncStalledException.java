package io.github.immichsdk.sync;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a run makes no progress: each stream has events and ends early, and the server accepts no new acknowledgement, or
 * requests a reset again although each was acknowledged. The handler keeps the events that it received; the next run begins at
 * the server's checkpoints.
 *
 * @serial exclude
 */
public final class SyncStalledException extends ImmichException {

    private static final long serialVersionUID = 1L;

    private final int streams;

    /**
     * Creates an exception.
     *
     * @param text what happened and what to do
     * @param streams the number of consecutive streams without progress
     * @param call the call that failed last
     * @param cause how the last stream ended
     */
    public SyncStalledException(String text, int streams, FailedCall call, @Nullable Throwable cause) {
        super(text, call, cause);
        this.streams = streams;
    }

    /** {@return the number of consecutive streams without progress} */
    public int streams() {
        return streams;
    }
}
