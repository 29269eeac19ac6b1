package io.github.immichsdk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Progress;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.uploads.UploadJob;
import io.github.immichsdk.uploads.UploadReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an upload reports while it runs: numbers that only grow, and files as soon as they are transferred. */
@Timeout(120)
class UploadProgressTest {

    private static final int FILES = 12;
    private static final int SIZE = 300_000;

    @TempDir
    Path folder;

    private FakeImmich fake;
    private ImmichClient immich;
    private final List<Progress> reports = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        fake = FakeImmich.builder().injectFaults().start();
        immich = ImmichClient.builder()
                .server(fake.url())
                .apiKey(fake.apiKey())
                .retry(RetryOptions.defaults().firstDelay(Duration.ofMillis(5)))
                .build();
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = new byte[SIZE];
            Arrays.fill(bytes, (byte) i);
            Files.write(folder.resolve("IMG_%02d.jpg".formatted(i)), bytes);
        }
    }

    @AfterEach
    void stop() {
        immich.close();
        fake.close();
    }

    @Test
    void filesCountWhenTheyAreTransferredAndTheNumbersNeverFall() {
        fake.faults().on("uploadAsset").always().delay(Duration.ofMillis(150));

        UploadReport report = run();

        assertThat(report.complete()).isTrue();
        assertThatNumbersOnlyGrow();
        assertThat(reports)
                .as("reports in the middle of the run")
                .anySatisfy(progress -> assertThat(progress.items()).isBetween(1L, FILES - 1L));
        assertThat(reports)
                .allSatisfy(progress -> assertThat(progress.bytes()).isGreaterThanOrEqualTo(progress.items() * SIZE));
    }

    @Test
    void theNumbersNeverFallWhenConnectionsBreakInTheMiddleOfAFile() {
        fake.faults().on("uploadAsset").skip(1).times(5).resetUploadAfter(200_000);
        fake.faults().on("uploadAsset").always().delay(Duration.ofMillis(150));

        UploadReport report = run();

        assertThat(report.complete()).isTrue();
        assertThatNumbersOnlyGrow();
    }

    private UploadReport run() {
        return immich.uploads().run(UploadJob.of(folder).maxInFlight(2).onProgress(reports::add));
    }

    private void assertThatNumbersOnlyGrow() {
        assertThat(reports).extracting(Progress::bytes).isSorted();
        assertThat(reports).extracting(Progress::items).isSorted();
        Progress last = reports.get(reports.size() - 1);
        assertThat(last.items()).isEqualTo(FILES);
        assertThat(last.bytes()).isEqualTo((long) FILES * SIZE).isEqualTo(last.totalBytes());
    }
}
