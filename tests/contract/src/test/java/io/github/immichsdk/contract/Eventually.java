package io.github.immichsdk.contract;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a genuine server shows a little later, after its background jobs; a fake shows it at once. */
final class Eventually {

    private static final long LIMIT = Duration.ofMinutes(1).toNanos();
    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    private Eventually() {}

    /** {@return the first value that is as expected, or the last one after a minute, for the assertion to show} */
    static <T> T get(Supplier<T> current, Predicate<T> expected) {
        long start = System.nanoTime();
        T value = current.get();
        while (!expected.test(value) && System.nanoTime() - start < LIMIT) {
            LockSupport.parkNanos(PAUSE);
            value = current.get();
        }
        return value;
    }
}
