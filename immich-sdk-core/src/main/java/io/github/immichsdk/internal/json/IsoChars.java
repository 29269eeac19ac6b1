package io.github.immichsdk.internal.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the usual form of a date and time from bytes or characters, without making a string: {@code 2024-01-02T03:04:05}, with up to nine
 * digits of a fraction or none, then {@code Z} or an offset such as {@code +00:00}. A text of another form may be a date and time
 * all the same: {@link DateTimes#read} finds that out.
 */
public final class IsoChars {

    private static final long NONE = Long.MIN_VALUE;
    private static final int INVALID = Integer.MIN_VALUE;
    private static final int DATE_AND_TIME = 19;
    private static final int OFFSET = 6;
    private static final int NANO_DIGITS = 9;
    private static final int USUAL_DIGITS = 3;
    private static final int LARGEST_OFFSET_HOURS = 17;
    private static final int LONGEST = DATE_AND_TIME + 1 + NANO_DIGITS + OFFSET;
    private static final byte[] EMPTY = {};

    private IsoChars() {}

    /**
     * Reads an instant.
     *
     * @param text contains the date and time
     * @param from where it begins
     * @param length its length
     * @return the instant; null if it is of another form
     */
    public static @Nullable Instant instant(char[] text, int from, int length) {
        byte[] ascii = ascii(text, from, length);
        return instant(ascii, 0, ascii.length);
    }

    /** Reads an instant from characters of ASCII. */
    static @Nullable Instant instant(byte[] text, int from, int length) {
        int zone = zone(text, from, length);
        long second = zone < 0 ? NONE : second(text, from);
        if (second == NONE) {
            return null;
        }
        int nano = fraction(text, from + DATE_AND_TIME, zone);
        int offset = offset(text, zone, from + length);
        return nano < 0 || offset == INVALID ? null : Instant.ofEpochSecond(second - offset, nano);
    }

    /**
     * Reads a date and time, and ignores its zone.
     *
     * @param text contains the date and time
     * @param from where it begins
     * @param length its length
     * @return the date and time; null if it is of another form
     */
    static @Nullable LocalDateTime local(char[] text, int from, int length) {
        byte[] ascii = ascii(text, from, length);
        return local(ascii, 0, ascii.length);
    }

    /** Reads a date and time from characters of ASCII, and ignores its zone. */
    static @Nullable LocalDateTime local(byte[] text, int from, int length) {
        int zone = zone(text, from, length);
        long second = zone < 0 ? NONE : second(text, from);
        if (second == NONE) {
            return null;
        }
        int nano = fraction(text, from + DATE_AND_TIME, zone);
        return nano < 0 || offset(text, zone, from + length) == INVALID
                ? null
                : LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC);
    }

    /** {@return the characters as bytes; none if they cannot be a date and time} */
    private static byte[] ascii(char[] text, int from, int length) {
        if (length > LONGEST) {
            return EMPTY;
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            char c = text[from + i];
            // a byte below zero is no digit and no sign
            bytes[i] = c < 0x80 ? (byte) c : -1;
        }
        return bytes;
    }

    /** {@return where the zone begins; -1 if there is none, or not enough before it} */
    private static int zone(byte[] text, int from, int length) {
        int end = from + length;
        int zone = length > 0 && text[end - 1] == 'Z' ? end - 1 : end - OFFSET;
        return zone - from < DATE_AND_TIME || zone - from > DATE_AND_TIME + 1 + NANO_DIGITS ? -1 : zone;
    }

    /** {@return the offset in seconds} */
    private static int offset(byte[] text, int zone, int end) {
        byte sign = text[zone];
        if (end - zone == 1) {
            // it is a Z, or it would not begin here
            return 0;
        }
        int hours = two(text, zone + 1);
        int minutes = two(text, zone + 4);
        if (sign != '+' && sign != '-'
                || text[zone + 3] != ':'
                || (hours | minutes) < 0
                || hours > LARGEST_OFFSET_HOURS
                || minutes > 59) {
            return INVALID;
        }
        int seconds = hours * 3_600 + minutes * 60;
        return sign == '-' ? -seconds : seconds;
    }

    /** {@return the seconds since 1970, of a date and time in UTC} */
    private static long second(byte[] text, int from) {
        if (text[from + 4] != '-'
                || text[from + 7] != '-'
                || text[from + 10] != 'T'
                || text[from + 13] != ':'
                || text[from + 16] != ':') {
            return NONE;
        }
        int century = two(text, from);
        int inCentury = two(text, from + 2);
        int year = century * 100 + inCentury;
        int month = two(text, from + 5);
        int day = two(text, from + 8);
        int hour = two(text, from + 11);
        int minute = two(text, from + 14);
        int second = two(text, from + 17);
        if ((century | inCentury | month | day | hour | minute | second) < 0
                || month < 1
                || month > 12
                || day < 1
                || day > 28 && day > length(year, month)
                || hour > 23
                || minute > 59
                || second > 59) {
            return NONE;
        }
        return epochDay(year, month, day) * 86_400 + hour * 3_600L + minute * 60L + second;
    }

    private static int length(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
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

    private static int fraction(byte[] text, int from, int end) {
        if (from == end) {
            return 0;
        }
        int count = end - from - 1;
        if (text[from] != '.' || count == 0) {
            return INVALID;
        }
        if (count == USUAL_DIGITS) {
            int tens = two(text, from + 1);
            int ones = text[from + 3] - '0';
            return tens < 0 || ones < 0 || ones > 9 ? INVALID : (tens * 10 + ones) * 1_000_000;
        }
        int value = 0;
        for (int i = from + 1; i < end; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return INVALID;
            }
            value = value * 10 + digit;
        }
        for (int i = count; i < NANO_DIGITS; i++) {
            value *= 10;
        }
        return value;
    }

    /** {@return the number of two digits; negative if one of them is none} */
    private static int two(byte[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return (tens | ones | 9 - tens | 9 - ones) < 0 ? INVALID : tens * 10 + ones;
    }
}
