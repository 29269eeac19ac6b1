package io.github.immichsdk.assets;

import io.github.immichsdk.internal.json.DateTimes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant FIRST_STORED = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Checks that the range is valid, and truncates both ends to the millisecond. */
    public TimeRange {
        from = checked("time range from", from);
        until = checked("time range until", until);
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

    /** {@return both ends under the server's names, as the server takes them; null for one that is open} */
    Map<String, @Nullable String> fields(String what) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put(what + "After", from == null ? null : DateTimes.write(from));
        fields.put(what + "Before", until == null ? null : DateTimes.write(until));
        return fields;
    }

    /** {@return the nearest time that every server stores unchanged: a time of the year 1 would become 2001} */
    static Instant nearest(Instant time) {
        if (time.isBefore(FIRST_STORED)) {
            return FIRST_STORED;
        }
        return time.isAfter(LAST) ? LAST : time;
    }

    static @Nullable Instant checked(String name, @Nullable Instant time) {
        if (time != null && (time.isBefore(FIRST) || time.isAfter(LAST))) {
            throw new IllegalArgumentException(name + ": expected a year from 1 to 9999, got " + time);
        }
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
    }
}
