package io.github.immichsdk.testkit.internal.http;

import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.JsonBytes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One response of the fake server. The body is opened when it is sent, outside the lock of the state.
 */
public final class FakeResponse {
    /** How to get the bytes of a body. */
    @FunctionalInterface
    public interface Content {
        /** {@return a new stream of the bytes} */
        InputStream open();
    }

    private final int status;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final long length;
    private final @Nullable Content content;
    private final @Nullable JsonBytes json;
    private boolean silent;

    private FakeResponse(int status, long length, @Nullable Content content, @Nullable JsonBytes json) {
        this.status = status;
        this.length = length;
        this.content = content;
        this.json = json;
    }

    /** {@return a response without a body} */
    public static FakeResponse empty(int status) {
        return new FakeResponse(status, 0, null, null);
    }

    /** {@return a response whose body is this JSON} */
    public static FakeResponse json(int status, Object value) {
        return new FakeResponse(status, -1, null, value instanceof JsonBytes written ? written : Json.write(value));
    }

    /** {@return a response with these bytes} */
    public static FakeResponse bytes(int status, String type, byte[] bytes) {
        return new FakeResponse(status, bytes.length, () -> new ByteArrayInputStream(bytes), null)
                .with("Content-Type", type);
    }

    /**
     * Makes a response with a body of its own.
     *
     * @param length how many bytes will come, or -1 if that is not known
     */
    public static FakeResponse stream(int status, String type, long length, Content content) {
        return new FakeResponse(status, length, content, null).with("Content-Type", type);
    }

    /** Adds a header. */
    public FakeResponse with(String name, String value) {
        headers.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
        return this;
    }

    /** Lets the body never end: after its bytes nothing comes, and the connection stays open. */
    public FakeResponse thenSilent() {
        silent = true;
        return this;
    }

    /** {@return whether the body never ends} */
    public boolean isSilentAtTheEnd() {
        return silent;
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the headers, in order} */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** {@return how many bytes the body has, or -1 if that is not known} */
    public long length() {
        return length;
    }

    /** {@return whether there is a body to send} */
    public boolean hasBody() {
        return content != null;
    }

    /** {@return the JSON that is to become the body, or null} */
    public @Nullable JsonBytes json() {
        return json;
    }

    /** {@return the body} */
    public InputStream open() {
        return content == null ? InputStream.nullInputStream() : content.open();
    }

    /** {@return the first value of a header, or null} */
    public @Nullable String header(String name) {
        return headers.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(entry -> entry.getValue().get(0))
                .findFirst()
                .orElse(null);
    }
}
