package io.github.immichsdk.sync;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Knows whether a run gets anywhere: how far the server took its acks, by the type that each names. A server that does not move
 * its checkpoints sends the same events again and again, and so the same acks; one that breaks off each time at another place
 * sends older ones, too. Only an ack beyond all before it is progress. Not thread-safe.
 */
final class Progress {

    private final Map<String, String> furthest = new HashMap<>();

    /** Notes acks that the server took. {@return whether one of them goes beyond those before} */
    boolean acknowledged(Collection<String> acks) {
        boolean further = false;
        for (String ack : acks) {
            int bar = ack.indexOf('|');
            String type = bar < 0 ? ack : ack.substring(0, bar);
            String before = furthest.get(type);
            if (before == null || compare(ack, before) > 0) {
                furthest.put(type, ack);
                further = true;
            }
        }
        return further;
    }

    /** Forgets all: after a reset everything comes anew. */
    void reset() {
        furthest.clear();
    }

    /** Ids grow with time, part by part; the word that ends a backfill stands after each id. */
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
