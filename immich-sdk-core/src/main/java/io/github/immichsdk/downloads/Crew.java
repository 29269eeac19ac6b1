package io.github.immichsdk.downloads;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Some threads that share work, and never keep a program alive. */
final class Crew {

    private static final AtomicInteger THREADS = new AtomicInteger();

    private Crew() {}

    /**
     * Processes each item, several at once, until all are done or the run is stopped. An interrupt of the caller interrupts
     * the work under way, stops the rest and leaves the flag set.
     *
     * @param stop checked before each item
     * @param work processes an item; an exception ends the run
     */
    static <T> void each(Iterable<T> items, int atOnce, BooleanSupplier stop, Consumer<T> work) {
        Iterator<T> left = items.iterator();
        AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
        Runnable share = () -> {
            try {
                T item = next(left, broken, stop);
                while (item != null) {
                    work.accept(item);
                    item = next(left, broken, stop);
                }
            } catch (RuntimeException | Error e) {
                broken.compareAndSet(null, e);
            }
        };
        List<Thread> threads = new ArrayList<>(atOnce);
        for (int i = 0; i < atOnce; i++) {
            Thread thread = new Thread(share, "immich-sdk-download-" + THREADS.incrementAndGet());
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        boolean interrupted = joined(threads, broken);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Throwable failure = broken.get();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException e && !(failure instanceof Stopped)) {
            throw e;
        }
    }

    /** The caller was interrupted. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static <T> @Nullable T next(
            Iterator<T> left, AtomicReference<@Nullable Throwable> broken, BooleanSupplier stop) {
        synchronized (left) {
            return broken.get() == null && !stop.getAsBoolean() && left.hasNext() ? left.next() : null;
        }
    }

    private static boolean joined(List<Thread> threads, AtomicReference<@Nullable Throwable> broken) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    broken.compareAndSet(null, new Stopped());
                    threads.forEach(Thread::interrupt);
                }
            }
        }
        return interrupted;
    }
}
