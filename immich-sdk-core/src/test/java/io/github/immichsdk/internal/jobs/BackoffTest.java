package io.github.immichsdk.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Backoff HALF_A_SECOND = Backoff.startingAt(Duration.ofMillis(500));

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    @Test
    void eachDelayIsTwiceTheOneBefore() {
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(HALF_A_SECOND::delay))
                .containsExactly(millis(500), millis(1000), millis(2000), millis(4000));
    }

    @Test
    void theLimitEndsTheGrowth() {
        Backoff limited = HALF_A_SECOND.limit(Duration.ofSeconds(3));

        assertThat(IntStream.rangeClosed(1, 5).mapToObj(limited::delay))
                .containsExactly(millis(500), millis(1000), millis(2000), millis(3000), millis(3000));
    }

    @Test
    void aLimitBelowTheFirstDelayIsTheOnlyDelay() {
        assertThat(HALF_A_SECOND.limit(millis(300)).delay(1)).isEqualTo(millis(300));
    }

    @ParameterizedTest
    @CsvSource({"0, 500", "0.5, 750", "1, 1000"})
    void jitterMovesADelayBetweenItsFactors(double random, long expected) {
        Backoff varied = HALF_A_SECOND.jitter(0.5, 1, () -> random);

        assertThat(varied.delay(2)).isEqualTo(millis(expected));
    }

    @Test
    void jitterAppliesToTheLimitToo() {
        Backoff varied = HALF_A_SECOND.limit(millis(1000)).jitter(0.8, 1.2, () -> 1);

        assertThat(varied.delay(9)).isEqualTo(millis(1200));
    }

    @Test
    void everyDelayStaysBetweenItsFactors() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Backoff varied = HALF_A_SECOND.limit(Duration.ofSeconds(20)).jitter(0.5, 1.5, random::nextDouble);
        for (int attempt = 1; attempt <= 200; attempt++) {
            long exact =
                    HALF_A_SECOND.limit(Duration.ofSeconds(20)).delay(attempt).toMillis();

            assertThat(varied.delay(attempt).toMillis())
                    .as("seed %d, attempt %d", seed, attempt)
                    .isBetween(exact / 2, exact * 3 / 2);
        }
    }

    @Test
    void noNumberOfAttemptsOverflows() {
        assertThat(HALF_A_SECOND.delay(10_000)).isEqualTo(Duration.ofMillis(Long.MAX_VALUE));
        assertThat(HALF_A_SECOND.limit(Duration.ofMinutes(1)).delay(10_000)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aFirstDelayBeyondAllNumbersIsTheLongestThereIs() {
        Backoff endless = Backoff.startingAt(Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(endless.limit(Duration.ofSeconds(5)).delay(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(endless.delay(3)).isPositive();
    }

    @Test
    void noFirstDelayMeansNoDelays() {
        assertThat(Backoff.startingAt(Duration.ZERO).delay(7)).isZero();
    }

    @Test
    void aPartOfAMillisecondIsOne() {
        assertThat(Backoff.startingAt(Duration.ofNanos(1)).delay(1)).isEqualTo(millis(1));
    }
}
