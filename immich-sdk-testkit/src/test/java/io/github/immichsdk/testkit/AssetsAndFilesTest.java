package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssetsAndFilesTest {
    private static final Instant DAY = Instant.parse("2024-05-01T10:00:00Z");
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @Test
    void aChangeOfTheDateShowsAfterTheResponse() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeAsset photo = immich.seed().photo("a.jpg", DAY);
            Asker asker = Asker.of(immich);
            Asker.Response response =
                    asker.put("/assets/" + photo.id(), Map.of("dateTimeOriginal", "2020-01-01T12:00:00+02:00"));
            assertThat(response.at("fileCreatedAt")).isEqualTo("2024-05-01T10:00:00.000Z");
            assertThat(asker.get("/assets/" + photo.id()).map())
                    .containsEntry("fileCreatedAt", "2020-01-01T10:00:00.000Z")
                    .containsEntry("localDateTime", "2020-01-01T12:00:00.000Z");
        }
    }

    @Test
    void theVideoOfASeededLivePhotoIsHiddenBehindItsStill() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeAsset video = immich.seed().photo("a.mov", DAY);
            FakeAsset still =
                    immich.seed().asset("a.heic", DAY).liveVideo(video).add();
            Asker asker = Asker.of(immich);
            assertThat(asker.get("/assets/" + still.id()).at("livePhotoVideoId"))
                    .isEqualTo(video.id());
            assertThat(asker.get("/assets/" + video.id()).at("visibility")).isEqualTo("hidden");
        }
    }

    @Test
    void aRelativeShiftShiftsAgainEachTime() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeAsset photo = immich.seed().photo("a.jpg", DAY);
            Asker asker = Asker.of(immich);
            Map<String, Object> shift = Map.of("ids", List.of(photo.id()), "dateTimeRelative", 60);
            asker.put("/assets", shift);
            asker.put("/assets", shift);
            assertThat(asker.get("/assets/" + photo.id()).at("fileCreatedAt")).isEqualTo("2024-05-01T12:00:00.000Z");
        }
    }

    @ParameterizedTest
    @CsvSource({"V1_144_1, 0, 200", "V2_7_5, 0, 200", "V3_0_3, 0, 400", "V3_0_3, -1, 200", "V2_7_5, 6, 400"})
    void ratingsAreTakenAsTheVersionTakesThem(FakeVersion version, int rating, int status) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            FakeAsset photo = immich.seed().photo("a.jpg", DAY);
            assertThat(Asker.of(immich)
                            .put("/assets/" + photo.id(), Map.of("rating", rating))
                            .status())
                    .isEqualTo(status);
        }
    }

    @Test
    void lockingTakesAnAssetOutOfItsAlbums() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeSeed seed = immich.seed();
            FakeAsset photo = seed.photo("a.jpg", DAY);
            String album = seed.album("a", photo);
            Asker asker = Asker.of(immich);
            asker.put("/assets", Map.of("ids", List.of(photo.id()), "visibility", "locked"));
            assertThat(asker.get("/albums/" + album).at("assetCount")).isEqualTo(0);
            assertThat(asker.get("/assets/" + photo.id()).status()).isEqualTo(400);
        }
    }

    @Test
    void oneForeignIdSparesAllAssets() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeAsset photo = immich.seed().photo("a.jpg", DAY);
            Asker asker = Asker.of(immich);
            assertThat(asker.delete("/assets", Map.of("ids", List.of(photo.id(), NOBODY)))
                            .status())
                    .isEqualTo(400);
            assertThat(asker.get("/assets/" + photo.id()).at("isTrashed")).isEqualTo(false);
        }
    }

    @Test
    void theTrashCountsRestoresAndEmpties() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeSeed seed = immich.seed();
            FakeAsset a = seed.photo("a.jpg", DAY);
            FakeAsset b = seed.photo("b.jpg", DAY);
            seed.trash(a, b);
            Asker asker = Asker.of(immich);
            assertThat(asker.get("/assets/statistics?isTrashed=true").at("total"))
                    .isEqualTo(2);
            assertThat(asker.post("/trash/restore/assets", Map.of("ids", List.of(a.id())))
                            .at("count"))
                    .isEqualTo(1);
            assertThat(asker.post("/trash/empty", null).at("count")).isEqualTo(1);
            assertThat(asker.get("/assets/" + a.id()).at("isTrashed")).isEqualTo(false);
            assertThat(asker.get("/assets/" + b.id()).status()).isEqualTo(400);
        }
    }

    @Test
    void whatIsMarkedForGoodStaysUntilItIsPurged() {
        try (FakeImmich immich = FakeImmich.builder().jobsAfterRequests(50).start()) {
            Asker asker = Asker.of(immich);
            byte[] content = {1, 2, 3};
            Object id = asker.upload("a.jpg", content).at("id");
            asker.delete("/assets", Map.of("ids", List.of(id), "force", true));
            assertThat(asker.get("/assets/" + id).at("isTrashed")).isEqualTo(true);
            assertThat(asker.upload("a.jpg", content).at("status")).isEqualTo("duplicate");
            assertThat(asker.post("/trash/restore/assets", Map.of("ids", List.of(id)))
                            .at("count"))
                    .isEqualTo(1);
            assertThat(asker.get("/assets/" + id).at("isTrashed")).isEqualTo(true);
            immich.runJobs();
            assertThat(asker.get("/assets/" + id).status()).isEqualTo(400);
            assertThat(asker.upload("a.jpg", content).at("status")).isEqualTo("created");
        }
    }

    @Test
    void resolvingKeepsOneAndTrashesTheRest() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeSeed seed = immich.seed();
            FakeAsset keep = seed.photo("a.jpg", DAY);
            FakeAsset copy = seed.asset("b.jpg", DAY).favorite().rating(5).add();
            String group = seed.duplicates(keep, copy);
            Asker asker = Asker.of(immich);
            assertThat(asker.get("/duplicates").at(0, "duplicateId")).isEqualTo(group);
            Asker.Response partial = asker.post("/duplicates/resolve", resolve(group, List.of(keep.id()), List.of()));
            assertThat(partial.at(0, "errorMessage"))
                    .isEqualTo("Every asset must be in either keepAssetIds or trashAssetIds");
            Asker.Response whole =
                    asker.post("/duplicates/resolve", resolve(group, List.of(keep.id()), List.of(copy.id())));
            assertThat(whole.at(0, "success")).isEqualTo(true);
            assertThat(asker.get("/assets/" + copy.id()).at("isTrashed")).isEqualTo(true);
            assertThat(asker.get("/assets/" + keep.id()).at("isFavorite")).isEqualTo(true);
            assertThat(asker.get("/assets/" + keep.id()).at("exifInfo", "rating"))
                    .isEqualTo(5);
            assertThat(asker.get("/duplicates").list()).isEmpty();
        }
    }

    private static Map<String, Object> resolve(String group, List<String> keep, List<String> trash) {
        return Map.of("groups", List.of(Map.of("duplicateId", group, "keepAssetIds", keep, "trashAssetIds", trash)));
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-2, 206, 012", "bytes=7-, 206, 789", "bytes=-2, 206, 89", "'bytes=0-1,4-5', 200, 0123456789"})
    void rangesGiveTheirPart(String range, int status, String content) {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeAsset photo = immich.seed()
                    .asset("a.jpg", DAY)
                    .bytes("0123456789".getBytes())
                    .add();
            Asker.Response response =
                    Asker.of(immich).send("GET", "/assets/" + photo.id() + "/original", null, "Range", range);
            assertThat(response.status()).isEqualTo(status);
            assertThat(response.text()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @CsvSource({"V1_144_1, 500", "V2_7_5, 500", "V3_0_3, 404"})
    void aRangeOutsideTheFileIsNever416(FakeVersion version, int status) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            FakeAsset photo =
                    immich.seed().asset("a.jpg", DAY).bytes(new byte[10]).add();
            Asker.Response response =
                    Asker.of(immich).send("GET", "/assets/" + photo.id() + "/original", null, "Range", "bytes=10-");
            assertThat(response.status()).isEqualTo(status);
            assertThat(response.header("Content-Range")).isEqualTo("bytes */10");
            assertThat(response.header("Content-Type")).startsWith("image/jpeg");
        }
    }

    @Test
    void aHeadHasTheLengthAndNoBody() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeAsset photo =
                    immich.seed().asset("a.jpg", DAY).bytes(new byte[10]).add();
            Asker.Response response = Asker.of(immich).send("HEAD", "/assets/" + photo.id() + "/original", null);
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.header("Content-Length")).isEqualTo("10");
            assertThat(response.header("ETag")).startsWith("W/\"a-");
            assertThat(response.raw().body()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void version3HidesEveryFailureOfAFileBehind404(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            int expected = version.isAtLeast(FakeVersion.V3_0_3) ? 404 : 400;
            assertThat(asker.get("/assets/" + NOBODY + "/original").status()).isEqualTo(expected);
            assertThat(asker.get("/assets/" + NOBODY + "/thumbnail").status()).isEqualTo(400);
        }
    }

    @Test
    void archivesHoldEachFileUnderANameOfItsOwn() throws IOException {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeSeed seed = immich.seed();
            FakeAsset a = seed.asset("same.jpg", DAY).bytes(new byte[] {1}).add();
            FakeAsset b = seed.asset("same.jpg", DAY).bytes(new byte[] {2}).add();
            Asker asker = Asker.of(immich);
            assertThat(asker.post("/download/info", Map.of("assetIds", List.of(a.id(), b.id()), "archiveSize", 1))
                            .at("totalSize"))
                    .isEqualTo(2);
            Asker.Response zip = asker.post("/download/archive", Map.of("assetIds", List.of(a.id(), b.id())));
            List<String> names = new ArrayList<>();
            try (ZipInputStream in =
                    new ZipInputStream(new ByteArrayInputStream(zip.raw().body()))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    names.add(entry.getName());
                }
            }
            assertThat(names).containsExactly("same.jpg", "same+1.jpg");
        }
    }

    @Test
    void theTimelineShowsAStackAsItsPrimary() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeSeed seed = immich.seed();
            seed.stack(seed.photo("a.jpg", DAY), seed.photo("b.jpg", DAY));
            seed.photo("c.jpg", DAY.minusSeconds(3_000_000));
            Asker asker = Asker.of(immich);
            assertThat(asker.get("/timeline/buckets").list())
                    .containsExactly(
                            Map.of("timeBucket", "2024-05-01", "count", 2),
                            Map.of("timeBucket", "2024-03-01", "count", 1));
            Asker.Response bucket = asker.get("/timeline/bucket?timeBucket=2024-05-01&withStacked=true");
            assertThat((List<?>) bucket.at("id")).hasSize(1);
            assertThat(((List<?>) bucket.at("stack", 0)).get(1)).isEqualTo("2");
        }
    }
}
