package io.github.immichsdk.stacking;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in the texts of a plan. */
final class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private Times() {}

    static String text(LocalDateTime time) {
        return CLOCK.format(time);
    }

    /** {@return a duration in seconds, such as {@code 0.4 s}; however long it is} */
    static String text(Duration time) {
        String millis = String.format(Locale.ROOT, "%03d", time.toMillisPart()).replaceAll("0+$", "");
        return time.toSeconds() + (millis.isEmpty() ? "" : "." + millis) + " s";
    }
}
