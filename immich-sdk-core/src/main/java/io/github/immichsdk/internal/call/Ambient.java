package io.github.immichsdk.internal.call;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Time and chance, handed in so that tests need neither.
 *
 * @param clock tells the date, for Retry-After and new sessions
 * @param nanoTime measures how long things take
 * @param sleeper waits between attempts
 * @param chance gives numbers from 0 to 1 for the jitter
 */
public record Ambient(Clock clock, LongSupplier nanoTime, Sleeper sleeper, DoubleSupplier chance) {

    /** Waits. */
    @FunctionalInterface
    public interface Sleeper {
        /**
         * Waits for a time.
         *
         * @param time how long
         * @throws InterruptedException if the thread is interrupted
         */
        void sleep(Duration time) throws InterruptedException;
    }

    /** {@return the real time and real chance} */
    public static Ambient real() {
        return new Ambient(
                Clock.systemUTC(),
                System::nanoTime,
                time -> Thread.sleep(time.toMillis(), time.getNano() % 1_000_000),
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
