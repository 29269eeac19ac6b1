package io.github.immichsdk.sync;

import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.internal.call.ClosedClient;
import io.github.immichsdk.internal.call.Timing;
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
final class SyncRunner<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ImmichSync.class);

    /** Limits the resets: a server that requests a reset repeatedly, although each was acknowledged, would never finish. */
    private static final int MAX_RESETS = 3;

    private final ImmichSync sync;
    private final SyncRequests requests;
    private final SyncTypes types;
    private final LineDecoder<T> decoder;
    private final SyncHandler<T> handler;
    private final RunOptions options;
    private final Timing ambient;
    private final Backoff delays;
    private final CancellableWait wait;
    private final SyncCounter counter = new SyncCounter();
    private final AckProgress progress = new AckProgress();
    private boolean progressed;

    SyncRunner(
            ImmichSync sync,
            SyncRequests requests,
            SyncTypes types,
            LineDecoder<T> decoder,
            SyncHandler<T> handler,
            RunOptions options) {
        this.sync = sync;
        this.requests = requests;
        this.types = types;
        this.decoder = decoder;
        this.handler = handler;
        this.options = options;
        this.ambient = requests.calls().ambient();
        // between half and all of the delay, so that many clients do not reconnect at once
        this.delays = Backoff.startingAt(options.firstDelay())
                .limit(options.longestDelay())
                .jitter(0.5, 1, ambient.chance());
        this.wait = new CancellableWait(ambient.sleeper(), options.cancel(), EventReader.CALL);
    }

    /** {@return the counts, when the stream is complete or the run is cancelled} */
    SyncReport run() {
        int idle = 0;
        int complete = 0;
        while (!options.cancel().cancelled()) {
            counter.streamBegins();
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
                        return counter.counts(true);
                    }
                    if (!wait.elapsed(null, options.firstDelay())) {
                        return counter.counts(true);
                    }
                }
                case CANCELLED -> {
                    return counter.counts(false);
                }
                case RESET -> {
                    if (requests.calls().dryRun() != null) {
                        // a dry run does not send the acknowledgement, so the server would request the reset forever
                        return counter.counts(false);
                    }
                    checkResets();
                }
                case BROKEN -> reconnect(++idle, Objects.requireNonNull(broken).failure());
            }
        }
        return counter.counts(complete > 0);
    }

    /** {@return whether to stream once more, to get rows that the server omitted because they changed during the stream} */
    private boolean another(int complete) {
        return complete < options.streams()
                && !counter.quiet()
                // events that are not acknowledged arrive again, and would forever
                && counter.invalidLines() == 0
                && requests.calls().dryRun() == null
                && !options.cancel().cancelled();
    }

    private void checkResets() {
        if (counter.resets() > MAX_RESETS) {
            throw new SyncStalledException(
                    "the server requested a reset " + counter.resets()
                            + " times in one run, although each was acknowledged: log in again, or create another session with"
                            + " sessions().createChild(...)",
                    counter.resets(),
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
        BatchDelivery<T> delivery =
                new BatchDelivery<>(handler, options, ambient.nanoTime(), this::acknowledge, counter);
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
            return requests.open(types, counted(options.stream()), options.cancel());
        } catch (ImmichException e) {
            throw new StreamFailure(e);
        }
    }

    private StreamOptions counted(StreamOptions stream) {
        Consumer<InvalidLine> listener = stream.invalidLines();
        if (listener == null) {
            return stream;
        }
        return stream.skipInvalidLines(bad -> {
            counter.invalidLine();
            listener.accept(bad);
        });
    }

    /** Continues to read. If that fails, processes the events before the failure first. */
    private @Nullable ReceivedEvent<T> next(EventReader reader, BatchDelivery<T> delivery) {
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
        LOG.debug("the server requests a reset");
        AckRequests.checkReceived(List.of(ack));
        handler.reset();
        counter.reset();
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

    /** Waits before the next stream, or fails after too many consecutive streams without a new ack. */
    private void reconnect(int idle, ImmichException failure) {
        if (options.cancel().cancelled()) {
            return;
        }
        if (!canReconnect(failure)) {
            throw failure;
        }
        if (idle > options.reconnects()) {
            throw failure instanceof SyncTruncatedException && counter.inStream() > 0
                    ? stalled(idle, failure)
                    : failure;
        }
        pauseBeforeReconnecting(idle, failure);
        counter.reconnected();
    }

    private static SyncStalledException stalled(int idle, ImmichException failure) {
        return new SyncStalledException(
                "the event stream makes no progress: it ended early " + idle
                        + (idle == 1 ? " time" : " times in a row")
                        + ", and the server accepted no new acknowledgement. Last failure: "
                        + failure.getMessage()
                        + ". If it always breaks at the same event, check the server's log, or create another session with"
                        + " sessions().createChild(...)",
                idle,
                failure.call(),
                failure);
    }

    private static boolean canReconnect(ImmichException failure) {
        return failure instanceof SyncTruncatedException
                || (failure instanceof ImmichTransportException && !ClosedClient.caused(failure))
                || failure instanceof ImmichTimeoutException
                || failure instanceof ImmichServerException;
    }

    private void pauseBeforeReconnecting(int failures, ImmichException failure) {
        Duration delay = delays.delay(failures);
        LOG.debug(
                "the stream broke ({}), reconnecting in {} ms",
                failure.getClass().getSimpleName(),
                delay.toMillis());
        if (wait.elapsed(failure, delay)) {
            // the server may have been upgraded while it was away
            requests.calls().forgetVersion();
        }
    }
}
