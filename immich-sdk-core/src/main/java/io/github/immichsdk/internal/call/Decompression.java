package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.ResponseType;
import io.github.immichsdk.internal.http.Gunzip;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decompresses responses, except those whose bytes the caller wants as they are: files and event streams. */
final class Decompression {

    private static final String ENCODING = "Content-Encoding";

    private Decompression() {}

    static TransportResponse of(Call<?> call, TransportResponse response) {
        ResponseType type = call.operation.responseType();
        String encoding = response.headers().first(ENCODING);
        boolean asIs = response.status() < 300 && (type == ResponseType.BYTES || type == ResponseType.LINES);
        if (encoding == null || asIs || !isGzip(encoding)) {
            return response;
        }
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : response.headers().names()) {
            // they are those of the compressed body
            if (!name.equalsIgnoreCase(ENCODING) && !name.equalsIgnoreCase("Content-Length")) {
                headers.put(name, response.headers().all(name));
            }
        }
        return new TransportResponse(response.status(), Headers.of(headers), new Gunzip(response.body()));
    }

    private static boolean isGzip(String encoding) {
        String name = encoding.strip();
        return name.equalsIgnoreCase("gzip") || name.equalsIgnoreCase("x-gzip");
    }
}
