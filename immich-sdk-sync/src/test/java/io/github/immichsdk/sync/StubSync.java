package io.github.immichsdk.sync;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.SyncClients;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A server of memory that has the streams scripted, takes all acks, and keeps what it was asked. */
public final class StubSync implements Transport {

    /** Responds to a request, or fails as a network does. */
    public interface Step {
        TransportResponse respond(TransportRequest request) throws IOException;
    }

    public final FakeTime time = new FakeTime();
    private final Deque<Step> streams = new ArrayDeque<>();
    private final Deque<Step> others = new ArrayDeque<>();
    private final Map<String, Step> routes = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<TransportRequest> requests = new ArrayList<>();
    private String version;
    private int versionQuestions;

    public StubSync(String version) {
        this.version = version;
    }

    public StubSync() {
        this("3.0.3");
    }

    public void version(String changed) {
        version = changed;
    }

    public StubSync stream(String... lines) {
        return stream(new ScriptedBytes().then(String.join("", lines)));
    }

    public StubSync stream(InputStream body) {
        return streamStep(request ->
                new TransportResponse(200, Headers.none().with("Content-Type", "application/jsonlines+json"), body));
    }

    public StubSync streamStep(Step step) {
        streams.add(step);
        return this;
    }

    public StubSync error(int status, String json) {
        return streamStep(request -> json(status, json));
    }

    /** Responds to a method and path in the same way each time. */
    public StubSync always(String line, Step step) {
        routes.put(line, step);
        return this;
    }

    /** Responds to the next request that is no stream; without this, acks are accepted. */
    public StubSync other(Step step) {
        others.add(step);
        return this;
    }

    public static TransportResponse json(int status, String json) {
        return new TransportResponse(
                status,
                Headers.none().with("Content-Type", "application/json"),
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        String line = request.method() + " " + request.uri().getRawPath();
        if (line.equals("GET /api/server/version")) {
            versionQuestions++;
            String[] parts = version.split("\\.");
            return json(200, "{\"major\":" + parts[0] + ",\"minor\":" + parts[1] + ",\"patch\":" + parts[2] + "}");
        }
        requests.add(request);
        asked.add(line + body(request));
        if (line.equals("POST /api/sync/stream")) {
            Step step = streams.poll();
            if (step == null) {
                throw new AssertionError("nobody scripted another stream");
            }
            return step.respond(request);
        }
        Step route = routes.get(line);
        if (route != null) {
            return route.respond(request);
        }
        Step step = others.poll();
        return step == null
                ? new TransportResponse(204, Headers.none(), InputStream.nullInputStream())
                : step.respond(request);
    }

    /** {@return the body of a request as text, after a blank; empty if there is none} */
    public static String body(TransportRequest request) throws IOException {
        RequestBody body = request.body();
        if (body == null) {
            return "";
        }
        try (InputStream in = body.open()) {
            return " " + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** {@return what was asked but for the version: method, path and body} */
    public List<String> asked() {
        return asked;
    }

    /** {@return the bodies of the acks sent, one for each request} */
    public List<String> acks() {
        return asked.stream()
                .filter(line -> line.startsWith("POST /api/sync/ack "))
                .map(line -> line.substring("POST /api/sync/ack ".length()))
                .toList();
    }

    /** {@return how often a stream was asked for} */
    public long streams() {
        return asked.stream()
                .filter(line -> line.startsWith("POST /api/sync/stream"))
                .count();
    }

    public List<TransportRequest> requests() {
        return requests;
    }

    public int versionQuestions() {
        return versionQuestions;
    }

    public ImmichClient client() {
        return client(builder -> builder);
    }

    public ImmichClient client(UnaryOperator<ImmichClientBuilder> change) {
        return change.apply(SyncClients.over(this, time.ambient()).retry(RetryOptions.none()))
                .build();
    }

    public ImmichSync sync() {
        return ImmichSync.of(client());
    }

    /** {@return the body of an ack request} */
    public static String ackBody(String... acks) {
        return "{\"acks\":[\"" + String.join("\",\"", acks) + "\"]}";
    }
}
