package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.config.CircuitBreakerOptions;
import io.github.immichsdk.config.RateLimit;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.ImmichCircuitOpenException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LimitsTest {

    private static final Duration SHORT = Duration.ofMillis(30);

    private final StubTransport stub = new StubTransport();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        Thread.interrupted();
        threads.shutdownNow();
    }

    private ImmichClient breaking(CircuitBreakerOptions breaker) {
        return TestClient.builder(stub, new TestTime())
                .retry(RetryOptions.none())
                .circuitBreaker(breaker)
                .build();
    }

    private static void ask(ImmichClient immich) {
        immich.raw().get("/things").send();
    }

    @Test
    void aServerThatKeepsFailingGetsNoMoreRequests() {
        ImmichClient immich = breaking(new CircuitBreakerOptions(50, 4, Duration.ofHours(1)));
        stub.status(500).status(204).fail(new ConnectException("refused")).status(204);
        for (int i = 0; i < 4; i++) {
            try {
                ask(immich);
            } catch (RuntimeException expected) {
                assertThat(expected).isNotInstanceOf(ImmichCircuitOpenException.class);
            }
        }

        assertThatThrownBy(() -> ask(immich))
                .isInstanceOfSatisfying(
                        ImmichCircuitOpenException.class,
                        open -> assertThat(open.attempts()).isZero())
                .hasMessageContaining("the circuit breaker is open after too many failures, for PT1H at a time")
                .hasMessageContaining("not sent");
        assertThat(stub.requests()).hasSize(4);
    }

    @Test
    void aServerThatRefusesIsAWorkingServer() {
        ImmichClient immich = breaking(new CircuitBreakerOptions(1, 3, Duration.ofHours(1)));
        for (int i = 0; i < 9; i++) {
            stub.json(401, "{\"message\":\"Invalid API key\"}");

            assertThatThrownBy(() -> ask(immich)).isInstanceOf(ImmichStatusException.class);
        }
    }

    @Test
    void aServerThatIsBackIsUsedAgain() {
        ImmichClient immich = breaking(new CircuitBreakerOptions(100, 1, Duration.ofMillis(1)));
        stub.status(500).status(204).status(204);
        assertThatThrownBy(() -> ask(immich)).isInstanceOf(ImmichStatusException.class);

        boolean back = false;
        while (!back) {
            try {
                ask(immich);
                back = true;
            } catch (ImmichCircuitOpenException stillOpen) {
                Thread.onSpinWait();
            }
        }

        ask(immich);
        assertThat(stub.requests()).hasSize(3);
    }

    @Test
    void theBreakerCountsAttemptsAndEndsTheRetries() {
        ImmichClient immich = TestClient.builder(stub, new TestTime())
                .circuitBreaker(new CircuitBreakerOptions(100, 2, Duration.ofHours(1)))
                .build();
        stub.status(500).status(500);

        assertThatThrownBy(() -> ask(immich))
                .isInstanceOfSatisfying(
                        ImmichCircuitOpenException.class,
                        open -> assertThat(open.attempts()).isEqualTo(2));
    }

    @Test
    void viewsShareTheBreakerUnlessItIsChanged() {
        ImmichClient immich = breaking(new CircuitBreakerOptions(100, 1, Duration.ofHours(1)));
        stub.status(500).status(204);
        assertThatThrownBy(() -> ask(immich)).isInstanceOf(ImmichStatusException.class);

        ImmichClient same = immich.withOptions(options -> options.userAgent("x/1"));
        ImmichClient other = immich.withOptions(options -> options.circuitBreaker(null));

        assertThatThrownBy(() -> ask(same)).isInstanceOf(ImmichCircuitOpenException.class);
        ask(other);
    }

    @Test
    void withoutABreakerAServerMayFailAsOftenAsItLikes() {
        ImmichClient immich = TestClient.builder(stub, new TestTime())
                .retry(RetryOptions.none())
                .build();
        for (int i = 0; i < 200; i++) {
            stub.status(500);

            assertThatThrownBy(() -> ask(immich)).isInstanceOf(ImmichStatusException.class);
        }
    }

    @Test
    void whoIsOverTheRateLimitWaitsAsLongAsACallMayTake() {
        ImmichClient immich = TestClient.builder(stub, new TestTime())
                .timeouts(Timeouts.defaults().total(SHORT))
                .rateLimit(new RateLimit(2, Duration.ofHours(1)))
                .build();
        stub.status(204).status(204);
        ask(immich);
        ask(immich);

        assertThatThrownBy(() -> ask(immich))
                .isInstanceOfSatisfying(ImmichTimeoutException.class, timeout -> {
                    assertThat(timeout.limit()).isEqualTo(Limit.TOTAL);
                    assertThat(timeout.attempts()).isZero();
                })
                .hasMessageContaining("not sent");
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void theRateLimitLetsThroughWhatFitsTheNextPeriod() {
        ImmichClient immich = TestClient.builder(stub, new TestTime())
                .rateLimit(new RateLimit(1, Duration.ofMillis(5)))
                .build();
        for (int i = 0; i < 4; i++) {
            stub.status(204);
            ask(immich);
        }

        assertThat(stub.requests()).hasSize(4);
    }

    @Test
    void whoWaitsForTheRateLimitCanBeInterrupted() {
        ImmichClient immich = TestClient.builder(stub, new TestTime())
                .rateLimit(new RateLimit(1, Duration.ofHours(1)))
                .timeouts(Timeouts.defaults().total(Duration.ofHours(2)))
                .build();
        stub.status(204);
        ask(immich);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ask(immich)).isInstanceOf(ImmichInterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void neverAreMoreRequestsUnderWayThanAllowed() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger limit = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        stub.always("GET /api/things", request -> {
            limit.accumulateAndGet(now.incrementAndGet(), Math::max);
            three.countDown();
            awaited(three);
            now.decrementAndGet();
            return StubTransport.response(200, "application/json", "{}");
        });
        ImmichClient immich =
                TestClient.builder(stub, new TestTime()).maxInFlight(3).build();

        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            calls.add(threads.submit(() -> ask(immich)));
        }
        for (Future<?> call : calls) {
            call.get();
        }

        assertThat(limit).hasValue(3);
        assertThat(stub.requests()).hasSize(30);
    }

    @Test
    void aCallThatWaitsTooLongForATurnReportsTheLimit() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        stub.always("GET /api/things", request -> {
            inside.countDown();
            awaited(done);
            return StubTransport.response(200, "application/json", "{}");
        });
        ImmichClient immich = TestClient.builder(stub, new TestTime())
                .maxInFlight(1)
                .timeouts(Timeouts.defaults().total(SHORT))
                .build();
        Future<?> first = threads.submit(() -> ask(immich));
        inside.await();

        assertThatThrownBy(() -> ask(immich))
                .isInstanceOf(ImmichTimeoutException.class)
                .hasMessageContaining("timeouts.total");
        done.countDown();
        first.get();
    }

    @Test
    void whoWaitsForATurnCanBeInterrupted() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        stub.always("GET /api/things", request -> {
            inside.countDown();
            awaited(done);
            return StubTransport.response(200, "application/json", "{}");
        });
        ImmichClient immich =
                TestClient.builder(stub, new TestTime()).maxInFlight(1).build();
        Future<?> first = threads.submit(() -> ask(immich));
        inside.await();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ask(immich)).isInstanceOf(ImmichInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        done.countDown();
        first.get();
    }

    @Test
    void theReaderOfAStreamThatHasTheOnlyTurnMakesCalls() throws IOException {
        stub.json("{\"a\":1}").json("{\"b\":2}");
        ImmichClient immich =
                TestClient.builder(stub, new TestTime()).maxInFlight(1).build();

        try (InputStream stream = immich.raw().get("/things").asStream()) {
            assertThat(immich.raw().get("/others").asMap()).containsEntry("b", 2);
            assertThat(stream).hasContent("{\"a\":1}");
        }
    }

    @Test
    void aFailureGivesItsTurnBack() {
        ImmichClient immich = TestClient.builder(stub, new TestTime())
                .maxInFlight(1)
                .retry(RetryOptions.none())
                .timeouts(Timeouts.defaults().total(SHORT))
                .build();
        for (int i = 0; i < 5; i++) {
            stub.status(500).fail(new IOException("reset")).json("not json");
            for (int j = 0; j < 3; j++) {
                assertThatThrownBy(() -> immich.raw().get("/things").asMap())
                        .isNotInstanceOf(ImmichTimeoutException.class);
            }
        }
    }

    private static void awaited(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IOException("waited too long");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
