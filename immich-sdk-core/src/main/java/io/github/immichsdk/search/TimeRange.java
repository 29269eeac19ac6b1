package io.github.immichsdk.search;

import io.github.immichsdk.internal.checks.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A range of points in time. A photo that was taken at 23:30 in New York on 31 December belongs to the next year in UTC: choose the
 * time zone that you mean, or use {@link io.github.immichsdk.timeline.Timeline}, whose months are those of the wall clock where
 * each photo was taken.
 *
 * <p>The components are the range as the server compares it: both ends inclusive, to the millisecond. The methods
 * {@link #between} and {@link #before} exclude their end, as those of {@code java.time} do.
 *
 * @param from the earliest time, included; null if open
 * @param until the latest time, included; null if open
 */
public record TimeRange(@Nullable Instant from, @Nullable Instant until) {

    /** Checks that the range is valid, and truncates both ends to the millisecond. */
    public TimeRange {
        from = from == null ? null : Times.checked("from", from);
        until = until == null ? null : Times.checked("until", until);
        if (from == null && until == null) {
            throw new IllegalArgumentException("time range: expected at least one end, got none");
        }
        if (from != null && until != null && from.isAfter(until)) {
            throw new IllegalArgumentException("until: expected a time not before from (" + from + "), got " + until);
        }
    }

    /**
     * Creates a range from one time to another, such as the start of a month and the start of the next one.
     *
     * @param from the earliest time, included
     * @param to the end, excluded
     * @return the range
     * @throws IllegalArgumentException if the end is not after the start
     */
    public static TimeRange between(Instant from, Instant to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("to: expected a time after from (" + from + "), got " + to);
        }
        return new TimeRange(from, last(to));
    }

    /**
     * Creates a range from a time on.
     *
     * @param from the earliest time, included
     * @return the range
     */
    public static TimeRange from(Instant from) {
        return new TimeRange(Objects.requireNonNull(from, "from"), null);
    }

    /**
     * Creates a range of everything before a time.
     *
     * @param to the end, excluded
     * @return the range
     */
    public static TimeRange before(Instant to) {
        return new TimeRange(null, last(Objects.requireNonNull(to, "to")));
    }

    /**
     * Creates a range of one day in a time zone.
     *
     * @param day the day
     * @param zone the time zone in which the day starts and ends
     * @return the range
     */
    public static TimeRange ofDay(LocalDate day, ZoneId zone) {
        return days(Objects.requireNonNull(day, "day"), day.plusDays(1), zone);
    }

    /**
     * Creates a range of one month in a time zone.
     *
     * @param month the month
     * @param zone the time zone in which the month starts and ends
     * @return the range
     */
    public static TimeRange ofMonth(YearMonth month, ZoneId zone) {
        return days(
                Objects.requireNonNull(month, "month").atDay(1),
                month.plusMonths(1).atDay(1),
                zone);
    }

    /**
     * Creates a range of one year in a time zone.
     *
     * @param year the year, such as 2026
     * @param zone the time zone in which the year starts and ends
     * @return the range
     */
    public static TimeRange ofYear(int year, ZoneId zone) {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("year: expected a year from 1 to 9999, got " + year);
        }
        return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 1, 1).plusYears(1), zone);
    }

    private static TimeRange days(LocalDate first, LocalDate end, ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        return between(
                first.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant());
    }

    /** {@return the last time before an end; the constructor truncates it to the millisecond} */
    private static Instant last(Instant end) {
        return end.isAfter(Instant.MIN) ? end.minusNanos(1) : end;
    }

    /** {@return both ends under the server's names; null for one that is open} */
    Map<String, @Nullable Instant> fields(String what) {
        Map<String, @Nullable Instant> fields = new LinkedHashMap<>();
        fields.put(what + "After", from);
        fields.put(what + "Before", until);
        return fields;
    }
}
