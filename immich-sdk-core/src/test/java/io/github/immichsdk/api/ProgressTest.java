package io.github.immichsdk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void isOneLineForPeople() {
        assertThat(new Progress(
                        120, 412L, 1_200_000_000L, 4_000_000_000L, 11_000_000, Duration.ofSeconds(250), "a.jpg"))
                .hasToString("120 of 412 items, 1.2 GB of 4.0 GB, 11.0 MB/s, 4 min remaining, a.jpg");
    }

    @Test
    void leavesOutWhatIsUnknown() {
        assertThat(new Progress(0, null, 999, null, 0, null, null)).hasToString("0 items, 999 B");
    }
}
