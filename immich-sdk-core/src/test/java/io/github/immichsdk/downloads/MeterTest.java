package io.github.immichsdk.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.TestTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeterTest {

    private final TestTime time = new TestTime();
    private final List<DownloadProgress> seen = new ArrayList<>();
    private final Meter meter = new Meter(time.ambient(), seen::add);

    @Test
    void speedIsThatOfTheLastSecondsAndTellsWhatIsLeft() {
        meter.expect(2, 10_000L);
        time.pass(Duration.ofSeconds(1));
        meter.came(1000);
        meter.fileDone();

        assertThat(seen).hasSize(2);
        assertThat(seen.get(1)).isEqualTo(new DownloadProgress(1, 2, 1000, 10_000L, 1000, Duration.ofSeconds(9)));
        time.pass(Duration.ofSeconds(60));
        meter.came(0);
        time.pass(Duration.ofSeconds(1));
        meter.came(3000);

        assertThat(seen.get(3).bytesPerSecond()).isEqualTo(3000);
        assertThat(seen.get(3).left()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void manySmallPartsAreToldAFewTimesASecond() {
        meter.expect(1, null);
        for (int i = 0; i < 1000; i++) {
            time.pass(Duration.ofMillis(1));
            meter.came(10);
        }

        assertThat(seen).hasSize(5);
        assertThat(seen.get(4).bytes()).isEqualTo(10_000);
        assertThat(seen.get(4).left()).isNull();
    }

    @Test
    void aListenerThatFailsDoesNotEndTheDownload() {
        Meter broken = new Meter(time.ambient(), progress -> {
            throw new IllegalStateException("a listener's own trouble");
        });

        broken.fileDone();
        meter.fileDone();

        assertThat(seen).hasSize(1);
    }
}
