package io.github.immichsdk.sync;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what a run does. Not thread-safe. */
final class Tally {

    private final Map<String, Long> byType = new LinkedHashMap<>();
    private long inStream;
    private long news;
    private int resets;
    private int reconnects;
    private int badLines;

    void streamBegins() {
        inStream = 0;
        news = 0;
    }

    void dealtWith(String type, int count) {
        byType.merge(type, (long) count, Long::sum);
        inStream += count;
        if (!type.equals("SyncCompleteV1") && !type.equals("SyncAckV1")) {
            news += count;
        }
    }

    void reset() {
        resets++;
    }

    void reconnected() {
        reconnects++;
    }

    void badLine() {
        badLines++;
    }

    int resets() {
        return resets;
    }

    int badLines() {
        return badLines;
    }

    /** {@return how many events of the stream that is read now were dealt with} */
    long inStream() {
        return inStream;
    }

    /** {@return whether the stream that is read now has brought nothing but its own lines} */
    boolean quiet() {
        return news == 0;
    }

    SyncCounts counts(boolean complete) {
        return new SyncCounts(byType, resets, reconnects, badLines, complete, complete && quiet());
    }

    /** {@return the counts of several runs as those of one} */
    static SyncCounts sum(SyncCounts a, SyncCounts b) {
        Map<String, Long> byType = new LinkedHashMap<>(a.byType());
        b.byType().forEach((type, count) -> byType.merge(type, count, Long::sum));
        return new SyncCounts(
                byType,
                a.resets() + b.resets(),
                a.reconnects() + b.reconnects(),
                a.badLines() + b.badLines(),
                b.complete(),
                b.quiet());
    }
}
