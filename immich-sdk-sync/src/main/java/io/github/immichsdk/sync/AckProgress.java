package io.github.immichsdk.sync;

import io.github.immichsdk.sync.internal.Acks;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Detects whether a run makes progress: the newest ack that the server accepted, for each type that acks name. A server that
 * does not move its checkpoints sends the same events, and so the same acks, repeatedly; one that breaks off at different
 * places also sends older ones. Only an ack beyond all earlier ones is progress. Not thread-safe.
 */
final class AckProgress {

    private final Map<String, String> furthest = new HashMap<>();

    /** {@return whether one of the acks, which the server accepted, goes beyond the earlier ones} */
    boolean acknowledged(Collection<String> acks) {
        boolean further = false;
        for (String ack : acks) {
            String type = Acks.type(ack);
            String before = furthest.get(type);
            if (before == null || compare(ack, before) > 0) {
                furthest.put(type, ack);
                further = true;
            }
        }
        return further;
    }

    /** Clears everything: after a reset all events arrive again. */
    void reset() {
        furthest.clear();
    }

    /** IDs grow with time, part by part; the word that ends a backfill sorts after each ID. */
    private static int compare(String ack, String other) {
        String[] mine = ack.split("\\|", -1);
        String[] theirs = other.split("\\|", -1);
        for (int i = 1; i < Math.min(mine.length, theirs.length); i++) {
            int order = comparePart(mine[i], theirs[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.length, theirs.length);
    }

    private static int comparePart(String mine, String theirs) {
        boolean ends = mine.equals("complete");
        if (ends != theirs.equals("complete")) {
            return ends ? 1 : -1;
        }
        return mine.length() == theirs.length()
                ? mine.compareTo(theirs)
                : Integer.compare(mine.length(), theirs.length());
    }
}
