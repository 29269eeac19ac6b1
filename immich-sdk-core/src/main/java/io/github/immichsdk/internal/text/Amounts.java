package io.github.immichsdk.internal.text;

import io.github.immichsdk.internal.time.Durations;
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
     * Formats a number of things.
     *
     * @param number the number
     * @param thing the name of one, whose plural ends with an s
     * @return the number with the name, such as {@code 1 file} or {@code 2 files}
     */
    public static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
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

    /**
     * Formats a limit exactly, in the largest unit that has no fraction.
     *
     * @param limit the limit
     * @return the limit, such as {@code 5 min}, {@code 90 s} or {@code 1500 ms}
     */
    public static String limit(Duration limit) {
        long millis = Durations.millis(limit);
        if (millis % 1000 != 0) {
            return millis + " ms";
        }
        return millis >= 120_000 && millis % 60_000 == 0 ? millis / 60_000 + " min" : millis / 1000 + " s";
    }
}
