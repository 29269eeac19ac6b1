package io.github.immichsdk.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.assets.AssetJson;
import io.github.immichsdk.errors.ImmichDataException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadChecksTest {

    private static final String KNOWN = "9qe2GC9jVPNhj+wIWc7PiElb1ZQ=";
    private static final String NEW = "43a19b7c03d96940ba214443b454212dad41a2ce";

    private final StubTransport server = new StubTransport();
    private final Uploads uploads = TestClient.over(server).uploads();

    @Test
    void resultsAreInTheOrderOfTheChecksums() {
        server.json("""
                {"results":[{"id":"1","action":"accept"},
                {"id":"0","action":"reject","reason":"duplicate","assetId":"%s","isTrashed":true,"hint":"x"}]}""".formatted(AssetJson.ID));

        List<UploadCheck> checks = uploads.check(List.of(KNOWN, NEW));

        assertThat(checks).extracting(UploadCheck::checksum).containsExactly(KNOWN, NEW);
        UploadCheck known = checks.get(0);
        assertThat(known.wanted()).isFalse();
        assertThat(known.reason()).isEqualTo("duplicate");
        assertThat(known.assetId()).isEqualTo(AssetJson.ID);
        assertThat(known.trashed()).isTrue();
        assertThat(known.additionalProperties()).containsEntry("hint", "x");
        assertThat(checks.get(1).wanted()).isTrue();
        assertThat(checks.get(1).assetId()).isNull();
        assertThat(server.last())
                .hasToString("POST /api/assets/bulk-upload-check {\"assets\":[" + "{\"id\":\"0\",\"checksum\":\""
                        + KNOWN + "\"},{\"id\":\"1\",\"checksum\":\"" + NEW + "\"}]}");
    }

    @Test
    void noChecksumsSendNoRequest() {
        assertThat(uploads.check(List.of())).isEmpty();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void manyChecksumsAreSentInBatches() {
        server.json(accepted(5000)).json(accepted(5000)).json(accepted(1));
        List<String> checksums =
                IntStream.range(0, 10_001).mapToObj("%040x"::formatted).toList();

        List<UploadCheck> checks = uploads.check(checksums);

        assertThat(checks).extracting(UploadCheck::checksum).isEqualTo(checksums);
        assertThat(server.requests()).hasSize(3);
        assertThat(server.last().body()).contains(checksums.get(10_000));
    }

    @Test
    void aChecksumThatIsGivenTwiceHasTwoResults() {
        server.json(accepted(2));

        assertThat(uploads.check(List.of(NEW, NEW))).hasSize(2);
    }

    @Test
    void aTextThatIsNoChecksumIsRefusedBeforeAnyRequest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> uploads.check(List.of(KNOWN, "nonsense")))
                .withMessageContaining("checksums: expected a SHA-1");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aResponseWithoutAResultForEachChecksumIsRefused() {
        server.json(accepted(1));

        assertThatThrownBy(() -> uploads.check(List.of(KNOWN, NEW)))
                .isInstanceOfSatisfying(
                        ImmichDataException.class, e -> assertThat(e.path()).isEqualTo("$.results"))
                .hasMessageContaining("none for " + NEW);
    }

    @Test
    void aResultForAnIdThatTheRequestDoesNotHaveIsRefused() {
        server.json("{\"results\":[{\"id\":\"7\",\"action\":\"accept\"}]}");

        assertThatThrownBy(() -> uploads.check(List.of(KNOWN)))
                .isInstanceOfSatisfying(
                        ImmichDataException.class, e -> assertThat(e.path()).isEqualTo("$.results[0].id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "+0", "١"})
    void aSecondResultForAFileIsRefusedInAnyForm(String id) {
        server.json("""
                {"results":[{"id":"0","action":"reject","reason":"duplicate","assetId":"%s","isTrashed":true},
                {"id":"1","action":"accept"},{"id":"%s","action":"accept"}]}""".formatted(AssetJson.ID, id));

        assertThatThrownBy(() -> uploads.check(List.of(KNOWN, NEW)))
                .isInstanceOfSatisfying(
                        ImmichDataException.class, e -> assertThat(e.path()).isEqualTo("$.results[2].id"));
    }

    private static String accepted(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"action\":\"accept\"}")
                .collect(Collectors.joining(",", "{\"results\":[", "]}"));
    }
}
