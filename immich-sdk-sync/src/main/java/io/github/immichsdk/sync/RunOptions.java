package io.github.immichsdk.sync;

import io.github.immichsdk.transport.CancelHandle;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Options of a run. Immutable; each {@code with…} method returns a changed copy.
 *
 * @param batchSize the maximum number of events in a batch, and the number of events after which acks are sent
 * @param batchTime the maximum time that received events wait for the handler, and acks wait to be sent
 * @param reconnects how often in a row a broken stream is resumed without progress, which is an ack that the server accepts and
 *     that goes beyond all earlier ones
 * @param firstDelay the delay before the first reconnect; doubled for each further one, with jitter
 * @param longestDelay the maximum delay
 * @param stream the options of each stream; in a run the server's checkpoints define where it begins
 * @param streams the maximum number of complete streams that a run reads until one has nothing new
 * @param cancel stops the run from another thread; the run returns its counts
 */
public record RunOptions(
        int batchSize,
        Duration batchTime,
        int reconnects,
        Duration firstDelay,
        Duration longestDelay,
        StreamOptions stream,
        int streams,
        CancelHandle cancel) {

    /** Checks the values. */
    public RunOptions {
        Objects.requireNonNull(stream, "stream");
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize: expected 1 or more, got " + batchSize);
        }
        positive("batchTime", batchTime);
        if (reconnects < 0) {
            throw new IllegalArgumentException("reconnects: expected 0 or more, got " + reconnects);
        }
        positive("firstDelay", firstDelay);
        positive("longestDelay", longestDelay);
        if (stream.start() != StreamOptions.Start.CHECKPOINTS) {
            throw new IllegalArgumentException(
                    "stream: expected options that begin at the checkpoints, got withReset(). To start again from the beginning,"
                            + " call deleteAllAcks() and drop the stored data");
        }
        if (streams < 1) {
            throw new IllegalArgumentException("repeatUntilQuiet (streams): expected 1 or more, got " + streams);
        }
        Objects.requireNonNull(cancel, "cancel");
    }

    /**
     * {@return batches of 1,000 events or 5 s; five reconnects in a row without progress, after 1, 2, 4 ... s up to a minute; an
     * invalid line ends the run; one complete stream}
     */
    public static RunOptions defaults() {
        return new RunOptions(
                1000,
                Duration.ofSeconds(5),
                5,
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                StreamOptions.defaults(),
                1,
                new CancelHandle());
    }

    /**
     * Changes the size of batches.
     *
     * @param size the maximum number of events
     * @param time the maximum time that they wait
     * @return new options
     */
    public RunOptions batches(int size, Duration time) {
        return new RunOptions(size, time, reconnects, firstDelay, longestDelay, stream, streams, cancel);
    }

    /**
     * Changes how a broken stream is resumed.
     *
     * @param inARow how often without a new ack in between; 0 for never
     * @param first the delay before the first reconnect
     * @param longest the maximum delay
     * @return new options
     */
    public RunOptions reconnects(int inARow, Duration first, Duration longest) {
        return new RunOptions(batchSize, batchTime, inARow, first, longest, stream, streams, cancel);
    }

    /**
     * Skips invalid lines. Nothing after an invalid line is acknowledged, so it arrives again with the next run.
     *
     * @param listener receives each invalid line
     * @return new options
     */
    public RunOptions skipInvalidLines(Consumer<InvalidLine> listener) {
        return stream(stream.skipInvalidLines(listener));
    }

    /**
     * Changes how each stream is read.
     *
     * @param changed the new options
     * @return new options
     */
    public RunOptions stream(StreamOptions changed) {
        Objects.requireNonNull(changed, "changed");
        return new RunOptions(batchSize, batchTime, reconnects, firstDelay, longestDelay, changed, streams, cancel);
    }

    /**
     * Streams again after each complete stream, until one has nothing new. Use it if the copy must include very recent changes:
     * a stream omits rows that change while it runs, such as those whose metadata the server still reads, and the next stream
     * has them. Waits {@code firstDelay} between the streams, and stops at the limit even if the server is still changing;
     * {@link SyncReport#quiet()} returns which. A dry run reads one stream, and so does a run that skipped an invalid line.
     *
     * @param maxStreams the maximum number of complete streams, 1 or more
     * @return new options
     */
    public RunOptions repeatUntilQuiet(int maxStreams) {
        return new RunOptions(batchSize, batchTime, reconnects, firstDelay, longestDelay, stream, maxStreams, cancel);
    }

    /**
     * Sets a handle that stops the run.
     *
     * @param handle the handle
     * @return new options
     */
    public RunOptions cancel(CancelHandle handle) {
        return new RunOptions(batchSize, batchTime, reconnects, firstDelay, longestDelay, stream, streams, handle);
    }

    private static void positive(String option, @Nullable Duration value) {
        if (value == null || value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(option + ": expected a time longer than zero, got " + value);
        }
    }
}
