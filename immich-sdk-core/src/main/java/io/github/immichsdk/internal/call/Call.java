package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonFields;
import io.github.immichsdk.internal.json.JsonIn;
import io.github.immichsdk.internal.json.RecordWriter;
import io.github.immichsdk.internal.text.Redaction;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call to be made: an operation with its values, and how to read the response. Built by an area, carried out by
 * {@link CallExecutor}. Not thread-safe while it is built.
 *
 * @param <T> what a success gives
 */
public final class Call<T> {

    /** Shorter secrets are not removed, since they occur in any text. */
    private static final int SHORTEST = 3;

    /** How long a call may take as a whole. */
    enum Span {
        /** The whole-call limit applies. */
        LIMITED,
        /** No total limit: an upload, a download, a stream. Only the idle limit applies. */
        OPEN
    }

    final Operation operation;
    private final CallAddress address;
    // most calls need few of these, and an empty collection costs memory for each call
    private Map<String, String> headers = Map.of();
    private @Nullable RequestBody body;
    private Map<String, ? extends @Nullable Object> fields = Map.of();
    private Map<String, Supplier<?>> computed = Map.of();
    private @Nullable Class<T> record;
    private @Nullable Class<?> elements;
    private List<String> secrets = List.of();
    private boolean secretResponse;
    private Effect effect;
    private @Nullable Function<JsonIn, T> json;
    private @Nullable ResponseReader<T> reader;
    private @Nullable Supplier<T> skipped;
    private @Nullable Supplier<@Nullable T> lookFirst;
    private Span span = Span.LIMITED;
    private CancelHandle cancel = new CancelHandle();
    private Consumer<ImmichException> onRetry = failure -> {};

    private Call(Operation operation, CallAddress address) {
        this.operation = operation;
        this.address = address;
        this.effect = operation.effect();
    }

    /** {@return a call of an operation, to be completed} */
    public static <T> Call<T> to(Operation operation) {
        return new Call<>(operation, new CallAddress());
    }

    /** Fills a name of the path with an id, which is checked and put in lower case, since the server refuses capitals. */
    public Call<T> id(String name, String id) {
        address.set(name, Ids.checked(name, id));
        return this;
    }

    /** Fills a name of the path with a text, which is encoded. */
    public Call<T> path(String name, String value) {
        address.set(name, UrlEncoding.encodeSegment(value));
        return this;
    }

    /** Sets the whole path of a raw call, encoded; the operation has only its template. */
    public Call<T> fixedPath(String encoded) {
        address.fix(encoded);
        return this;
    }

    /** Adds to the query, or nothing if the value is null. */
    public Call<T> query(String name, @Nullable Object value) {
        if (value != null) {
            address.query(name, value.toString());
        }
        return this;
    }

    /** Adds several parameters to the query. */
    public Call<T> queryAll(Map<String, ?> parameters) {
        parameters.forEach(this::query);
        return this;
    }

    /** Adds each value to the query under the same name. */
    public Call<T> queryEach(String name, Collection<?> values) {
        values.forEach(value -> query(name, value));
        return this;
    }

    /** Adds a header to this call. */
    public Call<T> header(String name, String value) {
        headers = with(headers, name, value);
        return this;
    }

    /** Sends fields as JSON. */
    public Call<T> json(JsonFields sent) {
        body = Json.body(sent);
        fields = sent.map();
        secrets = sent.secrets();
        return this;
    }

    /** Sends a record that is a request as JSON. */
    public Call<T> json(Record request) {
        return json(RecordWriter.fields(request));
    }

    /** Sends a plain value as JSON. */
    public Call<T> json(Object value) {
        body = Json.body(value);
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sent = new LinkedHashMap<>();
            map.forEach((name, each) -> sent.put(String.valueOf(name), each));
            fields = sent;
        }
        return this;
    }

    /** Sends a body of any kind. */
    public Call<T> body(RequestBody any) {
        body = any;
        return this;
    }

    /** Tightens the effect, where it depends on the body. */
    public Call<T> effect(Effect tighter) {
        effect = tighter;
        return this;
    }

    /** Removes the limit of the whole call; only the idle limit applies. */
    public Call<T> openEnded() {
        span = Span.OPEN;
        return this;
    }

    /** Sets a handle that cancels it. */
    public Call<T> cancelledBy(CancelHandle handle) {
        cancel = handle;
        return this;
    }

    /** Sets a listener that receives each failure after which the call is retried. */
    public Call<T> onRetry(Consumer<ImmichException> listener) {
        onRetry = listener;
        return this;
    }

    /** Sets how the response is read. By default, it is not read. */
    public Call<T> reading(Function<JsonIn, T> reader) {
        json = reader;
        return this;
    }

    /** Sets how a response that may not be JSON is read. */
    public Call<T> readingAny(ResponseReader<T> any) {
        reader = any;
        return this;
    }

    /** Reads a response that is one object as a record. A dry run makes the result of a write from the request. */
    public Call<T> object(Class<T> type) {
        record = type;
        return reading(in -> in.object(type));
    }

    /**
     * Creates a call that reads all objects of a kind as records. A dry run adds those that it made, and replaces those that
     * it changed.
     */
    public static <E> Call<List<E>> list(Operation operation, Class<E> type) {
        Call<List<E>> call = to(operation);
        call.elements = type;
        return call.reading(in -> in.array(type));
    }

    /** Reads a response that is one object as a record, and turns the record into the result. */
    public <R> Call<T> object(Class<R> record, Function<R, T> result) {
        return reading(in -> result.apply(in.object(record)));
    }

    /**
     * Reads a response that is a list of results, one for each of some IDs. A dry run reports each as done.
     *
     * @param ids the IDs of the request
     */
    @SuppressWarnings("unchecked") // only a call of item results asks for them
    Call<T> itemsOf(List<String> ids) {
        return reading(in -> (T) ItemResponse.inOrder(ids, in.array(ItemResponse.class)))
                .inDryRun(() -> (T) BulkCall.each(ids, ItemOutcome.DONE));
    }

    /** Marks values of the body, the query or a header that no text shows. */
    public Call<T> secrets(Collection<String> values) {
        List<String> all = new ArrayList<>(secrets);
        values.stream().filter(value -> !value.isEmpty()).forEach(all::add);
        secrets = List.copyOf(all);
        return this;
    }

    /** {@return a text of this call as it may be shown} */
    String shown(String text) {
        String shown = text;
        for (String secret : secrets) {
            shown = secret.length() < SHORTEST ? shown : Redaction.without(shown, secret);
        }
        return shown;
    }

    /** Excludes the response from error messages, since it contains a secret: a token or a key. */
    public Call<T> secretResponse() {
        secretResponse = true;
        return this;
    }

    /** Sets the result of a dry run, which is that of a successful call. */
    public Call<T> inDryRun(Supplier<T> result) {
        skipped = result;
        return this;
    }

    /** Adds a field that the server computes to the result that a dry run makes from the request. */
    public Call<T> computed(String field, Supplier<?> value) {
        computed = with(computed, field, value);
        return this;
    }

    /**
     * Sets how to find out, after a lost response, whether the request was processed: called before a retry, which is
     * skipped if it returns a result.
     */
    public Call<T> lookingFirst(Supplier<@Nullable T> look) {
        lookFirst = look;
        return this;
    }

    /** {@return the operation} */
    public Operation operation() {
        return operation;
    }

    CallAddress address() {
        return address;
    }

    /** {@return the path below the API's base, with its values in place} */
    String path() {
        return address.path("", operation);
    }

    Effect effect() {
        return effect;
    }

    @Nullable
    RequestBody body() {
        return body;
    }

    /** {@return the fields of the body, if it is an object, and those that the server computes} */
    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(fields);
        computed.forEach((name, value) -> all.put(name, value.get()));
        return all;
    }

    /** {@return the record of the response; null if the response is another} */
    @Nullable
    Class<T> record() {
        return record;
    }

    /** {@return the records of which the response lists all; null if the response is another} */
    @Nullable
    Class<?> elements() {
        return elements;
    }

    /** {@return a call of another operation with the same path} */
    Call<T> of(Operation other) {
        return new Call<>(other, address.withoutQuery());
    }

    boolean responseIsSecret() {
        return secretResponse;
    }

    /** {@return what a server sent back, without the secrets that it was sent: some proxies echo the request} */
    byte[] redact(byte[] body) {
        if (secrets.isEmpty()) {
            return body;
        }
        return shown(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    Map<String, String> headers() {
        return headers;
    }

    @Nullable
    Function<JsonIn, T> jsonReader() {
        return json;
    }

    @Nullable
    ResponseReader<T> reader() {
        return reader;
    }

    @Nullable
    Supplier<T> skipped() {
        return skipped;
    }

    @Nullable
    Supplier<@Nullable T> lookFirst() {
        return lookFirst;
    }

    Span span() {
        return span;
    }

    /**
     * Identifies calls that are slow by nature, so that the longer limit holds for their response: what moves a whole file, what the
     * operation says of itself, and raw calls, of which nothing is known.
     */
    boolean slow() {
        return span == Span.OPEN || operation.slow();
    }

    CancelHandle cancel() {
        return cancel;
    }

    void retried(ImmichException failure) {
        onRetry.accept(failure);
    }

    /** {@return a map that has one more entry; it replaces the given one} */
    private static <V> Map<String, V> with(Map<String, V> map, String name, V value) {
        if (map.isEmpty()) {
            return Map.of(name, value);
        }
        Map<String, V> larger = new LinkedHashMap<>(map);
        larger.put(name, value);
        return larger;
    }

    /** {@return null, the only value of a call that reads nothing, which is a {@code Call<Void>}} */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    static <T> T nothing() {
        return (T) null;
    }
}
