package io.github.immichsdk.search;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.internal.call.Ids;
import java.util.UUID;

/**
 * A set of IDs, 16 bytes each in a table kept at most two thirds full, so that a million of them cost some 32 MB: a set of
 * strings would cost four times as much. Not thread-safe.
 */
final class IdSet {

    private static final int LONGEST_SHOWN = 60;

    private long[] table = new long[2 * 64];
    private int size;

    /** {@return whether the id was not in the set before} */
    boolean add(String id) {
        UUID uuid = uuid(id);
        if (!put(table, uuid.getMostSignificantBits(), uuid.getLeastSignificantBits())) {
            return false;
        }
        size++;
        if (size * 3L > table.length) {
            grow();
        }
        return true;
    }

    private static UUID uuid(String id) {
        if (!Ids.isUuid(id)) {
            String shown = id.length() <= LONGEST_SHOWN ? id : id.substring(0, LONGEST_SHOWN) + "…";
            throw new ImmichDataException(
                    "the server lists an asset whose ID is not a UUID: '" + shown + "'",
                    FailedCall.of(Operations.SEARCH_ASSETS, 1),
                    "$.assets.items.id",
                    null);
        }
        return UUID.fromString(id);
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != 0 || table[i + 1] != 0) {
                put(larger, table[i], table[i + 1]);
            }
        }
        table = larger;
    }

    /** Two zeros mean an empty slot: the nil id, which no asset has. */
    private static boolean put(long[] table, long high, long low) {
        int slots = table.length / 2;
        long mixed = (high ^ (low * 0x9E3779B97F4A7C15L)) * 0xBF58476D1CE4E5B9L;
        int slot = (int) (mixed >>> 33) & (slots - 1);
        while (true) {
            long there = table[2 * slot];
            long thereLow = table[2 * slot + 1];
            if (there == high && thereLow == low) {
                return false;
            }
            if (there == 0 && thereLow == 0) {
                table[2 * slot] = high;
                table[2 * slot + 1] = low;
                return true;
            }
            slot = (slot + 1) & (slots - 1);
        }
    }
}
