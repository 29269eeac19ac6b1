package io.github.immichsdk.users;

import io.github.immichsdk.api.JsonField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many assets a user took or uploaded on each day.
 *
 * @param from the first day
 * @param to the last day
 * @param days each day of the period, also those without assets
 * @param totalCount the number of assets in the period
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record CalendarHeatMap(
        LocalDate from,
        LocalDate to,
        @JsonField("series") List<Day> days,
        long totalCount,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public CalendarHeatMap {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /**
     * A day.
     *
     * @param date the date, in UTC
     * @param count the number of assets
     */
    public record Day(LocalDate date, long count) {
        /** Checks that nothing is missing. */
        public Day {
            Objects.requireNonNull(date, "date");
        }
    }
}
