package io.github.immichsdk.assets;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how long an asset plays: milliseconds from 3.0 on, before that a text such as {@code 0:00:02.000000}. */
final class PlayingTime {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,9}):([0-5]?\\d):([0-5]?\\d)(?:\\.(\\d{1,9}))?");

    private PlayingTime() {}

    /**
     * Reads one.
     *
     * @param value a number, a text or null
     * @return the time; null for a still, which older servers report as zero, and for an invalid string from an uploading
     *     program: it must not fail a whole list
     */
    static @Nullable Duration read(@Nullable Object value) {
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
