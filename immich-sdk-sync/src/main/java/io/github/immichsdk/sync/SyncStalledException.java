package io.github.immichsdk.sync;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import org.jspecify.annotations.Nullable;

/**
 * A run makes no progress: stream after stream brings events and ends early, and the server takes no new acknowledgement, or asks
 * for a reset again although each was acknowledged. What the handler was given stays with it; the next run begins at the server's
 * checkpoints.
 *
 * @serial exclude
 */
public final class SyncStalledException extends ImmichException {

    private static final long serialVersionUID = 1L;

    private final int streams;

    /**
     * Makes one.
     *
     * @param text what happened and what to do
     * @param streams how many streams in a row made no progress
     * @param call the call that failed last
     * @param cause how the last stream ended
     */
    public SyncStalledException(String text, int streams, FailedCall call, @Nullable Throwable cause) {
        super(text, call, cause);
        this.streams = streams;
    }

    /** {@return how many streams in a row made no progress} */
    public int streams() {
        return streams;
    }
}
