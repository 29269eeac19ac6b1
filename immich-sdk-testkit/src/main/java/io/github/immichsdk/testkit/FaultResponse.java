package io.github.immichsdk.testkit;

import io.github.immichsdk.testkit.internal.faults.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A response that replaces the server's. It has no body by default. Thread-safe. */
public final class FaultResponse {

    private final int status;
    private final boolean handled;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private byte[] body = {};

    FaultResponse(int status, boolean handled) {
        this.status = status;
        this.handled = handled;
    }

    /**
     * Adds a header; a name may be added several times.
     *
     * @param name the header's name
     * @param value its value
     * @return this
     */
    public synchronized FaultResponse header(String name, String value) {
        headers.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
        return this;
    }

    /**
     * Sets the {@code Retry-After} header.
     *
     * @param wait the time to wait; whole seconds are sent, rounded up
     * @return this
     */
    public FaultResponse retryAfter(Duration wait) {
        return header("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
    }

    /**
     * Sets the {@code Retry-After} header to a date.
     *
     * @param time the time of the next attempt; fractions of a second are dropped
     * @return this
     */
    public FaultResponse retryAt(Instant time) {
        return header("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC)));
    }

    /**
     * Sets the body.
     *
     * @param contentType its media type
     * @param text the text, sent as UTF-8
     * @return this
     */
    public synchronized FaultResponse body(String contentType, String text) {
        headers.put("Content-Type", new ArrayList<>(List.of(contentType)));
        body = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    synchronized Fault fault() {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return new Fault.Response(status, copy, body.clone(), handled);
    }
}
