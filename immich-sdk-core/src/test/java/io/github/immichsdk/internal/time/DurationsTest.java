package io.github.immichsdk.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    @Tag("case-U4")
    void theMicrosecondsOfAnyTimeFitIntoANumber() {
        assertThat(Durations.micros(Instant.parse("2446-05-10T22:38:55.123456789Z")))
                .isEqualTo(15_032_385_535_123_456L);
        assertThat(Durations.micros(Instant.parse("1969-12-31T23:59:59.999Z"))).isEqualTo(-1_000);
        assertThat(Durations.micros(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(Durations.micros(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void aSpanOfAnyLengthIsCountedOrCutWithoutOverflow() {
        assertThat(Durations.nanos(Duration.ofSeconds(2))).isEqualTo(2_000_000_000L);
        assertThat(Durations.nanos(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE / 2);
        assertThat(Durations.nanos(Duration.ofSeconds(Long.MIN_VALUE))).isEqualTo(-(Long.MAX_VALUE / 2));
        assertThat(Durations.millis(Duration.ofSeconds(Long.MAX_VALUE))).isPositive();
    }
}
