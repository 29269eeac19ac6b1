package io.github.immichsdk.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A month of the server's timeline. The months are those of local times, so their borders are off by some hours.
 *
 * @param timeBucket its first day, on some servers with a time
 * @param count the number of its assets
 */
record TimelineMonth(String timeBucket, long count) {

    private static final int DATE = "2026-01-01".length();

    /** {@return the time at which the month begins, in UTC; null if the server's text is no date} */
    @Nullable
    Instant begin() {
        LocalDate day = day();
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** {@return the time at which the next month begins, in UTC; null if the server's text is no date} */
    @Nullable
    Instant end() {
        LocalDate day = day();
        return day == null
                ? null
                : day.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private @Nullable LocalDate day() {
        try {
            return timeBucket.length() < DATE ? null : LocalDate.parse(timeBucket.substring(0, DATE));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
