package io.github.immichsdk.transport;

import io.github.immichsdk.transport.AttemptLimits.Step;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through the JDK's client.
 *
 * <p>The caller's thread waits here and keeps the limits itself, as the reader of the body does in {@link ResponseStream}, so a
 * limit needs no timer. The head is taken from the body handler, which is the first to see it.
 */
final class JdkCall implements HttpResponse.BodyHandler<InputStream>, BodyPublisher.Progress {

    /** The JDK gave up; its exception is translated in the thread that waits, so that the stack trace is the caller's. */
    private record Broken(Throwable cause) {}

    private final TransportRequest request;
    private final Set<JdkCall> underWay;
    private final AttemptLimits watch;
    private final Thread waiter = Thread.currentThread();
    private final AtomicReference<@Nullable Object> outcome = new AtomicReference<>();
    private final AtomicReference<Step> step;
    private final AtomicReference<Runnable> unregister = new AtomicReference<>(() -> {});
    private volatile long wakeAt;
    private volatile boolean connected;
    private @Nullable Future<?> question;
    private volatile @Nullable Future<?> exchange;
    private volatile @Nullable BodyPublisher upload;
    private final AtomicReference<@Nullable ResponseStream> responseBody = new AtomicReference<>();

    JdkCall(TransportRequest request, Set<JdkCall> underWay) {
        this.request = request;
        this.underWay = underWay;
        this.watch = new AttemptLimits(request.limits());
        this.step = new AtomicReference<>(
                AttemptLimits.from(Limit.CONNECT, request.limits().connect()));
    }

    /** {@return whether the server may have got something of the request} */
    boolean sentSomething() {
        return connected;
    }

    TransportResponse send(HttpClient client, ExecutorService threads) throws IOException {
        try {
            unregister.set(request.cancel().onCancel(() -> abort(new IOException("The request was cancelled"))));
            if (mayContinue()) {
                begin(client, threads);
            }
            Object result = await(client, threads);
            if (result instanceof TransportResponse response) {
                return response;
            }
            throw result instanceof Broken broken
                    ? JdkFailures.of(broken.cause, request, connected)
                    : (IOException) result;
        } catch (IOException | RuntimeException | Error failure) {
            end();
            throw failure;
        } finally {
            Future<?> pending = question;
            if (pending != null) {
                pending.cancel(true);
            }
        }
    }

    /**
     * Sends in a thread of the pool. The JDK's {@code sendAsync} would spare that thread, but up to JDK 24 it starts one anyway
     * for each call on a machine with two processors or fewer, and there brought a quarter of the calls a second. And a thread
     * of ours can be interrupted without touching the caller's flag.
     */
    private void begin(HttpClient client, ExecutorService threads) throws IOException {
        BodyPublisher body = BodyPublisher.of(request.body(), this);
        upload = body;
        HttpRequest ready = JdkRequests.of(request, body);
        Future<?> running = threads.submit(() -> exchange(client, ready));
        exchange = running;
        if (outcome.get() instanceof IOException) {
            running.cancel(true);
        }
    }

    private void exchange(HttpClient client, HttpRequest ready) {
        try {
            HttpResponse<InputStream> received = client.send(ready, this);
            if (received.body() == null) {
                refusedByProxy(received);
            }
        } catch (InterruptedException stopped) {
            settle(new IOException("The request was stopped", stopped));
        } catch (IOException | RuntimeException | Error failure) {
            settle(new Broken(failure));
        }
    }

    /** A forward proxy opens no tunnel: the JDK returns its response without asking this handler to take the body. */
    private void refusedByProxy(HttpResponse<InputStream> received) {
        settle(new TransportResponse(
                received.statusCode(), Headers.of(received.headers().map()), InputStream.nullInputStream()));
        end();
    }

    @SuppressWarnings("ReferenceEquality") // asks whether a new step began, and each is an object of its own
    private Object await(HttpClient client, ExecutorService threads) {
        while (mayContinue()) {
            Step now = step.get();
            long remaining = watch.remaining(now);
            if (question == null && upload != null && now.limit() == Limit.IDLE) {
                // Whether it stalls is looked at when the patience is over: the protocol may not be known before.
                long patience = AttemptLimits.nanos(EarlyResponse.patience(request.limits()));
                long untilQuestion = patience - (System.nanoTime() - now.since());
                if (untilQuestion > 0) {
                    remaining = Math.min(remaining, untilQuestion);
                } else if (stallsEarly(now)) {
                    question = threads.submit(() -> ask(client));
                }
            }
            wakeAt = System.nanoTime() + remaining;
            // A step that began before wakeAt was written would not wake this thread.
            if (step.get() == now && remaining > 0) {
                LockSupport.parkNanos(this, remaining);
            }
        }
        return Objects.requireNonNull(outcome.get());
    }

    private boolean stallsEarly(Step now) {
        BodyPublisher body = upload;
        return now.limit() == Limit.IDLE
                && body != null
                && body.multiplexed()
                && body.given() <= EarlyResponse.BEGINNING;
    }

    private void ask(HttpClient client) {
        try {
            EarlyResponse.ask(client, request, head -> {
                boolean refused =
                        settle(new TransportResponse(head.statusCode(), headers(head), InputStream.nullInputStream()));
                // only now: stopped before, it would settle the call as stopped
                Future<?> running = exchange;
                if (refused && running != null) {
                    running.cancel(true);
                    end();
                }
            });
        } catch (InterruptedException | IOException | RuntimeException noRefusal) {
            // the upload continues to wait, and its own limit ends it
        }
    }

    /** {@return whether the outcome is open still; an interrupt or a limit that ran out settles it} */
    private boolean mayContinue() {
        if (outcome.get() != null) {
            return false;
        }
        Step now = step.get();
        if (waiter.isInterrupted()) {
            abort(new InterruptedIOException("Interrupted while waiting for a response"));
        } else if (watch.remaining(now) <= 0) {
            abort(watch.ranOut(now));
        }
        return outcome.get() == null;
    }

    /** Wakes the waiting thread if its next limit ends before it would wake by itself. */
    private void entered(Step next) {
        if (next.since() + AttemptLimits.nanos(next.allowed()) - wakeAt < 0) {
            LockSupport.unpark(waiter);
        }
    }

    private boolean settle(Object result) {
        boolean first = outcome.compareAndSet(null, result);
        LockSupport.unpark(waiter);
        return first;
    }

    /** Stops the request or the reading of its response, wherever it is, with the failure that its caller is to see. */
    void abort(IOException reason) {
        settle(reason);
        ResponseStream body = responseBody.get();
        if (body != null) {
            body.abort(reason);
        }
        Future<?> running = exchange;
        if (body == null && running != null) {
            running.cancel(true);
        }
        end();
    }

    /** Forgets the call: nothing can be stopped any more. */
    private void end() {
        underWay.remove(this);
        unregister.get().run();
        BodyPublisher body = upload;
        if (body != null) {
            body.stop();
        }
    }

    @Override
    public void connected() {
        connected = true;
        Step sending = AttemptLimits.from(Limit.IDLE, request.limits().idle());
        step.set(sending);
        entered(sending);
    }

    @Override
    public void taken() {
        // The thread that asks for more may come late, when another has sent the last piece already.
        step.updateAndGet(now -> now.limit() == Limit.IDLE ? AttemptLimits.from(now.limit(), now.allowed()) : now);
    }

    @Override
    public void sent() {
        Step responding = AttemptLimits.from(Limit.RESPONSE, request.limits().response());
        step.set(responding);
        entered(responding);
    }

    @Override
    public void broke(IOException failure) {
        settle(failure);
    }

    /** The head of the response was received. */
    @Override
    public HttpResponse.BodySubscriber<InputStream> apply(HttpResponse.ResponseInfo head) {
        ResponseStream body = new ResponseStream(watch, request, head, this::end);
        responseBody.set(body);
        return settled(head, body);
    }

    private ResponseStream settled(HttpResponse.ResponseInfo head, ResponseStream body) {
        TransportResponse response = new TransportResponse(head.statusCode(), headers(head), body);
        if (!settle(response)) {
            body.abort(
                    outcome.get() instanceof IOException reason
                            ? reason
                            : new IOException("Another response came first"));
        }
        return body;
    }

    /** Without what HTTP/2 carries beside the headers, such as {@code :status}. */
    private static Headers headers(HttpResponse.ResponseInfo head) {
        Map<String, List<String>> all = head.headers().map();
        List<String> rows = new ArrayList<>(2 * all.size());
        all.forEach((name, values) -> {
            if (!name.startsWith(":")) {
                for (String value : values) {
                    rows.add(name);
                    rows.add(value);
                }
            }
        });
        return Headers.of(rows.toArray(new String[0]));
    }
}
