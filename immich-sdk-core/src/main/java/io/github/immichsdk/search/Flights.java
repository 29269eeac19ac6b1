package io.github.immichsdk.search;

import io.github.immichsdk.errors.ImmichRateLimitedException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.transport.CancelHandle;

/**
 * The requests of one listing: how many may be in flight, and the handle that cancels them. Falls back to one request at a time
 * if the server is overloaded (429 or 503). Thread-safe.
 */
final class Flights {

    /** The number of requests in flight, unless the query sets another. */
    static final int DEFAULT = 2;

    /** One request at a time, which nothing cancels. */
    static final Flights ONE_BY_ONE = new Flights(1);

    private static final int OVERLOADED = 503;

    private final CancelHandle cancel = new CancelHandle();
    private volatile int max;

    Flights(int max) {
        this.max = max;
    }

    int max() {
        return max;
    }

    /** {@return whether requests may be sent ahead of the consumer} */
    boolean several() {
        return max > 1;
    }

    CancelHandle cancel() {
        return cancel;
    }

    /** Notes a failure that was retried, or that ended a request. */
    void failed(Throwable failure) {
        if (overloaded(failure)) {
            max = 1;
        }
    }

    static boolean overloaded(Throwable failure) {
        return failure instanceof ImmichRateLimitedException
                || (failure instanceof ImmichStatusException status && status.status() == OVERLOADED);
    }
}
