package io.github.immichsdk.sync;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Stores the events of a run. A batch is acknowledged after {@link #apply} returns, never before; so the events must be stored
 * safely when it returns. Events that were not acknowledged arrive again, so the same event may arrive more than once.
 *
 * <p>Called on the thread of the run, one call at a time. It may make calls itself. An exception that it throws ends the run,
 * which rethrows it unchanged.
 *
 * @param <T> the type of the events
 */
public interface SyncHandler<T> {

    /**
     * Stores the events of a batch. Also receives the control events of the stream: {@code SyncAckV1}, which has no data, and
     * {@code SyncCompleteV1} at the end.
     *
     * @param batch events of one type, in order
     */
    void apply(SyncBatch<T> batch);

    /**
     * Drops all stored events: they are too old to be updated. All events arrive again after this returns.
     */
    void reset();

    /**
     * Creates a handler from two functions.
     *
     * @param apply stores the events of a batch
     * @param reset drops all stored events
     * @param <T> the type of the events
     * @return the handler
     */
    static <T> SyncHandler<T> of(Consumer<SyncBatch<T>> apply, Runnable reset) {
        Objects.requireNonNull(apply, "apply");
        Objects.requireNonNull(reset, "reset");
        return new SyncHandler<>() {
            @Override
            public void apply(SyncBatch<T> batch) {
                apply.accept(batch);
            }

            @Override
            public void reset() {
                reset.run();
            }
        };
    }
}
