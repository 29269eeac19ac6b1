package io.github.immichsdk.sync;

import io.github.immichsdk.sync.internal.ControlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Delivers the events of one stream to the handler, consecutive events of one type as one batch, and sends the acks of the
 * batches that the handler processed. Not thread-safe.
 *
 * @param <T> the type of the events
 */
final class BatchDelivery<T> {

    private final SyncHandler<T> handler;
    private final RunOptions options;
    private final LongSupplier nanoTime;
    private final Consumer<List<String>> acknowledge;
    private final SyncCounter counter;

    private final List<T> events = new ArrayList<>();
    private final NewestAcks acks = new NewestAcks();
    private String type = "";

    private final NewestAcks due = new NewestAcks();
    private int processed;
    private long since;

    BatchDelivery(
            SyncHandler<T> handler,
            RunOptions options,
            LongSupplier nanoTime,
            Consumer<List<String>> acknowledge,
            SyncCounter counter) {
        this.handler = handler;
        this.options = options;
        this.nanoTime = nanoTime;
        this.acknowledge = acknowledge;
        this.counter = counter;
        this.since = nanoTime.getAsLong();
    }

    /** Accepts one event. After a skipped line, events are delivered but never acknowledged. */
    void add(ReceivedEvent<T> received, boolean afterSkippedLine) {
        if (!received.type().equals(type)) {
            deliver();
            type = received.type();
        }
        events.add(received.event());
        if (!afterSkippedLine) {
            acks.add(received.ack());
        }
        if (processed + events.size() >= options.batchSize()
                || nanoTime.getAsLong() - since >= options.batchTime().toNanos()
                || type.equals(ControlTypes.COMPLETE)) {
            finish();
        }
    }

    /** Delivers the remaining events, and sends the acks that are due. */
    void finish() {
        deliver();
        sendAcks();
    }

    /** Sends the acks of the processed events. */
    void sendAcks() {
        processed = 0;
        since = nanoTime.getAsLong();
        if (!due.isEmpty()) {
            List<String> send = due.acks();
            due.clear();
            acknowledge.accept(send);
        }
    }

    private void deliver() {
        if (events.isEmpty()) {
            return;
        }
        SyncBatch<T> batch = new SyncBatch<>(type, events, acks.acks());
        events.clear();
        acks.clear();
        try {
            AckRequests.checkReceived(batch.acks());
        } catch (StreamFailure e) {
            sendAcks();
            throw e;
        }
        try {
            handler.apply(batch);
        } catch (RuntimeException failure) {
            sendAcksBefore(failure);
            throw failure;
        }
        due.addAll(batch.acks());
        processed += batch.events().size();
        counter.processed(type, batch.events().size());
    }

    private void sendAcksBefore(RuntimeException failure) {
        try {
            sendAcks();
        } catch (StreamFailure e) {
            failure.addSuppressed(e.failure());
        }
    }
}
