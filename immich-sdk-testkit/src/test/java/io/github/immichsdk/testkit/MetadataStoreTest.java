package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetadataStoreTest {
    private static final Instant TAKEN = Instant.parse("2024-05-01T10:00:00Z");

    private static Map<String, Object> item(FakeAsset asset, String key) {
        return Map.of("assetId", asset.id(), "key", key, "value", Map.of("a", 1));
    }

    private static Map<String, Object> items(Object... items) {
        return Map.of("items", List.of(items));
    }

    @ParameterizedTest
    @EnumSource(names = {"V2_7_5", "V3_0_3", "V3_1_0"})
    void oneRequestWritesToManyAssetsAndOneDeletesFromThem(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            FakeAsset a = immich.seed().photo("a.jpg", TAKEN);
            FakeAsset b = immich.seed().photo("b.jpg", TAKEN);
            Asker.Response stored = asker.put("/assets/metadata", items(item(a, "k"), item(b, "k")));
            assertThat(stored.at(1, "assetId")).isEqualTo(b.id());
            assertThat(asker.get("/assets/" + b.id() + "/metadata/k").at("value"))
                    .isEqualTo(Map.of("a", 1));
            for (int i = 0; i < 2; i++) {
                assertThat(asker.delete(
                                        "/assets/metadata",
                                        items(
                                                Map.of("assetId", a.id(), "key", "k"),
                                                Map.of("assetId", b.id(), "key", "k")))
                                .status())
                        .isEqualTo(204);
            }
            assertThat(asker.get("/assets/" + b.id() + "/metadata").list()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V2_7_5", "V3_0_3", "V3_1_0"})
    void writesToManyAssetsAreRefusedAsAWhole(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            FakeAsset own = immich.seed().photo("a.jpg", TAKEN);
            FakeAsset foreign = immich.seed().as(immich.user2()).photo("b.jpg", TAKEN);
            assertThat(asker.put("/assets/metadata", items(item(own, "k"), item(foreign, "k")))
                            .at("message"))
                    .isEqualTo("Not found or no asset.update access");
            assertThat(asker.put("/assets/metadata", items(item(own, "k"), item(own, "k")))
                            .at("message"))
                    .isEqualTo("Duplicate items are not allowed: \"(" + own.id() + ", k)\"");
            assertThat(asker.put("/assets/metadata", items()).status()).isEqualTo(500);
            assertThat(asker.get("/assets/" + own.id() + "/metadata").list()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V2_7_5", "V3_0_3", "V3_1_0"})
    void aKeyTwiceInOneRequestIsRefused(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            FakeAsset asset = immich.seed().photo("a.jpg", TAKEN);
            Map<String, Object> item = Map.of("key", "k1", "value", Map.of());
            assertThat(Asker.of(immich)
                            .put("/assets/" + asset.id() + "/metadata", items(item, item))
                            .at("message"))
                    .isEqualTo("Duplicate items are not allowed: \"k1\"");
        }
    }

    @Test
    void version1KnowsOneKeyAndKeepsWhatItKnowsOfTheValue() {
        try (FakeImmich immich =
                FakeImmich.builder().version(FakeVersion.V1_144_1).start()) {
            Asker asker = Asker.of(immich);
            String store = "/assets/" + immich.seed().photo("a.jpg", TAKEN).id() + "/metadata";
            Asker.Response stored =
                    asker.put(store, items(Map.of("key", "mobile-app", "value", Map.of("iCloudId", "x", "other", 1))));
            assertThat(stored.at(0, "value")).isEqualTo(Map.of("iCloudId", "x"));
            assertThat(asker.put(store, items(Map.of("key", "own", "value", "text")))
                            .at("message"))
                    .isEqualTo(List.of(
                            "items.0.key must be one of the following values: mobile-app",
                            "items.0.value must be an object",
                            "items.0.nested property value must be either object or array"));
            assertThat(asker.get(store + "/own").at("message"))
                    .isEqualTo(List.of("key must be one of the following values: mobile-app"));
            assertThat(asker.put(store, items()).status()).isEqualTo(500);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_144_1", "V2_7_5"})
    void anObjectInThePlaceOfAListIsCheckedLikeItsEntriesBeforeVersion3(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            FakeAsset asset = immich.seed().photo("a.jpg", TAKEN);
            Object texts = Asker.of(immich)
                    .put("/assets/" + asset.id() + "/metadata", Map.of("items", Map.of("bad", 1)))
                    .at("message");
            assertThat((List<?>) texts).last().isEqualTo("items.value must be an object");
            assertThat((List<?>) texts).noneMatch(text -> text.toString().contains("array"));
        }
    }
}
