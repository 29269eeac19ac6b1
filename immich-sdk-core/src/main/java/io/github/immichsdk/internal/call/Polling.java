package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.internal.jobs.Backoff;
import io.github.immichsdk.internal.jobs.CancellableWait;
import io.github.immichsdk.internal.time.Durations;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Reads a state of the server with increasing delays, until it is as expected. Thread-safe. */
public final class Polling {

    private static final Backoff DELAYS =
            Backoff.startingAt(Duration.ofMillis(100)).limit(Duration.ofSeconds(5));

    private final Timing ambient;
    private final Operation operation;
    private final Duration timeout;

    /**
     * Prepares polling.
     *
     * @param ambient clock and sleeper
     * @param operation the operation that reads the state, for the message of an exception
     * @param timeout how long the state may take
     */
    public Polling(Timing ambient, Operation operation, Duration timeout) {
        this.ambient = ambient;
        this.operation = operation;
        this.timeout = timeout;
    }

    /**
     * Polls.
     *
     * @param read reads the state
     * @param expected whether a state is as expected
     * @param failure describes a state that is not, for the message of an exception
     * @return the first state that is as expected
     * @throws ImmichTimeoutException if the timeout passes before
     */
    public <T> T until(Supplier<T> read, Predicate<T> expected, Function<T, String> failure) {
        FailedCall call = FailedCall.notSent(operation);
        long end = ambient.nanoTime().getAsLong() + Durations.nanos(timeout);
        CancellableWait wait = new CancellableWait(ambient.sleeper(), null, call);
        for (int polls = 1; ; polls++) {
            T state = read.get();
            if (expected.test(state)) {
                return state;
            }
            long remaining = end - ambient.nanoTime().getAsLong();
            if (remaining <= 0) {
                throw new ImmichTimeoutException(failure.apply(state), call, Limit.TOTAL, null);
            }
            Duration delay = DELAYS.delay(polls);
            wait.pause(Durations.nanos(delay) < remaining ? delay : Duration.ofNanos(remaining));
        }
    }
}
