package io.github.immichsdk.internal.json;

/**
 * Counts the values of one response that stay in memory, and fails if they become too many: a value of two bytes, such as the 1 of
 * a list, takes up to a hundred bytes of memory, so a limit of bytes alone does not protect the program. Not thread-safe.
 */
final class HeldValues {

    /** Every program may hold at least as many. */
    static final int FEWEST = 100_000;

    private static final int MOST = 5_000_000;
    private static final int BYTES_EACH = 256;

    /** The number of values that fit into the heap of this program, with room to spare. */
    static final int LIMIT =
            (int) Math.max(FEWEST, Math.min(MOST, Runtime.getRuntime().maxMemory() / BYTES_EACH));

    private final int limit;
    private int count;

    HeldValues() {
        this(LIMIT);
    }

    HeldValues(int limit) {
        this.limit = limit;
    }

    /** Counts a value. */
    void add() {
        if (++count > limit) {
            throw new JsonShapeException(
                    "",
                    "expected at most " + limit + " values in one response, as many as the memory of this program"
                            + " allows, found more; request fewer items at once, or raise -Xmx");
        }
    }

    /** Starts to count again, for the next line of a stream. */
    void reset() {
        count = 0;
    }
}
