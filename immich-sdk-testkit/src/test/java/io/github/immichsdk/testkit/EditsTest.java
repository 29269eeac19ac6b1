package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditsTest {
    private static final Instant TAKEN = Instant.parse("2024-05-01T10:00:00Z");
    private static final Map<String, Object> QUARTER = Map.of("action", "rotate", "parameters", Map.of("angle", 90));

    private static Map<String, Object> crop(int x, int y, int width, int height) {
        return Map.of("action", "crop", "parameters", Map.of("x", x, "y", y, "width", width, "height", height));
    }

    private static Map<String, Object> edits(Object... edits) {
        return Map.of("edits", List.of(edits));
    }

    @ParameterizedTest
    @EnumSource(names = "V1_144_1", mode = EnumSource.Mode.EXCLUDE)
    void anEditedAssetHasTheSizeOfTheResult(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            String asset = "/assets/"
                    + immich.seed().asset("a.jpg", TAKEN).size(256, 320).add().id();
            assertThat(asker.put(asset + "/edits", edits(crop(10, 10, 100, 80), QUARTER))
                            .status())
                    .isEqualTo(200);
            assertThat(asker.get(asset).at("width")).isEqualTo(80);
            assertThat(asker.get(asset).at("height")).isEqualTo(100);
            assertThat(asker.delete(asset + "/edits", null).status()).isEqualTo(204);
            assertThat(asker.get(asset).at("width")).isEqualTo(256);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "V1_144_1", mode = EnumSource.Mode.EXCLUDE)
    void aCropIsTheFirstEditAndLiesInThePicture(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            String path = "/assets/"
                    + immich.seed().asset("a.jpg", TAKEN).size(256, 320).add().id() + "/edits";
            assertThat(asker.put(path, edits(crop(200, 0, 100, 10))).at("message"))
                    .isEqualTo("Crop parameters are out of bounds");
            assertThat(asker.put(path, edits(QUARTER, crop(0, 0, 10, 10))).at("message"))
                    .isEqualTo("Crop action must be the first edit action");
            assertThat(asker.get(path).at("edits")).isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "V1_144_1", mode = EnumSource.Mode.EXCLUDE)
    void anActionTwiceAndWrongParametersAreRefused(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            String path = "/assets/" + immich.seed().photo("a.jpg", TAKEN).id() + "/edits";
            boolean three = version.isAtLeast(FakeVersion.V3_0_3);
            assertThat(asker.put(path, edits(QUARTER, QUARTER)).at("message"))
                    .isEqualTo(three ? "Validation failed" : List.of("Duplicate edit actions are not allowed"));
            Map<String, Object> odd = Map.of("action", "rotate", "parameters", Map.of("angle", 45));
            assertThat(asker.put(path, edits(odd)).at("message"))
                    .isEqualTo(
                            three
                                    ? "Validation failed"
                                    : List.of("edits.0.parameters.angle must be one of the following values:"
                                            + " 0, 90, 180, 270"));
            Map<String, Object> foreign = Map.of("action", "mirror", "parameters", Map.of("angle", 90));
            assertThat(asker.put(path, edits(foreign)).status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "V1_144_1", mode = EnumSource.Mode.EXCLUDE)
    void editsOfAnotherUsersAssetAreRefused(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            String path = "/assets/"
                    + immich.seed().as(immich.user2()).photo("a.jpg", TAKEN).id() + "/edits";
            assertThat(Asker.of(immich).put(path, edits(QUARTER)).at("message"))
                    .isEqualTo("Not found or no asset.edit.create access");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V3_0_3", "V3_1_0"})
    void parametersThatFitNoActionAreReportedForEachOfThem(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            String path = "/assets/" + immich.seed().photo("a.jpg", TAKEN).id() + "/edits";
            Map<String, Object> odd = Map.of("action", "blur", "parameters", Map.of());
            Asker.Response refused = Asker.of(immich).put(path, edits(odd));
            assertThat(refused.at("errors", 0, "path")).isEqualTo(List.of("edits", 0, "action"));
            assertThat(refused.at("errors", 1, "code")).isEqualTo("invalid_union");
            assertThat((List<?>) refused.at("errors", 1, "errors")).hasSize(3);
            assertThat(refused.at("errors", 1, "errors", 1, 0, "path")).isEqualTo(List.of("angle"));
        }
    }
}
