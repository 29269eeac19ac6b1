package io.github.immichsdk.testkit.internal.inprocess;

import io.github.immichsdk.testkit.internal.http.FakeRequest;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.TransportRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns a request of the SDK into one that the fake server takes. */
final class InProcessRequests {

    private InProcessRequests() {}

    /** Reads a body to its end, so that a source that fails has sent nothing. */
    static byte[] read(@Nullable RequestBody body) throws IOException {
        if (body == null) {
            return new byte[0];
        }
        byte[] bytes;
        try (InputStream in = body.open()) {
            bytes = in.readAllBytes();
        } catch (IOException | RuntimeException failure) {
            throw new IOException("The request's body cannot be read: " + failure, failure);
        }
        if (body.length() >= 0 && bytes.length != body.length()) {
            throw new IOException("The request's body has " + bytes.length + " bytes and promised " + body.length());
        }
        return bytes;
    }

    static FakeRequest of(TransportRequest request, byte[] bytes) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : request.headers().names()) {
            headers.put(name, request.headers().all(name));
        }
        URI uri = request.uri();
        headers.put("Host", List.of(uri.getRawAuthority()));
        RequestBody body = request.body();
        if (body != null) {
            headers.put("Content-Type", List.of(body.contentType()));
            headers.put("Content-Length", List.of(Integer.toString(bytes.length)));
        }
        String target = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        return new FakeRequest(request.method(), target, headers, new ByteArrayInputStream(bytes));
    }
}
