package io.github.immichsdk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryOptionsTest {

    private static final RetryOptions DEFAULTS = RetryOptions.defaults();

    @Test
    void theDefaultsAreThreeRetriesFromHalfASecond() {
        assertThat(DEFAULTS).isEqualTo(new RetryOptions(3, Duration.ofMillis(500), 0.2, Duration.ofMinutes(2)));
    }

    @Test
    void noneMeansNone() {
        assertThat(RetryOptions.none().maxRetries()).isZero();
    }

    @Test
    void eachNumberChangesAlone() {
        assertThat(DEFAULTS.maxRetries(5))
                .isEqualTo(new RetryOptions(5, DEFAULTS.firstDelay(), 0.2, DEFAULTS.budget()));
        assertThat(DEFAULTS.firstDelay(Duration.ofMillis(1)).firstDelay()).isEqualTo(Duration.ofMillis(1));
        assertThat(DEFAULTS.jitter(1).jitter()).isEqualTo(1);
        assertThat(DEFAULTS.budget(Duration.ofDays(1)).budget()).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101, Integer.MAX_VALUE})
    void theNumberOfRetriesIsBounded(int retries) {
        assertThatThrownBy(() -> DEFAULTS.maxRetries(retries))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("retry.maxRetries: expected 0 to 100, got " + retries);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void theJitterIsAPart(double jitter) {
        assertThatThrownBy(() -> DEFAULTS.jitter(jitter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("retry.jitter: expected 0 to 1, got ");
    }

    @Test
    void aDelayIsAMillisecondOrMore() {
        assertThatThrownBy(() -> DEFAULTS.firstDelay(Duration.ofNanos(999_999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("retry.firstDelay: expected 1 ms or more");
        assertThatThrownBy(() -> DEFAULTS.firstDelay(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("retry.firstDelay: expected a time longer than zero");
    }

    @Test
    void aBudgetIsLongerThanNothing() {
        assertThatThrownBy(() -> DEFAULTS.budget(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("retry.budget: expected a time longer than zero");
    }
}
