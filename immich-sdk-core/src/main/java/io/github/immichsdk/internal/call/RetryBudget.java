package io.github.immichsdk.internal.call;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The retries that all calls of a client may still make: each retry takes one, each success returns one, and within a minute the budget
 * is full again. So a server that is down gets few retries, and one that fails now and then gets each of them. Thread-safe.
 */
final class RetryBudget {

    private static final long FULL_AFTER = TimeUnit.MINUTES.toNanos(1);

    private final int size;
    private final LongSupplier nanoTime;
    private final AtomicInteger available;
    private final AtomicLong refilled;

    RetryBudget(int size, LongSupplier nanoTime) {
        this.size = size;
        this.nanoTime = nanoTime;
        this.available = new AtomicInteger(size);
        this.refilled = new AtomicLong(nanoTime.getAsLong());
    }

    int size() {
        return size;
    }

    /** {@return whether a retry was available; it is taken} */
    boolean take() {
        refill();
        int now;
        do {
            now = available.get();
            if (now == 0) {
                return false;
            }
        } while (!available.compareAndSet(now, now - 1));
        return true;
    }

    /** Returns one retry, since a call succeeded. */
    void succeeded() {
        add(1);
    }

    private void refill() {
        long since = refilled.get();
        long now = nanoTime.getAsLong();
        long each = Math.max(1, FULL_AFTER / Math.max(1, size));
        long due = (now - since) / each;
        if (due > 0 && refilled.compareAndSet(since, since + due * each)) {
            add((int) Math.min(due, size));
        }
    }

    private void add(int count) {
        int now = available.get();
        while (now < size && !available.compareAndSet(now, (int) Math.min(size, (long) now + count))) {
            now = available.get();
        }
    }
}
