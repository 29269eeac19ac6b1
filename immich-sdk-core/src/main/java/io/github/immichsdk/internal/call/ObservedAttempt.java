package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.config.CallInterceptor;
import io.github.immichsdk.internal.call.Interceptors.Installed;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt as the interceptors see it. Started and detached by one thread; a streamed body may end it on another. */
final class ObservedAttempt implements CallInterceptor.Attempt {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.immichsdk.calls");

    private record Observing(Installed by, CallInterceptor.Observation observation) {}

    private final Attempt attempt;
    private final AttemptSender wire;
    private final List<Observing> observing;
    private final Map<String, String> headers = new LinkedHashMap<>(2);
    private final AtomicBoolean ended = new AtomicBoolean();
    private boolean started;
    private boolean detached;
    private volatile boolean streamed;
    private volatile @Nullable CountedBody body;

    ObservedAttempt(Attempt attempt, AttemptSender wire, int interceptors) {
        this.attempt = attempt;
        this.wire = wire;
        this.observing = new ArrayList<>(interceptors);
    }

    void add(Installed by, CallInterceptor.Observation observation) {
        observing.add(new Observing(by, observation));
    }

    void started() {
        started = true;
    }

    @Override
    public Operation operation() {
        return attempt.origin().operation;
    }

    @Override
    public int number() {
        return attempt.number();
    }

    @Override
    public URI server() {
        return wire.api();
    }

    @Override
    public CallInterceptor.Attempt header(String name, String value) {
        if (started) {
            throw new IllegalStateException("header: call it before start(...) returns; the request is on its way");
        }
        RequestHeaders.checkAdded(name, value);
        headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    /** {@return the headers of the request, with those that interceptors add} */
    Headers addTo(Headers request) {
        Headers all = request;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (request.first(header.getKey()) == null) {
                all = all.with(header.getKey(), header.getValue());
            } else {
                LOG.debug("the header {} of an interceptor is not added: the request has one", header.getKey());
            }
        }
        return all;
    }

    /** {@return the response, with a body that counts what is read of it} */
    TransportResponse counted(TransportResponse response) {
        CountedBody counted = new CountedBody(response, this::bodyClosed);
        body = counted;
        return new TransportResponse(response.status(), response.headers(), counted);
    }

    /** Leaves the end of the attempt to its body, which the caller reads and closes. */
    void streamed() {
        streamed = true;
    }

    void waiting(Duration elapsed, Duration limit) {
        each(observation -> observation.waiting(elapsed, limit));
    }

    /** The thread that makes the call has a result: the response, the head of a stream, or nothing. */
    void detach() {
        if (!detached) {
            detached = true;
            each(CallInterceptor.Observation::detach);
        }
    }

    /** Ends an attempt, unless it succeeded and its body ends it. */
    void end(@Nullable Throwable failure, @Nullable Duration retryIn) {
        detach();
        if (failure != null || !streamed) {
            report(failure == null, failure, retryIn);
        }
    }

    private void bodyClosed() {
        CountedBody closed = body;
        if (!streamed || closed == null) {
            return;
        }
        IOException broken = closed.failure();
        boolean complete = closed.complete();
        if (broken != null) {
            report(false, wire.broken(attempt, broken).failure, null);
        } else if (!complete && attempt.cancelled()) {
            report(false, NetworkErrors.cancelled(attempt.call()), null);
        } else {
            report(complete, null, null);
        }
    }

    private void report(boolean complete, @Nullable Throwable failure, @Nullable Duration retryIn) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        CountedBody read = body;
        CallInterceptor.Result result = new CallInterceptor.Result(
                attempt.status(),
                attempt.took(),
                attempt.queued(),
                attempt.bytesSent(),
                read == null ? 0 : read.count(),
                complete,
                failure,
                retryIn);
        each(observation -> observation.end(result));
    }

    private void each(Consumer<CallInterceptor.Observation> action) {
        for (int i = observing.size() - 1; i >= 0; i--) {
            Observing one = observing.get(i);
            try {
                action.accept(one.observation());
            } catch (Throwable e) {
                one.by().contain(e);
            }
        }
    }
}
