package io.github.immichsdk.benchmarks.stub;

import java.util.concurrent.TimeUnit;

/** A link of limited bandwidth that all connections of a scenario share. Thread-safe. */
final class Link {

    /** How many bytes are sent at once. */
    static final int PIECE = 16 * 1024;

    private final double nanosPerByte;
    private long freeAt = System.nanoTime();

    /**
     * Creates a link.
     *
     * @param megabits the bandwidth in Mbit/s; 0 for no limit
     */
    Link(long megabits) {
        this.nanosPerByte = megabits == 0 ? 0 : 8_000.0 / megabits;
    }

    boolean limited() {
        return nanosPerByte > 0;
    }

    /** Waits until the link is free, and takes it for some bytes. */
    void send(int bytes) throws InterruptedException {
        long end;
        synchronized (this) {
            freeAt = Math.max(System.nanoTime(), freeAt) + (long) (bytes * nanosPerByte);
            end = freeAt;
        }
        long wait = end - System.nanoTime();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }
}
