package io.github.immichsdk.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportRequest.Limits;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** The common code of the rules of {@link TransportContract}: a server, the transport, requests and waiting. */
@Timeout(120)
abstract class TransportRules {

    /** Longer than any successful exchange takes. */
    static final Duration AMPLE = Duration.ofSeconds(30);

    /** Long enough to distinguish a time limit from an immediate failure. */
    static final Duration SHORT = Duration.ofMillis(200);

    private final FakeImmich server = FakeImmich.builder().injectFaults().start();
    private @Nullable Transport carrier;

    /**
     * Gives the transport that is to pass.
     *
     * @param running the server that it talks to
     * @return the transport; closed after each test
     */
    protected abstract Transport transport(FakeImmich running);

    @BeforeEach
    void openTransport() {
        carrier = transport(server);
    }

    @AfterEach
    void closeEverything() {
        closeTransport();
        server.close();
    }

    final void closeTransport() {
        if (carrier != null) {
            carrier.close();
        }
    }

    final FakeImmich immich() {
        return server;
    }

    final TransportResponse send(TransportRequest request) throws IOException {
        if (carrier == null) {
            throw new IllegalStateException("The transport was not opened");
        }
        return carrier.send(request);
    }

    final String text(TransportRequest request) throws IOException {
        try (TransportResponse response = send(request)) {
            return new String(response.body().readAllBytes(), UTF_8);
        }
    }

    final TransportRequest get(String path) {
        return request("GET", path, null);
    }

    final TransportRequest request(String method, String path, @Nullable RequestBody body) {
        Headers headers = Headers.none().with("x-api-key", server.apiKey()).with("Accept", "application/json");
        URI uri = URI.create(server.url() + "/api" + path);
        return new TransportRequest(
                method, uri, headers, body, new Limits(AMPLE, AMPLE, AMPLE, null), new CancelHandle());
    }

    static TransportRequest limited(TransportRequest request, Limits limits) {
        return new TransportRequest(
                request.method(), request.uri(), request.headers(), request.body(), limits, request.cancel());
    }

    static Limits response(Duration limit) {
        return new Limits(AMPLE, limit, AMPLE, null);
    }

    static Limits idle(Duration limit) {
        return new Limits(AMPLE, AMPLE, limit, null);
    }

    static Limits total(Duration remaining) {
        return new Limits(AMPLE, AMPLE, AMPLE, System.nanoTime() + remaining.toNanos());
    }

    static RequestBody json(String text) {
        return RequestBody.of(text.getBytes(UTF_8), "application/json");
    }

    /** A body that can be opened once. */
    static RequestBody stream(InputStream bytes, long length) {
        return new RequestBody() {
            @Override
            public String contentType() {
                return "application/json";
            }

            @Override
            public long length() {
                return length;
            }

            @Override
            public boolean repeatable() {
                return false;
            }

            @Override
            public InputStream open() {
                return bytes;
            }
        };
    }

    /** Work in a thread of its own, which a rule can see waiting, interrupt, and ask for its result or failure. */
    static final class Background<T> {

        private final FutureTask<T> task;
        private final Thread thread;

        private Background(Callable<T> work) {
            task = new FutureTask<>(work);
            thread = new Thread(task, "background");
            thread.setDaemon(true);
        }

        static <T> Background<T> run(Callable<T> work) {
            Background<T> background = new Background<>(work);
            background.thread.start();
            return background;
        }

        /** Returns once the work waits for something: for another thread, or for the network. */
        Background<T> untilItWaits() {
            while (thread.isAlive()
                    && thread.getState() != Thread.State.TIMED_WAITING
                    && thread.getState() != Thread.State.WAITING
                    && !isInTheSystem()) {
                LockSupport.parkNanos(1_000_000);
            }
            return this;
        }

        /** A thread that waits in a blocking socket counts as running, but stays in the same native method. */
        private boolean isInTheSystem() {
            for (int look = 0; look < 10; look++) {
                StackTraceElement[] stack = thread.getStackTrace();
                if (stack.length == 0 || !stack[0].isNativeMethod()) {
                    return false;
                }
                LockSupport.parkNanos(1_000_000);
            }
            return true;
        }

        void interrupt() {
            thread.interrupt();
        }

        T result() throws Exception {
            return task.get(30, TimeUnit.SECONDS);
        }

        /** {@return what the work threw} */
        Throwable failure() throws Exception {
            T result;
            try {
                result = result();
            } catch (ExecutionException failed) {
                return Objects.requireNonNull(failed.getCause());
            }
            throw new AssertionError("It should have failed, and ended with " + result);
        }
    }
}
