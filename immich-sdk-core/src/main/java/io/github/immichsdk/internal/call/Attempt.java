package io.github.immichsdk.internal.call;

import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.internal.http.Gunzip.CompressionException;
import io.github.immichsdk.internal.text.Printable;
import io.github.immichsdk.internal.time.Durations;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.transport.TransportTimeoutException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One sending of one call: which it is, where it goes and until when there is time. Belongs to one thread. */
final class Attempt {

    private static final byte[] HIDDEN = "not shown".getBytes(StandardCharsets.UTF_8);

    private final Call<?> origin;
    private final URI uri;
    private final int number;
    private final boolean limited;
    private final long deadline;
    private final LongSupplier nanoTime;
    private final long began;
    private final long realStart = System.nanoTime();
    private final Attempt first;
    private boolean noticed;
    private Headers sent = Headers.none();
    private int status;
    private long dequeued;
    private @Nullable ObservedAttempt observed;
    private final @Nullable FailureNotingBody body;

    private Attempt(Call<?> origin, URI uri, @Nullable Duration total, LongSupplier nanoTime) {
        this.origin = origin;
        this.uri = uri;
        this.nanoTime = nanoTime;
        this.number = 1;
        this.first = this;
        this.began = nanoTime.getAsLong();
        this.dequeued = began;
        this.limited = total != null;
        this.deadline = total == null ? 0 : began + Durations.nanos(total);
        this.body = noting(origin);
    }

    private Attempt(Attempt before) {
        this.origin = before.origin;
        this.uri = before.uri;
        this.nanoTime = before.nanoTime;
        this.number = before.number + 1;
        this.first = before.first;
        this.began = nanoTime.getAsLong();
        this.dequeued = began;
        this.limited = before.limited;
        this.deadline = before.deadline;
        this.body = noting(origin);
    }

    private static @Nullable FailureNotingBody noting(Call<?> origin) {
        RequestBody body = origin.body();
        return body == null ? null : new FailureNotingBody(body);
    }

    static Attempt first(Call<?> origin, URI uri, Duration total, LongSupplier nanoTime) {
        return new Attempt(origin, uri, origin.span() == Call.Span.OPEN ? null : total, nanoTime);
    }

    Attempt next() {
        return new Attempt(this);
    }

    Call<?> origin() {
        return origin;
    }

    URI uri() {
        return uri;
    }

    int number() {
        return number;
    }

    /** {@return what is sent, or null} */
    @Nullable
    RequestBody body() {
        return body;
    }

    /** {@return why what was to be sent could not be read, or null if it could} */
    @Nullable
    IOException unreadable() {
        return body == null ? null : body.failure();
    }

    /** {@return how long nothing of it has moved: since its start, or since a piece of its body was read; in real time} */
    long nanosSinceProgress() {
        long now = System.nanoTime();
        long start = now - realStart;
        Long read = body == null ? null : body.lastRead();
        return read == null ? start : Math.min(start, now - read);
    }

    /** {@return whether this is the first notice of its call, of all attempts} */
    boolean firstNotice() {
        synchronized (first) {
            boolean before = first.noticed;
            first.noticed = true;
            return !before;
        }
    }

    /** Notes which headers go out with it. */
    void sending(Headers headers) {
        sent = headers;
    }

    /** {@return what a server sent back, without the secrets that it was sent: some proxies echo the request} */
    byte[] redact(byte[] body) {
        return origin.redact(RequestHeaders.redact(sent, body));
    }

    /** {@return text about the response, without the secrets that the server was sent} */
    String redact(String text) {
        return new String(redact(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** {@return the headers of a response as messages may show them: a proxy may echo the request in them, too} */
    Headers redact(Headers headers) {
        Map<String, List<String>> redacted = new LinkedHashMap<>();
        for (String name : headers.names()) {
            boolean plain = name.equalsIgnoreCase("Retry-After");
            redacted.put(
                    name,
                    plain
                            ? headers.all(name)
                            : headers.all(name).stream()
                                    .map(value -> Printable.line(redact(value)))
                                    .toList());
        }
        return Headers.of(redacted);
    }

    /** {@return the beginning of a response that is an error, as messages may show it} */
    StatusErrors.ErrorResponse refusal(TransportResponse response, Timeouts timeouts) throws IOException {
        byte[] body = redact(beginningOf(response, timeouts));
        int status = response.status();
        // the response to such a call contains a secret, and nobody knows which part; Immich's own error says why it
        // failed
        boolean refused = status >= 400 && ErrorBody.read(body).message() != null;
        boolean hidden = origin.responseIsSecret() && body.length > 0 && !refused;
        return new StatusErrors.ErrorResponse(status, redact(response.headers()), hidden ? HIDDEN : body);
    }

    /** Notes that a response has come. */
    void received(int with) {
        status = with;
    }

    /** {@return the status of its response, or null while there is none} */
    @Nullable
    Integer status() {
        return status == 0 ? null : (Integer) status;
    }

    CancelHandle cancel() {
        return origin.cancel();
    }

    boolean cancelled() {
        return cancel().cancelled();
    }

    /** Notes who observes it, if any. */
    void observedBy(@Nullable ObservedAttempt by) {
        observed = by;
    }

    /** {@return who observes it, or null} */
    @Nullable
    ObservedAttempt observed() {
        return observed;
    }

    /** Ends the observation, if any. */
    void ended(@Nullable Throwable failure, @Nullable Duration retryIn) {
        if (observed != null) {
            observed.end(failure, retryIn);
        }
    }

    /** Notes that it no longer waits for the client's own limits. */
    void dequeued() {
        dequeued = nanoTime.getAsLong();
    }

    /** {@return how long it waited for the client's own limits} */
    Duration queued() {
        return Duration.ofNanos(dequeued - began);
    }

    /** {@return the number of bytes read from its body} */
    long bytesSent() {
        return body == null ? 0 : body.bytesRead();
    }

    /** {@return how long it has been under way} */
    Duration took() {
        return Duration.ofNanos(nanoTime.getAsLong() - began);
    }

    /** {@return whether the whole call's time is over after a wait} */
    boolean endsWithin(Duration wait) {
        return limited && deadline - nanoTime.getAsLong() <= Durations.nanos(wait);
    }

    /** {@return the {@link System#nanoTime()} at which the whole call's time is over, or null for never} */
    @Nullable
    Long deadline() {
        return limited ? (Long) (System.nanoTime() + deadline - nanoTime.getAsLong()) : null;
    }

    /** {@return how long the JSON of its response may take; null if the deadline of the call holds for it} */
    BoundedBody.@Nullable BodyTime timeForBody(Timeouts timeouts) {
        return limited ? null : bodyTime(timeouts);
    }

    /** {@return how long one element of a list may take that is read while it arrives} */
    BoundedBody.BodyTime timeForElement(Timeouts timeouts) {
        Duration allowed = timeouts.response();
        return new BoundedBody.BodyTime(
                TransportTimeoutException.Limit.RESPONSE, allowed, System.nanoTime() + Durations.nanos(allowed));
    }

    private static BoundedBody.BodyTime bodyTime(Timeouts timeouts) {
        boolean shorter = timeouts.response().compareTo(timeouts.total()) < 0;
        Duration allowed = shorter ? timeouts.response() : timeouts.total();
        return new BoundedBody.BodyTime(
                shorter ? TransportTimeoutException.Limit.RESPONSE : TransportTimeoutException.Limit.TOTAL,
                allowed,
                System.nanoTime() + Durations.nanos(allowed));
    }

    /**
     * Reads the beginning of a response that is an error, as far as it arrives within the response limit: a server that sends a byte
     * now and then must not hold the call, and what is missing of the text does not change the error.
     */
    private byte[] beginningOf(TransportResponse response, Timeouts timeouts) throws IOException {
        BoundedBody.BodyTime time = bodyTime(timeouts);
        byte[] bytes = new byte[4096];
        int count = 0;
        while (count < ErrorBody.MOST && !time.over()) {
            if (count == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(4 * count, ErrorBody.MOST));
            }
            int read;
            try {
                read = response.body().read(bytes, count, bytes.length - count);
            } catch (CompressionException e) {
                // an error whose text cannot be read is still that error
                break;
            }
            if (read < 0) {
                break;
            }
            count += read;
        }
        return Arrays.copyOf(bytes, count);
    }

    /** {@return method and path, without what may be secret} */
    String line() {
        return origin.shown(UrlEncoding.shown(origin.operation.method(), uri));
    }

    /** {@return what is known of it while there is no response} */
    FailedCall call() {
        return FailedCall.of(origin.operation.id(), line(), number);
    }

    /** {@return what is known of it once a response is there} */
    FailedCall call(TransportResponse response, @Nullable String correlationId, @Nullable String excerpt) {
        String id = correlationId == null ? null : redact(correlationId);
        return new FailedCall(origin.operation.id(), line(), number, response.status(), id, excerpt);
    }
}
