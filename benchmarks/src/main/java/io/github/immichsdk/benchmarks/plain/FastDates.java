package io.github.immichsdk.benchmarks.plain;

import java.time.Instant;
import java.time.LocalDate;

/** Reads the two forms of dates that the server writes: {@code 2024-01-02T03:04:05.678Z} and {@code …+00:00}. */
final class FastDates {

    private FastDates() {}

    static Instant instant(char[] text, int from, int length) {
        int end = from + length;
        int zone = text[end - 1] == 'Z' ? end - 1 : end - 6;
        long day = LocalDate.of(number(text, from, 4), number(text, from + 5, 2), number(text, from + 8, 2))
                .toEpochDay();
        long second =
                number(text, from + 11, 2) * 3600L + number(text, from + 14, 2) * 60L + number(text, from + 17, 2);
        int nanos = 0;
        int scale = 100_000_000;
        for (int at = from + 20; at < zone; at++) {
            nanos += (text[at] - '0') * scale;
            scale /= 10;
        }
        return Instant.ofEpochSecond(day * 86_400 + second, nanos);
    }

    private static int number(char[] text, int from, int digits) {
        int value = 0;
        for (int at = from; at < from + digits; at++) {
            value = value * 10 + text[at] - '0';
        }
        return value;
    }
}
