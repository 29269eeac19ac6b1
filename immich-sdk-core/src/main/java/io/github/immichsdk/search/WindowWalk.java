package io.github.immichsdk.search;

import io.github.immichsdk.assets.Asset;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads all that lies in a window, page by page. Rows of equal capture times may come twice. Not thread-safe. */
interface WindowWalk {

    /** {@return whether all was read} */
    boolean done();

    /** {@return the number of requests so far} */
    int requests();

    /** {@return whether every row was read by a search that cannot have missed one} */
    boolean certain();

    /** {@return the server's clock at the first response, or null if unknown} */
    @Nullable
    Instant startedAt();

    /** Delivers the rows of the next page. After a failure, the next call requests the same page again. */
    void step(Consumer<Asset> rows);
}
