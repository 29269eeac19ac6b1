package io.github.immichsdk.benchmarks.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * When the assets of a library were taken: over ten years, many in summer and few in winter, in pairs 1.5 seconds apart. In
 * order, no two at the same time, and computed in both directions, so that a library of any size needs no memory.
 */
public final class CaptureTimes {

    private static final LocalDate START = LocalDate.of(2015, 1, 1);
    private static final int MONTHS = 120;
    private static final int[] WEIGHTS = {2, 1, 3, 2, 4, 6, 12, 9, 3, 2, 2, 5};
    private static final int PAIR = 1500;

    private final long count;
    private final long[] begins = new long[MONTHS + 1];
    private final long[] first = new long[MONTHS + 1];

    /**
     * Spreads assets over the years.
     *
     * @param count the number of assets
     */
    public CaptureTimes(long count) {
        this.count = count;
        long weight = 0;
        long all = 0;
        for (int month = 0; month < MONTHS; month++) {
            all += WEIGHTS[month % 12];
        }
        for (int month = 0; month <= MONTHS; month++) {
            begins[month] = START.plusMonths(month)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toEpochMilli();
            first[month] = count * weight / all;
            weight += WEIGHTS[month % 12];
        }
    }

    /** {@return the number of assets} */
    public long count() {
        return count;
    }

    /**
     * {@return the capture time of an asset, in milliseconds}
     *
     * @param index its number, in order of capture time
     */
    public long of(long index) {
        int month = month(index);
        long step = step(month);
        long inMonth = index - first[month];
        return begins[month] + (inMonth - inMonth % 2) * step + inMonth % 2 * Math.min(PAIR, step);
    }

    /**
     * {@return the number of the first asset taken at a time or later}
     *
     * @param millis the time
     */
    public long firstFrom(long millis) {
        long from = 0;
        long to = count;
        while (from < to) {
            long middle = (from + to) >>> 1;
            if (of(middle) < millis) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /**
     * A month of the timeline.
     *
     * @param day its first day
     * @param count the number of its assets
     */
    public record Bucket(LocalDate day, long count) {}

    /** {@return the months that have assets, the newest first} */
    public List<Bucket> buckets() {
        List<Bucket> buckets = new ArrayList<>(MONTHS);
        for (int month = MONTHS - 1; month >= 0; month--) {
            long assets = first[month + 1] - first[month];
            if (assets > 0) {
                LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(begins[month]), ZoneOffset.UTC);
                buckets.add(new Bucket(day, assets));
            }
        }
        return buckets;
    }

    private int month(long index) {
        int from = 0;
        int to = MONTHS - 1;
        while (from < to) {
            int middle = (from + to + 1) >>> 1;
            if (first[middle] <= index) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return from;
    }

    private long step(int month) {
        return (begins[month + 1] - begins[month]) / (first[month + 1] - first[month] + 1);
    }
}
