package io.github.immichsdk.sync;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a line of the event stream is not an event. The events before it were delivered;
 * {@link StreamOptions#skipInvalidLines} and {@link RunOptions#skipInvalidLines} continue after it.
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
     * Creates an exception.
     *
     * @param line the line
     * @param call the call whose response contains the line
     * @param cause the cause, or null
     */
    public SyncLineException(InvalidLine line, FailedCall call, @Nullable Throwable cause) {
        super(
                "line " + line.number() + " of the event stream, at byte " + line.offset() + ", is not an event: "
                        + line.problem() + "; it begins with '" + line.excerpt() + "'",
                call,
                cause);
        this.number = line.number();
        this.offset = line.offset();
        this.problem = line.problem();
        this.excerpt = line.excerpt();
    }

    /** {@return the line} */
    public InvalidLine line() {
        return new InvalidLine(number, offset, problem, excerpt);
    }
}
