package io.github.immichsdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.config.CallInterceptor.Attempt;
import io.github.immichsdk.config.CallInterceptor.Observation;
import io.github.immichsdk.config.CallInterceptor.Result;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.internal.call.Timing;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WaitingTest {

    private final CountDownLatch noticed = new CountDownLatch(1);
    private final List<Waiting> notices = new CopyOnWriteArrayList<>();

    private record Waiting(String operation, int number, Duration elapsed, Duration limit) {}

    private Observation observe(Attempt attempt) {
        return new Observation() {
            @Override
            public void end(Result result) {
                // of no interest here
            }

            @Override
            public void waiting(Duration elapsed, Duration limit) {
                notices.add(new Waiting(attempt.operation().id(), attempt.number(), elapsed, limit));
                noticed.countDown();
            }
        };
    }

    private ImmichClient client(Transport transport, Duration patience) {
        Timing real = Timing.real();
        return ImmichClient.builder()
                .server("http://photos.test:2283")
                .apiKey(TestClient.KEY)
                .transport(transport)
                .interceptor(this::observe)
                .timeouts(Timeouts.defaults().slowResponse(Duration.ofSeconds(42)))
                .ambient(new Timing(real.clock(), real.nanoTime(), real.sleeper(), real.chance(), patience))
                .build();
    }

    private static TransportResponse pong() {
        byte[] body = "{\"res\":\"pong\"}".getBytes(StandardCharsets.UTF_8);
        return new TransportResponse(
                200, Headers.none().with("Content-Type", "application/json"), new ByteArrayInputStream(body));
    }

    @Test
    @Tag("case-N5")
    void aCallThatWaitsIsReportedOnceWithItsOperationTimeAndLimit() {
        Transport slow = request -> {
            try {
                assertThat(noticed.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
            return pong();
        };
        try (ImmichClient client = client(slow, Duration.ofMillis(50))) {
            client.raw().get("/server/ping").asMap();
        }
        assertThat(notices).singleElement().satisfies(waiting -> {
            assertThat(waiting.operation()).isEqualTo("GET /server/ping");
            assertThat(waiting.number()).isEqualTo(1);
            assertThat(waiting.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
            assertThat(waiting.limit()).isEqualTo(Duration.ofSeconds(42));
        });
    }

    @Test
    @Tag("case-N5")
    void aCallThatEndsInTimeIsNotReported() {
        try (ImmichClient client = client(request -> pong(), Duration.ofSeconds(10))) {
            client.raw().get("/server/ping").asMap();
        }
        assertThat(notices).isEmpty();
    }

    @Test
    void slowCallsHaveALongerLimitForTheirResponseThanOthers() {
        assertThat(Timeouts.defaults().response()).isEqualTo(Duration.ofSeconds(60));
        assertThat(Timeouts.defaults().slowResponse()).isEqualTo(Duration.ofSeconds(300));
        assertThat(Operations.SEARCH_SMART.slow()).isTrue();
        assertThat(Operations.CREATE_ALBUM.slow()).isFalse();
    }
}
