package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AlbumsAndStacksTest {
    private static final Instant DAY = Instant.parse("2024-05-01T10:00:00Z");
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private static Asker second(FakeImmich immich) {
        return Asker.with(immich, "x-api-key", immich.user2().apiKey());
    }

    @ParameterizedTest
    @EnumSource
    void theOwnerStandsWhereTheVersionPutsIt(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            FakeSeed seed = immich.seed();
            String id = seed.album("a", seed.photo("a.jpg", DAY));
            Map<String, Object> album = Asker.of(immich).get("/albums/" + id).map();
            assertThat(album).containsEntry("assetCount", 1);
            if (version.isAtLeast(FakeVersion.V3_0_3)) {
                assertThat(album).doesNotContainKeys("owner", "ownerId", "assets");
                assertThat((List<?>) album.get("albumUsers")).hasSize(1);
            } else {
                assertThat(album).containsEntry("ownerId", immich.admin().id());
                assertThat((List<?>) album.get("albumUsers")).isEmpty();
                assertThat((List<?>) album.get("assets")).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "V3_0_3, '', 3",
        "V3_0_3, ?isOwned=true, 2",
        "V3_0_3, ?isShared=true, 2",
        "V3_0_3, ?isOwned=false, 1",
        "V3_0_3, ?isOwned=false&isShared=false, 0",
        "V3_0_3, ?name=plain, 1",
        "V3_0_3, ?shared=true, 3",
        "V2_7_5, '', 2",
        "V2_7_5, ?shared=true, 2",
        "V2_7_5, ?shared=false, 1",
        "V1_144_1, ?isOwned=false, 2"
    })
    void listsAreFilteredAsTheVersionDoes(FakeVersion version, String query, int count) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            immich.seed().album("plain");
            immich.seed().share(immich.seed().album("given"), immich.user2(), "viewer");
            FakeSeed theirs = immich.seed().as(immich.user2());
            theirs.share(theirs.album("received"), immich.admin(), "viewer");
            assertThat(Asker.of(immich).get("/albums" + query).list()).hasSize(count);
        }
    }

    @Test
    void addingReportsAResultForEachId() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeSeed seed = immich.seed();
            FakeAsset in = seed.photo("in.jpg", DAY);
            FakeAsset out = seed.photo("out.jpg", DAY);
            FakeAsset foreign = seed.as(immich.user2()).photo("foreign.jpg", DAY);
            String id = seed.album("a", in);
            Asker.Response response = Asker.of(immich)
                    .put(
                            "/albums/" + id + "/assets",
                            Map.of("ids", List.of(in.id(), out.id(), out.id(), foreign.id(), NOBODY)));
            assertThat(response.list().stream().map(item -> String.valueOf(((Map<?, ?>) item).get("error"))))
                    .containsExactly("duplicate", "null", "duplicate", "no_permission", "no_permission");
        }
    }

    @Test
    void viewersReadAndEditorsFill() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeSeed seed = immich.seed();
            FakeAsset photo = seed.photo("a.jpg", DAY);
            FakeAsset theirs = seed.as(immich.user2()).photo("b.jpg", DAY);
            String id = seed.album("a", photo);
            seed.share(id, immich.user2(), "viewer");
            Asker second = second(immich);
            assertThat(second.get("/assets/" + photo.id()).status()).isEqualTo(200);
            assertThat(second.put("/albums/" + id + "/assets", Map.of("ids", List.of(theirs.id())))
                            .at("message"))
                    .isEqualTo("Not found or no albumAsset.create access");
            Asker.of(immich).put("/albums/" + id + "/user/" + immich.user2().id(), Map.of("role", "editor"));
            assertThat(second.put("/albums/" + id + "/assets", Map.of("ids", List.of(theirs.id())))
                            .at(0, "success"))
                    .isEqualTo(true);
            assertThat(second.delete("/albums/" + id + "/assets", Map.of("ids", List.of(photo.id())))
                            .at(0, "error"))
                    .isEqualTo("no_permission");
            assertThat(second.delete("/albums/" + id + "/user/me", null).status())
                    .isEqualTo(204);
            assertThat(second.get("/albums/" + id).status()).isEqualTo(400);
            assertThat(Asker.of(immich).get("/albums/" + id).at("assetCount")).isEqualTo(2);
        }
    }

    @Test
    void unknownAssetsOfANewAlbumAreDroppedWithoutAWord() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker.Response response =
                    Asker.of(immich).post("/albums", Map.of("albumName", "a", "assetIds", List.of(NOBODY)));
            assertThat(response.status()).isEqualTo(201);
            assertThat(response.at("assetCount")).isEqualTo(0);
        }
    }

    @Test
    void aStackOfAPrimaryDissolvesIntoTheNewOne() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeSeed seed = immich.seed();
            FakeAsset a = seed.photo("a.jpg", DAY);
            FakeAsset b = seed.photo("b.jpg", DAY);
            FakeAsset c = seed.photo("c.jpg", DAY);
            String old = seed.stack(a, b);
            Asker asker = Asker.of(immich);
            Asker.Response merged = asker.post("/stacks", Map.of("assetIds", List.of(c.id(), a.id())));
            assertThat(merged.at("primaryAssetId")).isEqualTo(c.id());
            assertThat((List<?>) merged.at("assets")).hasSize(3);
            assertThat(asker.get("/stacks/" + old).status()).isEqualTo(400);
        }
    }

    @Test
    void aMemberOfAnotherStackIsMovedAndThatStackStays() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeSeed seed = immich.seed();
            FakeAsset a = seed.photo("a.jpg", DAY);
            FakeAsset b = seed.photo("b.jpg", DAY);
            FakeAsset c = seed.photo("c.jpg", DAY);
            String old = seed.stack(a, b);
            Asker asker = Asker.of(immich);
            asker.post("/stacks", Map.of("assetIds", List.of(c.id(), b.id())));
            assertThat((List<?>) asker.get("/stacks/" + old).at("assets")).hasSize(1);
            assertThat(asker.get("/assets/" + a.id()).at("stack")).isNull();
            assertThat(asker.get("/assets/" + c.id()).at("stack", "assetCount")).isEqualTo(2);
        }
    }

    @Test
    void aTrashedMemberIsNotShownAndComesBack() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeSeed seed = immich.seed();
            FakeAsset a = seed.photo("a.jpg", DAY);
            FakeAsset b = seed.photo("b.jpg", DAY);
            String id = seed.stack(a, b);
            Asker asker = Asker.of(immich);
            asker.delete("/assets", Map.of("ids", List.of(b.id())));
            assertThat((List<?>) asker.get("/stacks/" + id).at("assets")).hasSize(1);
            assertThat(asker.put("/stacks/" + id, Map.of("primaryAssetId", b.id()))
                            .at("message"))
                    .isEqualTo("Primary asset must be in the stack");
            asker.post("/trash/restore", null);
            assertThat((List<?>) asker.get("/stacks/" + id).at("assets")).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPurgedPrimaryIsFollowedByAnotherExceptOnVersion1(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            FakeSeed seed = immich.seed();
            FakeAsset a = seed.photo("a.jpg", DAY);
            String id = seed.stack(a, seed.photo("b.jpg", DAY), seed.photo("c.jpg", DAY));
            Asker asker = Asker.of(immich);
            asker.delete("/assets", Map.of("ids", List.of(a.id()), "force", true));
            assertThat(asker.get("/stacks/" + id).status()).isEqualTo(version == FakeVersion.V1_144_1 ? 400 : 200);
        }
    }

    @Test
    void oneUnknownIdSparesAllStacks() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeSeed seed = immich.seed();
            String id = seed.stack(seed.photo("a.jpg", DAY), seed.photo("b.jpg", DAY));
            Asker asker = Asker.of(immich);
            assertThat(asker.delete("/stacks", Map.of("ids", List.of(id, NOBODY)))
                            .status())
                    .isEqualTo(400);
            assertThat(asker.delete("/stacks", Map.of("ids", List.of())).status())
                    .isEqualTo(500);
            assertThat(asker.get("/stacks/" + id).status()).isEqualTo(200);
        }
    }
}
