package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchesTest {
    private static final Instant DAY = Instant.parse("2024-05-01T10:00:00Z");

    private static List<String> names(Asker.Response response) {
        List<String> names = new ArrayList<>();
        for (Object item : (List<?>) response.at("assets", "items")) {
            names.add(String.valueOf(((Map<?, ?>) item).get("originalFileName")));
        }
        return names;
    }

    /** Reads all pages as a plain client does. */
    private static List<String> allIds(Asker asker, int size) {
        List<String> ids = new ArrayList<>();
        Object next = "1";
        while (next != null) {
            Asker.Response response =
                    asker.post("/search/metadata", Map.of("size", size, "page", Integer.parseInt((String) next)));
            for (Object item : (List<?>) response.at("assets", "items")) {
                ids.add(String.valueOf(((Map<?, ?>) item).get("id")));
            }
            next = response.at("assets", "nextPage");
        }
        return ids;
    }

    @ParameterizedTest
    @EnumSource
    void withoutAWordOnVisibilityEachVersionMeansItsOwn(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            for (String visibility : List.of("timeline", "archive", "hidden", "locked")) {
                immich.seed()
                        .asset(visibility + ".jpg", DAY)
                        .visibility(visibility)
                        .add();
            }
            List<String> found = names(Asker.of(immich).post("/search/metadata", Map.of()));
            if (version.isAtLeast(FakeVersion.V3_0_3)) {
                assertThat(found).containsExactlyInAnyOrder("timeline.jpg", "archive.jpg", "hidden.jpg");
            } else {
                assertThat(found).containsExactly("timeline.jpg");
            }
        }
    }

    @Test
    void timeWindowsIncludeBothEnds() {
        try (FakeImmich immich = FakeImmich.start()) {
            for (int i = 0; i < 5; i++) {
                immich.seed().photo(i + ".jpg", DAY.plusMillis(i));
            }
            Map<String, Object> window = Map.of(
                    "takenAfter",
                    "2024-05-01T10:00:00.001Z",
                    "takenBefore",
                    "2024-05-01T12:00:00.003+02:00",
                    "order",
                    "asc");
            assertThat(names(Asker.of(immich).post("/search/metadata", window)))
                    .containsExactly("1.jpg", "2.jpg", "3.jpg");
        }
    }

    @Test
    void pagesCountTheirOwnRowsAndNameTheNextAsText() {
        try (FakeImmich immich = FakeImmich.start()) {
            immich.seed().photos(5, i -> DAY.plusSeconds(i));
            Asker asker = Asker.of(immich);
            Asker.Response first = asker.post("/search/metadata", Map.of("size", 2));
            assertThat(first.at("assets", "total")).isEqualTo(2);
            assertThat(first.at("assets", "nextPage")).isEqualTo("2");
            assertThat(names(first)).containsExactly("IMG_000004.jpg", "IMG_000003.jpg");
            assertThat(asker.post("/search/metadata", Map.of("size", 2, "page", 3))
                            .at("assets", "nextPage"))
                    .isNull();
            assertThat(names(asker.post("/search/metadata", Map.of("size", 2, "page", 1_000_000))))
                    .isEmpty();
        }
    }

    @Test
    void pagesAreCompleteWhenTiesKeepTheirOrder() {
        try (FakeImmich immich = FakeImmich.start()) {
            immich.seed().photos(1000, i -> DAY.plusSeconds(i / 7));
            assertThat(allIds(Asker.of(immich), 97)).hasSize(1000).doesNotHaveDuplicates();
        }
    }

    @Test
    void unstableTiesMakePlainPagingMissAndRepeat() {
        long seed = 11;
        try (FakeImmich immich = FakeImmich.builder().seed(seed).unstableTies().start()) {
            immich.seed().photos(1000, i -> DAY.plusSeconds(i / 7));
            Asker asker = Asker.of(immich);
            List<String> ids = allIds(asker, 97);
            Set<String> different = new HashSet<>(ids);
            assertThat(ids).as("seed %d", seed).hasSize(1000);
            assertThat(different).as("seed %d", seed).hasSizeBetween(900, 999);
            assertThat(allIds(asker, 97)).as("the same sweep, seed %d", seed).isEqualTo(ids);
        }
    }

    @Test
    void unstableTiesKeepTheOrderOfTime() {
        try (FakeImmich immich = FakeImmich.builder().unstableTies().start()) {
            immich.seed().photos(100, i -> DAY.plusSeconds(i / 10));
            Asker.Response response = Asker.of(immich).post("/search/metadata", Map.of("size", 100));
            List<String> times = new ArrayList<>();
            for (Object item : (List<?>) response.at("assets", "items")) {
                times.add(String.valueOf(((Map<?, ?>) item).get("fileCreatedAt")));
            }
            assertThat(times).hasSize(100).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    @Test
    void theTrashIsExcludedByDefault() {
        try (FakeImmich immich = FakeImmich.start()) {
            immich.seed().photo("kept.jpg", DAY);
            immich.seed().asset("gone.jpg", DAY).trashed().add();
            Asker asker = Asker.of(immich);
            assertThat(names(asker.post("/search/metadata", Map.of()))).containsExactly("kept.jpg");
            assertThat(names(asker.post("/search/metadata", Map.of("withDeleted", true))))
                    .hasSize(2);
            assertThat(names(asker.post("/search/metadata", Map.of("trashedAfter", "2000-01-01T00:00:00Z"))))
                    .containsExactly("gone.jpg");
        }
    }

    @Test
    void textsAreFoundWithoutAccentsAndCase() {
        try (FakeImmich immich = FakeImmich.start()) {
            immich.seed().photo("Übung im März.jpg", DAY);
            assertThat(names(Asker.of(immich).post("/search/metadata", Map.of("originalFileName", "ubung IM marz"))))
                    .hasSize(1);
        }
    }

    @Test
    void nullMeansNotSet() {
        try (FakeImmich immich = FakeImmich.start()) {
            immich.seed().photo("nowhere.jpg", DAY);
            immich.seed().asset("paris.jpg", DAY).at(48.8534, 2.3488).add();
            Map<String, Object> body = new HashMap<>();
            body.put("city", null);
            Asker asker = Asker.of(immich);
            assertThat(names(asker.post("/search/metadata", body))).containsExactly("nowhere.jpg");
            assertThat(names(asker.post("/search/metadata", Map.of("city", "Paris"))))
                    .containsExactly("paris.jpg");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyVersion3ListsAllOfASharedAlbum(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            FakeSeed theirs = immich.seed().as(immich.user2());
            String album = theirs.album("shared", theirs.photo("theirs.jpg", DAY));
            theirs.share(album, immich.admin(), "viewer");
            Asker.Response response = Asker.of(immich).post("/search/metadata", Map.of("albumIds", List.of(album)));
            assertThat(names(response)).hasSize(version.isAtLeast(FakeVersion.V3_0_3) ? 1 : 0);
            assertThat(Asker.of(immich)
                            .post("/search/statistics", Map.of("albumIds", List.of(album)))
                            .at("total"))
                    .isEqualTo(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void stackedAssetsCanBeExcludedButNotOnVersion1(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            FakeSeed seed = immich.seed();
            seed.stack(seed.photo("a.jpg", DAY), seed.photo("b.jpg", DAY));
            seed.photo("c.jpg", DAY);
            assertThat(names(Asker.of(immich).post("/search/metadata", Map.of("withStacked", false))))
                    .hasSize(version == FakeVersion.V1_144_1 ? 3 : 1);
        }
    }

    @Test
    void theLargestComeFirstAndBooleansAreRefused() {
        try (FakeImmich immich = FakeImmich.start()) {
            immich.seed().asset("small.jpg", DAY).bytes(new byte[10]).add();
            immich.seed().asset("large.jpg", DAY).bytes(new byte[1000]).add();
            Asker asker = Asker.of(immich);
            assertThat(asker.post("/search/large-assets?size=1", null).at(0, "originalFileName"))
                    .isEqualTo("large.jpg");
            assertThat(asker.post("/search/large-assets?isFavorite=true", null).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void randomGivesEachAssetOnce() {
        try (FakeImmich immich = FakeImmich.start()) {
            immich.seed().photos(20, i -> DAY.plusSeconds(i));
            Asker.Response response = Asker.of(immich).post("/search/random", Map.of("size", 1000));
            assertThat(response.list().stream().map(item -> ((Map<?, ?>) item).get("id")))
                    .hasSize(20)
                    .doesNotHaveDuplicates();
        }
    }
}
