package io.github.immichsdk.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The names of the last object, or those of a record, each with its quotes and its colon, so that those of the next object can be compared eight bytes
 * at a time. Not thread-safe.
 */
final class NameGuess {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WORDS = 4;
    private static final int LONGEST = WORDS * Long.BYTES;
    private static final int MOST = 50;

    private final long[] words;
    private final int[] lengths;
    private final long[] marks;
    private int count;
    private boolean ended;

    NameGuess() {
        this(MOST);
    }

    private NameGuess(int most) {
        words = new long[most * WORDS];
        lengths = new int[most];
        marks = new long[most];
    }

    /** {@return names that are known from the start, which any number of threads may look at} */
    static NameGuess of(String[] names) {
        NameGuess known = new NameGuess(names.length);
        for (String name : names) {
            byte[] bytes = ('"' + name + "\":").getBytes(StandardCharsets.UTF_8);
            if (bytes.length <= LONGEST) {
                known.put(bytes, 0, bytes.length);
            }
            // the length of another one stays 0
            known.count++;
        }
        return known;
    }

    /** {@return the length of a name, if it stands at an offset with its quotes and its colon; 0 otherwise} */
    int matches(int index, byte[] bytes, int at, int end) {
        if (index >= count) {
            return 0;
        }
        int length = lengths[index];
        if (length == 0) {
            return 0;
        }
        int word = index * WORDS;
        int i = at;
        int stop = at + length;
        // the last word may reach beyond the name, but not beyond what is scanned
        if (at + ((length + Long.BYTES - 1) & -Long.BYTES) > end) {
            return 0;
        }
        for (; i + Long.BYTES <= stop; i += Long.BYTES) {
            if ((long) EIGHT.get(bytes, i) != words[word++]) {
                return 0;
            }
        }
        if (i < stop) {
            int beyond = Long.SIZE - Byte.SIZE * (stop - i);
            if (((long) EIGHT.get(bytes, i) ^ words[word]) << beyond != 0) {
                return 0;
            }
        }
        return length;
    }

    /** {@return the mark of a name} */
    long mark(int index) {
        return marks[index];
    }

    /** Forgets all names from one on. */
    void keep(int names) {
        count = Math.min(count, names);
        ended = false;
    }

    /**
     * Adds the next name, which is different from those before it. One that cannot be compared ends the guess there.
     *
     * @param from where its first quote stands
     * @param to the offset after its colon
     */
    void add(byte[] bytes, int from, int to, long mark) {
        int length = to - from;
        ended |= count == MOST || length > LONGEST || bytes[to - 2] != '"';
        if (ended) {
            return;
        }
        put(bytes, from, length);
        marks[count] = mark;
        count++;
    }

    private void put(byte[] bytes, int from, int length) {
        for (int i = 0; i < WORDS; i++) {
            long word = 0;
            for (int j = Math.min(length, (i + 1) * Long.BYTES) - 1; j >= i * Long.BYTES; j--) {
                word = word << Byte.SIZE | bytes[from + j] & 0xFF;
            }
            words[count * WORDS + i] = word;
        }
        lengths[count] = length;
    }
}
