package io.github.immichsdk.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichBatchException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssetMetadataTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String STORED = "[{\"assetId\":\"" + ID
            + "\",\"key\":\"k\",\"value\":{\"a\":1},\"updatedAt\":\"2026-01-02T03:04:05.678Z\"}]";

    private final StubTransport stub = new StubTransport();
    private final Assets assets = TestClient.over(stub).assets();

    @Test
    void valuesOfSeveralAssetsAreSetInOneRequest() {
        stub.json(STORED);

        Map<String, AssetMetadata> stored = assets.setMetadataAll("k", Map.of(ID, Map.of("a", 1)));

        assertThat(stored.get(ID).value()).isEqualTo(Map.of("a", 1));
        assertThat(stub.requests())
                .hasToString("[PUT /api/assets/metadata {\"items\":[{\"assetId\":\"" + ID
                        + "\",\"key\":\"k\",\"value\":{\"a\":1}}]}]");
    }

    @Test
    void valuesOfSeveralAssetsAreDeletedInOneRequest() {
        stub.status(204);

        assertThat(assets.deleteMetadataAll("k", List.of(ID, ID)).done()).containsExactly(ID);
        assertThat(stub.requests())
                .hasToString("[DELETE /api/assets/metadata {\"items\":[{\"assetId\":\"" + ID + "\",\"key\":\"k\"}]}]");
    }

    @Test
    void withoutValuesNothingIsSentSinceServersFail() {
        assertThat(assets.setMetadataAll("k", Map.of())).isEmpty();
        assertThat(assets.deleteMetadataAll("k", List.of()).items()).isEmpty();
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aLaterRequestThatFailsReportsTheAssetsThatAreDone() {
        Map<String, Map<String, ?>> values = new LinkedHashMap<>();
        List<String> ids = IntStream.range(0, 1001)
                .mapToObj(i -> new UUID(0x4000, i).toString())
                .toList();
        ids.forEach(id -> values.put(id, Map.of()));
        stub.json("[]").json(400, "{\"message\":\"Not found or no asset.update access\"}");

        assertThatThrownBy(() -> assets.setMetadataAll("k", values))
                .isInstanceOfSatisfying(
                        ImmichBatchException.class,
                        failure -> assertThat(failure.remaining()).containsExactly(ids.get(1000)));
    }

    @Test
    void aDryRunReturnsTheValuesAndSendsNothing() {
        Map<String, AssetMetadata> stored =
                TestClient.dryRun(stub).assets().setMetadataAll("k", Map.of(ID, Map.of("a", 1)));

        assertThat(stored.get(ID).value()).isEqualTo(Map.of("a", 1));
        assertThat(stub.requests()).isEmpty();
    }
}
