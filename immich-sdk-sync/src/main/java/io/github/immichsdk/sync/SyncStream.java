package io.github.immichsdk.sync;

import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.transport.CancelHandle;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One event stream, lazy and readable once: nothing is sent before you read the first element, and each element is delivered as
 * soon as its line arrives. Created by {@link ImmichSync#stream(SyncTypes)}.
 *
 * <pre>{@code
 * try (SyncStream events = sync.stream(SyncTypes.all())) {
 *     events.typed().forEach(this::keep);
 *     sync.ack(events.acks()); // the newest of each type, in order
 * }
 * }</pre>
 *
 * <p>The event stream is complete when the stream of elements ends. If it ends too early, in whatever way, reading throws a
 * {@link SyncTruncatedException} after the last good element. A line that is not an event throws a {@link SyncLineException} in
 * its place, or is skipped ({@link StreamOptions#skipInvalidLines}).
 *
 * <p>One thread reads, but any thread may {@link #close()} it, which stops the transfer and interrupts the reader with an
 * {@link io.github.immichsdk.errors.ImmichCancelledException}. Close it, or the connection stays open.
 */
public final class SyncStream implements AutoCloseable {

    private final SyncRequests requests;
    private final SyncTypes types;
    private final StreamOptions options;
    private final CancelHandle cancel = new CancelHandle();
    private final NewestAcks trail = new NewestAcks();
    private boolean taken;

    SyncStream(SyncRequests requests, SyncTypes types, StreamOptions options) {
        this.requests = requests;
        this.types = types;
        this.options = options;
    }

    /**
     * Returns the events as the server sends them: maps with {@code type}, {@code data} and {@code ack}, in the order of the
     * line. Their values are maps, lists, strings, numbers, booleans and nulls.
     *
     * <p>Each line is checked completely before its map is delivered, so an invalid one is reported in its place. The object in
     * {@code data} is parsed when you use it: reading a few fields with {@code get} costs a fraction of the time.
     *
     * @return the events, readable once and sequentially; closing the stream closes this
     * @throws IllegalStateException if the events were read before
     */
    public Stream<Map<String, @Nullable Object>> maps() {
        return elements(LineDecoder.maps());
    }

    /**
     * Returns the events as records.
     *
     * @return the events, readable once and sequentially; closing the stream closes this
     * @throws IllegalStateException if the events were read before
     */
    public Stream<SyncEvent> typed() {
        return elements(new EventDecoder());
    }

    /**
     * Returns the acks to send: the newest of each type among the elements delivered so far, in their order, without those
     * after a skipped line. Call it when all these elements are processed and stored, for example after {@code forEach}
     * returns.
     *
     * @return the acks for {@link ImmichSync#ack(java.util.Collection)}; may be empty
     */
    public List<String> acks() {
        return trail.acks();
    }

    /** Stops the transfer, if it is not complete. */
    @Override
    public void close() {
        cancel.cancel();
    }

    private <T> Stream<T> elements(LineDecoder<T> decoder) {
        if (taken) {
            throw new IllegalStateException("the events of a stream can be read once; open another stream");
        }
        taken = true;
        return StreamSupport.stream(new Elements<>(decoder), false).onClose(this::close);
    }

    private final class Elements<T> extends Spliterators.AbstractSpliterator<T> {

        private final LineDecoder<T> decoder;
        private @Nullable EventReader reader;
        private boolean ended;

        Elements(LineDecoder<T> decoder) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.decoder = decoder;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            if (ended) {
                return false;
            }
            EventReader from = reader;
            if (from == null) {
                from = requests.open(types, options, cancel);
                reader = from;
            }
            ReceivedEvent<T> received = next(from);
            if (received == null) {
                return false;
            }
            action.accept(received.event());
            if (!from.skipped()) {
                trail.add(received.ack());
            }
            return true;
        }

        private @Nullable ReceivedEvent<T> next(EventReader from) {
            try {
                ReceivedEvent<T> received = from.next(decoder);
                if (received == null) {
                    ended = true;
                    from.close();
                }
                return received;
            } catch (RuntimeException e) {
                ended = true;
                from.close();
                throw e;
            }
        }
    }
}
