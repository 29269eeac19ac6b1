package io.github.immichsdk.sync;

import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.internal.call.Ambient;
import io.github.immichsdk.internal.jobs.Backoff;
import io.github.immichsdk.internal.jobs.CancellableWait;
import io.github.immichsdk.sync.internal.ControlTypes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams until a stream is complete: resumes a broken stream, and starts again from the beginning when the server requests a
 * reset. For one run, on one thread.
 *
 * @param <T> the type of the events
 */
final class Runner<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ImmichSync.class);

    /** Limits the resets: a server that requests a reset repeatedly, although each was acknowledged, would never finish. */
    private static final int MAX_RESETS = 3;

    private final ImmichSync sync;
    private final Streams streams;
    private final SyncTypes types;
    private final LineDecoder<T> decoder;
    private final SyncHandler<T> handler;
    private final RunOptions options;
    private final Ambient ambient;
    private final Backoff delays;
    private final CancellableWait wait;
    private final Tally tally = new Tally();
    private final Progress progress = new Progress();
    private boolean progressed;

    Runner(
            ImmichSync sync,
            Streams streams,
            SyncTypes types,
            LineDecoder<T> decoder,
            SyncHandler<T> handler,
            RunOptions options) {
        this.sync = sync;
        this.streams = streams;
        this.types = types;
        this.decoder = decoder;
        this.handler = handler;
        this.options = options;
        this.ambient = streams.calls().ambient();
        // between half and all of the delay, so that many clients do not reconnect at once
        this.delays = Backoff.startingAt(options.firstDelay())
                .limit(options.longestDelay())
                .jitter(0.5, 1, ambient.chance());
        this.wait = new CancellableWait(ambient.sleeper(), options.cancel(), EventReader.CALL);
    }

    /** {@return the counts, when the stream is complete or the run is cancelled} */
    SyncCounts run() {
        int idle = 0;
        int complete = 0;
        while (!options.cancel().cancelled()) {
            tally.streamBegins();
            progressed = false;
            Ending ending;
            StreamFailure broken = null;
            try {
                ending = once();
            } catch (StreamFailure e) {
                ending = Ending.BROKEN;
                broken = e;
            }
            if (progressed) {
                idle = 0;
            }
            switch (ending) {
                case COMPLETE -> {
                    complete++;
                    if (!another(complete)) {
                        return tally.counts(true);
                    }
                    if (!wait.elapsed(null, options.firstDelay())) {
                        return tally.counts(true);
                    }
                }
                case CANCELLED -> {
                    return tally.counts(false);
                }
                case RESET -> {
                    if (streams.calls().dryRun() != null) {
                        // a dry run does not send the acknowledgement, so the server would request the reset forever
                        return tally.counts(false);
                    }
                    checkResets();
                }
                case BROKEN -> takeUpAgain(++idle, Objects.requireNonNull(broken).failure);
            }
        }
        return tally.counts(complete > 0);
    }

    /** {@return whether to stream once more, to get rows that the server omitted because they changed during the stream} */
    private boolean another(int complete) {
        return complete < options.streams()
                && !tally.quiet()
                // events that are not acknowledged arrive again, and would forever
                && tally.badLines() == 0
                && streams.calls().dryRun() == null
                && !options.cancel().cancelled();
    }

    private void checkResets() {
        if (tally.resets() > MAX_RESETS) {
            throw new SyncStalledException(
                    "the server asked for a reset " + tally.resets()
                            + " times in one run, although each was acknowledged: log in again, or make another session with"
                            + " sessions().createChild(...)",
                    tally.resets(),
                    EventReader.CALL,
                    null);
        }
    }

    /** How one stream ended. */
    private enum Ending {
        COMPLETE,
        RESET,
        CANCELLED,
        BROKEN
    }

    private Ending once() {
        Delivery<T> delivery = new Delivery<>(handler, options, ambient.nanoTime(), this::acknowledge, tally);
        try (EventReader reader = open()) {
            boolean reset = false;
            while (true) {
                ReceivedEvent<T> event = next(reader, delivery);
                if (options.cancel().cancelled()) {
                    delivery.sendAcks();
                    return Ending.CANCELLED;
                }
                if (event == null) {
                    delivery.finish();
                    return reset ? Ending.RESET : Ending.COMPLETE;
                }
                if (event.type().equals(ControlTypes.RESET)) {
                    delivery.finish();
                    reset(event.ack());
                    reset = true;
                } else {
                    delivery.add(event, reader.skipped());
                }
            }
        }
    }

    private EventReader open() {
        try {
            return streams.open(types, counted(options.stream()), options.cancel());
        } catch (ImmichException e) {
            throw new StreamFailure(e);
        }
    }

    private StreamOptions counted(StreamOptions stream) {
        Consumer<BadLine> listener = stream.badLines();
        if (listener == null) {
            return stream;
        }
        return stream.skipBadLines(bad -> {
            tally.badLine();
            listener.accept(bad);
        });
    }

    /** Continues to read. If that fails, processes the events before the failure first. */
    private @Nullable ReceivedEvent<T> next(EventReader reader, Delivery<T> delivery) {
        try {
            return reader.next(decoder);
        } catch (ImmichException e) {
            if (!options.cancel().cancelled()) {
                delivery.finish();
            }
            throw new StreamFailure(e);
        }
    }

    private void reset(String ack) {
        LOG.debug("the server asks for a reset");
        handler.reset();
        tally.reset();
        send(List.of(ack));
        progress.reset();
    }

    private void acknowledge(List<String> acks) {
        send(acks);
        progressed |= progress.acknowledged(acks);
    }

    private void send(List<String> acks) {
        try {
            sync.ack(acks);
        } catch (ImmichException e) {
            throw new StreamFailure(e);
        }
    }

    /** Waits before the next stream, unless {@code idle} streams in a row without a new ack are enough. */
    private void takeUpAgain(int idle, ImmichException failure) {
        if (options.cancel().cancelled()) {
            return;
        }
        if (!worthAnother(failure)) {
            throw failure;
        }
        if (idle > options.reconnects()) {
            throw failure instanceof SyncTruncatedException && tally.inStream() > 0 ? stalled(idle, failure) : failure;
        }
        pauseBeforeReconnecting(idle, failure);
        tally.reconnected();
    }

    private static SyncStalledException stalled(int idle, ImmichException failure) {
        return new SyncStalledException(
                "the event stream makes no progress: it ended early " + idle
                        + (idle == 1 ? " time" : " times in a row")
                        + ", and the server took no acknowledgement beyond those before. The last time "
                        + failure.getMessage()
                        + ". If it always breaks at the same event, look into the server's log, or make another session with"
                        + " sessions().createChild(...)",
                idle,
                failure.call(),
                failure);
    }

    private static boolean worthAnother(ImmichException failure) {
        return failure instanceof SyncTruncatedException
                || failure instanceof ImmichTransportException
                || failure instanceof ImmichTimeoutException
                || failure instanceof ImmichServerException;
    }

    private void pauseBeforeReconnecting(int failures, ImmichException failure) {
        Duration delay = delays.delay(failures);
        LOG.debug("the stream broke ({}), again in {} ms", failure.getClass().getSimpleName(), delay.toMillis());
        if (wait.elapsed(failure, delay)) {
            // the server may have been upgraded while it was away
            streams.calls().forgetVersion();
        }
    }

    /** Distinguishes a failure of the stream from the handler's own, which may be of the same type. */
    static final class StreamFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final transient ImmichException failure;

        StreamFailure(ImmichException failure) {
            super(null, failure, false, false);
            this.failure = failure;
        }
    }
}
