package io.github.immichsdk.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Asks a fake server over real HTTP. */
final class Asker {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A response. */
    record Response(int status, HttpResponse<byte[]> raw) {
        String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> map() {
            return JSON.readValue(raw.body(), Map.class);
        }

        @SuppressWarnings("unchecked")
        List<Object> list() {
            return JSON.readValue(raw.body(), List.class);
        }

        /** Walks down: names of keys, and numbers of list entries. */
        Object at(Object... steps) {
            Object value = JSON.readValue(raw.body(), Object.class);
            for (Object step : steps) {
                value = value instanceof List<?> list ? list.get((Integer) step) : ((Map<?, ?>) value).get(step);
            }
            return value;
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    private final String base;
    private final String[] headers;

    private Asker(String base, String... headers) {
        this.base = base;
        this.headers = headers;
    }

    /** Asks with the administrator's key. */
    static Asker of(FakeImmich immich) {
        return new Asker(immich.url(), "x-api-key", immich.apiKey());
    }

    /** Asks with these headers and no other credential. */
    static Asker with(FakeImmich immich, String... headers) {
        return new Asker(immich.url(), headers);
    }

    Response get(String path) {
        return send("GET", path, null);
    }

    Response post(String path, Object body) {
        return send("POST", path, body);
    }

    Response put(String path, Object body) {
        return send("PUT", path, body);
    }

    Response patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    Response delete(String path, Object body) {
        return send("DELETE", path, body);
    }

    Response send(String method, String path, Object body, String... more) {
        byte[] bytes = body == null
                ? new byte[0]
                : body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
        String type = body == null ? null : "application/json";
        return send(method, path, type, bytes, more);
    }

    Response send(String method, String path, String type, byte[] bytes, String... more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base + (path.startsWith("//") ? path.substring(1) : "/api" + path)))
                .method(
                        method,
                        bytes.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(bytes));
        if (type != null) {
            request.header("Content-Type", type);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        for (int i = 0; i < more.length; i += 2) {
            request.header(more[i], more[i + 1]);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Response(response.statusCode(), response);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A multipart upload in the making. */
    final class Upload {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private String[] more = {};

        Upload field(String name, String value) {
            body.writeBytes(("--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Upload file(String name, String disposition, byte[] content) {
            body.writeBytes(("--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"; " + disposition
                            + "\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Upload dated(String time) {
            return field("fileCreatedAt", time).field("fileModifiedAt", time);
        }

        Upload device() {
            return field("deviceAssetId", "d1").field("deviceId", "test");
        }

        Upload headers(String... values) {
            more = values;
            return this;
        }

        Response send() {
            body.writeBytes("--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
            return cut();
        }

        /** Sends it without the final boundary. */
        Response cut() {
            return Asker.this.send("POST", "/assets", "multipart/form-data; boundary=xyz", body.toByteArray(), more);
        }
    }

    Upload upload() {
        return new Upload();
    }

    /** Uploads a file the usual way. */
    Response upload(String fileName, byte[] content) {
        return upload().device()
                .dated("2024-05-01T10:00:00.000Z")
                .file("assetData", "filename=\"" + fileName + "\"", content)
                .send();
    }
}
