package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.http.FakeRequest;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads bodies as the genuine server's parsers do, before any route or credential is looked at. */
final class Bodies {
    private static final int LIMIT = 10 * 1024 * 1024;

    private Bodies() {}

    static @Nullable Object read(FakeRequest request) {
        String type = request.mediaType();
        if ("application/json".equals(type)) {
            byte[] bytes = bytes(request);
            return bytes.length == 0 ? Map.of() : json(request, bytes);
        }
        if ("application/x-www-form-urlencoded".equals(type)) {
            Map<String, @Nullable Object> form = Json.object();
            FakeRequest.parseQuery(new String(bytes(request), StandardCharsets.UTF_8))
                    .forEach((name, values) -> form.put(name, values.size() == 1 ? values.get(0) : values));
            return form;
        }
        return Validation.ABSENT;
    }

    private static Object json(FakeRequest request, byte[] bytes) {
        String charset = String.valueOf(request.header("Content-Type")).toLowerCase(Locale.ROOT);
        if (charset.contains("charset=") && !charset.contains("utf-8") && !charset.contains("us-ascii")) {
            throw new ApiException(500, "Internal server error").beforeRouting();
        }
        try {
            Object value = Json.read(bytes);
            if (value instanceof Map || value instanceof List) {
                return value;
            }
        } catch (ApiException broken) {
            throw broken.beforeRouting();
        }
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        throw new ApiException(400, "Unexpected token '" + text.charAt(0) + "', \"" + text + "\" is not valid JSON")
                .beforeRouting();
    }

    private static byte[] bytes(FakeRequest request) {
        try {
            InputStream in = "gzip".equals(request.header("Content-Encoding"))
                    ? new GZIPInputStream(request.body())
                    : request.body();
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                in.transferTo(OutputStream.nullOutputStream());
                throw new ApiException(500, "Internal server error").beforeRouting();
            }
            return bytes;
        } catch (IOException cut) {
            throw new ApiException(400, "request aborted").beforeRouting();
        }
    }
}
