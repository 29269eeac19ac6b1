package io.github.immichsdk.transport;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Requests for tests: generous limits, unless a test sets one of them. */
final class Requests {

    static final Duration AMPLE = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(150);
    static final TransportRequest.Limits LIMITS = new TransportRequest.Limits(AMPLE, AMPLE, AMPLE, null);

    private Requests() {}

    static TransportRequest get(URI uri) {
        return of("GET", uri, null);
    }

    static TransportRequest of(String method, URI uri, @Nullable RequestBody body) {
        return new TransportRequest(method, uri, Headers.none(), body, LIMITS, new CancelHandle());
    }

    static TransportRequest.Limits connect(Duration connect) {
        return new TransportRequest.Limits(connect, AMPLE, AMPLE, null);
    }

    static TransportRequest.Limits response(Duration response) {
        return new TransportRequest.Limits(AMPLE, response, AMPLE, null);
    }

    static TransportRequest.Limits idle(Duration idle) {
        return new TransportRequest.Limits(AMPLE, AMPLE, idle, null);
    }

    static TransportRequest.Limits total(Duration remaining) {
        return new TransportRequest.Limits(AMPLE, AMPLE, AMPLE, System.nanoTime() + remaining.toNanos());
    }

    static TransportRequest with(TransportRequest request, TransportRequest.Limits limits) {
        return new TransportRequest(
                request.method(), request.uri(), request.headers(), request.body(), limits, request.cancel());
    }

    static RequestBody json(String text) {
        return RequestBody.of(text.getBytes(StandardCharsets.UTF_8), "application/json");
    }
}
