package io.github.immichsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.config.CallInterceptor;
import io.github.immichsdk.config.CallInterceptor.Observation;
import io.github.immichsdk.config.CallInterceptor.Result;
import io.github.immichsdk.config.CircuitBreakerOptions;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichCircuitOpenException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichServerException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallInterceptorTest {

    private final StubTransport stub = new StubTransport();
    private final TestTime time = new TestTime();
    private final RecordingInterceptor seen = new RecordingInterceptor();

    private ImmichClient immich() {
        return TestClient.builder(stub, time).interceptor(seen).build();
    }

    @Test
    void aSuccessIsReportedWithItsStatusBytesAndDuration() {
        stub.then(request -> {
            time.pass(Duration.ofMillis(40));
            return StubTransport.response(201, "application/json", "{\"a\":1}");
        });

        immich().raw().call("POST", "/things").body(Map.of("name", "x")).asMap();

        assertThat(seen.ended)
                .containsExactly(new RecordingInterceptor.Ended(
                        "POST /things",
                        1,
                        new Result(201, Duration.ofMillis(40), Duration.ZERO, 12, 7, true, null, null)));
    }

    @Test
    void anAttemptNamesOperationPathTemplateAndServer() {
        List<String> attempts = new ArrayList<>();
        stub.json(404, "{}");
        ImmichClient immich = TestClient.builder(stub, time)
                .interceptor(attempt -> {
                    attempts.add(
                            attempt.operation().id() + " " + attempt.operation().method() + " "
                                    + attempt.operation().path() + " " + attempt.number() + " " + attempt.server());
                    return null;
                })
                .build();

        assertThatThrownBy(() -> immich.assets().get("6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11"))
                .isInstanceOf(ImmichException.class);

        assertThat(attempts).containsExactly("getAssetInfo GET /assets/{id} 1 http://photos.test:2283/api");
    }

    @Test
    void eachAttemptIsReportedWithTheTimeUntilTheNext() {
        stub.status(500).fail(new IOException("reset")).json("{}");

        immich().raw().get("/things").asMap();

        assertThat(seen.ended).extracting(RecordingInterceptor.Ended::number).containsExactly(1, 2, 3);
        assertThat(seen.results()).extracting(Result::status).containsExactly(500, null, 200);
        assertThat(seen.results())
                .extracting(Result::retryIn)
                .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), null);
        assertThat(seen.results().get(1).failure()).hasMessageContaining("(reset)");
        assertThat(seen.events)
                .containsExactly(
                        "start 1", "detach 1", "end 1", "start 2", "detach 2", "end 2", "start 3", "detach 3", "end 3");
    }

    @Test
    void theFailureThatEndsACallIsTheOneThatTheCallerGets() {
        stub.json(400, "{\"message\":\"no\"}");

        ImmichException failure = catchThrowableOfType(
                ImmichException.class, () -> immich().raw().get("/things").asMap());

        assertThat(failure).hasMessageStartingWith("400 refused: no");
        assertThat(seen.results()).singleElement().satisfies(result -> {
            assertThat(result.status()).isEqualTo(400);
            assertThat(result.failure()).isSameAs(failure);
            assertThat(result.complete()).isFalse();
            assertThat(result.retryIn()).isNull();
        });
    }

    @Test
    void theRetryOfADeleteThatFindsNothingIsReported() {
        stub.status(500).json(404, "{\"message\":\"Not Found\"}");

        immich().raw().call("DELETE", "/things/1").effect(Effect.DELETES).send();

        assertThat(seen.results()).extracting(Result::status).containsExactly(500, 404);
    }

    @Test
    void aWriteThatADryRunSkipsIsNoAttempt() {
        TestClient.builder(stub, time)
                .interceptor(seen)
                .dryRun()
                .build()
                .raw()
                .call("POST", "/things")
                .send();

        assertThat(seen.events).isEmpty();
    }

    @Test
    void anAttemptThatTheCircuitBreakerStopsIsReportedAsNotSent() {
        stub.status(500);
        ImmichClient immich = TestClient.builder(stub, time)
                .interceptor(seen)
                .retry(RetryOptions.none())
                .circuitBreaker(new CircuitBreakerOptions(1, 1, Duration.ofMinutes(1)))
                .build();
        assertThatThrownBy(() -> immich.raw().get("/things").asMap()).isInstanceOf(ImmichServerException.class);

        assertThatThrownBy(() -> immich.raw().get("/things").asMap()).isInstanceOf(ImmichCircuitOpenException.class);

        assertThat(seen.results()).extracting(Result::status).containsExactly(500, null);
        assertThat(seen.results().get(1).failure()).isInstanceOf(ImmichCircuitOpenException.class);
    }

    @Test
    void whatTheProgramsOwnCodeThrowsEndsTheObservation() {
        IllegalStateException broken = new IllegalStateException("no token");
        ImmichClient immich = TestClient.builder(stub, time)
                .interceptor(seen)
                .extraHeaders(() -> {
                    throw broken;
                })
                .build();

        assertThatThrownBy(() -> immich.raw().get("/things").asMap()).isSameAs(broken);

        assertThat(seen.results()).singleElement().extracting(Result::failure).isSameAs(broken);
    }

    @Test
    void severalStartInOrderAndEndInReverse() {
        stub.json("{}");
        RecordingInterceptor outer = new RecordingInterceptor("outer ");
        List<String> events = outer.events;
        CallInterceptor inner = attempt -> {
            events.add("inner start");
            return result -> events.add("inner end");
        };

        ImmichClient immich = TestClient.builder(stub, time)
                .interceptor(outer)
                .interceptor(inner)
                .build();
        immich.raw().get("/things").asMap();

        assertThat(events)
                .containsExactly("outer start 1", "inner start", "outer detach 1", "inner end", "outer end 1");
    }

    @Test
    void aViewCanHaveOthers() {
        stub.json("{}").json("{}");
        RecordingInterceptor second = new RecordingInterceptor();
        ImmichClient immich = immich();

        immich.withOptions(options -> options.interceptor(second))
                .raw()
                .get("/things")
                .asMap();
        immich.withOptions(options -> options.interceptors(List.of()))
                .raw()
                .get("/things")
                .asMap();

        assertThat(seen.ended).hasSize(1);
        assertThat(second.ended).hasSize(1);
    }

    @Test
    void aStreamedBodyEndsItsAttemptWhenItIsClosed() throws IOException {
        stub.text(200, "application/octet-stream", "0123456789");

        InputStream in = immich().raw().get("/things/file").asStream();

        assertThat(seen.events).containsExactly("start 1", "detach 1");
        assertThat(in.readAllBytes()).hasSize(10);
        assertThat(seen.events).containsExactly("start 1", "detach 1");
        time.pass(Duration.ofSeconds(3));
        in.close();
        in.close();
        assertThat(seen.results())
                .containsExactly(new Result(200, Duration.ofSeconds(3), Duration.ZERO, 0, 10, true, null, null));
    }

    @Test
    void aStreamThatIsClosedEarlyIsNoFailureButIncomplete() throws IOException {
        stub.text(200, "application/octet-stream", "0123456789");

        try (InputStream in = immich().raw().get("/things/file").asStream()) {
            assertThat(in.read()).isEqualTo('0');
            assertThat(in.skip(2)).isEqualTo(2);
        }

        assertThat(seen.results())
                .containsExactly(new Result(200, Duration.ZERO, Duration.ZERO, 0, 3, false, null, null));
    }

    @Test
    void anErrorInPlaceOfAStreamEndsTheAttemptAtOnce() {
        stub.json(404, "{\"message\":\"Not Found\"}");

        assertThatThrownBy(() -> immich().raw().get("/things/file").asStream()).isInstanceOf(ImmichException.class);

        assertThat(seen.events).containsExactly("start 1", "detach 1", "end 1");
        assertThat(seen.results().get(0).failure()).isInstanceOf(ImmichException.class);
    }

    @Test
    void anInterceptorThatFailsHarmsNeitherTheCallNorTheOthersAndIsLoggedOnce() {
        stub.json("{\"a\":1}").json("{\"a\":2}");
        ImmichClient immich = TestClient.builder(stub, time)
                .interceptor(attempt -> {
                    throw new AssertionError("start");
                })
                .interceptor(seen)
                .interceptor(attempt -> new Observation() {
                    @Override
                    public void detach() {
                        throw new NoClassDefFoundError("detach");
                    }

                    @Override
                    public void end(Result result) {
                        throw new IllegalStateException("end");
                    }
                })
                .build();

        try (Logged log = Logged.from(Level.INFO)) {
            assertThat(immich.raw().get("/things").asMap()).containsEntry("a", 1);
            assertThat(immich.withOptions(options -> options.userAgent("x/1"))
                            .raw()
                            .get("/things")
                            .asMap())
                    .containsEntry("a", 2);

            assertThat(log.events()).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN, Level.WARN);
            assertThat(log.events())
                    .extracting(event -> event.getThrowableProxy().getMessage())
                    .containsExactly("start", "detach");
        }
        assertThat(seen.ended).hasSize(2);
    }

    @Test
    void headersAreAddedToEachAttempt() {
        stub.status(503).json("{}");
        ImmichClient immich = TestClient.builder(stub, time)
                .interceptor(attempt -> {
                    attempt.header("traceparent", "00-1-" + attempt.number()).header("tracestate", "a=b");
                    return null;
                })
                .build();

        immich.raw().get("/things").asMap();

        assertThat(stub.requests())
                .extracting(sent -> sent.header("traceparent"))
                .containsExactly("00-1-1", "00-1-2");
        assertThat(stub.last().header("tracestate")).isEqualTo("a=b");
    }

    @Test
    void aHeaderThatTheRequestHasKeepsItsValue() {
        stub.json("{}");
        ImmichClient immich = TestClient.builder(stub, time)
                .extraHeaders(() -> Map.of("X-Proxy", "first"))
                .interceptor(attempt -> {
                    attempt.header("X-Other", "second")
                            .header("x-proxy", "other")
                            .header("Accept", "text/html");
                    return null;
                })
                .interceptor(attempt -> {
                    attempt.header("x-other", "third");
                    return null;
                })
                .build();

        immich.raw().get("/things").asMap();

        assertThat(stub.last().header("X-Proxy")).isEqualTo("first");
        assertThat(stub.last().header("X-Other")).isEqualTo("second");
        assertThat(stub.last().header("Accept")).isEqualTo("application/json");
    }

    @Test
    void aReservedOrInvalidHeaderIsRefusedAndTheCredentialIsSent() {
        List<String> refused = new ArrayList<>();
        stub.json("{}");
        ImmichClient immich = TestClient.builder(stub, time)
                .interceptor(attempt -> {
                    for (String name : List.of(
                            "X-Api-Key",
                            "x-immich-user-token",
                            "Content-Length",
                            "Host",
                            "Range",
                            "Accept-Encoding",
                            "a b")) {
                        try {
                            attempt.header(name, "x");
                        } catch (IllegalArgumentException e) {
                            refused.add(name);
                        }
                    }
                    attempt.header("X-Bad", "line\nbreak");
                    return null;
                })
                .build();

        immich.raw().get("/things").asMap();

        assertThat(refused).hasSize(7);
        assertThat(stub.last().header("x-api-key")).isEqualTo(TestClient.KEY);
        assertThat(stub.last().request().headers().names()).doesNotContain("X-Bad", "Range");
    }

    @Test
    void aHeaderAfterTheStartIsRefused() {
        stub.json("{}");
        List<Throwable> refused = new ArrayList<>();
        ImmichClient immich = TestClient.builder(stub, time)
                .interceptor(attempt -> result -> {
                    try {
                        attempt.header("late", "x");
                    } catch (IllegalStateException e) {
                        refused.add(e);
                    }
                })
                .build();

        immich.raw().get("/things").asMap();

        assertThat(refused).hasSize(1);
    }

    @Test
    void aRedirectIsPartOfItsAttemptAndKeepsTheHeaders() {
        stub.status(307, "Location", "/api/other").json(201, "{}");
        ImmichClient immich = TestClient.builder(stub, time)
                .interceptor(seen)
                .interceptor(attempt -> {
                    attempt.header("traceparent", "00-1-1");
                    return null;
                })
                .build();

        immich.raw().call("POST", "/things").body(Map.of("name", "x")).asMap();

        assertThat(stub.requests())
                .extracting(sent -> sent.header("traceparent"))
                .containsExactly("00-1-1", "00-1-1");
        assertThat(seen.results())
                .containsExactly(new Result(201, Duration.ZERO, Duration.ZERO, 24, 2, true, null, null));
    }
}
