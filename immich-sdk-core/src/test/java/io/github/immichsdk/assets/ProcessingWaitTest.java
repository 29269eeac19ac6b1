package io.github.immichsdk.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.errors.ImmichTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessingWaitTest {

    private final StubTransport server = new StubTransport();
    private final TestTime time = new TestTime();
    private final Assets assets = TestClient.builder(server, time).build().assets();

    @Test
    void itPollsAtGrowingIntervalsUntilTheThumbnailIsThere() {
        server.json(asset("null", "{}")).json(asset("null", "{}")).json(asset("\"abc\"", "{}"));

        Asset ready = assets.awaitProcessed(AssetJson.ID, ProcessingStep.THUMBNAIL, Duration.ofSeconds(10));

        assertThat(ready.thumbhash()).isEqualTo("abc");
        assertThat(time.waits()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void metadataIsThereOnceTheFileWasRead() {
        server.json(asset("null", "{\"fileSizeInByte\":7}"))
                .json(asset("null", "{\"dateTimeOriginal\":\"2026-01-02T03:04:05+00:00\"}"));

        assets.awaitProcessed(AssetJson.ID, ProcessingStep.METADATA, Duration.ofSeconds(10));

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void itGivesUpAfterTheTimeoutAndSaysWhy() {
        for (int i = 0; i < 5; i++) {
            server.json(asset("null", "{}"));
        }

        assertThatThrownBy(() -> assets.awaitProcessed(AssetJson.ID, ProcessingStep.THUMBNAIL, Duration.ofSeconds(1)))
                .isInstanceOf(ImmichTimeoutException.class)
                .hasMessageContaining("has not made the thumbnail of asset " + AssetJson.ID);
        assertThat(time.waits().stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(1));
    }

    private static String asset(String thumbhash, String exif) {
        return AssetJson.v3With(AssetJson.ID, "\"thumbhash\":" + thumbhash + ",\"exifInfo\":" + exif);
    }
}
