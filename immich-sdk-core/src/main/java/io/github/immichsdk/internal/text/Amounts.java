package io.github.immichsdk.internal.text;

import java.time.Duration;
import java.util.Locale;

/** Formats numbers of bytes and durations for people. */
public final class Amounts {

    private Amounts() {}

    /**
     * Formats a number of bytes.
     *
     * @param bytes the number of bytes
     * @return the number with its unit, such as {@code 1.2 GB}
     */
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 999.95 && unit < 4) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %sB", value, "kMGTP".charAt(unit));
    }

    /**
     * Formats a duration.
     *
     * @param time the duration
     * @return the duration in its largest units, such as {@code 4 min}
     */
    public static String time(Duration time) {
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
