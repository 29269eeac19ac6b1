package io.github.immichsdk.benchmarks.data;

import java.nio.charset.StandardCharsets;

/** Writes IDs, times and numbers of fixed width into an array. */
public final class Digits {

    static final String ID = "00000000-0000-4000-a000-000000000000";
    static final String TIME = "2000-01-01T00:00:00.000";

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private Digits() {}

    /**
     * {@return the UUID of an index}
     *
     * @param index the number of the asset
     * @param kind distinguishes several IDs of one index
     */
    public static String id(long index, int kind) {
        byte[] bytes = new byte[ID.length()];
        System.arraycopy(ID.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, bytes.length);
        id(bytes, 0, index, kind);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /** Fills a UUID: its first part looks random, its last part is the index. */
    static void id(byte[] bytes, int at, long index, int kind) {
        long mixed = (index + 1) * 0x9E3779B97F4A7C15L + kind * 0xBF58476D1CE4E5B9L;
        hex(bytes, at, 8, mixed >>> 32);
        hex(bytes, at + 9, 4, mixed >>> 16);
        hex(bytes, at + 15, 3, kind);
        hex(bytes, at + 24, 12, index);
    }

    private static void hex(byte[] bytes, int at, int digits, long value) {
        long rest = value;
        for (int i = at + digits - 1; i >= at; i--) {
            bytes[i] = HEX[(int) (rest & 15)];
            rest >>>= 4;
        }
    }

    static void decimal(byte[] bytes, int at, int digits, long value) {
        long rest = value;
        for (int i = at + digits - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** Fills {@code 2024-01-02T03:04:05.678}. Counts days in years that begin in March. */
    static void time(byte[] bytes, int at, long millis) {
        int days = (int) (millis / 86_400_000) + 719_468;
        int milliOfDay = (int) (millis % 86_400_000);
        int era = days / 146_097;
        int dayOfEra = days - era * 146_097;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int march = (5 * dayOfYear + 2) / 153;
        int month = march < 10 ? march + 3 : march - 9;
        decimal(bytes, at, 4, era * 400L + yearOfEra + (month <= 2 ? 1 : 0));
        decimal(bytes, at + 5, 2, month);
        decimal(bytes, at + 8, 2, dayOfYear - (153 * march + 2) / 5 + 1);
        decimal(bytes, at + 11, 2, milliOfDay / 3_600_000);
        decimal(bytes, at + 14, 2, milliOfDay / 60_000 % 60);
        decimal(bytes, at + 17, 2, milliOfDay / 1000 % 60);
        decimal(bytes, at + 20, 3, milliOfDay % 1000);
    }
}
