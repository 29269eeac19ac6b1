package io.github.immichsdk.search;

import io.github.immichsdk.internal.checks.Times;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time range, as the server compares it: both ends inclusive, to the millisecond.
 *
 * @param from the earliest time; null if open
 * @param until the latest time; null if open
 */
public record TimeRange(@Nullable Instant from, @Nullable Instant until) {

    /** Checks that the range is valid, and truncates both ends to the millisecond. */
    public TimeRange {
        from = from == null ? null : Times.checked("time range from", from);
        until = until == null ? null : Times.checked("time range until", until);
        if (from == null && until == null) {
            throw new IllegalArgumentException("time range: expected at least one end, got none");
        }
        if (from != null && until != null && from.isAfter(until)) {
            throw new IllegalArgumentException(
                    "time range: expected an end not before its start (" + from + "), got " + until);
        }
    }

    /**
     * Creates a range from one time to another.
     *
     * @param from the earliest time
     * @param until the latest time
     * @return the range
     */
    public static TimeRange between(Instant from, Instant until) {
        return new TimeRange(Objects.requireNonNull(from, "from"), Objects.requireNonNull(until, "until"));
    }

    /**
     * Creates a range from a time on.
     *
     * @param from the earliest time
     * @return the range
     */
    public static TimeRange from(Instant from) {
        return new TimeRange(Objects.requireNonNull(from, "from"), null);
    }

    /**
     * Creates a range up to a time.
     *
     * @param until the latest time
     * @return the range
     */
    public static TimeRange until(Instant until) {
        return new TimeRange(null, Objects.requireNonNull(until, "until"));
    }

    /** {@return both ends under the server's names; null for one that is open} */
    Map<String, @Nullable Instant> fields(String what) {
        Map<String, @Nullable Instant> fields = new LinkedHashMap<>();
        fields.put(what + "After", from);
        fields.put(what + "Before", until);
        return fields;
    }
}
