package io.github.immichsdk.sync;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Options of one stream. Immutable; each {@code with…} method returns a changed copy.
 *
 * @param start where the stream begins
 * @param maxLineBytes the maximum length of a line in bytes; a longer one is an invalid line. At most 1 GB
 * @param invalidLines receives each invalid line, which is then skipped; if null, an invalid line ends the stream with a
 *     {@link SyncLineException}
 */
public record StreamOptions(
        Start start, int maxLineBytes, @Nullable Consumer<InvalidLine> invalidLines) {

    /** Where a stream begins. */
    public enum Start {
        /** At the session's checkpoints. */
        CHECKPOINTS,
        /** At the very beginning: the server deletes the session's checkpoints at once, even if nothing is read. */
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

    /** {@return the defaults: from the checkpoints, lines of at most 8 MB, an invalid line throws an exception} */
    public static StreamOptions defaults() {
        return DEFAULTS;
    }

    /** {@return a copy of these options that reads from the very beginning} */
    public StreamOptions reset() {
        return new StreamOptions(Start.RESET, maxLineBytes, invalidLines);
    }

    /**
     * Changes the maximum length of a line.
     *
     * @param changed the length in bytes, without the line's end
     * @return new options
     */
    public StreamOptions maxLineBytes(int changed) {
        return new StreamOptions(start, changed, invalidLines);
    }

    /**
     * Skips invalid lines. Nothing after an invalid line is acknowledged, so it arrives again with the next stream.
     *
     * @param listener receives each invalid line, on the reading thread
     * @return new options
     */
    public StreamOptions skipInvalidLines(Consumer<InvalidLine> listener) {
        return new StreamOptions(start, maxLineBytes, Objects.requireNonNull(listener, "listener"));
    }
}
