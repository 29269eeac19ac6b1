package io.github.immichsdk.internal.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A text of ISO 8601 that is read from left to right, without a formatter: a big response holds thousands of dates. Not thread-safe.
 */
final class IsoText {

    private static final int LONGEST_YEAR = 9;
    private static final int NANO_DIGITS = 9;

    private final String text;
    private int at;

    IsoText(String text) {
        this.text = text;
    }

    boolean ended() {
        return at == text.length();
    }

    /** Reads a day, such as {@code 2024-01-02} or {@code +010000-01-01}; null if there is none. */
    @Nullable
    LocalDate day() {
        boolean negative = take('-');
        if (!negative) {
            take('+');
        }
        int begin = at;
        int year = number(LONGEST_YEAR);
        if (at - begin < 4 || !take('-')) {
            return null;
        }
        int month = two();
        if (!take('-')) {
            return null;
        }
        int day = two();
        try {
            return LocalDate.of(negative ? -year : year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Reads the time after a day, up to the end of the text; null if that is none. */
    @Nullable
    OffsetDateTime time(LocalDate day) {
        try {
            return readTime(day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable OffsetDateTime readTime(LocalDate day) {
        if (!take('T') && !take('t') && !take(' ')) {
            return null;
        }
        int hour = two();
        if (!take(':')) {
            return null;
        }
        int minute = two();
        int second = 0;
        int nano = 0;
        if (take(':')) {
            second = two();
            if (take('.') || take(',')) {
                nano = nanos();
            }
        }
        ZoneOffset offset = offset();
        if (offset == null || !ended()) {
            return null;
        }
        boolean endOfDay = hour == 24 && minute == 0 && second == 0 && nano == 0;
        LocalDateTime time = endOfDay ? day.plusDays(1).atStartOfDay() : day.atTime(hour, minute, second, nano);
        return time.atOffset(offset);
    }

    /** Reads Z, {@code +02:00}, {@code +0200}, {@code +02}, each with or without seconds, or nothing; null if it is something else. */
    private @Nullable ZoneOffset offset() {
        if (ended() || take('Z') || take('z')) {
            return ZoneOffset.UTC;
        }
        boolean negative = take('-');
        if (!negative && !take('+')) {
            return null;
        }
        int sign = negative ? -1 : 1;
        int[] parts = new int[3];
        parts[0] = two();
        for (int i = 1; i < parts.length && !ended(); i++) {
            take(':');
            parts[i] = two();
        }
        if (parts[0] < 0 || parts[1] < 0 || parts[2] < 0) {
            return null;
        }
        return ZoneOffset.ofHoursMinutesSeconds(sign * parts[0], sign * parts[1], sign * parts[2]);
    }

    private int nanos() {
        int begin = at;
        int nano = number(NANO_DIGITS);
        for (int digits = at - begin; digits < NANO_DIGITS; digits++) {
            nano *= 10;
        }
        if (at == begin) {
            throw new DateTimeException("a fraction without digits");
        }
        while (!ended() && digit() >= 0) {
            at++;
        }
        return nano;
    }

    /** Reads two digits; what is none gives a number that is in no date. */
    private int two() {
        int begin = at;
        int value = number(2);
        return at - begin == 2 ? value : -1;
    }

    private int number(int limit) {
        int value = 0;
        for (int end = Math.min(text.length(), at + limit); at < end && digit() >= 0; at++) {
            value = value * 10 + digit();
        }
        return value;
    }

    private int digit() {
        char c = text.charAt(at);
        return c >= '0' && c <= '9' ? c - '0' : -1;
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }
}
