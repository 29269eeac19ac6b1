package io.github.immichsdk.sync;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The event stream ended before its last line, so something may be missing. All that came whole was delivered. Stream again:
 * what was not acknowledged comes again.
 *
 * @serial exclude
 */
public final class SyncTruncatedException extends ImmichException {

    private static final long serialVersionUID = 1L;

    /** How the stream ended. */
    public enum End {
        /** In good order, but without {@code SyncCompleteV1} or {@code SyncResetV1} as its last line. */
        UNFINISHED,
        /** In the middle of a line. */
        MID_LINE,
        /** The connection broke. */
        CUT,
        /**
         * Nothing came for the idle limit. Servers do this when they fail in mid-stream: they leave the connection open and say
         * nothing more.
         */
        SILENT
    }

    private final End end;
    private final long lines;
    private final @Nullable String lastType;

    /**
     * Makes one.
     *
     * @param end how the stream ended
     * @param lines how many whole lines came
     * @param lastType the type of the last of them, or null if there was none
     * @param call the call whose answer it was
     * @param cause what brought it about, or null
     */
    public SyncTruncatedException(
            End end, long lines, @Nullable String lastType, FailedCall call, @Nullable Throwable cause) {
        super(
                "the event stream " + told(Objects.requireNonNull(end, "end")) + " after " + lines + " lines"
                        + (lastType == null ? "" : ", the last of them " + lastType)
                        + ": something may be missing, so stream again",
                call,
                cause);
        this.end = end;
        this.lines = lines;
        this.lastType = lastType;
    }

    private static String told(End end) {
        return switch (end) {
            case UNFINISHED -> "ended without SyncCompleteV1";
            case MID_LINE -> "ended in the middle of a line";
            case CUT -> "was cut";
            case SILENT -> "fell silent";
        };
    }

    /** {@return how the stream ended} */
    public End end() {
        return end;
    }

    /** {@return how many whole lines came} */
    public long lines() {
        return lines;
    }

    /** {@return the type of the last whole line, or null if there was none} */
    public @Nullable String lastType() {
        return lastType;
    }
}
