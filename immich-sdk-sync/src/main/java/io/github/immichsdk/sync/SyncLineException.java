package io.github.immichsdk.sync;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import org.jspecify.annotations.Nullable;

/**
 * A line of the event stream is no event. What came before it was delivered; {@link StreamOptions#skippingBadLines} and
 * {@link RunOptions#skippingBadLines} go on after it.
 *
 * @serial exclude
 */
public final class SyncLineException extends ImmichException {

    private static final long serialVersionUID = 1L;

    private final long number;
    private final long offset;
    private final String problem;
    private final String excerpt;

    /**
     * Makes one.
     *
     * @param line the line
     * @param call the call whose answer it is in
     * @param cause what brought it about, or null
     */
    public SyncLineException(BadLine line, FailedCall call, @Nullable Throwable cause) {
        super(
                "line " + line.number() + " of the event stream, at byte " + line.offset() + ", is no event: "
                        + line.problem() + "; it begins with '" + line.excerpt() + "'",
                call,
                cause);
        this.number = line.number();
        this.offset = line.offset();
        this.problem = line.problem();
        this.excerpt = line.excerpt();
    }

    /** {@return the line} */
    public BadLine line() {
        return new BadLine(number, offset, problem, excerpt);
    }
}
