package io.github.immichsdk.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant TIME = Instant.parse("2024-02-29T23:59:58.007Z");

    @Test
    void theLineOfAnAssetIsOneChunkOf611Bytes() throws IOException {
        for (int index = 0; index < 3000; index += 101) {
            MemorySink bytes = new MemorySink();
            new EventLines().asset(index, TIME.toEpochMilli(), bytes);

            String[] parts = text(bytes).split("\r\n");

            assertThat(parts).hasSize(2);
            assertThat(Integer.parseInt(parts[0], 16)).isEqualTo(EventLines.ASSET_BYTES);
            assertThat(parts[1]).hasSize(EventLines.ASSET_BYTES).endsWith("}\n");
        }
    }

    @Test
    void aLineHasTheIdAndTheTimeOfItsAsset() throws IOException {
        MemorySink bytes = new MemorySink();
        new EventLines().asset(77, TIME.toEpochMilli(), bytes);

        JsonNode data = JSON.readTree(text(bytes).split("\r\n")[1]).get("data");

        assertThat(data.get("id").asString()).isEqualTo(Digits.id(77, 1));
        assertThat(data.get("fileCreatedAt").asString()).isEqualTo("2024-02-29T23:59:58.007Z");
    }

    @Test
    void aRowHasTheLengthThatItsPageAnnounces() throws IOException {
        AssetRows rows = AssetRows.ofSearch(true);
        for (int index = 0; index < 2000; index += 97) {
            MemorySink bytes = new MemorySink();
            rows.write(index, TIME.toEpochMilli(), bytes);

            assertThat(text(bytes)).hasSize(rows.length(index));
            assertThat(JSON.readTree(text(bytes))
                            .get("exifInfo")
                            .get("dateTimeOriginal")
                            .asString())
                    .isEqualTo("2024-02-29T23:59:58.007+00:00");
        }
    }

    @Test
    void anIdOfAFileSaysItsNumberAndSize() {
        OriginalId id = new OriginalId(17, 4_000_000_000L);

        assertThat(OriginalId.parse(id.toString())).isEqualTo(id);
    }

    private static String text(MemorySink sink) {
        return new String(sink.toByteArray(), StandardCharsets.UTF_8);
    }
}
