package io.github.immichsdk.admin.config;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a storage template can contain, such as <code>{{y}}</code> for the year. Each list has the tokens of one unit.
 *
 * @param yearOptions the tokens for years
 * @param monthOptions the tokens for months
 * @param weekOptions the tokens for weeks
 * @param dayOptions the tokens for days
 * @param hourOptions the tokens for hours
 * @param minuteOptions the tokens for minutes
 * @param secondOptions the tokens for seconds
 * @param presetOptions complete templates
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record StorageTemplateOptions(
        List<String> yearOptions,
        List<String> monthOptions,
        List<String> weekOptions,
        List<String> dayOptions,
        List<String> hourOptions,
        List<String> minuteOptions,
        List<String> secondOptions,
        List<String> presetOptions,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public StorageTemplateOptions {
        Objects.requireNonNull(yearOptions, "yearOptions");
        Objects.requireNonNull(monthOptions, "monthOptions");
        Objects.requireNonNull(weekOptions, "weekOptions");
        Objects.requireNonNull(dayOptions, "dayOptions");
        Objects.requireNonNull(hourOptions, "hourOptions");
        Objects.requireNonNull(minuteOptions, "minuteOptions");
        Objects.requireNonNull(secondOptions, "secondOptions");
        Objects.requireNonNull(presetOptions, "presetOptions");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
