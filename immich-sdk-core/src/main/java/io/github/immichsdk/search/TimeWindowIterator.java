package io.github.immichsdk.search;

import io.github.immichsdk.assets.Asset;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads all that lies in a window, one search at a time, without offsets.
 *
 * <p>The server orders by capture time alone, so rows of equal times change places between pages, and an offset then repeats
 * some and skips others. Here each search is a first page: all rows before its last row's time are certainly in it, and the
 * next search begins at that time again, borders being inclusive. The caller skips rows that it has already seen.
 */
final class TimeWindowIterator implements WindowWalk {

    private final WindowSearch search;
    private final int size;
    private final boolean ascending;
    private @Nullable SearchWindow next;
    private volatile int requests;
    private boolean certain = true;
    private @Nullable Instant startedAt;

    TimeWindowIterator(WindowSearch search, SearchWindow window, int size, boolean ascending) {
        this.search = search;
        this.next = window;
        this.size = size;
        this.ascending = ascending;
    }

    @Override
    public boolean done() {
        return next == null;
    }

    @Override
    public int requests() {
        return requests;
    }

    @Override
    public boolean certain() {
        return certain;
    }

    @Override
    public @Nullable Instant startedAt() {
        return startedAt;
    }

    /** {@return the window that remains to be read, or null if all was read} */
    @Nullable
    SearchWindow remaining() {
        return next;
    }

    /** Makes one search, or as many as a crowd of equal times takes. */
    @Override
    public void step(Consumer<Asset> rows) {
        SearchWindow window = next;
        if (window == null) {
            return;
        }
        WindowSearch.Found found = search.find(window, 1, size);
        if (requests == 0) {
            startedAt = found.respondedAt();
        }
        count(1);
        List<Asset> assets = found.assets();
        assets.forEach(rows);
        if (!found.hasMore() || assets.isEmpty()) {
            next = null;
            return;
        }
        Instant edge = assets.get(assets.size() - 1).fileCreatedAt();
        Instant begin = ascending ? window.from() : window.to();
        if (begin != null && (ascending ? edge.isBefore(begin) : edge.isAfter(begin))) {
            // the server ignores the window, which would cause a loop
            certain = false;
            next = null;
        } else if (edge.equals(begin)) {
            crowd(window.between(edge, edge), rows);
            next = beyond(window, edge);
        } else {
            next = ascending ? window.between(edge, window.to()) : window.between(window.from(), edge);
        }
    }

    private @Nullable SearchWindow beyond(SearchWindow window, Instant edge) {
        Instant past = ascending ? edge.plus(SearchWindow.STEP) : edge.minus(SearchWindow.STEP);
        Instant end = ascending ? window.to() : window.from();
        if (end != null && (ascending ? past.isAfter(end) : past.isBefore(end))) {
            return null;
        }
        return ascending ? window.between(past, end) : window.between(end, past);
    }

    private void crowd(SearchWindow instant, Consumer<Asset> rows) {
        TiedTimesReader crowd = new TiedTimesReader(search);
        crowd.read(instant, rows);
        count(crowd.requests());
        certain &= crowd.certain();
    }

    /** One thread writes at a time; others read. */
    private void count(int more) {
        int before = requests;
        requests = before + more;
    }
}
