package io.github.immichsdk.internal.json;

import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how long an asset plays: milliseconds from 3.0 on, before that a string such as {@code 0:00:02.000000}. */
public final class PlayingTime implements Function<Object, @Nullable Duration> {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,9}):([0-5]?\\d):([0-5]?\\d)(?:\\.(\\d{1,9}))?");

    @Override
    public @Nullable Duration apply(Object value) {
        return read(value);
    }

    /**
     * Reads a playing time.
     *
     * @param value a number, a string or null
     * @return the time; null for a still, which older servers report as zero, and for an invalid string from an uploading
     *     program: it must not fail a whole list
     */
    public static @Nullable Duration read(@Nullable Object value) {
        if (value instanceof Number millis) {
            return positive(Duration.ofMillis(millis.longValue()));
        }
        if (!(value instanceof String text)) {
            return null;
        }
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return null;
        }
        String fraction = clock.group(4) == null ? "" : clock.group(4);
        return positive(Duration.ofHours(Long.parseLong(clock.group(1)))
                .plusMinutes(Long.parseLong(clock.group(2)))
                .plusSeconds(Long.parseLong(clock.group(3)))
                .plusNanos(Long.parseLong((fraction + "000000000").substring(0, 9))));
    }

    private static @Nullable Duration positive(Duration duration) {
        return duration.isZero() || duration.isNegative() ? null : duration;
    }
}
