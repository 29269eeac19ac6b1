package io.github.immichsdk.recordings;

import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Gives the recorded response to the request that the SDK makes, and the version of the server that was recorded. */
final class Replay implements Transport {

    private final Recording recording;
    private final byte[] response;
    private final List<String> asked = new ArrayList<>();

    Replay(Recording recording) {
        this(recording, UnaryOperator.identity());
    }

    Replay(Recording recording, UnaryOperator<String> adapted) {
        this.recording = recording;
        this.response = recording.body().has("binaryBytes") && recording.status() < 300
                ? new byte[0]
                : adapted.apply(new String(recording.bytes(), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the requests other than that for the version, as method and path} */
    List<String> asked() {
        return asked;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        RequestBody body = request.body();
        if (body != null) {
            try (InputStream in = body.open()) {
                in.readAllBytes();
            }
        }
        String line = request.method() + " " + request.uri().getRawPath();
        if (line.equals("GET /api/server/version") && !recording.path().equals("/api/server/version")) {
            String version = recording
                    .version()
                    .toString()
                    .replaceAll("(\\d+)\\.(\\d+)\\.(\\d+)", "{\"major\":$1,\"minor\":$2,\"patch\":$3}");
            return response(200, "application/json", version.getBytes(StandardCharsets.UTF_8));
        }
        asked.add(line);
        boolean recorded = recording.status() >= 400 || line.equals(recording.method() + " " + recording.path());
        return recorded
                ? response(recording.status(), recording.contentType(), response)
                : response(200, "application/json", besides(line).getBytes(StandardCharsets.UTF_8));
    }

    /** What the SDK reads besides, before it writes or to check the result. */
    private String besides(String line) {
        String body = new String(recording.bytes(), StandardCharsets.UTF_8);
        if (line.equals("GET /api/stacks")) {
            return "[" + body + "]";
        }
        if (line.startsWith("GET /api/albums/")) {
            return recording.body().has("albumName") ? body : albumWith(recording.id(1));
        }
        throw new IllegalStateException("not recorded: " + line + " beside " + recording);
    }

    private String albumWith(String userId) {
        String member = "{\"role\":\"editor\",\"user\":" + user(userId) + "}";
        String owner = user("6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11");
        boolean old = recording.version().major() < 3;
        return "{\"id\":\"" + recording.id(0)
                + "\",\"albumName\":\"x\",\"description\":\"\",\"albumThumbnailAssetId\":null,"
                + "\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"updatedAt\":\"2026-01-01T00:00:00.000Z\",\"assetCount\":0,"
                + "\"shared\":true,\"hasSharedLink\":false,\"isActivityEnabled\":true,\"albumUsers\":["
                + (old ? "" : "{\"role\":\"owner\",\"user\":" + owner + "},") + member + "]"
                + (old ? ",\"ownerId\":\"6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11\",\"owner\":" + owner : "") + "}";
    }

    private static String user(String id) {
        return "{\"id\":\"" + id + "\",\"name\":\"x\",\"email\":\"x@x.test\",\"profileImagePath\":\"\"}";
    }

    private TransportResponse response(int status, String type, byte[] body) {
        Headers headers = type.isEmpty() ? Headers.none() : Headers.none().with("Content-Type", type);
        for (String name : List.of("x-correlation-id", "x-immich-cid", "location")) {
            String value = recording.header(name);
            headers = value == null ? headers : headers.with(name, value);
        }
        return new TransportResponse(status, headers, new ByteArrayInputStream(body));
    }
}
