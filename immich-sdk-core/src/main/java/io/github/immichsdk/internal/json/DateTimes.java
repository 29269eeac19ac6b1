package io.github.immichsdk.internal.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Dates and times as the server writes and takes them. */
public final class DateTimes {

    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendValue(ChronoField.HOUR_OF_DAY, 2)
            .appendLiteral(':')
            .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
            .appendLiteral(':')
            .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
            .appendFraction(ChronoField.NANO_OF_SECOND, 3, 3, true)
            .appendLiteral('Z')
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    private DateTimes() {}

    /**
     * Reads a date and time in the forms of ISO 8601 that servers and their databases write. Most are {@code 2024-01-02T03:04:05.678Z},
     * but rows nested in others come with {@code +00:00} and up to six digits, and the timeline's without any zone. Also read: a
     * blank instead of the T, any number of fraction digits (nine count), 24:00 for the end of a day, and years before 0 and after
     * 9999. A day alone is no date and time: it would need a time that nobody wrote.
     *
     * @param text the text
     * @return the date and time; in UTC where the text names no zone; null if the text is no date and time
     */
    public static @Nullable OffsetDateTime read(String text) {
        IsoText iso = new IsoText(text);
        LocalDate day = iso.day();
        return day == null ? null : iso.time(day);
    }

    /** {@return a day; null if the text is neither a day nor a date and time} */
    public static @Nullable LocalDate readDay(String text) {
        IsoText iso = new IsoText(text);
        LocalDate day = iso.day();
        return day == null || iso.ended() || iso.time(day) != null ? day : null;
    }

    /**
     * Reads {@code 2024-01-02T03:04:05.678Z}, with up to nine digits of a fraction or none, without making a string.
     *
     * @param text holds the date
     * @param from where it begins
     * @param length its length
     * @return the instant; null if it is of another form, which may be a date all the same
     */
    public static @Nullable Instant readUtc(char[] text, int from, int length) {
        int end = from + length - 1;
        if (length < 20
                || length > 30
                || text[end] != 'Z'
                || text[from + 4] != '-'
                || text[from + 7] != '-'
                || text[from + 10] != 'T'
                || text[from + 13] != ':'
                || text[from + 16] != ':') {
            return null;
        }
        int year = digits(text, from, 4);
        int month = digits(text, from + 5, 2);
        int day = digits(text, from + 8, 2);
        int hour = digits(text, from + 11, 2);
        int minute = digits(text, from + 14, 2);
        int second = digits(text, from + 17, 2);
        int nano = fraction(text, from + 19, end);
        if ((year | nano) < 0
                || month < 1
                || month > 12
                || day < 1
                || day > 28 && day > YearMonth.of(year, month).lengthOfMonth()
                || hour < 0
                || hour > 23
                || minute < 0
                || minute > 59
                || second < 0
                || second > 59) {
            return null;
        }
        return Instant.ofEpochSecond(epochDay(year, month, day) * 86_400 + hour * 3_600L + minute * 60L + second, nano);
    }

    private static int fraction(char[] text, int from, int end) {
        if (from == end) {
            return 0;
        }
        int count = end - from - 1;
        int value = text[from] == '.' && count > 0 ? digits(text, from + 1, count) : -1;
        for (int i = count; i < 9 && value > 0; i++) {
            value *= 10;
        }
        return value;
    }

    /** Counts days as {@code LocalDate.toEpochDay} does, with a year that begins in March. */
    private static long epochDay(int year, int month, int day) {
        int y = month > 2 ? year : year - 1;
        int m = month > 2 ? month - 3 : month + 9;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * m + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }

    private static int digits(char[] text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** {@return an instant as every server version takes it: UTC, milliseconds, Z} */
    public static String write(Instant instant) {
        return WRITTEN.format(instant.truncatedTo(ChronoUnit.MILLIS));
    }
}
