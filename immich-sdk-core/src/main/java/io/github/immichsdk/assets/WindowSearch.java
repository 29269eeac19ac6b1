package io.github.immichsdk.assets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The searches from which a complete listing is put together. Each call is one request. */
interface WindowSearch {

    /** The most rows that one answer holds. */
    int MOST = 1000;

    /**
     * One page.
     *
     * @param assets its rows, in the asked order
     * @param next the number of the page that the server names as the next one; 0 if this is the last
     * @param answeredAt the server's clock when it answered, or null if it did not say
     */
    record Found(List<Asset> assets, int next, @Nullable Instant answeredAt) {

        /** {@return whether the server says that there are more} */
        boolean more() {
            return next > 0;
        }
    }

    /** Asks for a page, from 1, of what lies in a window. */
    Found find(Window window, int page, int size);

    /** {@return why the server's count says nothing about this listing; null if it does} */
    default @Nullable String uncountable() {
        return null;
    }

    /** {@return whether the server may count fewer than it lists, as it does of others' assets in an album} */
    default boolean mayCountLess() {
        return false;
    }

    /** Asks the server how many there are in a window. */
    long count(Window window);
}
