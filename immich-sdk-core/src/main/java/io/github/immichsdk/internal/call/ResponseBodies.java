package io.github.immichsdk.internal.call;

import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.internal.http.Gunzip.CompressionException;
import io.github.immichsdk.internal.json.JsonElements;
import io.github.immichsdk.internal.json.JsonIn;
import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Reads the body of a successful response as its call asks, and says where it cannot. */
final class ResponseBodies {

    private static final int WORTH_DRAINING = 64 * 1024;

    private final ClientOptions options;

    ResponseBodies(ClientOptions options) {
        this.options = options;
    }

    <T> T read(Call<T> call, Attempt attempt, TransportResponse response) throws IOException, FailedAttempt {
        ResponseReader<T> any = call.reader();
        if (any != null) {
            try {
                return any.read(response);
            } catch (JsonShapeException e) {
                throw shapeless(attempt, response, null, e);
            }
        }
        Function<JsonIn, T> json = call.jsonReader();
        if (json == null) {
            // an unread body would cost the connection
            response.body().readNBytes(WORTH_DRAINING);
            return Call.nothing();
        }
        return json(json, attempt, response);
    }

    private <T> T json(Function<JsonIn, T> reader, Attempt attempt, TransportResponse response)
            throws IOException, FailedAttempt {
        Opened body = opened(attempt, response, attempt.timeForBody(options.timeouts()));
        try {
            return reading(attempt, response, body, () -> {
                try (JsonIn in = body.json()) {
                    return reader.apply(in);
                }
            });
        } finally {
            body.bounded().recycle();
        }
    }

    /** Starts to read a response that is an array of records. Reads up to the first of them. */
    <T> ResponseElements<T> elements(Class<T> type, Attempt attempt, TransportResponse response, AttemptSender sender)
            throws IOException, FailedAttempt {
        Opened body = opened(attempt, response, attempt.timeForElement(options.timeouts()));
        return reading(attempt, response, body, () -> {
            JsonElements<T> elements = body.json().elements(type);
            T first = elements.next();
            // the limits hold for each element: those before it are no longer in memory, and the caller takes its time
            ResponseElements.Source<T> next = () -> reading(attempt, response, body, () -> {
                body.bounded().restart(attempt.timeForElement(options.timeouts()));
                elements.release();
                return elements.next();
            });
            return new ResponseElements<>(first, next, attempt, response, sender);
        });
    }

    /** A body with its limits, and the JSON in it. */
    private record Opened(BoundedBody bounded, JsonIn json) {}

    /** Reads from a body. */
    private interface Work<R extends @Nullable Object> {
        R done() throws IOException, FailedAttempt;
    }

    private Opened opened(Attempt attempt, TransportResponse response, BoundedBody.@Nullable BodyTime time)
            throws IOException, FailedAttempt {
        if (response.status() == 204 || !response.headers().mediaType().endsWith("json")) {
            throw noJson(attempt, response);
        }
        BoundedBody bounded = new BoundedBody(response.body(), options.maxResponseBytes(), time);
        Headers headers = response.headers();
        return new Opened(bounded, JsonIn.of(bounded, length(headers), headers.first("Date")));
    }

    /** Reads JSON, and says where it cannot be read. */
    private <R extends @Nullable Object> R reading(
            Attempt attempt, TransportResponse response, Opened opened, Work<R> work)
            throws IOException, FailedAttempt {
        BoundedBody body = opened.bounded();
        try {
            return work.done();
        } catch (JacksonIOException e) {
            if (e.getCause() instanceof CompressionException damaged) {
                String text = String.valueOf(damaged.getMessage());
                throw new FailedAttempt(
                        unreadable(attempt, response, body.head(), "$", text, damaged), FailedAttempt.Fate.FINAL);
            }
            throw e.getCause();
        } catch (UnexpectedEndOfInputException e) {
            throw new FailedAttempt(
                    unreadable(attempt, response, body.head(), "$", "it ends in the middle", e),
                    FailedAttempt.Fate.UNKNOWN);
        } catch (JacksonException e) {
            if (opened.json().ended() && endUnknown(response)) {
                String text = "it ends in the middle of a value, or is not JSON: " + e.getOriginalMessage();
                throw new FailedAttempt(
                        unreadable(attempt, response, body.head(), "$", text, e), FailedAttempt.Fate.UNKNOWN);
            }
            String text = "it is not JSON: " + e.getOriginalMessage();
            throw new FailedAttempt(unreadable(attempt, response, body.head(), "$", text, e), FailedAttempt.Fate.FINAL);
        } catch (JsonShapeException e) {
            throw shapeless(attempt, response, body.head(), e);
        }
    }

    /** {@return the length that the server states; -1 if it states none} */
    private static long length(Headers headers) {
        String length = headers.first("Content-Length");
        try {
            return length == null ? -1 : Math.max(-1, Long.parseLong(length.strip()));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** {@return whether the end of the connection ends the response, which looks the same if it broke} */
    private static boolean endUnknown(TransportResponse response) {
        return response.headers().first("Content-Length") == null
                && response.headers().first("Transfer-Encoding") == null;
    }

    private FailedAttempt shapeless(
            Attempt attempt, TransportResponse response, byte @Nullable [] head, JsonShapeException e) {
        String redacted = e.message(attempt::redact);
        // a cause that quotes a secret cannot be changed
        Throwable cause = redacted.equals(e.getMessage()) ? e : null;
        return new FailedAttempt(
                unreadable(attempt, response, head, e.path(), redacted, cause), FailedAttempt.Fate.FINAL);
    }

    private FailedAttempt noJson(Attempt attempt, TransportResponse response) throws IOException {
        StatusErrors.ErrorResponse error = attempt.refusal(response, options.timeouts());
        if (error.body().length == 0) {
            return new FailedAttempt(
                    new ImmichDataException(
                            response.status() + " without a body where JSON was expected",
                            attempt.call(response, null, null),
                            "$",
                            null),
                    FailedAttempt.Fate.FINAL);
        }
        return new FailedAttempt(
                StatusErrors.notImmich(error, attempt.call(response, null, null)), FailedAttempt.Fate.FINAL);
    }

    private ImmichDataException unreadable(
            Attempt attempt,
            TransportResponse response,
            byte @Nullable [] head,
            String path,
            String text,
            @Nullable Throwable cause) {
        String id = StatusErrors.correlationId(response.headers());
        if (attempt.origin().responseIsSecret()) {
            // any part of it, the parser's own words included, may be the secret
            return new ImmichDataException(
                    "the response cannot be read at " + path + "; it is not shown, since it may hold a secret",
                    attempt.call(response, id, null),
                    path,
                    null);
        }
        String excerpt = head == null ? null : ErrorBody.excerpt(attempt.redact(head));
        String shown = attempt.redact(text);
        return new ImmichDataException(
                "the response cannot be read at " + attempt.redact(path) + ": " + shown,
                attempt.call(response, id, excerpt),
                attempt.redact(path),
                // a cause quotes the response too, and cannot be changed
                shown.equals(text) ? cause : null);
    }
}
