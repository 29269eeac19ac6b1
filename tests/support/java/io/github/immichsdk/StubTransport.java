package io.github.immichsdk;

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
import org.jspecify.annotations.Nullable;

/**
 * Responds from memory, in the order scripted, and keeps the requests. A request that is not in the script fails the test.
 *
 * <p>The request for the server's version is served beside the script and not kept in {@link #requests()}, so that a test
 * counts the requests of what it tests.
 */
public final class StubTransport implements Transport {

    private static final String VERSION = "GET /api/server/version";

    /** Gives the response to one request. */
    @FunctionalInterface
    public interface Step {
        /** Responds, or fails as a network does. */
        TransportResponse respond(TransportRequest request) throws IOException;
    }

    /** What was asked, with its body read. */
    public record Sent(TransportRequest request, @Nullable String body) {

        /** {@return method, path and query, such as {@code GET /api/albums?shared=true}} */
        public String line() {
            String query = request.uri().getRawQuery();
            return request.method() + " " + request.uri().getRawPath() + (query == null ? "" : "?" + query);
        }

        /** {@return a header's value, or null} */
        public @Nullable String header(String name) {
            return request.headers().first(name);
        }

        @Override
        public String toString() {
            return body == null ? line() : line() + " " + body;
        }
    }

    private final Deque<Step> script = new ArrayDeque<>();
    private final Map<String, Step> routes = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private int versionQuestions;
    private boolean closed;

    /** Makes one that plays the newest known server and has no script yet. */
    public StubTransport() {
        this("3.0.3");
    }

    /** Makes one that plays a server of a version and has no script yet. */
    public StubTransport(String version) {
        version(version);
    }

    /** Changes the version that is played. */
    public StubTransport version(String version) {
        String[] parts = version.split("\\.");
        return always(
                VERSION,
                ok("{\"major\":" + parts[0] + ",\"minor\":" + parts[1] + ",\"patch\":" + parts[2]
                        + ",\"prerelease\":null}"));
    }

    /** Adds to the script: 200 with JSON. */
    public synchronized StubTransport json(String json) {
        return then(ok(json));
    }

    /** Adds to the script: a status with JSON. */
    public StubTransport json(int status, String json) {
        return then(request -> response(status, "application/json; charset=utf-8", json));
    }

    /** Adds to the script: a status without a body. */
    public StubTransport status(int status) {
        return then(request -> new TransportResponse(status, Headers.none(), InputStream.nullInputStream()));
    }

    /** Adds to the script: a status without a body, with one header. */
    public StubTransport status(int status, String header, String value) {
        return then(request ->
                new TransportResponse(status, Headers.none().with(header, value), InputStream.nullInputStream()));
    }

    /** Adds to the script: a status with a text of any type. */
    public StubTransport text(int status, String type, String text) {
        return then(request -> response(status, type, text));
    }

    /** Adds to the script: a failure of the network. */
    public StubTransport fail(IOException failure) {
        return then(request -> {
            throw failure;
        });
    }

    /** Adds to the script. */
    public synchronized StubTransport then(Step step) {
        script.add(step);
        return this;
    }

    /** Responds to a method and path, such as {@code GET /api/users/me}, in the same way each time, beside the script. */
    public synchronized StubTransport always(String methodAndPath, Step step) {
        routes.put(methodAndPath, step);
        return this;
    }

    /** Responds to a method and path with 200 and the same JSON each time, beside the script. */
    public StubTransport always(String methodAndPath, String json) {
        return always(methodAndPath, ok(json));
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        RequestBody body = request.body();
        String text = null;
        if (body != null) {
            try (InputStream in = body.open()) {
                text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        return next(request, text).respond(request);
    }

    private synchronized Step next(TransportRequest request, @Nullable String body) {
        String line = request.method() + " " + request.uri().getRawPath();
        if (line.endsWith(VERSION)) {
            versionQuestions++;
        } else {
            sent.add(new Sent(request, body));
        }
        Step route = routes.get(line);
        if (route != null) {
            return route;
        }
        Step step = script.poll();
        if (step == null) {
            throw new AssertionError("the script has no response to " + line);
        }
        return step;
    }

    /** {@return what was asked so far, without the questions for the version} */
    public synchronized List<Sent> requests() {
        return List.copyOf(sent);
    }

    /** {@return the lines of what was asked so far, without the questions for the version} */
    public List<String> lines() {
        return requests().stream().map(Sent::line).toList();
    }

    /** {@return the bodies of what was asked so far, null where there was none} */
    public List<@Nullable String> bodies() {
        List<@Nullable String> bodies = new ArrayList<>();
        requests().forEach(request -> bodies.add(request.body()));
        return bodies;
    }

    /** {@return the latest request} */
    public Sent last() {
        List<Sent> all = requests();
        return all.get(all.size() - 1);
    }

    /** {@return how often the version was asked for} */
    public synchronized int versionQuestions() {
        return versionQuestions;
    }

    /** {@return the number of remaining responses of the script} */
    public synchronized int remaining() {
        return script.size();
    }

    /** {@return whether it was closed} */
    public synchronized boolean closed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    /** {@return a response with a text} */
    public static TransportResponse response(int status, String type, String text) {
        return new TransportResponse(
                status,
                Headers.none().with("Content-Type", type),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Step ok(String json) {
        return request -> response(200, "application/json; charset=utf-8", json);
    }
}
