package io.github.immichsdk.config;

import java.time.Duration;
import java.util.Objects;

/**
 * The four time limits of a call, each of its own kind. Immutable.
 *
 * <p>Uploads, downloads and event streams have no whole-call limit, since a big video takes as long as it takes; their
 * {@linkplain #idleRead() idle limit} ends those that stand still.
 *
 * @param wholeCall a call with all its attempts, waits and reading
 * @param connect making a connection
 * @param response from the last byte sent to the first of the answer
 * @param idleRead how long a body, sent or received, may make no progress
 */
public record Timeouts(Duration wholeCall, Duration connect, Duration response, Duration idleRead) {

    private static final Duration LONGEST = Duration.ofDays(36_525);

    private static final Timeouts DEFAULTS = new Timeouts(
            Duration.ofSeconds(600), Duration.ofSeconds(10), Duration.ofSeconds(300), Duration.ofSeconds(60));

    /** Checks that each is longer than nothing. */
    public Timeouts {
        positive("timeouts.wholeCall", wholeCall);
        positive("timeouts.connect", connect);
        positive("timeouts.response", response);
        positive("timeouts.idleRead", idleRead);
    }

    /** {@return 600 s for the whole call, 10 s to connect, 300 s for a response, 60 s idle} */
    public static Timeouts defaults() {
        return DEFAULTS;
    }

    /**
     * Changes the limit of a whole call.
     *
     * @param limit the limit
     * @return new limits
     */
    public Timeouts withWholeCall(Duration limit) {
        return new Timeouts(limit, connect, response, idleRead);
    }

    /**
     * Changes the limit to connect. With an {@code HttpClient} of your own, its own limit holds too.
     *
     * @param limit the limit
     * @return new limits
     */
    public Timeouts withConnect(Duration limit) {
        return new Timeouts(wholeCall, limit, response, idleRead);
    }

    /**
     * Changes the limit until an answer begins.
     *
     * @param limit the limit
     * @return new limits
     */
    public Timeouts withResponse(Duration limit) {
        return new Timeouts(wholeCall, connect, limit, idleRead);
    }

    /**
     * Changes how long a body may stand still.
     *
     * @param limit the limit
     * @return new limits
     */
    public Timeouts withIdleRead(Duration limit) {
        return new Timeouts(wholeCall, connect, response, limit);
    }

    static void positive(String option, Duration value) {
        Objects.requireNonNull(value, option);
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(option + ": expected a time longer than zero, got " + value);
        }
        if (value.compareTo(LONGEST) > 0) {
            // later it would be counted in nanoseconds, which end after 292 years
            throw new IllegalArgumentException(option + ": expected at most 100 years, got " + value);
        }
    }
}
