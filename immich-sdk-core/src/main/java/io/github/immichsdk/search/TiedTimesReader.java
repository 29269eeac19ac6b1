package io.github.immichsdk.search;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.internal.call.IdSet;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads more rows of one capture time than a page holds. Halves the window by the time of upload until each part fits a page;
 * where the uploads have one time too, sweeps with offsets, other page sizes in turn, until the server's count is reached.
 */
final class TiedTimesReader {

    private static final int[] SWEEPS = {1000, 997, 743, 500, 389, 250, 211, 97};

    /** After this many consecutive pages without a new asset, the server is repeating itself. */
    private static final int MOST_IDLE = 10;

    private final WindowSearch search;
    private int requests;
    private boolean certain = true;

    TiedTimesReader(WindowSearch search) {
        this.search = search;
    }

    int requests() {
        return requests;
    }

    boolean certain() {
        return certain;
    }

    void read(SearchWindow window, Consumer<Asset> rows) {
        WindowSearch.Found found = find(window, 1, WindowSearch.MOST);
        found.assets().forEach(rows);
        if (!found.hasMore()) {
            return;
        }
        Instant middle = middle(found.assets());
        // whether the server's borders of upload times are inclusive is not known, so the halves overlap
        SearchWindow older = window.uploadedBetween(window.uploadedFrom(), middle.plus(SearchWindow.STEP));
        SearchWindow newer = window.uploadedBetween(middle.minus(SearchWindow.STEP), window.uploadedTo());
        if (older.equals(window) || newer.equals(window) || isNarrow(window)) {
            sweep(window, rows);
            return;
        }
        read(older, rows);
        read(newer, rows);
    }

    private static boolean isNarrow(SearchWindow window) {
        Instant from = window.uploadedFrom();
        Instant to = window.uploadedTo();
        return from != null && to != null && !to.isAfter(from.plus(SearchWindow.STEP.multipliedBy(4)));
    }

    private void sweep(SearchWindow window, Consumer<Asset> rows) {
        long expected = expected(window);
        IdSet seen = IdSet.ofSearch();
        for (int size : SWEEPS) {
            IdSet swept = IdSet.ofSearch();
            int idle = 0;
            for (int page = 1; page > 0 && idle < MOST_IDLE; ) {
                WindowSearch.Found found = find(window, page, size);
                int before = swept.size();
                found.assets().forEach(asset -> {
                    swept.add(asset.id());
                    seen.add(asset.id());
                    rows.accept(asset);
                });
                idle = swept.size() > before ? 0 : idle + 1;
                page = found.next();
            }
            if (seen.size() == expected) {
                return;
            }
        }
        certain = false;
    }

    private long expected(SearchWindow window) {
        requests++;
        try {
            return search.count(window);
        } catch (ImmichStatusException | ImmichCredentialException e) {
            // without the permission to count, all sweeps are made, and the listing is reported as not proved
            return -1;
        }
    }

    private static Instant middle(List<Asset> assets) {
        List<Instant> uploads = assets.stream()
                .map(asset -> Objects.requireNonNullElse(asset.createdAt(), asset.fileCreatedAt()))
                .sorted()
                .toList();
        return uploads.get(uploads.size() / 2);
    }

    private WindowSearch.Found find(SearchWindow window, int page, int size) {
        requests++;
        return search.find(window, page, size);
    }
}
