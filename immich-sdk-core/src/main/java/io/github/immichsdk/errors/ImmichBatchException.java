package io.github.immichsdk.errors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One batch of a long list failed; the batches after it were not sent. The cause says why. */
public final class ImmichBatchException extends ImmichException {

    private static final long serialVersionUID = 1L;

    private final List<String> done;
    private final List<String> remaining;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param done the IDs of the batches that succeeded, in order
     * @param remaining the IDs of the batch that failed and of those after it; some of the failed batch may have been processed
     *     if its response was lost
     * @param cause the cause, or null
     */
    public ImmichBatchException(
            String text, FailedCall call, List<String> done, List<String> remaining, @Nullable Throwable cause) {
        super(text, call, cause);
        this.done = List.copyOf(done);
        this.remaining = List.copyOf(remaining);
    }

    /** {@return the IDs of the batches that succeeded, in order} */
    public List<String> done() {
        return done;
    }

    /** {@return the IDs of the batch that failed and of those after it} */
    public List<String> remaining() {
        return remaining;
    }
}
