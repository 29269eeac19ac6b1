package io.github.immichsdk.sync.mirror;

import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.Lines;
import io.github.immichsdk.sync.StubSync;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A server whose streams are scripted, and which keeps checkpoints, a user and a session. */
final class MirrorServer {

    static final String ME = Lines.id(0);

    final StubSync stub;
    final Map<String, String> checkpoints = new LinkedHashMap<>();
    String sessionId = Lines.id(900);
    String userId = ME;

    MirrorServer() {
        this("3.0.3");
    }

    MirrorServer(String version) {
        stub = new StubSync(version);
        stub.always(
                "GET /api/users/me",
                request -> StubSync.json(
                        200,
                        "{\"id\":\"" + userId + "\",\"name\":\"n\",\"email\":\"e@x\",\"isAdmin\":false,"
                                + "\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"updatedAt\":\"2026-01-01T00:00:00.000Z\"}"));
        stub.always(
                "GET /api/sessions",
                request ->
                        StubSync.json(200, "[" + session(Lines.id(901), false) + "," + session(sessionId, true) + "]"));
        stub.always(
                "GET /api/sync/ack",
                request -> StubSync.json(
                        200,
                        checkpoints.entrySet().stream()
                                .map(one -> "{\"type\":\"" + one.getKey() + "\",\"ack\":\"" + one.getValue() + "\"}")
                                .collect(Collectors.joining(",", "[", "]"))));
        stub.always("POST /api/sync/ack", request -> {
            for (Object ack : (List<?>) json(StubSync.body(request)).get("acks")) {
                String text = ack.toString();
                if (text.equals("SyncResetV1|reset")) {
                    checkpoints.clear();
                } else {
                    checkpoints.put(text.substring(0, text.indexOf('|')), text);
                }
            }
            return done();
        });
        stub.always("DELETE /api/sync/ack", request -> {
            Object types = json(StubSync.body(request)).get("types");
            if (types == null) {
                checkpoints.clear();
            } else {
                ((List<?>) types).forEach(checkpoints::remove);
            }
            return done();
        });
    }

    ImmichSync sync() {
        return stub.sync();
    }

    /** Has the next stream send these lines, and its last. */
    MirrorServer sends(String... lines) {
        stub.stream(String.join("", lines), Lines.COMPLETE);
        return this;
    }

    private static String session(String id, boolean current) {
        return "{\"id\":\"" + id + "\",\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"updatedAt\":"
                + "\"2026-01-01T00:00:00.000Z\",\"current\":" + current + ",\"deviceType\":\"\",\"deviceOS\":\"\"}";
    }

    private static Map<?, ?> json(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        return (Map<?, ?>) Json.value(bytes, 0, bytes.length);
    }

    private static TransportResponse done() {
        return new TransportResponse(204, Headers.none(), InputStream.nullInputStream());
    }
}
