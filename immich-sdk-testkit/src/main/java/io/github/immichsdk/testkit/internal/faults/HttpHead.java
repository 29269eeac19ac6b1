package io.github.immichsdk.testkit.internal.faults;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first line and the headers of a request or a response, as they went over the wire. */
final class HttpHead {

    private static final int LIMIT = 256 * 1024;

    private final List<String> lines;

    private HttpHead(List<String> lines) {
        this.lines = lines;
    }

    /** {@return the next head, or null if the connection ends before it} */
    static @Nullable HttpHead read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        int matched = 0;
        while (matched < 4) {
            int next = in.read();
            if (next < 0) {
                if (bytes.size() == 0) {
                    return null;
                }
                throw new EOFException("The connection ended in the middle of a head");
            }
            bytes.write(next);
            boolean expected = next == (matched % 2 == 0 ? '\r' : '\n');
            matched = expected ? matched + 1 : next == '\r' ? 1 : 0;
            if (bytes.size() > LIMIT) {
                throw new IOException("A head of more than " + LIMIT + " bytes");
            }
        }
        return new HttpHead(List.of(bytes.toString(StandardCharsets.ISO_8859_1).split("\r\n")));
    }

    private String word(int index) {
        String[] words = lines.get(0).split(" ", 3);
        return index < words.length ? words[index] : "";
    }

    String method() {
        return word(0);
    }

    /** {@return the path without the query} */
    String path() {
        String target = word(1);
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    int status() {
        return Integer.parseInt(word(1));
    }

    @Nullable
    String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        for (String line : lines.subList(1, lines.size())) {
            if (line.toLowerCase(Locale.ROOT).startsWith(start)) {
                return line.substring(start.length()).strip();
            }
        }
        return null;
    }

    boolean has(String name, String word) {
        String value = header(name);
        return value != null && value.toLowerCase(Locale.ROOT).contains(word);
    }

    boolean chunked() {
        return has("Transfer-Encoding", "chunked");
    }

    /** {@return the announced length, or -1} */
    long length() {
        String value = header("Content-Length");
        return value == null ? -1 : Long.parseLong(value);
    }

    /** {@return this head without a header} */
    HttpHead without(String name) {
        List<String> kept = new ArrayList<>(lines);
        kept.removeIf(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"));
        return new HttpHead(kept);
    }

    /** {@return this head with a header added} */
    HttpHead with(String name, String value) {
        List<String> more = new ArrayList<>(lines);
        more.add(name + ": " + value);
        return new HttpHead(more);
    }

    byte[] bytes() {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
