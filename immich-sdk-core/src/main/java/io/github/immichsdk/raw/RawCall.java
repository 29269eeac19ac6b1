package io.github.immichsdk.raw;

import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.ResponseType;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.json.JsonIn;
import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call of any HTTP method and path. It is processed like all other calls: credentials, limits, retries, dry run, errors.
 *
 * <p>A GET counts as a read. Anything else counts as creating something new, and is never retried after a lost response,
 * unless {@link #effect} allows it. Errors, logs, dry-run reports and interceptors name the call by its method and path
 * template, such as {@code GET /albums/{id}}. Immutable; each method returns a changed copy.
 */
public final class RawCall {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private final CallExecutor calls;
    private final String method;
    private final String path;
    private final List<Map.Entry<String, String>> query;
    private final @Nullable Object body;
    private final @Nullable Effect effect;
    private final List<String> secrets;
    private final boolean responseSecret;

    RawCall(CallExecutor calls, String method, String path) {
        this(calls, checkedMethod(method), RawPath.checked(path), List.of(), null, null, List.of(), false);
    }

    private RawCall(
            CallExecutor calls,
            String method,
            String path,
            List<Map.Entry<String, String>> query,
            @Nullable Object body,
            @Nullable Effect effect,
            List<String> secrets,
            boolean responseSecret) {
        this.secrets = secrets;
        this.responseSecret = responseSecret;
        this.calls = calls;
        this.method = method;
        this.path = path;
        this.query = query;
        this.body = body;
        this.effect = effect;
    }

    /**
     * Adds a query parameter.
     *
     * @param name the name
     * @param value the value, encoded by the SDK
     * @return a changed call
     */
    public RawCall query(String name, Object value) {
        List<Map.Entry<String, String>> all = new ArrayList<>(query);
        all.add(Map.entry(name, value.toString()));
        return new RawCall(calls, method, path, List.copyOf(all), body, effect, secrets, responseSecret);
    }

    /**
     * Sets the JSON body.
     *
     * @param json a {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean} or {@code Instant}, nested as
     *     needed; nested values may be null. Sending any other object throws an {@link IllegalArgumentException} that names
     *     its place
     * @return a changed call
     */
    public RawCall body(Object json) {
        Object checked = Objects.requireNonNull(json, "json");
        return new RawCall(calls, method, path, query, checked, effect, secrets, responseSecret);
    }

    /**
     * Sets the effect of a second attempt, so that the call is retried if that is safe.
     *
     * @param known the effect
     * @return a changed call
     */
    public RawCall effect(Effect known) {
        Effect checked = Objects.requireNonNull(known, "known");
        return new RawCall(calls, method, path, query, body, checked, secrets, responseSecret);
    }

    /**
     * Marks a value of the body, the query or the path as secret, such as a password: no message, log line or dry-run report shows it,
     * also if the server sends it back. The credentials and headers of the client are secret without this.
     *
     * @param value the value as it is sent; a number or a date as text
     * @return a changed call
     */
    public RawCall secret(String value) {
        List<String> all = new ArrayList<>(secrets);
        all.add(Objects.requireNonNull(value, "value"));
        return new RawCall(calls, method, path, query, body, effect, List.copyOf(all), responseSecret);
    }

    /**
     * Marks the response as secret, such as a new token: no message quotes it, whatever is wrong with it.
     *
     * @return a changed call
     */
    public RawCall secretResponse() {
        return new RawCall(calls, method, path, query, body, effect, secrets, true);
    }

    /**
     * Sends the call, and reads a JSON object. Costs one request.
     *
     * @return the object in the order of the response; in a dry run of a write, empty
     */
    public Map<String, @Nullable Object> asMap() {
        return execute(this.<Map<String, @Nullable Object>>call(ResponseType.JSON)
                .reading(JsonIn::map)
                .inDryRun(() -> Map.of()));
    }

    /**
     * Sends the call, and reads a JSON array. Costs one request.
     *
     * @return its elements: maps, lists, strings, numbers, booleans and nulls; in a dry run of a write, empty
     */
    public List<@Nullable Object> asList() {
        return execute(this.<List<@Nullable Object>>call(ResponseType.JSON)
                .reading(JsonIn::list)
                .inDryRun(() -> List.of()));
    }

    /**
     * Sends the call, and reads the response as bytes. Costs one request.
     *
     * @param maxBytes the maximum number of bytes, 0 or more
     * @return the bytes; in a dry run of a write, none
     * @throws io.github.immichsdk.errors.ImmichDataException if there are more
     */
    public byte[] asBytes(int maxBytes) {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("maxBytes: expected 0 or more, got " + maxBytes);
        }
        return execute(this.<byte[]>call(ResponseType.BYTES)
                .readingAny(response -> bounded(response, maxBytes))
                .inDryRun(() -> new byte[0]));
    }

    /**
     * Sends the call, and returns the response as a stream. Retried until the response begins, not while it is read. Costs
     * one request.
     *
     * @return the bytes as they arrive; the caller closes it; in a dry run of a write, empty
     */
    public InputStream asStream() {
        TransportResponse response = calls.open(this.<TransportResponse>call(ResponseType.BYTES)
                .inDryRun(() -> new TransportResponse(200, Headers.none(), InputStream.nullInputStream())));
        return response.body();
    }

    /**
     * Sends the call, and ignores the response body. Costs one request.
     *
     */
    public void send() {
        execute(this.<Void>call(ResponseType.NONE));
    }

    private <T> T execute(Call<T> call) {
        return calls.execute(call);
    }

    private <T> Call<T> call(ResponseType responseType) {
        Call<T> call = Call.<T>to(Operation.raw(method, path, responseType)).fixedPath(path);
        query.forEach(entry -> call.query(entry.getKey(), entry.getValue()));
        if (body != null) {
            call.json(body);
        }
        if (effect != null) {
            call.effect(effect);
        }
        call.secrets(secrets);
        if (responseSecret) {
            call.secretResponse();
        }
        return call;
    }

    private static byte[] bounded(TransportResponse response, int maxBytes) throws IOException {
        byte[] bytes = response.body().readNBytes(maxBytes);
        if (bytes.length == maxBytes && response.body().read() >= 0) {
            throw new JsonShapeException("$", "it is longer than " + maxBytes + " bytes");
        }
        return bytes;
    }

    private static String checkedMethod(String method) {
        String upper = method.strip().toUpperCase(Locale.ROOT);
        if (!METHODS.contains(upper)) {
            throw new IllegalArgumentException(
                    "method: expected one of " + METHODS + ", got " + TextChecks.quoted(method));
        }
        return upper;
    }
}
