package io.github.immichsdk.internal.call;

import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.errors.ImmichUnexpectedResponseException;
import io.github.immichsdk.internal.text.Printable;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.transport.TransportTimeoutException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt of a call: limits, the transport, the status, the response. Thread-safe. */
final class AttemptSender {

    private static final int LONGEST_TARGET = 2000;

    private static final Logger LOG = LoggerFactory.getLogger("io.github.immichsdk.calls");

    private final Transport transport;
    private final ApiAddress address;
    private final Credentials credentials;
    private final ClientOptions options;
    private final Timing ambient;
    private final Limits limits;
    private final RequestHeaders headers;
    private final StatusErrors statusErrors;
    private final ResponseBodies bodies;
    private final Interceptors interceptors;
    private final Closing closing;

    /** Makes the sender of a client. */
    static AttemptSender of(
            Transport transport, URI api, Credentials credentials, ClientOptions options, Timing ambient) {
        Closing closing = new Closing();
        Timing wakeable = new Timing(
                ambient.clock(),
                ambient.nanoTime(),
                closing.wakes(ambient.sleeper()),
                ambient.chance(),
                ambient.patience());
        return new AttemptSender(
                transport,
                new ApiAddress(api),
                credentials,
                options,
                wakeable,
                new Limits(options, closing),
                new Interceptors(options.interceptors()),
                closing);
    }

    private AttemptSender(
            Transport transport,
            ApiAddress address,
            Credentials credentials,
            ClientOptions options,
            Timing ambient,
            Limits limits,
            Interceptors interceptors,
            Closing closing) {
        this.interceptors = interceptors;
        this.closing = closing;
        this.transport = transport;
        this.address = address;
        this.credentials = credentials;
        this.options = options;
        this.ambient = ambient;
        this.limits = limits;
        this.headers = new RequestHeaders(credentials, options, address.api());
        this.statusErrors = new StatusErrors(credentials, ambient.clock(), transport::proxyFor);
        this.bodies = new ResponseBodies(options);
    }

    AttemptSender with(ClientOptions changed) {
        return new AttemptSender(
                transport,
                address,
                credentials,
                changed,
                ambient,
                limits.changedTo(changed),
                interceptors.changedTo(changed.interceptors()),
                closing);
    }

    AttemptSender with(Credentials others) {
        return new AttemptSender(transport, address, others, options, ambient, limits, interceptors, closing);
    }

    /** Ends all waits of the client's calls; its transport is closed already. */
    void close() {
        closing.close();
    }

    ClientOptions options() {
        return options;
    }

    Credentials credentials() {
        return credentials;
    }

    URI api() {
        return address.api();
    }

    Timing ambient() {
        return ambient;
    }

    /** {@return the first attempt of a call} */
    Attempt first(Call<?> call) {
        return Attempt.first(
                call, address.of(call, credentials), options.timeouts().total(), ambient.nanoTime());
    }

    /** Starts the interceptors for an attempt. */
    void observe(Attempt attempt) {
        attempt.observedBy(interceptors.start(attempt, this));
    }

    boolean repeatable(Call<?> call) {
        RequestBody body = call.body();
        return body == null || body.repeatable();
    }

    /** Sends and reads the response whole. */
    <T> T attempt(Call<T> call, Attempt attempt) throws FailedAttempt {
        return admitted(attempt, turn -> {
            try (TransportResponse response = send(attempt)) {
                return bodies.read(call, attempt, response);
            }
        });
    }

    /** Sends and hands out the response with its body to come, which keeps the turn until it is read or closed. */
    TransportResponse open(Call<TransportResponse> call, Attempt attempt) throws FailedAttempt {
        TransportResponse response = admitted(attempt, turn -> turn.keptBy(send(attempt), named(attempt)));
        ObservedAttempt observed = attempt.observed();
        if (observed != null) {
            observed.streamed();
        }
        return response;
    }

    /** Sends, and reads up to the first element of a response that is an array; the turn lasts until the elements are read or closed. */
    <T> ResponseElements<T> elements(Class<T> type, Attempt attempt) throws FailedAttempt {
        ResponseElements<T> elements = admitted(attempt, turn -> {
            TransportResponse response = turn.keptBy(send(attempt), named(attempt));
            boolean begun = false;
            try {
                ResponseElements<T> read = bodies.elements(type, attempt, response, this);
                begun = !read.ended();
                return read;
            } finally {
                if (!begun) {
                    response.close();
                }
            }
        });
        ObservedAttempt observed = attempt.observed();
        if (observed != null && !elements.ended()) {
            observed.streamed();
        }
        return elements;
    }

    private static String named(Attempt attempt) {
        return attempt.origin().operation.toString();
    }

    private interface Work<T> {
        T run(InFlight.Turn turn) throws FailedAttempt, IOException;
    }

    private <T> T admitted(Attempt attempt, Work<T> work) throws FailedAttempt {
        InFlight.Turn turn;
        try {
            turn = limits.acquire(attempt);
        } finally {
            attempt.dequeued();
        }
        long start = ambient.nanoTime().getAsLong();
        FailedAttempt failure = null;
        try {
            return work.run(turn);
        } catch (IOException e) {
            failure = broken(attempt, e);
            throw failure;
        } catch (FailedAttempt e) {
            failure = e;
            throw e;
        } finally {
            limits.settle(ambient.nanoTime().getAsLong() - start, failure);
            turn.end();
        }
    }

    FailedAttempt broken(Attempt attempt, IOException e) {
        if (attempt.cancelled()) {
            return new FailedAttempt(NetworkErrors.cancelled(attempt.call()), FailedAttempt.Fate.FINAL);
        }
        IOException unreadable = attempt.unreadable();
        if (unreadable != null && !(e instanceof InterruptedIOException) && !(e instanceof TransportTimeoutException)) {
            return NetworkErrors.unreadable(unreadable, attempt.call());
        }
        return NetworkErrors.of(e, attempt.uri(), attempt.call());
    }

    private TransportResponse send(Attempt attempt) throws IOException, FailedAttempt {
        TransportRequest request = request(attempt);
        if (LOG.isDebugEnabled()) {
            String shown = attempt.origin().shown(request.toString());
            LOG.debug("{} attempt {}: {}", attempt.origin().operation.id(), attempt.number(), shown);
        }
        TransportResponse response = Decompression.of(attempt.origin(), received(attempt, request));
        int status = response.status();
        attempt.received(status);
        if (LOG.isDebugEnabled()) {
            String shown = Printable.line(attempt.redact(response.toString()));
            LOG.debug("{} attempt {}: {}", attempt.origin().operation.id(), attempt.number(), shown);
        }
        if (status >= 200 && status < 300 && !response.headers().mediaType().equals("text/html")) {
            return response;
        }
        try (response) {
            throw refused(attempt, response);
        }
    }

    private TransportResponse received(Attempt attempt, TransportRequest request) throws IOException {
        Duration limit = request.limits().response();
        TransportResponse response;
        try (WaitingNotice watched = WaitingNotice.watch(attempt, ambient.patience(), limit)) {
            response = transport.send(request);
        }
        ObservedAttempt observed = attempt.observed();
        return observed == null ? response : observed.counted(response);
    }

    private TransportRequest request(Attempt attempt) {
        Call<?> call = attempt.origin();
        ObservedAttempt observed = attempt.observed();
        Headers own = headers.of(call);
        Headers sent = observed == null ? own : observed.addTo(own);
        attempt.sending(sent);
        TransportRequest.Limits times = new TransportRequest.Limits(
                options.timeouts().connect(),
                call.slow()
                        ? options.timeouts().slowResponse()
                        : options.timeouts().response(),
                options.timeouts().idle(),
                attempt.deadline());
        return new TransportRequest(call.operation.method(), attempt.uri(), sent, attempt.body(), times, call.cancel());
    }

    private FailedAttempt refused(Attempt attempt, TransportResponse response) throws IOException {
        if (Redirects.isRedirect(response.status())) {
            String target = response.headers().first("Location");
            return new FailedAttempt(
                    new ImmichUnexpectedResponseException(
                            response.status() + ": " + address.api() + " redirects to " + attempt.redact(shown(target))
                                    + ", which is another address. Build the client with the address meant",
                            attempt.call(response, null, null),
                            null),
                    FailedAttempt.Fate.FINAL);
        }
        StatusErrors.ErrorResponse error = attempt.refusal(response, options.timeouts());
        if (response.status() < 300) {
            return new FailedAttempt(
                    StatusErrors.notImmich(error, attempt.call(response, null, null)), FailedAttempt.Fate.FINAL);
        }
        return statusErrors.of(attempt, error);
    }

    private static String shown(@Nullable String target) {
        if (target == null) {
            return "nowhere";
        }
        int end = 0;
        while (end < target.length() && end < LONGEST_TARGET && "?#".indexOf(target.charAt(end)) < 0) {
            end++;
        }
        String shown = target.substring(0, end);
        // what stands before an @ may be a password
        int begin = shown.indexOf("//") + 2;
        int user = begin < 2 ? -1 : shown.lastIndexOf('@');
        return user < begin ? shown : shown.substring(0, begin) + shown.substring(user + 1);
    }
}
