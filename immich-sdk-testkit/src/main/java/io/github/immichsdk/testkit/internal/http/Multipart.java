package io.github.immichsdk.testkit.internal.http;

import io.github.immichsdk.testkit.internal.state.Blob;
import io.github.immichsdk.testkit.internal.state.BlobStore;
import io.github.immichsdk.testkit.internal.state.Checksum;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code multipart/form-data} body part by part while it comes in.
 */
public final class Multipart {
    /** The body is not well formed. */
    public static final class MalformedException extends IOException {
        MalformedException(String message) {
            super(message);
        }
    }

    /**
     * One part.
     *
     * @param name the field's name
     * @param fileName the file name as the server understands it, or null for a text field
     * @param body its bytes
     * @param checksum their checksum
     */
    public record Part(String name, @Nullable String fileName, Blob body, Checksum checksum) {
        /** {@return the bytes} */
        public byte[] content() {
            return body.bytes();
        }

        /** {@return the content as text} */
        public String text() {
            return new String(content(), StandardCharsets.UTF_8);
        }
    }

    private final InputStream in;
    private final BlobStore store;
    private final byte[] buffer = new byte[32 * 1024];
    private int position;
    private int limit;

    private Multipart(InputStream in, BlobStore store) {
        this.in = in;
        this.store = store;
    }

    /**
     * Reads all parts.
     *
     * @param in the body
     * @param contentType the header with the boundary
     * @return the parts in the order they came
     */
    public static List<Part> read(InputStream in, @Nullable String contentType) throws IOException {
        return read(in, contentType, BlobStore.memory());
    }

    /**
     * Reads all parts, and keeps their bytes in a store.
     *
     * @param in the body
     * @param contentType the header with the boundary
     * @param store where the bytes go
     * @return the parts in the order they came
     */
    public static List<Part> read(InputStream in, @Nullable String contentType, BlobStore store) throws IOException {
        return new Multipart(in, store).parts(boundary(contentType));
    }

    private static String boundary(@Nullable String contentType) throws MalformedException {
        if (contentType != null) {
            for (String parameter : contentType.split(";")) {
                String trimmed = parameter.trim();
                if (trimmed.toLowerCase(Locale.ROOT).startsWith("boundary=") && trimmed.length() > 9) {
                    String value = trimmed.substring(9);
                    return value.startsWith("\"") && value.endsWith("\"") && value.length() > 2
                            ? value.substring(1, value.length() - 1)
                            : value;
                }
            }
        }
        throw new MalformedException("Multipart: Boundary not found");
    }

    private List<Part> parts(String boundary) throws IOException {
        List<Part> parts = new ArrayList<>();
        byte[] first = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        byte[] delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        upTo(first);
        try {
            while (!atEnd()) {
                Map<String, String> headers = headers();
                Map<String, String> disposition = parameters(headers.getOrDefault("content-disposition", ""));
                String name = disposition.get("name");
                if (name != null) {
                    parts.add(part(utf8(name), fileName(disposition), delimiter));
                } else {
                    upTo(delimiter);
                }
            }
        } catch (IOException | RuntimeException broken) {
            parts.forEach(part -> part.body.drop());
            throw broken;
        }
        return parts;
    }

    private Part part(String name, @Nullable String fileName, byte[] delimiter) throws IOException {
        BlobStore.Writer writer = (fileName == null ? BlobStore.memory() : store).begin();
        MessageDigest sha1 = Checksum.sha1();
        try {
            upTo(delimiter, new DigestOutputStream(writer.out(), sha1));
            return new Part(name, fileName, writer.done(), Checksum.ofDigest(sha1.digest()));
        } catch (IOException | RuntimeException broken) {
            writer.drop();
            throw broken;
        }
    }

    private boolean atEnd() throws IOException {
        int a = next();
        int b = next();
        return a == '-' && b == '-';
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>();
        byte[] end = {'\r', '\n'};
        for (String line = latin1(upTo(end)); !line.isEmpty(); line = latin1(upTo(end))) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).trim());
            }
        }
        return headers;
    }

    private int next() throws IOException {
        if (position == limit) {
            fill();
        }
        return buffer[position++] & 0xff;
    }

    private void fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        if (limit == 0) {
            throw new MalformedException("Multipart: Unexpected end of form");
        }
    }

    private byte[] upTo(byte[] mark) throws IOException {
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        upTo(mark, found);
        return found.toByteArray();
    }

    /** Passes on what comes before a mark, and skips the mark (Knuth, Morris and Pratt: nothing is read twice). */
    private void upTo(byte[] mark, OutputStream found) throws IOException {
        int[] fallback = new int[mark.length + 1];
        fallback[0] = -1;
        for (int i = 0, j = -1; i < mark.length; ) {
            while (j >= 0 && mark[i] != mark[j]) {
                j = fallback[j];
            }
            fallback[++i] = ++j;
        }
        int matched = 0;
        while (matched < mark.length) {
            if (matched == 0) {
                passOn(mark[0], found);
            }
            byte value = (byte) next();
            while (matched >= 0 && value != mark[matched]) {
                int shorter = fallback[matched];
                found.write(mark, 0, matched - Math.max(shorter, 0));
                matched = shorter;
            }
            if (matched < 0) {
                found.write(value);
            }
            matched++;
        }
    }

    /** Passes on, all at once, what cannot be the beginning of a mark. */
    private void passOn(byte first, OutputStream found) throws IOException {
        while (true) {
            int from = position;
            while (position < limit && buffer[position] != first) {
                position++;
            }
            found.write(buffer, from, position - from);
            if (position < limit) {
                return;
            }
            fill();
        }
    }

    private static Map<String, String> parameters(String header) {
        Map<String, String> found = new TreeMap<>();
        int at = header.indexOf(';');
        while (at >= 0 && at < header.length()) {
            int equals = header.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = header.substring(at + 1, equals).trim().toLowerCase(Locale.ROOT);
            int i = equals + 1;
            StringBuilder value = new StringBuilder();
            if (i < header.length() && header.charAt(i) == '"') {
                for (i++; i < header.length() && header.charAt(i) != '"'; i++) {
                    if (header.charAt(i) == '\\'
                            && i + 1 < header.length()
                            && "\"\\".indexOf(header.charAt(i + 1)) >= 0) {
                        i++;
                    }
                    value.append(header.charAt(i));
                }
                i = header.indexOf(';', i);
            } else {
                int end = header.indexOf(';', i);
                value.append(header, i, end < 0 ? header.length() : end);
                i = end;
            }
            found.put(name, value.toString());
            at = i;
        }
        return found;
    }

    private static @Nullable String fileName(Map<String, String> disposition) {
        String extended = disposition.get("filename*");
        String plain = disposition.get("filename");
        String name;
        if (extended != null) {
            // The genuine server decodes this form and then decodes it again: what is not ASCII comes out broken.
            String coded = extended.substring(extended.lastIndexOf('\'') + 1);
            name = utf8(FakeRequest.decode(coded.replace("+", "%2B")));
        } else if (plain != null) {
            name = utf8(plain);
        } else {
            return null;
        }
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String utf8(String latin1) {
        byte[] bytes = new byte[latin1.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) latin1.charAt(i);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
