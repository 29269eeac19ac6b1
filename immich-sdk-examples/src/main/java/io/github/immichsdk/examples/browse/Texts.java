package io.github.immichsdk.examples.browse;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Dates, sizes and counts in words. */
final class Texts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ENGLISH);

    private Texts() {}

    /** {@return such as Saturday, 4 July} */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@return such as 4 July 2026} */
    static String date(TemporalAccessor date) {
        return DATE.format(date);
    }

    /** {@return such as July 2026} */
    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@return such as July} */
    static String name(YearMonth month) {
        return NAME.format(month);
    }

    /** {@return such as 4 Jul 2026, 09:30:00} */
    static String time(LocalDateTime time) {
        return TIME.format(time);
    }

    /** {@return such as 09:30:00.400} */
    static String clock(LocalDateTime time) {
        return CLOCK.format(time);
    }

    /** {@return such as 1:05, or 1:02:03} */
    static String playing(Duration duration) {
        return duration.toHours() == 0
                ? String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart())
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        duration.toHours(),
                        duration.toMinutesPart(),
                        duration.toSecondsPart());
    }

    /** {@return such as 2.4 MB} */
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 1000 && unit < 3) {
            value /= 1000;
            unit++;
        }
        return String.format(
                Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, new String[] {"kB", "MB", "GB", "TB"}[unit]);
    }

    /** {@return a number with its word, in the plural where that is due} */
    static String some(long count, String word) {
        return String.format(Locale.ENGLISH, "%,d %s%s", count, word, count == 1 ? "" : "s");
    }
}
