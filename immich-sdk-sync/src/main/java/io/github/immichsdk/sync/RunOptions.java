package io.github.immichsdk.sync;

import io.github.immichsdk.transport.CancelHandle;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a run goes. Immutable; each {@code with…} gives a changed copy.
 *
 * @param batchSize how many events the handler gets at once at most, and after how many acks are sent
 * @param batchTime how long events that have come may wait for the handler, and acks to be sent
 * @param reconnects how often in a row a broken stream is resumed without progress, which is an ack that the server takes and that
 *     goes beyond all before it
 * @param firstDelay how long to wait before the first time; each further time twice as long, with some chance in it
 * @param longestDelay how long to wait at most
 * @param stream how each stream is read; where it begins is the server's business in a run
 * @param streams how many complete streams a run reads at most until one brings nothing new
 * @param cancel stops the run from another thread: it returns what it has counted
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
                    "stream: a run begins at the checkpoints; to begin anew, drop what was kept after deleteAllAcks()");
        }
        if (streams < 1) {
            throw new IllegalArgumentException("streams: expected 1 or more, got " + streams);
        }
        Objects.requireNonNull(cancel, "cancel");
    }

    /**
     * {@return batches of 1,000 events or 5 s; five reconnects in a row without progress, after 1, 2, 4 ... s up to a minute; a
     * bad line ends the run; one complete stream}
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
     * @param size how many events at most
     * @param time how long they may wait
     * @return new options
     */
    public RunOptions withBatches(int size, Duration time) {
        return new RunOptions(size, time, reconnects, firstDelay, longestDelay, stream, streams, cancel);
    }

    /**
     * Changes how a broken stream is taken up again.
     *
     * @param inARow how often without a new ack between; 0 for never
     * @param first how long to wait before the first time
     * @param longest how long to wait at most
     * @return new options
     */
    public RunOptions withReconnects(int inARow, Duration first, Duration longest) {
        return new RunOptions(batchSize, batchTime, inARow, first, longest, stream, streams, cancel);
    }

    /**
     * Skips bad lines. Nothing after one is acknowledged, so all of it comes again with the next run.
     *
     * @param listener is told of each
     * @return new options
     */
    public RunOptions skippingBadLines(Consumer<BadLine> listener) {
        return withStream(stream.skippingBadLines(listener));
    }

    /**
     * Changes how each stream is read.
     *
     * @param changed how
     * @return new options
     */
    public RunOptions withStream(StreamOptions changed) {
        return new RunOptions(batchSize, batchTime, reconnects, firstDelay, longestDelay, changed, streams, cancel);
    }

    /**
     * Streams again after each complete stream, until one brings nothing new. Use it where the copy must have what was changed
     * just before: a stream leaves out rows that change while it runs, such as those whose metadata the server still reads, and
     * brings them the next time. Waits {@code firstDelay} between the streams, and stops after some of them even if the server
     * never rests; {@link SyncCounts#quiet()} says which. A dry run reads one stream, and so does a run that skipped a bad line.
     *
     * @param maxStreams how many complete streams at most, 1 or more
     * @return new options
     */
    public RunOptions untilQuiet(int maxStreams) {
        return new RunOptions(batchSize, batchTime, reconnects, firstDelay, longestDelay, stream, maxStreams, cancel);
    }

    /**
     * Lets a handle stop the run.
     *
     * @param handle the handle
     * @return new options
     */
    public RunOptions cancelledBy(CancelHandle handle) {
        return new RunOptions(batchSize, batchTime, reconnects, firstDelay, longestDelay, stream, streams, handle);
    }

    private static void positive(String option, @Nullable Duration value) {
        if (value == null || value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(option + ": expected a time longer than zero, got " + value);
        }
    }
}
