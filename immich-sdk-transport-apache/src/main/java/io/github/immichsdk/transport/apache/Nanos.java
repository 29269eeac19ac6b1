package io.github.immichsdk.transport.apache;

import java.time.Duration;

/** Durations as nanoseconds. */
final class Nanos {

    /** As good as endless, and still safe to add to a time. */
    private static final long ENDLESS = Long.MAX_VALUE / 4;

    private static final Duration LONGEST = Duration.ofNanos(ENDLESS);

    private Nanos() {}

    static long of(Duration length) {
        return length.compareTo(LONGEST) > 0 ? ENDLESS : length.toNanos();
    }
}
