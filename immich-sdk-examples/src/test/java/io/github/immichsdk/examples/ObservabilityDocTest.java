package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.config.CallInterceptor;
import io.github.immichsdk.config.CallInterceptor.Observation;
import io.github.immichsdk.config.CallInterceptor.Result;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.examples.MetricsStandIn.MeterRegistry;
import io.github.immichsdk.examples.TracingStandIn.Context;
import io.github.immichsdk.examples.TracingStandIn.Scope;
import io.github.immichsdk.examples.TracingStandIn.Span;
import io.github.immichsdk.examples.TracingStandIn.SpanKind;
import io.github.immichsdk.examples.TracingStandIn.StatusCode;
import io.github.immichsdk.examples.TracingStandIn.TextMapPropagator;
import io.github.immichsdk.examples.TracingStandIn.Tracer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What docs/observability.md shows stands here, and does what it says, over a real connection. */
class ObservabilityDocTest {

    private static final Logger LOG = LoggerFactory.getLogger(ObservabilityDocTest.class);

    private final List<String> traceparents = new CopyOnWriteArrayList<>();
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            traceparents.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
            byte[] body = "{\"res\":\"pong\"}".getBytes(StandardCharsets.UTF_8);
            Integer status = statuses.poll();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status == null ? 200 : status, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private ImmichClient client(CallInterceptor interceptor) {
        return ImmichClient.builder()
                .server("http://127.0.0.1:" + server.getAddress().getPort())
                .apiKey("key")
                .retry(RetryOptions.defaults().firstDelay(Duration.ofMillis(1)))
                .interceptor(interceptor)
                .build();
    }

    private static ImmichClient both(String url, String key, CallInterceptor metrics, CallInterceptor tracing) {
        ImmichClient immich = ImmichClient.builder()
                .server(url)
                .apiKey(key)
                .interceptor(metrics)
                .interceptor(tracing)
                .build();
        return immich;
    }

    private static CallInterceptor metrics(MeterRegistry registry) {
        CallInterceptor metrics = attempt -> result -> {
            Throwable failure = result.failure();
            String[] tags = {
                "operation", attempt.operation().id(),
                "status", String.valueOf(result.status()),
                "failure", failure == null ? "none" : failure.getClass().getSimpleName()
            };
            registry.timer("immich.attempts", tags).record(result.took());
            registry.summary("immich.bytes.sent", tags).record(result.bytesSent());
            registry.summary("immich.bytes.received", tags).record(result.bytesReceived());
        };
        return metrics;
    }

    private static CallInterceptor tracing(Tracer tracer, TextMapPropagator propagator) {
        CallInterceptor tracing = attempt -> {
            Span span = tracer.spanBuilder(attempt.operation().toString()) // GET /albums/{id}
                    .setSpanKind(SpanKind.CLIENT)
                    .setAttribute("server.address", attempt.server().getHost())
                    .setAttribute("url.template", attempt.operation().path())
                    .setAttribute("http.request.resend_count", attempt.number() - 1)
                    .startSpan();
            Scope scope = span.makeCurrent();
            propagator.inject(Context.current(), attempt, CallInterceptor.Attempt::header); // traceparent
            return new Observation() {
                @Override
                public void detach() {
                    scope.close();
                }

                @Override
                public void end(Result result) {
                    if (result.status() != null) {
                        span.setAttribute("http.response.status_code", result.status());
                    }
                    if (result.failure() != null) {
                        span.recordException(result.failure()).setStatus(StatusCode.ERROR);
                    }
                    span.end();
                }
            };
        };
        return tracing;
    }

    private static CallInterceptor logging() {
        CallInterceptor logging = attempt -> result -> LOG.info(
                "{} attempt {}: {} in {} ms, {} bytes",
                attempt.operation().id(),
                attempt.number(),
                result.status(),
                result.took().toMillis(),
                result.bytesReceived());
        return logging;
    }

    private static CallInterceptor waiting() {
        CallInterceptor waiting = attempt -> new Observation() {
            @Override
            public void waiting(Duration elapsed, Duration limit) {
                LOG.warn(
                        "{} has no response for {}, fails after {}",
                        attempt.operation().id(),
                        elapsed,
                        limit);
            }

            @Override
            public void end(Result result) {}
        };
        return waiting;
    }

    @Test
    void eachAttemptIsTimedAndItsBytesAreCounted() {
        statuses.add(503);
        MeterRegistry registry = new MeterRegistry();
        try (ImmichClient immich = client(metrics(registry))) {
            immich.server().ping();
        }

        assertThat(registry.recorded)
                .containsOnlyKeys(
                        "immich.attempts[operation, pingServer, status, 503, failure, ImmichServerException]",
                        "immich.bytes.sent[operation, pingServer, status, 503, failure, ImmichServerException]",
                        "immich.bytes.received[operation, pingServer, status, 503, failure, ImmichServerException]",
                        "immich.attempts[operation, pingServer, status, 200, failure, none]",
                        "immich.bytes.sent[operation, pingServer, status, 200, failure, none]",
                        "immich.bytes.received[operation, pingServer, status, 200, failure, none]")
                .containsEntry(
                        "immich.bytes.received[operation, pingServer, status, 200, failure, none]", List.of(14.0));
    }

    @Test
    void eachAttemptIsASpanOfTheCurrentOneAndTheServerLearnsItsId() {
        statuses.add(503);
        Tracer tracer = new Tracer();
        Span job = tracer.spanBuilder("job").startSpan();
        try (ImmichClient immich = client(tracing(tracer, new TextMapPropagator()));
                Scope scope = job.makeCurrent()) {
            immich.raw().get("/server/ping").asMap();
            assertThat(Context.current().span()).isSameAs(job);
        }

        assertThat(tracer.ended).extracting(span -> span.name).containsExactly("GET /server/ping", "GET /server/ping");
        assertThat(tracer.ended).allMatch(span -> span.parent == job);
        assertThat(tracer.ended).extracting(span -> span.status).containsExactly(StatusCode.ERROR, StatusCode.UNSET);
        assertThat(tracer.ended)
                .extracting(span -> span.attributes.get("http.request.resend_count"))
                .containsExactly(0L, 1L);
        assertThat(tracer.ended)
                .extracting(span -> span.attributes.get("http.response.status_code"))
                .containsExactly(503L, 200L);
        assertThat(traceparents)
                .containsExactly(
                        "00-span-" + tracer.ended.get(0).id + "-01", "00-span-" + tracer.ended.get(1).id + "-01");
    }

    @Test
    void metricsAndTracingWorkSideBySide() {
        MeterRegistry registry = new MeterRegistry();
        Tracer tracer = new Tracer();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        try (ImmichClient immich = both(url, "key", metrics(registry), tracing(tracer, new TextMapPropagator()))) {
            immich.server().ping();
        }

        assertThat(registry.recorded).hasSize(3);
        assertThat(tracer.ended).hasSize(1);
    }

    @Test
    void theSpanOfAStreamEndsOnTheThreadThatClosesItAndItsScopeDoesNotLeak() throws Exception {
        Tracer tracer = new Tracer();
        try (ImmichClient immich = client(tracing(tracer, new TextMapPropagator()))) {
            InputStream in = immich.raw().get("/server/ping").asStream();
            assertThat(Context.current().span()).isNull();
            assertThat(tracer.ended).isEmpty();
            Thread closer = new Thread(() -> {
                try (in) {
                    in.transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            closer.start();
            closer.join();
        }

        assertThat(tracer.ended)
                .singleElement()
                .satisfies(span -> assertThat(span.status).isEqualTo(StatusCode.UNSET));
    }

    @Test
    void theScopeOfACallThatFailsDoesNotLeak() {
        statuses.addAll(Collections.nCopies(4, 503));
        Tracer tracer = new Tracer();
        try (ImmichClient immich = client(tracing(tracer, new TextMapPropagator()))) {
            assertThatThrownBy(() -> immich.server().ping()).isInstanceOf(ImmichServerException.class);
        }

        assertThat(Context.current().span()).isNull();
        assertThat(tracer.ended).hasSize(4).allMatch(span -> span.status == StatusCode.ERROR);
    }

    @Test
    void eachAttemptIsLogged() {
        List<String> lines = logged(() -> {
            try (ImmichClient immich = client(logging())) {
                immich.server().ping();
            }
        });

        assertThat(lines).singleElement().asString().matches("pingServer attempt 1: 200 in \\d+ ms, 14 bytes");
    }

    @Test
    void aCallThatWaitsIsLogged() {
        List<String> lines = logged(() -> {
            Observation observation = waiting().start(new Ping());
            observation.waiting(Duration.ofSeconds(10), Duration.ofSeconds(60));
        });

        assertThat(lines).containsExactly("pingServer has no response for PT10S, fails after PT1M");
    }

    private static final class Ping implements CallInterceptor.Attempt {
        @Override
        public Operation operation() {
            return Operations.PING_SERVER;
        }

        @Override
        public int number() {
            return 1;
        }

        @Override
        public URI server() {
            return URI.create("http://photos.test/api");
        }

        @Override
        public CallInterceptor.Attempt header(String name, String value) {
            return this;
        }
    }

    private static List<String> logged(Runnable work) {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        ch.qos.logback.classic.Logger logger = (ch.qos.logback.classic.Logger) LOG;
        Level before = logger.getLevel();
        lines.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
        try {
            work.run();
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(before);
        }
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
