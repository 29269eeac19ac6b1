package io.github.immichsdk.sync;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How one stream is read. Immutable; each {@code with…} gives a changed copy.
 *
 * @param start where it begins
 * @param maxLineBytes how many bytes a line may have; a longer one is a bad line. At most 1 GB
 * @param badLines is told of a bad line, which is then skipped; null lets a bad line end the stream with a
 *     {@link SyncLineException}
 */
public record StreamOptions(
        Start start, int maxLineBytes, @Nullable Consumer<BadLine> badLines) {

    /** Where a stream begins. */
    public enum Start {
        /** At the session's checkpoints. */
        CHECKPOINTS,
        /** At the very beginning: the server forgets the session's checkpoints at once, even if nothing is read. */
        RESET
    }

    private static final int MEGABYTE = 1024 * 1024;
    private static final StreamOptions DEFAULTS = new StreamOptions(Start.CHECKPOINTS, 8 * MEGABYTE, null);

    /** Checks the values. */
    public StreamOptions {
        Objects.requireNonNull(start, "start");
        if (maxLineBytes < 1 || maxLineBytes > 1024 * MEGABYTE) {
            throw new IllegalArgumentException(
                    "maxLineBytes: expected 1 to " + 1024 * MEGABYTE + ", got " + maxLineBytes);
        }
    }

    /** {@return from the checkpoints, lines of 8 MB at most, a bad line is an exception} */
    public static StreamOptions defaults() {
        return DEFAULTS;
    }

    /** {@return the same from the very beginning} */
    public StreamOptions withReset() {
        return new StreamOptions(Start.RESET, maxLineBytes, badLines);
    }

    /**
     * Changes how long a line may be.
     *
     * @param changed how many bytes, without the line's end
     * @return new options
     */
    public StreamOptions withMaxLineBytes(int changed) {
        return new StreamOptions(start, changed, badLines);
    }

    /**
     * Skips bad lines. Nothing after one is acknowledged, so all of it comes again with the next stream.
     *
     * @param listener is told of each, on the reading thread
     * @return new options
     */
    public StreamOptions skippingBadLines(Consumer<BadLine> listener) {
        return new StreamOptions(start, maxLineBytes, Objects.requireNonNull(listener, "listener"));
    }
}
