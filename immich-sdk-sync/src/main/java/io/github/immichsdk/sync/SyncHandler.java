package io.github.immichsdk.sync;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Deals with the events of a run: keeps them. A batch is acknowledged after {@link #apply} has returned, never before; so
 * when it returns, what was in the batch must be safe. What was not acknowledged comes again, so the same event may come more
 * than once.
 *
 * <p>Called on the thread of the run, one call at a time. It may make calls of its own. What it throws ends the run, which throws
 * it on as it is.
 *
 * @param <T> what an event is
 */
public interface SyncHandler<T> {

    /**
     * Keeps the events of a batch. Those of the stream itself come too: {@code SyncAckV1}, which tells nothing, and
     * {@code SyncCompleteV1} at the end.
     *
     * @param batch events of one type, in order
     */
    void apply(SyncBatch<T> batch);

    /**
     * Drops all that was kept: it is too old to be brought up to date. Everything comes anew after this has returned.
     */
    void reset();

    /**
     * Makes a handler of two functions.
     *
     * @param apply keeps the events of a batch
     * @param reset drops all that was kept
     * @param <T> what an event is
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
