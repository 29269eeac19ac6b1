package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.http.FakeRequest;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.JsonBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What all responses have in common: correlation id, errors, ETags, compression, and pages for wrong addresses. */
final class Responses {
    private static final String JSON = "application/json; charset=utf-8";
    private static final int COMPRESSION_FROM = 1024;

    private final ServerState world;

    Responses(ServerState world) {
        this.world = world;
    }

    /** {@return the error of a failing handler, whose name it has in words} */
    static ApiException failed(String operationId) {
        return new ApiException(500, "Failed to " + words(FAILING_NAMES.getOrDefault(operationId, operationId)));
    }

    /** Where the server's own handler is not called like the operation. */
    private static final Map<String, String> FAILING_NAMES =
            Map.of("finishOAuth", "finishOauth", "linkOAuthAccount", "linkOauthAccount");

    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /** {@return the response to an error} */
    FakeResponse error(ApiException error, String id) {
        FakeResponse response = FakeResponse.json(error.status(), error.body(world.three(), id));
        String type = error.contentType();
        return type == null ? response : response.with("Content-Type", type + "; charset=utf-8");
    }

    /** {@return the response to a path that is no operation} */
    FakeResponse noRoute(FakeRequest request, String id) {
        String path = request.path();
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        boolean api = path.equals("/api") || path.startsWith("/api/");
        if (path.equals("/.well-known/immich") && reads) {
            return FakeResponse.json(200, Json.object("api", Json.object("endpoint", "/api")));
        }
        if (api || !reads) {
            ApiException error = new ApiException(404, "Cannot " + request.method() + " " + request.target());
            return error(api ? error : error.beforeRouting(), id);
        }
        String accept = request.header("Accept");
        if (!world.one() && accept != null && !accept.contains("*/*") && !accept.contains("text/")) {
            return error(
                    new ApiException(
                                    406,
                                    "The route " + request.target() + " was requested as " + accept
                                            + ", but only returns text/html")
                            .beforeRouting(),
                    id);
        }
        return FakeResponse.bytes(200, "text/html", new byte[0]);
    }

    /** {@return the id under which this request can be found in logs: the caller's own, or a new one} */
    String correlationId(FakeRequest request) {
        String sent = request.header(world.three() ? "X-Correlation-ID" : "x-immich-cid");
        return sent == null ? world.locked(() -> world.newSecret(8).toLowerCase(Locale.ROOT)) : sent;
    }

    /** {@return the response with its headers, and its JSON as the body} */
    FakeResponse finished(FakeRequest request, FakeResponse response, String id) {
        JsonBytes json = response.json();
        FakeResponse finished = json == null ? response : written(request, response, json);
        return finished.with("X-Powered-By", "Express")
                .with(world.three() ? "X-Correlation-ID" : "x-immich-cid", id)
                .with("Keep-Alive", "timeout=5");
    }

    private static FakeResponse written(FakeRequest request, FakeResponse response, JsonBytes json) {
        String etag = json.etag();
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        String own = response.header("Content-Type");
        String type = own == null ? JSON : own;
        FakeResponse written;
        if (reads && response.status() == 200 && matches(request.header("If-None-Match"), etag)) {
            written = FakeResponse.empty(304);
        } else if (json.size() >= COMPRESSION_FROM && gzip(request)) {
            written = FakeResponse.bytes(response.status(), type, zipped(json)).with("Content-Encoding", "gzip");
        } else {
            written = FakeResponse.stream(response.status(), type, json.size(), json::open);
        }
        for (Map.Entry<String, List<String>> header : response.headers().entrySet()) {
            if (!header.getKey().equals("Content-Type")) {
                header.getValue().forEach(value -> written.with(header.getKey(), value));
            }
        }
        return written.with("ETag", etag).with("Vary", "Accept-Encoding");
    }

    /** {@return whether an If-None-Match header names the tag; weak and strong tags are the same here} */
    static boolean matches(@Nullable String header, String etag) {
        if (header == null) {
            return false;
        }
        String plain = etag.replaceFirst("^W/", "");
        for (String tag : header.split(",")) {
            if (tag.trim().equals("*") || tag.trim().replaceFirst("^W/", "").equals(plain)) {
                return true;
            }
        }
        return false;
    }

    private static boolean gzip(FakeRequest request) {
        String accepted = request.header("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    private static byte[] zipped(JsonBytes json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            json.open().transferTo(zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
