package io.github.immichsdk.timeline;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.JsonField;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A month of the timeline that has assets.
 *
 * @param firstDay the first day of the month
 * @param count the number of assets in it
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record TimelineMonth(
        @JsonField("timeBucket") LocalDate firstDay, long count, Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public TimelineMonth {
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /** {@return the month} */
    public YearMonth month() {
        return YearMonth.from(firstDay);
    }
}
