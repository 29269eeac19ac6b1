package io.github.immichsdk.internal.call;

import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonElements;
import io.github.immichsdk.internal.json.JsonIn;
import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.transport.TransportResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Reads the body of a successful response as its call asks, and says where it cannot. */
final class ResponseBodies {

    private static final int WORTH_DRAINING = 64 * 1024;

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
        Excerpt body = opened(attempt, response);
        return reading(attempt, response, body, () -> {
            try (JsonParser parser = Json.parser(body)) {
                return reader.apply(in(parser, response));
            }
        });
    }

    /** Starts to read a response that is an array of records. Reads up to the first of them. */
    <T> ResponseElements<T> elements(Class<T> type, Attempt attempt, TransportResponse response, AttemptSender sender)
            throws IOException, FailedAttempt {
        Excerpt body = opened(attempt, response);
        return reading(attempt, response, body, () -> {
            JsonElements<T> elements = in(Json.parser(body), response).elements(type);
            T first = elements.next();
            ResponseElements.Source<T> next = () -> reading(attempt, response, body, elements::next);
            return new ResponseElements<>(first, next, attempt, response, sender);
        });
    }

    private static JsonIn in(JsonParser parser, TransportResponse response) {
        return new JsonIn(parser, response.headers().first("Date"));
    }

    private static Excerpt opened(Attempt attempt, TransportResponse response) throws IOException, FailedAttempt {
        if (response.status() == 204 || !response.headers().mediaType().endsWith("json")) {
            throw noJson(attempt, response);
        }
        return new Excerpt(response.body());
    }

    /** Reads JSON, and says where it cannot be read. */
    private <R extends @Nullable Object> R reading(
            Attempt attempt, TransportResponse response, Excerpt body, Supplier<R> work)
            throws IOException, FailedAttempt {
        try {
            return work.get();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (UnexpectedEndOfInputException e) {
            throw new FailedAttempt(
                    unreadable(attempt, response, body.head(), "$", "it ends in the middle", e),
                    FailedAttempt.Fate.UNKNOWN);
        } catch (JacksonException e) {
            String text = "it is not JSON: " + e.getOriginalMessage();
            throw new FailedAttempt(unreadable(attempt, response, body.head(), "$", text, e), FailedAttempt.Fate.FINAL);
        } catch (JsonShapeException e) {
            throw shapeless(attempt, response, body.head(), e);
        }
    }

    private FailedAttempt shapeless(
            Attempt attempt, TransportResponse response, @Nullable String head, JsonShapeException e) {
        String text = e.getMessage() == null ? "" : e.getMessage();
        return new FailedAttempt(unreadable(attempt, response, head, e.path(), text, e), FailedAttempt.Fate.FINAL);
    }

    private static FailedAttempt noJson(Attempt attempt, TransportResponse response) throws IOException {
        byte[] head = attempt.redact(response.body().readNBytes(ErrorBody.MOST));
        if (head.length == 0) {
            return new FailedAttempt(
                    new ImmichDataException(
                            response.status() + " without a body where JSON was expected",
                            attempt.answered(response, null, null),
                            "$",
                            null),
                    FailedAttempt.Fate.FINAL);
        }
        StatusErrors.Answered answer = new StatusErrors.Answered(response.status(), response.headers(), head);
        return new FailedAttempt(
                StatusErrors.notImmich(answer, attempt.answered(response, null, null)), FailedAttempt.Fate.FINAL);
    }

    private ImmichDataException unreadable(
            Attempt attempt,
            TransportResponse response,
            @Nullable String head,
            String path,
            String text,
            Throwable cause) {
        String id = StatusErrors.correlationId(response.headers());
        if (attempt.origin().answerIsSecret()) {
            // any part of it, the parser's own words included, may be the secret
            return new ImmichDataException(
                    "the response cannot be read at " + path + "; it is not shown, since it may hold a secret",
                    attempt.answered(response, id, null),
                    path,
                    null);
        }
        String excerpt = head == null ? null : attempt.redact(head);
        String shown = attempt.redact(text);
        return new ImmichDataException(
                "the response cannot be read at " + path + ": " + shown,
                attempt.answered(response, id, excerpt),
                path,
                // a cause quotes the response too, and cannot be changed
                shown.equals(text) ? cause : null);
    }

    /** Remembers the first bytes that pass, for the text of an error. */
    private static final class Excerpt extends FilterInputStream {

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
        public int read(byte[] into, int from, int limit) throws IOException {
            int got = in.read(into, from, limit);
            int keep = Math.min(got, head.length - kept);
            if (keep > 0) {
                System.arraycopy(into, from, head, kept, keep);
                kept += keep;
            }
            return got;
        }

        @Nullable
        String head() {
            return ErrorBody.excerpt(Arrays.copyOf(head, kept));
        }
    }
}
