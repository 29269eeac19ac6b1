package io.github.immichsdk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimeoutsTest {

    private static final Timeouts DEFAULTS = Timeouts.defaults();

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("total", Timeouts::total, Timeouts::total),
                limit("connect", Timeouts::connect, Timeouts::connect),
                limit("response", Timeouts::response, Timeouts::response),
                limit("idle", Timeouts::idle, Timeouts::idle));
    }

    private static Arguments limit(
            String name, BiFunction<Timeouts, Duration, Timeouts> set, Function<Timeouts, Duration> get) {
        return Arguments.of(name, set, get);
    }

    @Test
    void theDefaultsAreLongForWhatIsSlowByNatureAndShortForTheRest() {
        assertThat(DEFAULTS.total()).isEqualTo(Duration.ofMinutes(10));
        assertThat(DEFAULTS.connect()).isEqualTo(Duration.ofSeconds(10));
        assertThat(DEFAULTS.response()).isEqualTo(Duration.ofMinutes(1));
        assertThat(DEFAULTS.slowResponse()).isEqualTo(Duration.ofMinutes(5));
        assertThat(DEFAULTS.idle()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void eachLimitChangesAlone(
            String name, BiFunction<Timeouts, Duration, Timeouts> set, Function<Timeouts, Duration> get) {
        Timeouts changed = set.apply(DEFAULTS, Duration.ofMillis(7));

        assertThat(get.apply(changed)).isEqualTo(Duration.ofMillis(7));
        assertThat(set.apply(changed, get.apply(DEFAULTS))).isEqualTo(DEFAULTS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void noLimitMayBeNothing(String name, BiFunction<Timeouts, Duration, Timeouts> set) {
        for (Duration wrong : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1)}) {
            assertThatThrownBy(() -> set.apply(DEFAULTS, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("timeouts." + name + ": expected a time longer than zero, got " + wrong);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void noLimitMayBeLongerThanCanBeCounted(String name, BiFunction<Timeouts, Duration, Timeouts> set) {
        assertThatThrownBy(() -> set.apply(DEFAULTS, Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("timeouts." + name + ": expected at most 100 years");
    }
}
