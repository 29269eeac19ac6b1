package io.github.immichsdk.sync;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the event stream ended before its last line, so events may be missing. All complete lines were delivered. Stream
 * again: events that were not acknowledged arrive again.
 *
 * @serial exclude
 */
public final class SyncTruncatedException extends ImmichException {

    private static final long serialVersionUID = 1L;

    /** How the stream ended. */
    public enum End {
        /** Cleanly, but without {@code SyncCompleteV1} or {@code SyncResetV1} as its last line. */
        UNFINISHED,
        /** In the middle of a line. */
        MID_LINE,
        /** The connection broke. */
        CUT,
        /**
         * Nothing arrived within the idle limit. Servers do this when they fail in mid-stream: they leave the connection open
         * and send nothing more.
         */
        SILENT
    }

    private final End end;
    private final long lines;
    private final @Nullable String lastType;

    /**
     * Creates an exception.
     *
     * @param end how the stream ended
     * @param lines the number of complete lines
     * @param lastType the type of the last complete line, or null if there was none or it was skipped as invalid
     * @param call the call whose response it was
     * @param cause the cause, or null
     */
    public SyncTruncatedException(
            End end, long lines, @Nullable String lastType, FailedCall call, @Nullable Throwable cause) {
        super(
                "the event stream " + description(Objects.requireNonNull(end, "end")) + " after " + lines + " lines"
                        + (lastType == null ? "" : ", the last of type " + lastType)
                        + ": events may be missing, so stream again",
                call,
                cause);
        this.end = end;
        this.lines = lines;
        this.lastType = lastType;
    }

    private static String description(End end) {
        return switch (end) {
            case UNFINISHED -> "ended without SyncCompleteV1";
            case MID_LINE -> "ended in the middle of a line";
            case CUT -> "broke";
            case SILENT -> "stopped without ending";
        };
    }

    /** {@return how the stream ended} */
    public End end() {
        return end;
    }

    /** {@return the number of complete lines} */
    public long lines() {
        return lines;
    }

    /** {@return the type of the last complete line, or null if there was none or it was skipped as invalid} */
    public @Nullable String lastType() {
        return lastType;
    }
}
