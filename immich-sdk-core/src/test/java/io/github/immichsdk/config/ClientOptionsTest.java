package io.github.immichsdk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientOptionsTest {

    private static final ClientOptions DEFAULTS = ClientOptions.defaults();

    @Test
    void theDefaultsSendWritesAndLimitOnlyWhatIsInFlight() {
        assertThat(DEFAULTS.dryRun()).isFalse();
        assertThat(DEFAULTS.maxInFlight()).isEqualTo(100);
        assertThat(DEFAULTS.timeouts()).isEqualTo(Timeouts.defaults());
        assertThat(DEFAULTS.retry()).isEqualTo(RetryOptions.defaults());
        assertThat(DEFAULTS.extraHeaders().get()).isEmpty();
        assertThat(DEFAULTS.circuitBreaker()).isNull();
        assertThat(DEFAULTS.rateLimit()).isNull();
        assertThat(DEFAULTS.userAgent()).isNull();
        assertThat(DEFAULTS.interceptors()).isEmpty();
    }

    @Test
    void eachOptionChangesAlone() {
        Supplier<Map<String, String>> headers = Map::of;
        CallInterceptor interceptor = attempt -> null;

        ClientOptions all = DEFAULTS.timeouts(Timeouts.defaults().connect(Duration.ofSeconds(1)))
                .retry(RetryOptions.none())
                .maxInFlight(7)
                .extraHeaders(headers)
                .writes(ClientOptions.Writes.DRY_RUN)
                .circuitBreaker(CircuitBreakerOptions.defaults())
                .rateLimit(RateLimit.perSecond(9))
                .userAgent("my-tool/1.2")
                .interceptor(interceptor)
                .maxResponseBytes(1_000_000)
                .compression(Compression.NEVER);

        assertThat(all)
                .isEqualTo(new ClientOptions(
                        Timeouts.defaults().connect(Duration.ofSeconds(1)),
                        RetryOptions.none(),
                        7,
                        headers,
                        ClientOptions.Writes.DRY_RUN,
                        CircuitBreakerOptions.defaults(),
                        new RateLimit(9, Duration.ofSeconds(1)),
                        "my-tool/1.2",
                        List.of(interceptor),
                        1_000_000,
                        Compression.NEVER));
        assertThat(all.dryRun()).isTrue();
    }

    @Test
    void atLeastOneRequestMayBeUnderWay() {
        assertThatThrownBy(() -> DEFAULTS.maxInFlight(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxInFlight: expected 1 or more, got 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "line\nbreak", "ümlaut", "two  blanks", " first"})
    void aUserAgentThatIsNoHeaderValueIsRefused(String agent) {
        assertThatThrownBy(() -> DEFAULTS.userAgent(agent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("userAgent: expected printable ASCII such as my-tool/1.2, got");
    }

    @Test
    void aRateLimitLetsSomethingThrough() {
        assertThatThrownBy(() -> RateLimit.perSecond(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rateLimit.requests: expected 1 or more, got 0");
        assertThatThrownBy(() -> new RateLimit(1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rateLimit.period: expected a time longer than zero");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -5})
    void aBreakersPartIsOneToAHundredPercent(int percent) {
        assertThatThrownBy(() -> new CircuitBreakerOptions(percent, 1, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("circuitBreaker.failurePercent: expected 1 to 100, got " + percent);
    }

    @Test
    void aBreakerLooksAtOneAttemptOrMoreAndPauses() {
        assertThatThrownBy(() -> new CircuitBreakerOptions(50, 0, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("circuitBreaker.window: expected 1 or more attempts, got 0");
        assertThatThrownBy(() -> new CircuitBreakerOptions(50, 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("circuitBreaker.pause: expected a time longer than zero");
    }
}
