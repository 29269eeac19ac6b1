package io.github.immichsdk.sync;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what a run does. Not thread-safe. */
final class Tally {

    private final Map<String, Long> byType = new LinkedHashMap<>();
    private long events;
    private int resets;
    private int reconnects;
    private int badLines;

    void dealtWith(String type, int count) {
        byType.merge(type, (long) count, Long::sum);
        events += count;
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

    long events() {
        return events;
    }

    SyncCounts counts(boolean complete) {
        return new SyncCounts(byType, resets, reconnects, badLines, complete);
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
                b.complete());
    }
}
