package io.github.immichsdk.sync;

import io.github.immichsdk.sync.internal.ControlTypes;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the events of a run. Not thread-safe. */
final class SyncCounter {

    private final Map<String, Long> byType = new LinkedHashMap<>();
    private long inStream;
    private long news;
    private int resets;
    private int reconnects;
    private int invalidLines;

    void streamBegins() {
        inStream = 0;
        news = 0;
    }

    void processed(String type, int count) {
        byType.merge(type, (long) count, Long::sum);
        inStream += count;
        if (!type.equals(ControlTypes.COMPLETE) && !type.equals(ControlTypes.ACK)) {
            news += count;
        }
    }

    void reset() {
        resets++;
    }

    void reconnected() {
        reconnects++;
    }

    void invalidLine() {
        invalidLines++;
    }

    int resets() {
        return resets;
    }

    int invalidLines() {
        return invalidLines;
    }

    /** {@return the number of processed events of the current stream} */
    long inStream() {
        return inStream;
    }

    /** {@return whether the current stream has had only control events so far} */
    boolean quiet() {
        return news == 0;
    }

    SyncReport counts(boolean complete) {
        return new SyncReport(byType, resets, reconnects, invalidLines, complete, complete && quiet());
    }

    /** {@return the combined counts of several runs} */
    static SyncReport sum(SyncReport a, SyncReport b) {
        Map<String, Long> byType = new LinkedHashMap<>(a.byType());
        b.byType().forEach((type, count) -> byType.merge(type, count, Long::sum));
        return new SyncReport(
                byType,
                a.resets() + b.resets(),
                a.reconnects() + b.reconnects(),
                a.invalidLines() + b.invalidLines(),
                b.complete(),
                b.quiet());
    }
}
