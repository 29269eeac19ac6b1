package io.github.immichsdk.search;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichIncompleteException;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.LazyStream;
import io.github.immichsdk.search.Completeness.State;
import java.time.Clock;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A listing of assets that reports afterwards whether it was complete.
 *
 * <pre>{@code
 * AssetListing listing = immich.search().listing(AssetQuery.all());
 * listing.stream().forEach(asset -> System.out.println(asset.originalFileName()));
 * System.out.println(listing.completeness()); // VERIFIED: the server counts 12031 too
 * }</pre>
 *
 * <p>For one thread and one use.
 */
public final class AssetListing {

    private final List<ExactlyOnceIterator> walks;
    private final Flights flights;
    private final boolean ascending;

    AssetListing(CallExecutor calls, QueryParts query) {
        this.ascending = query.ascending();
        Clock clock = calls.ambient().clock();
        List<QueryParts> parts = query.split();
        int max = Math.min(query.maxInFlightOr(Flights.DEFAULT), calls.options().maxInFlight());
        // the parts of a query are read at the same time, and share the limit
        this.flights = new Flights(Math.max(1, max / parts.size()));
        this.walks = parts.stream()
                .map(part -> new ExactlyOnceIterator(
                        new AssetSearch(calls, part, flights),
                        part.window(),
                        query.pageSizeOr(AssetQuery.MOST),
                        ascending,
                        clock))
                .toList();
    }

    /**
     * Reads the listing: lazily, each matching asset exactly once, in the requested order. Assets that are edited meanwhile
     * may come last. Closing the stream, from any thread, cancels its requests, and interrupts the reader with an
     * {@link io.github.immichsdk.errors.ImmichCancelledException}.
     *
     * @return the assets; sequential, for one use
     */
    public Stream<Asset> stream() {
        return LazyStream.of(this::merged).onClose(flights.cancel()::cancel);
    }

    /** {@return whether the listing was complete; of several visibilities or ratings, the least certain result} */
    public Completeness completeness() {
        return weakest().completeness();
    }

    /** {@return the number of requests so far} */
    public int requests() {
        return walks.stream().mapToInt(ExactlyOnceIterator::requests).sum();
    }

    /** {@return the stream, which fails at its end if something is missing} */
    Stream<Asset> orThrow() {
        return LazyStream.<Asset>of(() -> new Checked(merged())).onClose(flights.cancel()::cancel);
    }

    private Iterator<Asset> merged() {
        return walks.size() == 1 ? walks.get(0) : new MergedIterator(List.copyOf(walks), ascending);
    }

    private ExactlyOnceIterator weakest() {
        Comparator<ExactlyOnceIterator> byDoubt =
                Comparator.comparing(walk -> doubt(walk.completeness().state()));
        return walks.stream().max(byDoubt).orElseThrow();
    }

    private static int doubt(State state) {
        return switch (state) {
            case VERIFIED -> 0;
            case UNVERIFIED -> 1;
            case MISSING -> 2;
            case UNFINISHED -> 3;
        };
    }

    private final class Checked implements Iterator<Asset> {

        private final Iterator<Asset> assets;

        Checked(Iterator<Asset> assets) {
            this.assets = assets;
        }

        @Override
        public boolean hasNext() {
            if (assets.hasNext()) {
                return true;
            }
            ExactlyOnceIterator worst = weakest();
            if (worst.completeness().state() == State.MISSING) {
                throw new ImmichIncompleteException(
                        "the list is not whole: " + worst.completeness().reason()
                                + " List again when the library is at rest, or use listing(query) and look at completeness()",
                        FailedCall.of(Operations.SEARCH_ASSETS, worst.requests()),
                        worst.counted(),
                        worst.delivered(),
                        null);
            }
            return false;
        }

        @Override
        public Asset next() {
            return assets.next();
        }
    }
}
