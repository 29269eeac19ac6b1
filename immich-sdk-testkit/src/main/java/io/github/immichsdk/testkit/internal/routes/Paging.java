package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.state.Asset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts a page out of assets in order. The genuine server orders by capture time alone: rows that tie come in an order of
 * their own on every page, so that some repeat and others are skipped.
 *
 * @param rows the page
 * @param hasMore whether there are rows behind it
 */
record Paging(List<Asset> rows, boolean hasMore) {
    /**
     * Cuts a page.
     *
     * @param assets all assets, the latest first
     * @param ascending whether the oldest come first
     */
    static Paging of(
            List<Asset> assets, Predicate<Asset> wanted, boolean ascending, long page, int size, Options options) {
        long start = (page - 1) * size;
        long end = start + size;
        List<Asset> window = new ArrayList<>();
        List<Asset> tied = new ArrayList<>();
        long groupStart = 0;
        long position = 0;
        long salt = options.seed() * 31 + page * 1_000_003 + size;
        for (int i = 0; i < assets.size(); i++) {
            Asset asset = assets.get(ascending ? assets.size() - 1 - i : i);
            if (!wanted.test(asset)) {
                continue;
            }
            if (!tied.isEmpty() && !sameTime(tied.get(0), asset)) {
                groupStart = flush(tied, groupStart, start, end, window, options, salt);
                if (groupStart > end) {
                    return new Paging(window, true);
                }
            }
            tied.add(asset);
            position++;
        }
        flush(tied, groupStart, start, end, window, options, salt);
        return new Paging(window, position > end);
    }

    private static boolean sameTime(Asset a, Asset b) {
        Instant time = a.fileCreatedAt;
        return time.equals(b.fileCreatedAt);
    }

    private static long flush(
            List<Asset> tied, long groupStart, long start, long end, List<Asset> window, Options options, long salt) {
        long groupEnd = groupStart + tied.size();
        if (groupEnd > start && groupStart < end) {
            if (options.unstableTies() && tied.size() > 1) {
                tied.sort(Comparator.comparingLong(asset -> mixed(asset.id.getLeastSignificantBits() ^ salt)));
            }
            for (int i = 0; i < tied.size(); i++) {
                if (groupStart + i >= start && groupStart + i < end) {
                    window.add(tied.get(i));
                }
            }
        }
        tied.clear();
        return groupEnd;
    }

    /** Spreads the bits of a number (the finisher of SplittableRandom). */
    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
