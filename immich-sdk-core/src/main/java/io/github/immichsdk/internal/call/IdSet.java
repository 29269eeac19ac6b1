package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichDataException;
import java.util.UUID;

/**
 * The IDs that a listing has delivered, 16 bytes each in tables that are two thirds to four fifths full, so that a million of them
 * take about 22 MB: a set of strings takes four times as much. There are many small tables, each of which grows by a quarter, so
 * that growing needs little memory beside them. Not thread-safe.
 */
public final class IdSet {

    private static final int LONGEST_SHOWN = 60;
    private static final int TABLES = 64;
    private static final int FIRST_SLOTS = 8;

    private final long[][] tables = new long[TABLES][];
    private final int[] sizes = new int[TABLES];
    private final Operation listing;
    private final String path;
    private int size;

    /**
     * Creates an empty set.
     *
     * @param listing the operation that lists the IDs, for the error about what is not an ID
     * @param path where they are in its response, such as {@code $.assets.id}
     */
    public IdSet(Operation listing, String path) {
        this.listing = listing;
        this.path = path;
    }

    /** {@return an empty set for the assets that a search lists} */
    public static IdSet ofSearch() {
        return new IdSet(Operations.SEARCH_ASSETS, "$.assets.items.id");
    }

    /**
     * Adds an ID.
     *
     * @param id as the server sent it
     * @return whether the set did not contain it
     * @throws ImmichDataException if it is not a UUID
     */
    public boolean add(String id) {
        UUID uuid = uuid(id);
        long high = uuid.getMostSignificantBits();
        long low = uuid.getLeastSignificantBits();
        int number = (int) (mixed(high, low) >>> 58);
        long[] table = tables[number];
        if (table == null) {
            table = new long[2 * FIRST_SLOTS];
            tables[number] = table;
        }
        if (!put(table, high, low)) {
            return false;
        }
        size++;
        sizes[number]++;
        if (sizes[number] * 5L > table.length / 2 * 4L) {
            tables[number] = larger(table);
        }
        return true;
    }

    private UUID uuid(String id) {
        if (!Ids.isUuid(id)) {
            String shown = id.length() <= LONGEST_SHOWN ? id : id.substring(0, LONGEST_SHOWN) + "…";
            throw new ImmichDataException(
                    "the server lists an asset whose ID is not a UUID: '" + shown + "'",
                    FailedCall.of(listing, 1),
                    path,
                    null);
        }
        return UUID.fromString(id);
    }

    /** {@return the number of IDs} */
    public int size() {
        return size;
    }

    private static long[] larger(long[] table) {
        int slots = table.length / 2;
        long[] larger = new long[2 * (slots + slots / 4)];
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != 0 || table[i + 1] != 0) {
                put(larger, table[i], table[i + 1]);
            }
        }
        return larger;
    }

    private static long mixed(long high, long low) {
        long mixed = (high ^ (low * 0x9E3779B97F4A7C15L)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 32;
    }

    /** Two zeros mean an empty slot: the nil ID, which no asset has. */
    private static boolean put(long[] table, long high, long low) {
        int slots = table.length / 2;
        // the upper half of the number chose the table
        int slot = (int) ((mixed(high, low) & 0xFFFFFFFFL) * slots >>> 32);
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
            slot = slot + 1 == slots ? 0 : slot + 1;
        }
    }
}
