package io.github.immichsdk.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DownloadProgressTest {

    @Test
    void isOneLineForPeople() {
        assertThat(new DownloadProgress(120, 412, 1_200_000_000L, 4_000_000_000L, 11_000_000, Duration.ofSeconds(250)))
                .hasToString("120 of 412 files, 1.2 GB of 4.0 GB, 11.0 MB/s, 4 min left");
    }

    @Test
    void leavesOutWhatNobodyKnows() {
        assertThat(new DownloadProgress(0, 1, 999, null, 0, null)).hasToString("0 of 1 files, 999 B");
    }
}
