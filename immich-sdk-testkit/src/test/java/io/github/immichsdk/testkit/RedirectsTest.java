package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RedirectsTest {
    private static Object key(FakeImmich immich, FakeAsset asset) {
        return Asker.of(immich)
                .post("/shared-links", Map.of("type", "INDIVIDUAL", "assetIds", List.of(asset.id())))
                .at("key");
    }

    @ParameterizedTest
    @EnumSource
    void theFullSizeOfAnOwnPictureIsItsOriginal(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            FakeAsset asset = immich.seed().photo("a.jpg", Instant.parse("2024-05-01T10:00:00Z"));
            Asker.Response redirect = Asker.of(immich).get("/assets/" + asset.id() + "/thumbnail?size=fullsize");
            assertThat(redirect.status()).isEqualTo(302);
            assertThat(redirect.header("Location")).isEqualTo("original?");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFullSizeForAVisitorIsThePreviewFromVersion2On(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            FakeAsset asset = immich.seed().photo("a.jpg", Instant.parse("2024-05-01T10:00:00Z"));
            Object key = key(immich, asset);
            String thumbnail = "/assets/" + asset.id() + "/thumbnail?size=";
            assertThat(Asker.with(immich).get(thumbnail + "fullsize&key=" + key).header("Location"))
                    .isEqualTo(
                            version == FakeVersion.V1_144_1
                                    ? "original?key=" + key
                                    : "/api" + thumbnail + "preview&key=" + key);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_144_1", "V2_7_5"})
    void aMissingWordIsEmptyAndNoneOfTheKnownOnes(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            assertThat(Asker.of(immich).get("/partners").at("message"))
                    .isEqualTo(List.of(
                            "direction should not be empty",
                            "direction must be one of the following values: shared-by, shared-with"));
            Object message = Asker.of(immich).get("/search/suggestions").at("message");
            assertThat((List<?>) message).first().isEqualTo("type should not be empty");
        }
    }
}
