package io.github.immichsdk.search;

import io.github.immichsdk.assets.Asset;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The searches that make up a complete listing. Each call costs one request. */
interface WindowSearch {

    /** The maximum number of rows in one response. */
    int MOST = 1000;

    /**
     * One page.
     *
     * @param assets its rows, in the requested order
     * @param next the number of the page that the server names as the next one; 0 if this is the last
     * @param respondedAt the server's clock at the response, or null if unknown
     */
    record Found(List<Asset> assets, int next, @Nullable Instant respondedAt) {

        /** {@return whether the server reports more pages} */
        boolean hasMore() {
            return next > 0;
        }
    }

    /** {@return how many searches may be in flight; the same for each call} */
    default Flights flights() {
        return Flights.ONE_BY_ONE;
    }

    /** Asks for a page, from 1, of what lies in a window. */
    Found find(SearchWindow window, int page, int size);

    /** {@return why the server's count says nothing about this listing; null if it does} */
    default @Nullable String uncountable() {
        return null;
    }

    /** {@return whether the server may count fewer than it lists, as it does of others' assets in an album} */
    default boolean mayCountLess() {
        return false;
    }

    /** {@return the server's counts of each month, in any order; null if they are not requested, since they say nothing} */
    default @Nullable List<TimelineMonth> timeline() {
        return null;
    }

    /** Asks the server how many there are in a window. */
    long count(SearchWindow window);
}
