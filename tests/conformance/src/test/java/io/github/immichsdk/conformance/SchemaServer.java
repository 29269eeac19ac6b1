package io.github.immichsdk.conformance;

import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Responds to each request as the OpenAPI file of a version promises, all fields present, or with given bytes. */
final class SchemaServer implements Transport {

    private static final String MAIN = "#EXTM3U\n" + Sample.ID + "/0/playlist.m3u8\n";
    private static final String MEDIA = "#EXTM3U\n#EXT-X-MAP:URI=\"init.mp4\"\nseg_0.m4s\n";

    private final OpenApiFile file;
    private final Map<String, byte[]> samples = new HashMap<>();
    private String focus = "";
    private byte[] response = {};
    private boolean asked;

    SchemaServer(OpenApiFile file) {
        this.file = file;
    }

    /** Responds to one operation with these bytes from here on, and forgets whether it was called. */
    void respond(String operationId, byte[] bytes) {
        focus = operationId;
        response = bytes;
        asked = false;
    }

    /** {@return whether the operation in focus was asked} */
    boolean wasAsked() {
        return asked;
    }

    @Override
    public TransportResponse send(TransportRequest request) {
        String path = request.uri().getRawPath().substring("/api".length());
        OpenApiFile.Described operation = file.reached(request.method(), path);
        if (operation == null) {
            throw new AssertionError(file.version() + " has no " + request.method() + " " + path);
        }
        if (path.endsWith(".m3u8")) {
            return playlist(path.endsWith("main.m3u8") ? MAIN : MEDIA);
        }
        if (operation.id().equals(focus)) {
            asked = true;
            return json(response);
        }
        byte[] sample = samples.computeIfAbsent(operation.id(), id -> sample(operation.response()));
        return sample.length == 0
                ? new TransportResponse(204, Headers.none(), InputStream.nullInputStream())
                : json(sample);
    }

    private byte[] sample(@Nullable JsonNode schema) {
        return schema == null
                ? new byte[0]
                : Sample.of(file, schema).json().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static TransportResponse playlist(String text) {
        return response("application/vnd.apple.mpegurl", text.getBytes(StandardCharsets.UTF_8));
    }

    private static TransportResponse json(byte[] bytes) {
        return response("application/json; charset=utf-8", bytes);
    }

    private static TransportResponse response(String type, byte[] bytes) {
        return new TransportResponse(200, Headers.none().with("Content-Type", type), new ByteArrayInputStream(bytes));
    }
}
