package io.github.immichsdk.search;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Splits a window into windows of about one page each, by the server's counts of each month. Neighbors share their border, and
 * together they are the whole window. So a wrong guess costs requests, and skips nothing.
 */
final class WindowSplit {

    /** How full a page is to be: a window that holds a little more than expected still fits into one. */
    static final double USUAL_FILL = 0.85;

    /** The same where windows hold hardly more than expected. */
    static final double REGULAR_FILL = 0.95;

    private static final int MAX_WINDOWS = 50_000;

    private final SearchWindow window;
    private final boolean ascending;
    private final double perWindow;
    private final List<Instant> borders = new ArrayList<>();
    private double filled;

    private WindowSplit(SearchWindow window, double perWindow, boolean ascending) {
        this.window = window;
        this.ascending = ascending;
        this.perWindow = perWindow;
    }

    /**
     * Splits a window.
     *
     * @param window the window; closed where the walk begins
     * @param months the server's counts, in any order
     * @param perWindow the number of rows that each window is to hold
     * @param ascending whether the oldest come first
     * @return the windows in the order of the walk, at least one
     */
    static Deque<SearchWindow> of(
            SearchWindow window, List<TimelineMonth> months, double perWindow, boolean ascending) {
        WindowSplit split = new WindowSplit(window, perWindow, ascending);
        Comparator<TimelineMonth> byDate = Comparator.comparing(TimelineMonth::timeBucket);
        List<TimelineMonth> sorted = new ArrayList<>(months);
        sorted.sort(ascending ? byDate : byDate.reversed());
        sorted.forEach(split::add);
        return split.windows();
    }

    private void add(TimelineMonth month) {
        Instant begin = month.begin();
        Instant end = month.end();
        if (begin == null || end == null || month.count() <= 0 || borders.size() >= MAX_WINDOWS) {
            return;
        }
        Instant from = window.from() == null || window.from().isBefore(begin) ? begin : window.from();
        Instant to = window.to() == null || window.to().isAfter(end) ? end : window.to();
        if (!from.isBefore(to)) {
            return;
        }
        double millis = Duration.between(from, to).toMillis();
        double rows = month.count() * (millis / Duration.between(begin, end).toMillis());
        double step = perWindow * (millis / rows);
        double at = step * ((perWindow - filled) / perWindow);
        double added = filled + rows;
        for (; at < millis && borders.size() < MAX_WINDOWS; at += step) {
            Instant border = ascending ? from.plusMillis((long) at) : to.minusMillis((long) at);
            borders.add(border.truncatedTo(ChronoUnit.MILLIS));
            added -= perWindow;
        }
        filled = Math.max(0, Math.min(added, perWindow));
    }

    private Deque<SearchWindow> windows() {
        Deque<SearchWindow> windows = new ArrayDeque<>();
        SearchWindow rest = window;
        for (Instant border : borders) {
            Instant begin = ascending ? rest.from() : rest.to();
            if (begin == null || (ascending ? border.isAfter(begin) : border.isBefore(begin))) {
                windows.add(ascending ? rest.between(rest.from(), border) : rest.between(border, rest.to()));
                rest = ascending ? rest.between(border, rest.to()) : rest.between(rest.from(), border);
            }
        }
        windows.add(rest);
        return windows;
    }

    /** {@return one window for all that remain} */
    static SearchWindow joined(Deque<SearchWindow> remaining, boolean ascending) {
        SearchWindow first = remaining.getFirst();
        SearchWindow last = remaining.getLast();
        return ascending ? first.between(first.from(), last.to()) : first.between(last.from(), first.to());
    }
}
