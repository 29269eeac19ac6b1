package io.github.immichsdk.stacking;

import java.util.function.LongPredicate;

/**
 * How much work a workflow may make of a library that the server cannot list in one answer. Immutable.
 *
 * @param maxRequests how many requests it may take at most
 * @param agrees is told before it starts how many requests it will take, about; false stops it
 */
public record ScanLimits(long maxRequests, LongPredicate agrees) {

    /** {@return at most 100,000 requests, without asking} */
    public static ScanLimits defaults() {
        return new ScanLimits(100_000, requests -> true);
    }

    /**
     * Sets the most requests.
     *
     * @param most 0 for never
     * @return a changed effort
     */
    public ScanLimits withMaxRequests(long most) {
        return new ScanLimits(most, agrees);
    }

    /**
     * Asks before it starts.
     *
     * @param agreement is told how many requests it will take, about
     * @return a changed effort
     */
    public ScanLimits askingFirst(LongPredicate agreement) {
        return new ScanLimits(maxRequests, agreement);
    }
}
