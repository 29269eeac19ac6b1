package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineRulesTest {
    private static final Instant TAKEN = Instant.parse("2024-05-01T10:00:00Z");

    @ParameterizedTest
    @EnumSource
    void aBoxKeepsTheAssetsInItFromVersion2On(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            FakeAsset inside =
                    immich.seed().asset("a.jpg", TAKEN).at(51.5, -0.12).add();
            immich.seed().asset("b.jpg", TAKEN).at(48.8, 2.3).add();
            immich.seed().photo("c.jpg", TAKEN);
            Object ids = asker.get("/timeline/bucket?timeBucket=2024-05-01&bbox=-1,51,1,52")
                    .at("id");
            if (version == FakeVersion.V1_144_1) {
                assertThat((List<?>) ids).hasSize(3);
            } else {
                assertThat(ids).isEqualTo(List.of(inside.id()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "V1_144_1", mode = EnumSource.Mode.EXCLUDE)
    void aBoxWithoutFourNumbersIsRefused(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Object message = Asker.of(immich).get("/timeline/buckets?bbox=1,2").at("message");
            assertThat(message)
                    .isEqualTo(
                            version.isAtLeast(FakeVersion.V3_0_3)
                                    ? "Validation failed"
                                    : List.of(
                                            "bbox.east must be a longitude string or number",
                                            "bbox.north must be a latitude string or number"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTagOfAnotherUserIsRefused(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            String tag = immich.seed().as(immich.user2()).tag("Animals");
            assertThat(Asker.of(immich).get("/timeline/buckets?tagId=" + tag).at("message"))
                    .isEqualTo("Not found or no tag.read access");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBucketIsFoundByADateThatTheDatabaseReads(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            FakeAsset asset = immich.seed().photo("a.jpg", TAKEN);
            assertThat(Asker.of(immich)
                            .get("/timeline/bucket?timeBucket=05.01.2024")
                            .at("id"))
                    .isEqualTo(List.of(asset.id()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedTagComesBackWhenTheFileIsReadAgain(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            FakeAsset asset = immich.seed().photo("a.jpg", TAKEN);
            Object tag = asker.post("/tags", Map.of("name", "Animals")).at("id");
            asker.put("/tags/" + tag + "/assets", Map.of("ids", List.of(asset.id())));
            asker.delete("/tags/" + tag, null);
            assertThat((List<?>) asker.get("/assets/" + asset.id()).at("tags")).isEmpty();
            asker.post("/assets/jobs", Map.of("name", "refresh-metadata", "assetIds", List.of(asset.id())));
            assertThat(asker.get("/assets/" + asset.id()).at("tags", 0, "value"))
                    .isEqualTo("Animals");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTagTakenOffAnAssetDoesNotComeBack(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            FakeAsset asset = immich.seed().photo("a.jpg", TAKEN);
            Object tag = asker.post("/tags", Map.of("name", "Animals")).at("id");
            Map<String, Object> ids = Map.of("ids", List.of(asset.id()));
            asker.put("/tags/" + tag + "/assets", ids);
            asker.delete("/tags/" + tag + "/assets", ids);
            asker.post("/assets/jobs", Map.of("name", "refresh-metadata", "assetIds", List.of(asset.id())));
            assertThat((List<?>) asker.get("/assets/" + asset.id()).at("tags")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void lockedAssetsAreCountedForAnElevatedSessionOnly(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            assertThat(Asker.of(immich)
                            .get("/assets/statistics?visibility=locked")
                            .at("message"))
                    .isEqualTo("Elevated permission is required");
        }
    }
}
