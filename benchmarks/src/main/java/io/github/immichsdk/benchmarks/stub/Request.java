package io.github.immichsdk.benchmarks.stub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request.
 *
 * @param method the method
 * @param scenario the first segment of the path
 * @param path what follows {@code /api}, without the query
 * @param headers the headers, by names in lower case
 */
record Request(String method, String scenario, String path, Map<String, String> headers) {

    private static final int LONGEST_HEAD = 32 * 1024;

    /**
     * Reads a head.
     *
     * @return the request; null if the client has closed the connection
     */
    static @Nullable Request read(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            return null;
        }
        String[] parts = line.split(" ");
        if (parts.length != 3) {
            throw new IOException("no request: " + line);
        }
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        String target = parts[1];
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        int api = path.indexOf("/api/");
        return api < 0
                ? new Request(parts[0], "", path, headers)
                : new Request(parts[0], path.substring(0, api), path.substring(api + 4), headers);
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** {@return whether the client accepts gzip} */
    boolean acceptsGzip() {
        return headers.getOrDefault("accept-encoding", "").contains("gzip");
    }

    private static @Nullable String line(InputStream in) throws IOException {
        byte[] bytes = new byte[256];
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                if (length == 0) {
                    return null;
                }
                throw new IOException("the connection ends in the head of a request");
            }
            if (length == LONGEST_HEAD) {
                throw new IOException("the head of a request is too long");
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
            bytes[length++] = (byte) next;
        }
        int end = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }
}
