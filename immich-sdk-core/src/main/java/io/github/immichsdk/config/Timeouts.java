package io.github.immichsdk.config;

import java.time.Duration;
import java.util.Objects;

/**
 * The time limits of a call. Immutable.
 *
 * <p>Uploads, downloads and event streams have no whole-call limit, since the duration depends on the size; their
 * {@linkplain #idle() idle limit} ends those that make no progress.
 *
 * @param total a call with all its attempts, waits and reading
 * @param connect making a connection
 * @param response from the last byte sent to the first of the response
 * @param idle how long a body, sent or received, may make no progress
 * @param slowResponse as {@code response}, for slow calls: uploads, downloads, archives, event streams, smart search,
 *     duplicates, the whole trash, all stacks, and raw calls; see {@link io.github.immichsdk.api.Operation#slow()}
 */
public record Timeouts(Duration total, Duration connect, Duration response, Duration idle, Duration slowResponse) {

    private static final Duration LONGEST = Duration.ofDays(36_525);

    private static final Timeouts DEFAULTS = new Timeouts(
            Duration.ofSeconds(600),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(300));

    /** Checks that each limit is positive. */
    public Timeouts {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(connect, "connect");
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(idle, "idle");
        Objects.requireNonNull(slowResponse, "slowResponse");
        positive("timeouts.total", total);
        positive("timeouts.connect", connect);
        positive("timeouts.response", response);
        positive("timeouts.idle", idle);
        positive("timeouts.slowResponse", slowResponse);
    }

    /**
     * Sets four limits; that of slow responses is five times the normal response limit.
     *
     * @param total a call with all its attempts, waits and reading
     * @param connect making a connection
     * @param response from the last byte sent to the first of the response
     * @param idle how long a body, sent or received, may make no progress
     */
    public Timeouts(Duration total, Duration connect, Duration response, Duration idle) {
        this(total, connect, response, idle, slow(response));
    }

    /** {@return the defaults: 600 s for the whole call, 10 s to connect, 60 s for a response, 300 s for a slow one, 60 s idle} */
    public static Timeouts defaults() {
        return DEFAULTS;
    }

    /**
     * Changes the limit of a whole call.
     *
     * @param limit the limit
     * @return new limits
     */
    public Timeouts total(Duration limit) {
        return new Timeouts(limit, connect, response, idle, slowResponse);
    }

    /**
     * Changes the connect limit. With your own {@code HttpClient}, its limit applies, too.
     *
     * @param limit the limit
     * @return new limits
     */
    public Timeouts connect(Duration limit) {
        return new Timeouts(total, limit, response, idle, slowResponse);
    }

    /**
     * Changes the limit until a response begins. That of slow calls stays five times as long, unless it was set to something else.
     *
     * @param limit the limit
     * @return new limits
     */
    public Timeouts response(Duration limit) {
        Duration slow = slowResponse.equals(slow(response)) ? slow(limit) : slowResponse;
        return new Timeouts(total, connect, limit, idle, slow);
    }

    /**
     * Changes the limit until the response of a slow call begins.
     *
     * @param limit the limit
     * @return new limits
     */
    public Timeouts slowResponse(Duration limit) {
        return new Timeouts(total, connect, response, idle, limit);
    }

    /**
     * Changes how long a body may make no progress.
     *
     * @param limit the limit
     * @return new limits
     */
    public Timeouts idle(Duration limit) {
        return new Timeouts(total, connect, response, limit, slowResponse);
    }

    private static Duration slow(Duration response) {
        positive("timeouts.response", response);
        Duration slow = response.multipliedBy(5);
        return slow.compareTo(LONGEST) > 0 ? LONGEST : slow;
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
