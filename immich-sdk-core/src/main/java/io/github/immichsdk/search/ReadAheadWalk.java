package io.github.immichsdk.search;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.internal.jobs.BoundedThreads;
import io.github.immichsdk.internal.jobs.Unchecked;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads all that lies in a window, with several searches in flight. The first pages are read one by one, so a short listing costs
 * what it costs without this. A longer one is split by the server's timeline into windows that are walked at the same time and
 * delivered in order.
 *
 * <p>Only the consumer's thread starts searches, when it takes a page. So at most one page for each flight is read ahead, no
 * thread waits for a consumer that has stopped, and no state is shared but the results. Not thread-safe.
 */
final class ReadAheadWalk implements WindowWalk {

    private static final ThreadFactory THREADS = BoundedThreads.daemons("listing");

    /** So many pages are read one by one: the next one shows that more of them are worth a request for the timeline. */
    private static final int IN_SEQUENCE = 2;

    /** After so many pages, and after each doubling of their number, the split is compared with what the windows held. */
    private static final int TRIAL = 8;

    /** Pages that hold less than this part: the timeline's counts are not those of the query. */
    private static final int HARDLY_FILLED = 4;

    private final WindowSearch search;
    private final int size;
    private final boolean ascending;
    private final Flights flights;
    private final TimeWindowIterator first;
    private final Deque<Lane> lanes = new ArrayDeque<>();
    private Deque<SearchWindow> planned = new ArrayDeque<>();
    private List<TimelineMonth> months = List.of();
    private double fill = WindowSplit.USUAL_FILL;
    private int fullest;
    private int nextTrial = TRIAL;
    private boolean split;
    private int ended;
    private boolean certain = true;
    private int pages;
    private long rows;

    ReadAheadWalk(WindowSearch search, SearchWindow window, int size, boolean ascending) {
        this.search = search;
        this.size = size;
        this.ascending = ascending;
        this.flights = search.flights();
        this.first = new TimeWindowIterator(search, window, size, ascending);
    }

    @Override
    public boolean done() {
        return split ? lanes.isEmpty() && planned.isEmpty() : first.done();
    }

    @Override
    public int requests() {
        return first.requests()
                + ended
                + lanes.stream().mapToInt(lane -> lane.walk.requests()).sum();
    }

    @Override
    public boolean certain() {
        return certain && first.certain();
    }

    @Override
    public @Nullable Instant startedAt() {
        return first.startedAt();
    }

    @Override
    public void step(Consumer<Asset> rows) {
        if (!split && (first.requests() < IN_SEQUENCE || !flights.several())) {
            first.step(rows);
            return;
        }
        if (!split) {
            plan();
        }
        start();
        Lane lane = lanes.element();
        List<Asset> page = lane.take();
        pages++;
        this.rows += page.size();
        if (lane.walk.requests() == 1) {
            fullest = Math.max(fullest, lane.walk.done() ? page.size() : size + 1);
        }
        if (lane.walk.done()) {
            lanes.remove();
            ended += lane.walk.requests();
            certain &= lane.walk.certain();
        }
        compareSplit();
        start();
        page.forEach(rows);
    }

    private void plan() {
        SearchWindow remaining = first.remaining();
        if (remaining != null) {
            List<TimelineMonth> reported = search.timeline();
            if (reported != null) {
                ended++;
                months = reported;
            }
            planned = split(remaining);
        }
        split = true;
    }

    private Deque<SearchWindow> split(SearchWindow window) {
        return WindowSplit.of(window, months, size * fill, ascending);
    }

    /** Splits again what is not requested yet, if the windows so far held something else than expected. */
    private void compareSplit() {
        if (pages < nextTrial || planned.size() <= 1) {
            return;
        }
        boolean hardlyFilled = nextTrial == TRIAL && rows < (long) pages * size / HARDLY_FILLED;
        boolean regular = fullest <= size * fill / WindowSplit.REGULAR_FILL;
        double better = regular ? WindowSplit.REGULAR_FILL : WindowSplit.USUAL_FILL;
        nextTrial *= 2;
        fullest = 0;
        if (hardlyFilled) {
            SearchWindow joined = WindowSplit.joined(planned, ascending);
            planned.clear();
            planned.add(joined);
        } else if (better != fill) {
            fill = better;
            planned = split(WindowSplit.joined(planned, ascending));
        }
    }

    /** Starts as many searches as may be in flight, the earliest in the order of the walk first. */
    private void start() {
        int ahead = (int) lanes.stream().filter(lane -> lane.page != null).count();
        for (Lane lane : lanes) {
            if (lane.page == null && ahead < flights.max()) {
                lane.start(ahead++);
            }
        }
        while (!planned.isEmpty() && (ahead < flights.max() || lanes.isEmpty())) {
            Lane lane = new Lane(planned.remove());
            lanes.add(lane);
            lane.start(ahead++);
        }
    }

    /** One window and its next page, which is in flight, here, or not requested. */
    private final class Lane {

        private final TimeWindowIterator walk;
        private @Nullable FutureTask<List<Asset>> page;
        private int others;
        private boolean alone;

        Lane(SearchWindow window) {
            walk = new TimeWindowIterator(search, window, size, ascending);
        }

        /** Requests the next page, beside a number of others. */
        FutureTask<List<Asset>> start(int beside) {
            others = beside;
            alone = false;
            FutureTask<List<Asset>> task = new FutureTask<>(() -> {
                List<Asset> read = new ArrayList<>();
                walk.step(read::add);
                return read;
            });
            page = task;
            THREADS.newThread(task).start();
            return task;
        }

        /** Waits for the page. After a failure, the next call requests it again. */
        List<Asset> take() {
            try {
                return taken();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ImmichInterruptedException("interrupted during a listing", call(), e);
            }
        }

        private List<Asset> taken() throws InterruptedException {
            if (flights.cancel().cancelled()) {
                throw new ImmichCancelledException("the listing is closed", call(), null);
            }
            FutureTask<List<Asset>> running = page == null ? start(0) : page;
            try {
                List<Asset> read = running.get();
                page = null;
                return read;
            } catch (ExecutionException e) {
                page = null;
                Throwable cause = e.getCause() == null ? e : e.getCause();
                flights.failed(cause);
                if (Flights.overloaded(cause) && besideOthers()) {
                    // too many at once: this one alone may succeed
                    awaitOthers();
                    start(0);
                    alone = true;
                    return taken();
                }
                throw Unchecked.rethrow(cause);
            }
        }

        /** {@return whether other searches ran beside the last one: those that were there, or began after it} */
        private boolean besideOthers() {
            return !alone && (others > 0 || lanes.stream().anyMatch(lane -> lane.page != null));
        }

        private void awaitOthers() throws InterruptedException {
            for (Lane lane : lanes) {
                if (lane.page != null) {
                    try {
                        lane.page.get();
                    } catch (ExecutionException e) {
                        // thrown when that lane is taken
                    }
                }
            }
        }

        private FailedCall call() {
            return FailedCall.of(Operations.SEARCH_ASSETS, requests());
        }
    }
}
