package io.github.immichsdk.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdaptiveConcurrencyTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long FILE = 4_000_000;

    private final AdaptiveConcurrency pace = new AdaptiveConcurrency(8, Duration.ofMillis(500));

    @Test
    void itStartsWithAllThatIsAllowed() {
        assertThat(pace.limit(0)).isEqualTo(8);
    }

    @Test
    void troubleHalvesIt() {
        settle();
        pace.trouble();

        assertThat(pace.limit(0)).isEqualTo(4);
    }

    @Test
    void thoseThatFailTogetherHalveItOnce() {
        settle();
        for (int i = 0; i < 5; i++) {
            pace.trouble();
        }

        assertThat(pace.limit(0)).isEqualTo(4);
    }

    @Test
    void itNeverFallsBelowOne() {
        for (int i = 0; i < 100; i++) {
            pace.trouble();
        }

        assertThat(pace.limit(0)).isEqualTo(1);
    }

    @Test
    void itGrowsBackOneByOne() {
        settle();
        pace.trouble();
        int files = 0;
        while (pace.limit(0) < 8) {
            pace.sent(FILE, SECOND, 4);
            files++;
        }

        assertThat(files).isBetween(15, 40);
    }

    @Test
    void afterAFailureItPausesEachTimeLonger() {
        pace.failed(0);
        assertThat(pace.limit(SECOND / 2 - 1)).isZero();
        assertThat(pace.limit(SECOND / 2)).isEqualTo(1);

        pace.failed(SECOND);
        assertThat(pace.limit(2 * SECOND - 1)).isZero();
        assertThat(pace.limit(2 * SECOND)).isEqualTo(1);
    }

    @Test
    void thoseThatFailDuringAPauseCountNoMore() {
        pace.failed(0);
        pace.failed(1);
        pace.failed(2);

        assertThat(pace.failures()).isEqualTo(1);
    }

    @Test
    void oneThatGoesWellForgivesAllFailures() {
        pace.failed(0);
        pace.went();

        assertThat(pace.failures()).isZero();
        assertThat(pace.limit(0)).isPositive();
    }

    @Test
    void aServerThatGetsMuchSlowerIsGivenLess() {
        for (int i = 0; i < 20; i++) {
            pace.sent(FILE, SECOND, 8);
        }
        for (int i = 0; i < 8; i++) {
            pace.sent(FILE, 10 * SECOND, 8);
        }

        assertThat(pace.limit(0)).isLessThan(8);
    }

    @Test
    void aLineThatIsSharedByMoreIsNoSlowServer() {
        AdaptiveConcurrency growing = new AdaptiveConcurrency(8, Duration.ofMillis(500));
        for (int i = 0; i < 20; i++) {
            growing.sent(FILE, SECOND, 1);
        }
        for (int i = 0; i < 20; i++) {
            growing.sent(FILE, 8 * SECOND, 8);
        }

        assertThat(growing.limit(0)).isEqualTo(8);
    }

    private void settle() {
        for (int i = 0; i < 8; i++) {
            pace.sent(FILE, SECOND, 8);
        }
    }
}
