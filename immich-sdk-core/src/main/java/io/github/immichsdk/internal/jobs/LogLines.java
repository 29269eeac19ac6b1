package io.github.immichsdk.internal.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** Reads a log: checks its header, and passes on its complete lines, one at a time, so that its size does not matter. */
final class LogLines {

    /** Longer than any line that the SDK writes; of a longer one only the beginning is passed on. */
    static final int LONGEST = 64 * 1024;

    private final Path path;
    private final FileChannel channel;
    private final LogFormat format;

    LogLines(Path path, FileChannel channel, LogFormat format) {
        this.path = path;
        this.channel = channel;
        this.format = format;
    }

    /**
     * Reads the file. A foreign one is not read further than its first line.
     *
     * @param lines receives each complete line, without the header
     * @return where the last complete line ends
     */
    long read(Consumer<String> lines) throws IOException {
        byte[] header = format.header();
        byte[] begin = begin(header.length);
        if (begin.length == 0 && header.length > 0) {
            return 0;
        }
        // also a file that is shorter: one letter can be the beginning of anything
        if (!startsWith(begin, format.beginning())) {
            throw format.refused(
                    path, "is not a " + format.name() + ", and is left as it is; give the path of a new file");
        }
        if (begin.length < header.length && startsWith(header, begin)) {
            // the header was cut short
            return 0;
        }
        if (!Arrays.equals(begin, header)) {
            throw format.refused(
                    path,
                    "is the " + format.name()
                            + " of another task, and is left as it is; give a new file, or the task it was begun with");
        }
        return complete(header.length, lines);
    }

    /** {@return the first bytes of the file, as many as there are} */
    private byte[] begin(int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) > 0) {
            // until the end of the file, or of the header
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private long complete(long from, Consumer<String> lines) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST);
        byte[] bytes = buffer.array();
        long position = from;
        long end = from;
        for (int read = channel.read(buffer, position); read > 0; read = channel.read(buffer, position)) {
            int begin = 0;
            for (int i = 0; i < read; i++) {
                if (bytes[i] == '\n') {
                    keep(line, bytes, begin, i);
                    lines.accept(text(line));
                    line.reset();
                    begin = i + 1;
                    end = position + begin;
                }
            }
            keep(line, bytes, begin, read);
            position += read;
            buffer.clear();
        }
        return end;
    }

    private static void keep(ByteArrayOutputStream line, byte[] bytes, int from, int to) {
        line.write(bytes, from, Math.min(to - from, LONGEST - line.size()));
    }

    private static String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
