package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.uploads.UploadJob;
import io.github.immichsdk.uploads.UploadReport;
import io.github.immichsdk.uploads.UploadStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotaContractTest extends ContractTest {

    @TempDir
    Path folder;

    private final AtomicInteger sent = new AtomicInteger();

    @Test
    @Tag("case-L3")
    void onceTheQuotaIsFullNothingMoreIsSentAndItIsReportedOnce() throws IOException {
        for (int i = 0; i < 40; i++) {
            file("IMG_%02d.jpg".formatted(i), 20_000);
        }
        quota(100_000);

        UploadReport report = run(me.apiKey());

        assertThat(report.count(UploadStatus.CREATED)).isEqualTo(5);
        assertThat(report.failed())
                .hasSize(35)
                .allSatisfy(file -> assertThat(file.reason()).containsIgnoringCase("quota"));
        assertThat(sent).hasValueLessThanOrEqualTo(5 + 4);
        assertThat(report.complete()).isFalse();
        assertThat(report.stoppedBy()).hasMessageContaining("quota is full").hasMessageContaining("run it again");
        assertThat(immich.search().stream(AssetQuery.all())).hasSize(5);
    }

    @Test
    @Tag("case-L3")
    void smallerFilesStillGoAfterALargeOneIsRefused() throws IOException {
        file("a.jpg", 200_000);
        file("b.jpg", 300_000);
        file("c.jpg", 10_000);
        file("d.jpg", 20_000);
        quota(100_000);

        UploadReport report = run(me.apiKey());

        assertThat(report.failed())
                .extracting(file -> file.path().getFileName().toString())
                .containsExactly("a.jpg", "b.jpg");
        assertThat(report.count(UploadStatus.CREATED)).isEqualTo(2);
        assertThat(sent).hasValueLessThanOrEqualTo(4);
    }

    @Test
    @Tag("case-L3")
    void aKeyThatMayNotReadTheFiguresSendsNothingAsLargeAsWhatWasRefused() throws IOException {
        file("a.jpg", 200_000);
        file("b.jpg", 200_000);
        file("c.jpg", 10_000);
        quota(100_000);

        UploadReport report = run(me.apiKey("asset.upload"));

        assertThat(report.count(UploadStatus.CREATED)).isEqualTo(1);
        assertThat(report.failed()).hasSize(2);
        assertThat(sent).hasValue(2);
    }

    private UploadReport run(String key) {
        try (ImmichClient counted = me.builder()
                .apiKey(key)
                .interceptor(attempt -> {
                    if (attempt.operation() == Operations.UPLOAD_ASSET) {
                        sent.incrementAndGet();
                    }
                    return null;
                })
                .build()) {
            return counted.uploads().run(UploadJob.of(folder).maxInFlight(key.equals(me.apiKey()) ? 4 : 1));
        }
    }

    private void quota(long bytes) {
        try (ImmichClient admin = server.admin()) {
            admin.raw()
                    .call("PUT", "/admin/users/" + me.id())
                    .body(Map.of("quotaSizeInBytes", bytes))
                    .send();
        }
    }

    private void file(String name, int size) throws IOException {
        byte[] bytes = new byte[size];
        byte[] picture = Files.readAllBytes(Pictures.file(folder, name, Pictures.NOON));
        System.arraycopy(picture, 0, bytes, 0, picture.length);
        Files.write(folder.resolve(name), bytes);
    }
}
