package io.github.immichsdk.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server without the SDK, for what the SDK is compared with. */
public final class PlainHttp {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final String key;

    public PlainHttp(String url, String key) {
        this.base = url + "/api";
        this.key = key;
    }

    public Object get(String path) {
        return send("GET", path, null);
    }

    public Object post(String path, Object body) {
        return send("POST", path, body);
    }

    public Object put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Object delete(String path, Object body) {
        return send("DELETE", path, body);
    }

    private Object send(String method, String path, Object body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("x-api-key", key);
        if (base.startsWith("http:")) {
            // An Immich server drops a request that offers the upgrade to HTTP/2.
            request.version(HttpClient.Version.HTTP_1_1);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + " " + body + ": " + response.statusCode() + " "
                        + new String(response.body()));
            }
            return response.body().length == 0 ? Map.of() : JSON.readValue(response.body(), Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static Map<?, ?> map(Object json) {
        return (Map<?, ?>) json;
    }

    public static List<Map<?, ?>> maps(Object json) {
        return ((List<?>) json).stream().<Map<?, ?>>map(PlainHttp::map).toList();
    }
}
