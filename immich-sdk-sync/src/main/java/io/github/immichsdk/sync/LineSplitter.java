package io.github.immichsdk.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into lines, where they lie in its one buffer. A line ends with {@code \n} and nothing else: not with
 * {@code \r}, not at the end of the stream. Hands out each line as soon as its end has come, and waits for no further byte.
 *
 * <p>Bytes rather than text, so that a character which two reads share needs no care. Not thread-safe.
 */
final class LineSplitter {

    private static final int FIRST_SIZE = 64 * 1024;
    private static final int EXCERPT = 120;

    private final InputStream in;
    private final int maxLine;
    private byte[] buffer;
    private int end;
    private int from;
    private int to;
    private int next;
    private long number;
    private long offset;
    private long length;
    private boolean tooLong;
    private String head = "";

    /**
     * Begins to cut.
     *
     * @param in the bytes
     * @param maxLine how many bytes a line may have, without its end
     */
    LineSplitter(InputStream in, int maxLine) {
        this.in = in;
        this.maxLine = maxLine;
        this.buffer = new byte[Math.min(FIRST_SIZE, maxLine + 1)];
    }

    /**
     * Goes to the next line.
     *
     * @return false if there is none: the bytes are at their end. What remains without a line end is then between
     *     {@link #from()} and {@link #to()}
     */
    boolean next() throws IOException {
        offset += length;
        number++;
        tooLong = false;
        from = next;
        int scanned = from;
        while (true) {
            for (int i = scanned; i < end; i++) {
                if (buffer[i] == '\n') {
                    to = i;
                    next = i + 1;
                    length = next - from;
                    return true;
                }
            }
            int have = end - from;
            if (have > maxLine) {
                return skipRest(have);
            }
            makeRoom();
            scanned = from + have;
            int got = in.read(buffer, end, buffer.length - end);
            if (got < 0) {
                to = end;
                next = end;
                length = have;
                return false;
            }
            end += got;
        }
    }

    /** Moves what there is of the line to the front, or takes a bigger buffer, so that at least one byte can be read. */
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
            // one more than the longest line, so that its end fits too and one byte too many is seen
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, maxLine + 1L));
        }
        from = 0;
        end = have;
    }

    /** Reads to the end of a line that is too long, keeping its first bytes only. */
    private boolean skipRest(int have) throws IOException {
        tooLong = true;
        head = text(from, Math.min(end, from + EXCERPT));
        long skipped = have;
        from = 0;
        to = 0;
        while (true) {
            next = 0;
            end = 0;
            int got = in.read(buffer, 0, buffer.length);
            if (got < 0) {
                length = skipped;
                return false;
            }
            end = got;
            for (int i = 0; i < end; i++) {
                if (buffer[i] == '\n') {
                    next = i + 1;
                    length = skipped + next;
                    return true;
                }
            }
            skipped += end;
        }
    }

    /** {@return the memory that holds the line; good until the next one} */
    byte[] buffer() {
        return buffer;
    }

    /** {@return where in the memory the line begins} */
    int from() {
        return from;
    }

    /** {@return where in the memory the line ends, without its line end} */
    int to() {
        return to;
    }

    /** {@return which line it is, from 1} */
    long number() {
        return number;
    }

    /** {@return how many bytes came before the line} */
    long offset() {
        return offset;
    }

    /** {@return how many bytes the line has, with its end; without it if it has none} */
    long length() {
        return length;
    }

    /** {@return whether the line is longer than allowed; it is not in the memory then} */
    boolean tooLong() {
        return tooLong;
    }

    /** {@return the first part of the line as text, for an error} */
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
