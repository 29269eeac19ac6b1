package io.github.immichsdk.internal.call;

import io.github.immichsdk.config.CallListener;
import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.NotAnImmichApiException;
import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonIn;
import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** One attempt of a call: limits, the transport, the status, the answer. Thread-safe. */
final class Wire {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.immichsdk.calls");
    private static final int WORTH_DRAINING = 64 * 1024;

    private final Transport transport;
    private final URI api;
    private final Credentials credentials;
    private final ClientOptions options;
    private final Ambient ambient;
    private final Limits limits;
    private final RequestHeaders headers;
    private final StatusErrors statusErrors;

    Wire(Transport transport, URI api, Credentials credentials, ClientOptions options, Ambient ambient, Limits limits) {
        this.transport = transport;
        this.api = api;
        this.credentials = credentials;
        this.options = options;
        this.ambient = ambient;
        this.limits = limits;
        this.headers = new RequestHeaders(credentials, options);
        this.statusErrors = new StatusErrors(credentials, ambient.clock());
    }

    Wire with(ClientOptions changed) {
        return new Wire(transport, api, credentials, changed, ambient, limits.changedTo(changed));
    }

    ClientOptions options() {
        return options;
    }

    Credentials credentials() {
        return credentials;
    }

    URI api() {
        return api;
    }

    Ambient ambient() {
        return ambient;
    }

    /** {@return the first attempt of a call} */
    Attempt first(Call<?> call) {
        long now = ambient.nanoTime().getAsLong();
        Long deadline = call.span() == Call.Span.OPEN
                ? null
                : (Long) (now + options.timeouts().wholeCall().toNanos());
        URI uri = URI.create(api + call.expandedPath() + call.queryText());
        return new Attempt(call, uri, 1, deadline, now);
    }

    boolean repeatable(Call<?> call) {
        RequestBody body = call.body();
        return body == null || body.repeatable();
    }

    /** Sends and reads the answer whole. */
    <T> T attempt(Call<T> call, Attempt attempt) throws FailedAttempt {
        return admitted(attempt, () -> {
            try (TransportResponse response = send(attempt)) {
                return read(call, attempt, response);
            }
        });
    }

    /** Sends and hands out the answer with its body to come. The turn is given back at once: a reader may call. */
    TransportResponse open(Call<TransportResponse> call, Attempt attempt) throws FailedAttempt {
        return admitted(attempt, () -> send(attempt));
    }

    private interface Work<T> {
        T run() throws FailedAttempt, IOException;
    }

    private <T> T admitted(Attempt attempt, Work<T> work) throws FailedAttempt {
        limits.enter(attempt.call());
        long start = ambient.nanoTime().getAsLong();
        FailedAttempt failure = null;
        try {
            return work.run();
        } catch (IOException e) {
            failure = broken(attempt, e);
            throw failure;
        } catch (FailedAttempt e) {
            failure = e;
            throw e;
        } finally {
            limits.left(ambient.nanoTime().getAsLong() - start, failure);
        }
    }

    private FailedAttempt broken(Attempt attempt, IOException e) {
        if (attempt.cancelled()) {
            return new FailedAttempt(NetworkErrors.cancelled(attempt.call()), FailedAttempt.Fate.FINAL);
        }
        return NetworkErrors.of(e, attempt.uri, attempt.call());
    }

    private TransportResponse send(Attempt attempt) throws IOException, FailedAttempt {
        TransportRequest request = attempt.request();
        LOG.debug("{} attempt {}: {}", attempt.origin.operation.id(), attempt.number, request);
        TransportResponse response = transport.send(request);
        int status = response.status();
        LOG.debug("{} attempt {}: {}", attempt.origin.operation.id(), attempt.number, response);
        if (status >= 200 && status < 300 && !response.headers().mediaType().equals("text/html")) {
            return response;
        }
        try (response) {
            throw refused(attempt, response);
        }
    }

    private FailedAttempt refused(Attempt attempt, TransportResponse response) throws IOException {
        if (Redirects.isRedirect(response.status())) {
            String target = response.headers().first("Location");
            return new FailedAttempt(
                    new NotAnImmichApiException(
                            response.status() + ": " + api + " redirects to " + shown(target)
                                    + ", which is another address. Build the client with the address meant",
                            attempt.call(),
                            null),
                    FailedAttempt.Fate.FINAL);
        }
        StatusErrors.Answered answer = new StatusErrors.Answered(
                response.status(), response.headers(), response.body().readNBytes(ErrorBody.MOST));
        if (response.status() < 300) {
            return new FailedAttempt(
                    StatusErrors.notImmich(response.status(), answer, attempt.call()), FailedAttempt.Fate.FINAL);
        }
        return statusErrors.of(attempt.origin.operation, attempt.line(), attempt.number, answer);
    }

    private static String shown(@Nullable String target) {
        if (target == null) {
            return "nowhere";
        }
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private <T> T read(Call<T> call, Attempt attempt, TransportResponse response) throws IOException, FailedAttempt {
        Codec<T> codec = call.codec();
        AnswerReader<T> any = call.reader();
        if (any != null) {
            try {
                return any.read(response);
            } catch (JsonShapeException e) {
                throw shapeless(attempt, response, null, e);
            }
        }
        if (codec == null) {
            // an unread body would cost the connection
            response.body().readNBytes(WORTH_DRAINING);
            return nothing();
        }
        String type = response.headers().mediaType();
        if (response.status() == 204 || !type.endsWith("json")) {
            throw noJson(attempt, response);
        }
        Excerpt body = new Excerpt(response.body());
        try (JsonParser parser = Json.parser(body)) {
            return codec.read(new JsonIn(parser));
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (UnexpectedEndOfInputException e) {
            throw new FailedAttempt(
                    unreadable(attempt, response, body, "$", "it ends in the middle", e), FailedAttempt.Fate.UNKNOWN);
        } catch (JacksonException e) {
            String text = "it is not JSON: " + e.getOriginalMessage();
            throw new FailedAttempt(unreadable(attempt, response, body, "$", text, e), FailedAttempt.Fate.FINAL);
        } catch (JsonShapeException e) {
            throw shapeless(attempt, response, body, e);
        }
    }

    private FailedAttempt shapeless(
            Attempt attempt, TransportResponse response, @Nullable Excerpt body, JsonShapeException e) {
        String text = e.getMessage() == null ? "" : e.getMessage();
        return new FailedAttempt(unreadable(attempt, response, body, e.path(), text, e), FailedAttempt.Fate.FINAL);
    }

    private FailedAttempt noJson(Attempt attempt, TransportResponse response) throws IOException {
        byte[] head = response.body().readNBytes(ErrorBody.MOST);
        if (head.length == 0) {
            return new FailedAttempt(
                    new ImmichDataException(
                            response.status() + " without a body where JSON was expected", attempt.call(), "$", null),
                    FailedAttempt.Fate.FINAL);
        }
        StatusErrors.Answered answer = new StatusErrors.Answered(response.status(), response.headers(), head);
        return new FailedAttempt(
                StatusErrors.notImmich(response.status(), answer, attempt.call()), FailedAttempt.Fate.FINAL);
    }

    private ImmichDataException unreadable(
            Attempt attempt,
            TransportResponse response,
            @Nullable Excerpt body,
            String path,
            String text,
            Throwable cause) {
        String head = body == null ? null : body.head();
        FailedCall call = new FailedCall(
                attempt.origin.operation.id(),
                attempt.line(),
                attempt.number,
                response.status(),
                response.headers().first("X-Correlation-ID"),
                head == null ? null : credentials.redact(head));
        return new ImmichDataException("the answer cannot be read at " + path + ": " + text, call, path, cause);
    }

    /** Tells log and listener how an attempt ended. */
    void tell(Attempt attempt, @Nullable FailedAttempt failure, @Nullable Duration again) {
        CallListener listener = options.listener();
        if (listener == null) {
            return;
        }
        Integer status = failure == null ? null : failure.failure.call().status();
        CallListener.Attempt told = new CallListener.Attempt(
                attempt.origin.operation.id(),
                attempt.number,
                failure == null ? (Integer) 200 : status,
                Duration.ofNanos(ambient.nanoTime().getAsLong() - attempt.began),
                failure == null ? null : failure.failure.getMessage(),
                again);
        try {
            listener.onAttempt(told);
        } catch (RuntimeException e) {
            LOG.debug("a listener failed", e);
        }
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // a call without codec is a Call<Void>
    private static <T> T nothing() {
        return (T) null;
    }

    /** One attempt of one call. */
    final class Attempt {

        final Call<?> origin;
        final URI uri;
        private final int number;
        private final @Nullable Long deadline;
        private final long began;

        private Attempt(Call<?> origin, URI uri, int number, @Nullable Long deadline, long began) {
            this.origin = origin;
            this.uri = uri;
            this.number = number;
            this.deadline = deadline;
            this.began = began;
        }

        int number() {
            return number;
        }

        Attempt next() {
            return new Attempt(
                    origin, uri, number + 1, deadline, ambient.nanoTime().getAsLong());
        }

        boolean cancelled() {
            return origin.cancel().cancelled();
        }

        /** {@return whether the whole call's time is over after a wait} */
        boolean endsWithin(Duration wait) {
            return deadline != null && deadline - ambient.nanoTime().getAsLong() <= wait.toNanos();
        }

        String line() {
            return Urls.shown(origin.operation.method(), uri);
        }

        FailedCall call() {
            return FailedCall.unanswered(origin.operation.id(), line(), number);
        }

        TransportRequest request() {
            Long until = deadline == null
                    ? null
                    : (Long) (System.nanoTime() + deadline - ambient.nanoTime().getAsLong());
            return new TransportRequest(
                    origin.operation.method(),
                    uri,
                    headers.of(origin),
                    origin.body(),
                    new TransportRequest.Limits(
                            options.timeouts().connect(),
                            options.timeouts().response(),
                            options.timeouts().idleRead(),
                            until),
                    origin.cancel());
        }
    }

    /** Remembers the first bytes that pass, for the text of an error. */
    private static final class Excerpt extends java.io.FilterInputStream {

        private final byte[] head = new byte[256];
        private int kept;

        Excerpt(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0 && kept < head.length) {
                head[kept++] = (byte) b;
            }
            return b;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = in.read(into, from, most);
            int keep = Math.min(got, head.length - kept);
            if (keep > 0) {
                System.arraycopy(into, from, head, kept, keep);
                kept += keep;
            }
            return got;
        }

        @Nullable
        String head() {
            return ErrorBody.excerpt(java.util.Arrays.copyOf(head, kept));
        }
    }
}
