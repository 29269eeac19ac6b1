package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichRateLimitedException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.transport.TransportTimeoutException;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {

    private final StubTransport stub = new StubTransport();
    private final TestTime time = new TestTime();

    @AfterEach
    void noFlagRemains() {
        Thread.interrupted();
    }

    private ImmichClient client(UnaryOperator<RetryOptions> retry) {
        return TestClient.builder(stub, time)
                .retry(retry.apply(RetryOptions.defaults()))
                .build();
    }

    private Map<String, Object> call(Effect effect) {
        return client(retry -> retry)
                .raw()
                .call("POST", "/things")
                .body(Map.of("name", "ø"))
                .effect(effect)
                .asMap();
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    /** What can go wrong with a request, and what is known of its fate then. */
    private enum Trouble {
        REFUSED(false, stub -> stub.fail(new ConnectException("Connection refused"))),
        UNKNOWN_HOST(false, stub -> stub.fail(new UnknownHostException("nas"))),
        NO_ROUTE(false, stub -> stub.fail(new NoRouteToHostException("No route to host"))),
        CONNECT_TIMEOUT(false, stub -> stub.fail(new TransportTimeoutException(Limit.CONNECT, millis(5)))),
        TOO_MANY(false, stub -> stub.json(429, "{\"message\":\"slow down\"}")),
        RESET(true, stub -> stub.fail(new SocketException("Connection reset"))),
        CLOSED(true, stub -> stub.fail(new EOFException("no response"))),
        RESPONSE_TIMEOUT(true, stub -> stub.fail(new TransportTimeoutException(Limit.RESPONSE, millis(5)))),
        SILENT_BODY(true, stub -> stub.then(request -> body(new TransportTimeoutException(Limit.IDLE, millis(5))))),
        BROKEN_BODY(true, stub -> stub.then(request -> body(new IOException("closed")))),
        CUT_BODY(true, stub -> stub.json("{\"a\":")),
        FAILED_500(true, stub -> stub.json(500, "{\"message\":\"Internal server error\"}")),
        GATEWAY_502(true, stub -> stub.text(502, "text/html", "<html>nginx")),
        GATEWAY_503(true, stub -> stub.status(503)),
        GATEWAY_504(true, stub -> stub.status(504));

        final boolean mayHaveArrived;
        final UnaryOperator<StubTransport> script;

        Trouble(boolean mayHaveArrived, UnaryOperator<StubTransport> script) {
            this.mayHaveArrived = mayHaveArrived;
            this.script = script;
        }

        private static TransportResponse body(IOException failure) {
            return new TransportResponse(
                    200, Headers.none().with("Content-Type", "application/json"), new InputStream() {
                        @Override
                        public int read() throws IOException {
                            throw failure;
                        }
                    });
        }
    }

    static Stream<Arguments> eachEffectAndTrouble() {
        return Stream.of(Effect.values())
                .flatMap(effect -> Stream.of(Trouble.values()).map(trouble -> Arguments.of(effect, trouble)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("eachEffectAndTrouble")
    void whetherItIsSentAgainFollowsFromEffectAndFate(Effect effect, Trouble trouble) {
        boolean again = switch (effect) {
            case READS, REPEATABLE, DELETES -> true;
            case BULK_DELETES, CREATES -> !trouble.mayHaveArrived;
            case ONCE -> false;
        };
        trouble.script.apply(stub).json("{\"done\":true}");

        if (again) {
            assertThat(call(effect)).containsEntry("done", true);
            assertThat(stub.requests()).hasSize(2);
        } else {
            assertThatThrownBy(() -> call(effect)).isInstanceOf(ImmichException.class);
            assertThat(stub.requests()).hasSize(1);
            assertThat(time.waits()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 408, 409, 413, 415, 422, 431})
    void aRefusalIsNeverSentAgain(int status) {
        stub.json(status, "{\"message\":\"no\"}");

        assertThatThrownBy(() -> call(Effect.READS)).isInstanceOf(ImmichException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aTlsFailureIsNotSentAgainThoughNothingArrived() {
        stub.fail(new SSLHandshakeException("unable to find valid certification path"));

        assertThatThrownBy(() -> call(Effect.READS)).isInstanceOf(ImmichTransportException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void theWaitsAreHalfASecondOneAndTwo() {
        for (int i = 0; i < 4; i++) {
            stub.status(500);
        }

        assertThatThrownBy(() -> call(Effect.READS))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("4 attempts");
        assertThat(time.waits()).containsExactly(millis(500), millis(1000), millis(2000));
        assertThat(stub.requests()).hasSize(4);
    }

    @Test
    void theFailureThatIsThrownIsTheLastOne() {
        stub.fail(new SocketException("reset")).status(502).status(503).json(500, "{\"message\":\"the last\"}");

        ImmichException failure = catchThrowableOfType(ImmichException.class, () -> call(Effect.READS));

        assertThat(failure).isInstanceOf(ImmichServerException.class).hasMessageContaining("the last");
        assertThat(failure.attempts()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void asManyRetriesAreMadeAsAllowed(int retries) {
        for (int i = 0; i <= retries; i++) {
            stub.status(500);
        }
        ImmichClient immich = client(retry -> retry.maxRetries(retries));

        ImmichException failure = catchThrowableOfType(
                ImmichException.class, () -> immich.raw().get("/things").send());

        assertThat(failure.attempts()).isEqualTo(retries + 1);
        assertThat(stub.remaining()).isZero();
        assertThat(time.waits()).hasSize(retries);
    }

    @Test
    void theFirstWaitIsAnOption() {
        stub.status(500).status(500).json("{}");

        client(retry -> retry.firstDelay(millis(40))).raw().get("/things").asMap();

        assertThat(time.waits()).containsExactly(millis(40), millis(80));
    }

    @Test
    void chanceMovesAWaitByAFifthAtMost() {
        for (double chance : new double[] {0, 0.25, 0.75, 0.999999}) {
            time.chance(chance);
            stub.status(500).json("{}");

            client(retry -> retry).raw().get("/things").asMap();
        }

        assertThat(time.waits()).containsExactly(millis(400), millis(450), millis(550), millis(600));
    }

    @Test
    void eachWaitStaysWithinTheJitterOfItsStep() {
        long seed = System.nanoTime();
        System.out.println("jitter, seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            double jitter = random.nextDouble();
            time.chance(random.nextDouble());
            stub.status(500).status(500).status(500).json("{}");
            int before = time.waits().size();

            client(retry -> retry.jitter(jitter)).raw().get("/things").asMap();

            List<Duration> waits = time.waits().subList(before, before + 3);
            for (int step = 0; step < 3; step++) {
                long exact = 500L << step;
                assertThat(waits.get(step).toMillis())
                        .isBetween((long) Math.floor(exact * (1 - jitter)), (long) Math.ceil(exact * (1 + jitter)));
            }
        }
    }

    @Test
    void withoutJitterNoRandomNumberIsDrawn() {
        time.chance(0);
        stub.status(500).json("{}");

        client(retry -> retry.jitter(0)).raw().get("/things").asMap();

        assertThat(time.waits()).containsExactly(millis(500));
    }

    @ParameterizedTest
    @EnumSource(names = {"READS", "REPEATABLE", "DELETES", "BULK_DELETES", "CREATES"})
    void aRejectedRequestIsRetriedWhenTheServerSays(Effect effect) {
        stub.status(429, "Retry-After", "7").json("{}");

        call(effect);

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aDateToComeBackAtIsKept() {
        stub.status(503, "Retry-After", "Sun, 01 Mar 2026 12:00:30 GMT").json("{}");

        call(Effect.READS);

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void aDateThatHasPassedMeansAtOnce() {
        stub.status(429, "Retry-After", "Sun, 01 Mar 2026 11:00:00 GMT").json("{}");

        call(Effect.READS);

        assertThat(time.waits()).containsExactly(Duration.ZERO);
    }

    @Test
    void whatCannotBeReadAsATimeLeavesTheOwnWait() {
        stub.status(429, "Retry-After", "soon").json("{}");

        call(Effect.READS);

        assertThat(time.waits()).containsExactly(millis(500));
    }

    @Test
    void aWaitBeyondTheBudgetFailsAtOnceAndSaysHowLongItWas() {
        stub.status(429, "Retry-After", "121");

        assertThatThrownBy(() -> call(Effect.READS))
                .isInstanceOfSatisfying(
                        ImmichRateLimitedException.class,
                        limited -> assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(121)));
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void allWaitsOfACallTogetherStayInTheBudget() {
        stub.status(500).status(500).status(500);

        assertThatThrownBy(() -> client(retry -> retry.budget(millis(1600)))
                        .raw()
                        .get("/things")
                        .send())
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("3 attempts");
        assertThat(time.waits()).containsExactly(millis(500), millis(1000));
    }

    @Test
    void theBudgetIsOfEachCallAnew() {
        ImmichClient immich = client(retry -> retry.budget(millis(600)));
        stub.status(500).json("{}").status(500).json("{}");

        immich.raw().get("/things").asMap();
        immich.raw().get("/things").asMap();

        assertThat(time.waits()).containsExactly(millis(500), millis(500));
    }

    @Test
    void noWaitGoesBeyondTheTimeOfTheWholeCall() {
        stub.status(500).status(500);
        ImmichClient immich = TestClient.builder(stub, time)
                .timeouts(Timeouts.defaults().total(millis(1200)))
                .build();

        assertThatThrownBy(() -> immich.raw().get("/things").send())
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("2 attempts");
        assertThat(time.waits()).containsExactly(millis(500));
    }

    @Test
    void aStreamHasNoWholeCallToGoBeyond() {
        stub.status(500).status(500).json("{}");
        ImmichClient immich = TestClient.builder(stub, time)
                .timeouts(Timeouts.defaults().total(millis(600)))
                .build();

        assertThat(immich.raw().get("/things").asStream()).hasContent("{}");
    }

    @Test
    void theSameBytesAreSentEachTime() {
        stub.status(500).status(502).json("{}");

        call(Effect.REPEATABLE);

        assertThat(stub.bodies()).hasSize(3).containsOnly("{\"name\":\"ø\"}");
        assertThat(stub.lines()).containsOnly("POST /api/things");
    }

    @Test
    void anInterruptedWaitEndsTheCallAndKeepsTheFlag() {
        stub.json(500, "{\"message\":\"first\"}");
        time.atWait(() -> Thread.currentThread().interrupt());

        assertThatThrownBy(() -> call(Effect.READS))
                .isInstanceOf(ImmichInterruptedException.class)
                .hasMessageContaining("interrupted while waiting")
                .satisfies(failure ->
                        assertThat(failure.getCause().getSuppressed()[0]).hasMessageContaining("first"));
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aDeleteThatIsRepeatedAndFindsNothingIsDone() {
        stub.fail(new SocketException("reset")).json(400, "{\"message\":\"Not found or no thing.delete access\"}");

        client(retry -> retry)
                .raw()
                .call("DELETE", "/things/1")
                .effect(Effect.DELETES)
                .send();

        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void aDeleteThatFindsNothingTheFirstTimeIsNotFound() {
        stub.json(404, "{\"message\":\"Not Found\"}");

        assertThatThrownBy(() -> client(retry -> retry)
                        .raw()
                        .call("DELETE", "/things/1")
                        .effect(Effect.DELETES)
                        .send())
                .isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void anotherCallThatIsRepeatedAndFindsNothingIsNotFound() {
        stub.fail(new SocketException("reset")).json(400, "{\"message\":\"Not found or no access\"}");

        assertThatThrownBy(() -> call(Effect.REPEATABLE))
                .isInstanceOf(ImmichNotFoundException.class)
                .hasMessageContaining("2 attempts");
    }

    @Test
    void anUnknownWriteCountsAsACreation() {
        stub.fail(new SocketException("reset"));

        assertThatThrownBy(() ->
                        client(retry -> retry).raw().call("PUT", "/things").send())
                .isInstanceOf(ImmichTransportException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aCreationIsSentAgainOnlyUntilItMayHaveArrived() {
        stub.fail(new ConnectException("refused")).status(429).fail(new SocketException("reset"));

        ImmichException failure = catchThrowableOfType(ImmichException.class, () -> call(Effect.CREATES));

        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(stub.remaining()).isZero();
    }
}
