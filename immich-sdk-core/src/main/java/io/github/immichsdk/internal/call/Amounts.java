package io.github.immichsdk.internal.call;

import java.time.Duration;
import java.util.Locale;

/** Bytes and times in a few characters, for people. */
public final class Amounts {

    private Amounts() {}

    /**
     * Writes a count of bytes.
     *
     * @param bytes how many
     * @return such as {@code 1.2 GB}
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
     * Writes a time.
     *
     * @param time how long
     * @return such as {@code 4 min}
     */
    public static String time(Duration time) {
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
