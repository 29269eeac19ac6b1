package io.github.immichsdk.sync;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Splits a stream of bytes into lines within one buffer. A line ends only with {@code \n}: not with {@code \r}, not at the end
 * of the stream. Returns each line as soon as its end arrives, without waiting for further bytes.
 *
 * <p>Works on bytes rather than text, so a character split between two reads needs no special handling. Not thread-safe.
 */
final class LineSplitter {

    /** Limits how long the reader may wait for a line. */
    interface ReadTime {
        /** Throws an exception if the time is over. */
        void check() throws IOException;
    }

    private static final int FIRST_SIZE = 64 * 1024;
    private static final int EXCERPT = 120;

    /** How much of a line that is too long is skipped, at least. */
    private static final long SKIPPED = 64L * 1024 * 1024;

    // eight bytes at a time: line ends, the lowest bit and the highest bit of each byte
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FOUR_TIMES = 4 * Long.BYTES;
    private static final long LINE_ENDS = 0x0A0A0A0A0A0A0A0AL;
    private static final long LOWEST = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;

    private final InputStream in;
    private final int maxLine;
    private final ReadTime time;
    private byte[] buffer;
    private int end;
    private int from;
    private int to;
    private int next;
    private long number;
    private long offset;
    private long length;
    private boolean tooLong;
    private boolean endless;
    private String head = "";

    /** Creates a splitter that waits as long as the stream does. */
    LineSplitter(InputStream in, int maxLine) {
        this(in, maxLine, () -> {});
    }

    /**
     * Creates a splitter.
     *
     * @param in the bytes
     * @param maxLine the maximum length of a line in bytes, without its end
     * @param time is checked before each read
     */
    LineSplitter(InputStream in, int maxLine, ReadTime time) {
        this.in = in;
        this.time = time;
        this.maxLine = maxLine;
        this.buffer = new byte[Math.min(FIRST_SIZE, maxLine + 1)];
    }

    /**
     * Reads the next line.
     *
     * @return false at the end of the bytes. What remains without a line end is then between {@link #from()} and {@link #to()}
     */
    boolean next() throws IOException {
        if (endless) {
            return false;
        }
        offset += length;
        number++;
        tooLong = false;
        from = next;
        int scanned = from;
        while (true) {
            int found = lineEnd(scanned);
            if (found >= 0) {
                to = found;
                next = found + 1;
                length = next - from;
                return true;
            }
            int have = end - from;
            if (have > maxLine) {
                return skipRest(have);
            }
            makeRoom();
            scanned = from + have;
            int got = read(end, buffer.length - end);
            if (got < 0) {
                to = end;
                next = end;
                length = have;
                return false;
            }
            end += got;
        }
    }

    /** {@return where the next line end is, from an offset on; -1 if it has not arrived} */
    private int lineEnd(int start) {
        byte[] bytes = buffer;
        int i = start;
        // four times eight bytes with one branch, since most of them contain no line end
        for (int last = end - FOUR_TIMES; i <= last; i += FOUR_TIMES) {
            long same = same(bytes, i)
                    | same(bytes, i + Long.BYTES)
                    | same(bytes, i + 2 * Long.BYTES)
                    | same(bytes, i + 3 * Long.BYTES);
            if (same != 0) {
                break;
            }
        }
        for (int last = end - Long.BYTES; i <= last; i += Long.BYTES) {
            long same = same(bytes, i);
            if (same != 0) {
                // a byte above the first may be marked wrongly, never one below
                return i + (Long.numberOfTrailingZeros(same) >>> 3);
            }
        }
        for (; i < end; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** {@return not 0 if one of eight bytes is a line end; the lowest bit belongs to the first of them} */
    private static long same(byte[] bytes, int at) {
        long different = (long) EIGHT.get(bytes, at) ^ LINE_ENDS;
        return (different - LOWEST) & ~different & HIGHEST;
    }

    /** Moves the part of the line that was read to the front, or enlarges the buffer, so that at least one byte can be read. */
    private void makeRoom() {
        int have = end - from;
        if (end < buffer.length) {
            if (have == 0) {
                from = 0;
                end = 0;
            }
            return;
        }
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, have);
        } else {
            // one more than the longest line, so that its end fits and one byte too many is detected
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, maxLine + 1L));
        }
        from = 0;
        end = have;
    }

    /** Reads to the end of a line that is too long, keeping its first bytes only; not further than a line can be long. */
    private boolean skipRest(int have) throws IOException {
        tooLong = true;
        head = text(from, Math.min(end, from + EXCERPT));
        long skipped = have;
        from = 0;
        to = 0;
        while (true) {
            next = 0;
            end = 0;
            int got = read(0, buffer.length);
            if (got < 0) {
                length = skipped;
                return false;
            }
            end = got;
            int found = lineEnd(0);
            if (found >= 0) {
                next = found + 1;
                length = skipped + next;
                return true;
            }
            skipped += end;
            if (skipped > Math.max(SKIPPED, maxLine)) {
                endless = true;
                length = skipped;
                return true;
            }
        }
    }

    /** {@return whether the line is so long that its end was not awaited; there is no line after it} */
    boolean endless() {
        return endless;
    }

    private int read(int at, int count) throws IOException {
        time.check();
        return in.read(buffer, at, count);
    }

    /** {@return the buffer that holds the line; valid until the next line} */
    byte[] buffer() {
        return buffer;
    }

    /** {@return the offset in the buffer at which the line begins} */
    int from() {
        return from;
    }

    /** {@return the offset in the buffer at which the line ends, without its line end} */
    int to() {
        return to;
    }

    /** {@return the number of the line, from 1} */
    long number() {
        return number;
    }

    /** {@return the number of bytes before the line} */
    long offset() {
        return offset;
    }

    /** {@return the number of bytes of the line, including its end if it has one} */
    long length() {
        return length;
    }

    /** {@return whether the line is longer than allowed; then it is not in the buffer} */
    boolean tooLong() {
        return tooLong;
    }

    /** {@return the beginning of the line as text, for an error} */
    String excerpt() {
        return tooLong ? head : text(from, Math.min(to, from + EXCERPT));
    }

    private String text(int start, int stop) {
        String text = new String(buffer, start, stop - start, StandardCharsets.UTF_8);
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.isISOControl(c) ? '\uFFFD' : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
