package io.github.immichsdk.internal.jobs;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.transport.CancelHandle;
import java.util.Iterator;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Processes items in several threads, and returns when all threads have ended. The first failure, a cancellation or an interrupt
 * of the caller ends the run: the other threads are interrupted and take no further item. Immutable; each method returns a
 * changed copy.
 */
public final class ParallelForEach {

    private final String task;
    private final int max;
    private final FailedCall call;
    private final CancelHandle cancel;
    private final BooleanSupplier stop;
    private final ThreadFactory factory;

    /**
     * Creates a run of daemon threads that nothing cancels.
     *
     * @param task what the threads do, such as {@code stack scan}: for their names and for messages
     * @param max the maximum number of threads
     * @param call the call that the items need, for messages
     */
    public ParallelForEach(String task, int max, FailedCall call) {
        this(task, max, call, new CancelHandle(), () -> false, BoundedThreads.daemons(task));
    }

    private ParallelForEach(
            String task, int max, FailedCall call, CancelHandle cancel, BooleanSupplier stop, ThreadFactory factory) {
        this.task = task;
        this.max = max;
        this.call = call;
        this.cancel = cancel;
        this.stop = stop;
        this.factory = factory;
    }

    /**
     * Sets a handle that cancels the run.
     *
     * @param handle cancels it from any thread
     * @return a changed run
     */
    public ParallelForEach cancelledBy(CancelHandle handle) {
        return new ParallelForEach(task, max, call, handle, stop, factory);
    }

    /**
     * Sets a condition that ends the run without a failure. Items in progress are completed.
     *
     * @param reached checked before each item, by one thread at a time
     * @return a changed run
     */
    public ParallelForEach until(BooleanSupplier reached) {
        return new ParallelForEach(task, max, call, cancel, reached, factory);
    }

    /**
     * Sets where the threads come from, for example {@code Thread.ofVirtual().factory()}.
     *
     * @param threads makes the threads
     * @return a changed run
     */
    public ParallelForEach threads(ThreadFactory threads) {
        return new ParallelForEach(task, max, call, cancel, stop, threads);
    }

    /**
     * Processes the items. Each is taken once, in order, by one of the threads.
     *
     * @param items the items; read by one thread at a time
     * @param work processes an item; an exception ends the run, and is thrown here, with later ones suppressed
     * @param <T> the type of the items
     * @throws ImmichInterruptedException if the caller is interrupted; its interrupt flag is set
     * @throws ImmichCancelledException if the run is cancelled
     */
    public <T> void run(Iterable<? extends T> items, Consumer<? super T> work) {
        try (Run<T> run = new Run<>(items.iterator(), work)) {
            run.all();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImmichInterruptedException("interrupted during the " + task, call, e);
        }
    }

    /** One run. */
    private final class Run<T> implements AutoCloseable {

        private final Iterator<? extends T> items;
        private final Consumer<? super T> work;
        private final BoundedThreads threads = new BoundedThreads(max, factory);
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        // not synchronized: that would pin the carrier of a virtual thread while an item is read
        private final ReentrantLock taking = new ReentrantLock();

        Run(Iterator<? extends T> items, Consumer<? super T> work) {
            this.items = items;
            this.work = work;
        }

        void all() throws InterruptedException {
            Runnable forget = cancel.onCancel(
                    () -> fail(new ImmichCancelledException("cancelled during the " + task, call, null)));
            try {
                for (int i = 0; i < max; i++) {
                    threads.execute(this::share);
                }
            } catch (RejectedExecutionException e) {
                // a thread has failed already
            }
            try {
                threads.finish();
            } finally {
                forget.run();
            }
            Throwable first = failure.get();
            if (first != null) {
                throw Unchecked.rethrow(first);
            }
        }

        private void share() {
            try {
                for (T item = next(); item != null; item = next()) {
                    work.accept(item);
                }
            } catch (Throwable e) {
                fail(e);
            }
        }

        private @Nullable T next() {
            taking.lock();
            try {
                return failure.get() == null && !stop.getAsBoolean() && items.hasNext() ? items.next() : null;
            } finally {
                taking.unlock();
            }
        }

        @SuppressWarnings("ReferenceEquality") // the very same failure, which cannot suppress itself
        private void fail(Throwable reason) {
            if (!failure.compareAndSet(null, reason)) {
                Throwable first = failure.get();
                // those that end because of the first failure add nothing to it
                boolean echo =
                        reason instanceof ImmichInterruptedException || reason instanceof ImmichCancelledException;
                if (first != null && first != reason && !echo) {
                    first.addSuppressed(reason);
                }
            }
            threads.stop();
        }

        @Override
        public void close() {
            threads.close();
        }
    }
}
