package io.github.immichsdk.stacking;

import java.util.Objects;
import java.util.function.LongPredicate;

/**
 * Limits how many requests may be sent to read the stacks of a library that the server cannot list in one response.
 * Immutable.
 *
 * @param maxRequests the maximum number of requests; 0 for none
 * @param confirmation receives the approximate number of requests before the scan starts; false prevents it
 */
public record ScanLimits(long maxRequests, LongPredicate confirmation) {

    /** Checks the limits. */
    public ScanLimits {
        if (maxRequests < 0) {
            throw new IllegalArgumentException("maxRequests: expected 0 or more, got " + maxRequests);
        }
        Objects.requireNonNull(confirmation, "confirmation");
    }

    /** {@return at most 100,000 requests, without confirmation} */
    public static ScanLimits defaults() {
        return new ScanLimits(100_000, requests -> true);
    }

    /**
     * Sets the maximum number of requests.
     *
     * @param max 0 for none
     * @return changed limits
     */
    public ScanLimits maxRequests(long max) {
        return new ScanLimits(max, confirmation);
    }

    /**
     * Asks for confirmation before a scan starts.
     *
     * @param confirmation receives the approximate number of requests; false prevents the scan
     * @return changed limits
     */
    public ScanLimits confirm(LongPredicate confirmation) {
        return new ScanLimits(maxRequests, confirmation);
    }
}
