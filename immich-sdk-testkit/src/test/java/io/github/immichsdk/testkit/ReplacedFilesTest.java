package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplacedFilesTest {
    private static final String DATES = "--x\r\nContent-Disposition: form-data; name=\"fileCreatedAt\"\r\n\r\n"
            + "2024-01-01T00:00:00.000Z\r\n--x\r\nContent-Disposition: form-data; name=\"fileModifiedAt\"\r\n\r\n"
            + "2024-01-01T00:00:00.000Z\r\n--x\r\nContent-Disposition: form-data; name=\"deviceId\"\r\n\r\nd\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"deviceAssetId\"\r\n\r\nd\r\n";
    private static final String FILE =
            "--x\r\nContent-Disposition: form-data; name=\"assetData\"; filename=\"r.jpg\"\r\n"
                    + "Content-Type: image/jpeg\r\n\r\nnew bytes\r\n";

    private static Asker.Response replace(Asker asker, String id, String parts) {
        byte[] body = (parts + "--x--\r\n").getBytes(StandardCharsets.UTF_8);
        return asker.send("PUT", "/assets/" + id + "/original", "multipart/form-data; boundary=x", body);
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_144_1", "V2_7_5"})
    void aReplacedFileIsKeptInTheTrashAndTheRepeatIsADuplicate(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            byte[] before = "old bytes".getBytes(StandardCharsets.UTF_8);
            String id = immich.seed()
                    .asset("a.jpg", Instant.parse("2024-05-01T10:00:00Z"))
                    .bytes(before)
                    .add()
                    .id();
            Asker.Response first = replace(asker, id, DATES + FILE);
            assertThat(first.at("status")).isEqualTo("replaced");
            assertThat(asker.get("/assets/" + id + "/original").text()).isEqualTo("new bytes");
            Object kept = first.at("id");
            assertThat(asker.get("/assets/" + kept).at("isTrashed")).isEqualTo(true);
            assertThat(asker.get("/assets/" + kept + "/original").text()).isEqualTo("old bytes");
            Asker.Response again = replace(asker, id, DATES + FILE);
            assertThat(again.at("status")).isEqualTo("duplicate");
            assertThat(again.at("id")).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_144_1", "V2_7_5"})
    void aReplacementNeedsItsFieldsThenAFileThenAnAssetOfTheCaller(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            String id = immich.seed()
                    .photo("a.jpg", Instant.parse("2024-05-01T10:00:00Z"))
                    .id();
            assertThat((List<?>) replace(asker, "x", "").at("message")).hasSize(8);
            assertThat(replace(asker, id, DATES).at("message")).isEqualTo("File is required");
            assertThat(replace(asker, "00000000-0000-4000-8000-000000000000", DATES + FILE)
                            .at("message"))
                    .isEqualTo("Not found or no asset.update access");
        }
    }
}
