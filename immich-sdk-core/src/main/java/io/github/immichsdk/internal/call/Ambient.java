package io.github.immichsdk.internal.call;

import io.github.immichsdk.internal.time.Spans;
import io.github.immichsdk.transport.CancelHandle;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock, sleeper and randomness, injected for tests.
 *
 * @param clock returns the date, for Retry-After and new sessions
 * @param nanoTime measures how long things take
 * @param sleeper waits between attempts
 * @param chance returns numbers from 0 to 1 for the jitter
 * @param patience how long a call may wait for its response before that is reported, in real time
 */
public record Ambient(Clock clock, LongSupplier nanoTime, Sleeper sleeper, DoubleSupplier chance, Duration patience) {

    /** The time without a response after which a call is reported. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Ambient.class);

    /** Creates an instance with the default patience. */
    public Ambient(Clock clock, LongSupplier nanoTime, Sleeper sleeper, DoubleSupplier chance) {
        this(clock, nanoTime, sleeper, chance, PATIENCE);
    }

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

        /**
         * Waits for a time, or until it is cancelled.
         *
         * @param time how long at most
         * @param cancel ends the wait
         * @throws InterruptedException if the thread is interrupted
         */
        default void sleep(Duration time, CancelHandle cancel) throws InterruptedException {
            sleep(time);
        }
    }

    private static final class RealSleeper implements Sleeper {

        @Override
        public void sleep(Duration time) throws InterruptedException {
            sleep(time, new CancelHandle());
        }

        @Override
        public void sleep(Duration time, CancelHandle cancel) throws InterruptedException {
            CountDownLatch cancelled = new CountDownLatch(1);
            Runnable forget = cancel.onCancel(cancelled::countDown);
            try {
                // in both cases the caller continues, and checks itself whether it was cancelled
                boolean early = cancelled.await(Spans.nanos(time), TimeUnit.NANOSECONDS);
                LOG.trace("waited, cancelled: {}", early);
            } finally {
                forget.run();
            }
        }
    }

    /** {@return the system clock and real randomness} */
    public static Ambient real() {
        return new Ambient(
                Clock.systemUTC(),
                System::nanoTime,
                new RealSleeper(),
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
