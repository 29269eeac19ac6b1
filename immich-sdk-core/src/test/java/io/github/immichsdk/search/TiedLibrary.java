package io.github.immichsdk.search;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.internal.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A library in memory that is searched as a genuine server does: rows of equal capture times come in another order on each page. */
final class TiedLibrary implements WindowSearch {

    final List<Asset> assets = new ArrayList<>();
    private final Random random;
    private final boolean ascending;
    private final int limit;
    int finds;
    int counts;
    Runnable beforeFind = () -> {};

    TiedLibrary(long seed, boolean ascending, int limit) {
        this.random = new Random(seed);
        this.ascending = ascending;
        this.limit = limit;
    }

    /** Adds assets of one capture time, each of its own upload time. */
    TiedLibrary crowd(Instant taken, int number, Instant firstUpload, int stepMillis) {
        for (int i = 0; i < number; i++) {
            assets.add(asset(taken, firstUpload.plusMillis((long) i * stepMillis), Instant.EPOCH));
        }
        return this;
    }

    Asset asset(Instant taken, Instant uploaded, Instant updated) {
        return asset(new UUID(random.nextLong(), random.nextLong()).toString(), taken, uploaded, updated);
    }

    static Asset asset(String id, Instant taken, Instant uploaded, Instant updated) {
        Map<String, Object> json = new HashMap<>();
        json.put("id", id);
        json.put("ownerId", id);
        json.put("type", "IMAGE");
        json.put("originalFileName", "a.jpg");
        json.put("originalPath", "/a.jpg");
        json.put("checksum", "x");
        json.put("fileCreatedAt", taken.toString());
        json.put("fileModifiedAt", taken.toString());
        json.put("localDateTime", taken.toString());
        json.put("createdAt", uploaded.toString());
        json.put("updatedAt", updated.toString());
        json.put("hasMetadata", true);
        return Json.read(Json.bytes(json), Asset.class);
    }

    @Override
    public Found find(SearchWindow window, int page, int size) {
        finds++;
        beforeFind.run();
        List<Asset> rows = new ArrayList<>(matching(window));
        java.util.Collections.shuffle(rows, random);
        Comparator<Asset> byTime = Comparator.comparing(Asset::fileCreatedAt);
        rows.sort(ascending ? byTime : byTime.reversed());
        int step = Math.min(size, limit);
        int from = Math.min(rows.size(), (page - 1) * step);
        int to = Math.min(rows.size(), from + step);
        return new Found(
                List.copyOf(rows.subList(from, to)),
                to < rows.size() ? page + 1 : 0,
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Override
    public long count(SearchWindow window) {
        counts++;
        return matching(window).size();
    }

    private List<Asset> matching(SearchWindow window) {
        return assets.stream()
                .filter(asset -> within(asset.fileCreatedAt(), window.from(), window.to()))
                .filter(asset -> within(asset.createdAt(), window.uploadedFrom(), window.uploadedTo()))
                .filter(asset -> within(asset.updatedAt(), window.updatedFrom(), null))
                .toList();
    }

    private static boolean within(@Nullable Instant time, @Nullable Instant from, @Nullable Instant to) {
        return time != null && (from == null || !time.isBefore(from)) && (to == null || !time.isAfter(to));
    }
}
