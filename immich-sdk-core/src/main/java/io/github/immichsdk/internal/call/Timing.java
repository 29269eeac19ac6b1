package io.github.immichsdk.internal.call;

import io.github.immichsdk.internal.jobs.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * The clock, sleeper and randomness, injected for tests.
 *
 * @param clock returns the date, for Retry-After and new sessions
 * @param nanoTime measures how long things take
 * @param sleeper waits between attempts
 * @param chance returns numbers from 0 to 1 for the jitter
 * @param patience how long a call may wait for its response before that is reported, in real time
 */
public record Timing(Clock clock, LongSupplier nanoTime, Sleeper sleeper, DoubleSupplier chance, Duration patience) {

    /** The time without a response after which a call is reported. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Creates an instance with the default patience. */
    public Timing(Clock clock, LongSupplier nanoTime, Sleeper sleeper, DoubleSupplier chance) {
        this(clock, nanoTime, sleeper, chance, PATIENCE);
    }

    /** {@return the system clock and real randomness} */
    public static Timing real() {
        return new Timing(
                Clock.systemUTC(),
                System::nanoTime,
                Sleeper.real(),
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
