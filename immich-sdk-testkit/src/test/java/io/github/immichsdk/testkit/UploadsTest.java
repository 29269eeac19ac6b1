package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha1(byte[] content) throws Exception {
        return MessageDigest.getInstance("SHA-1").digest(content);
    }

    @ParameterizedTest
    @EnumSource
    void theSameBytesAreADuplicateWithTheSameId(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            Asker.Response first = asker.upload("a.jpg", bytes("one"));
            Asker.Response second = asker.upload("b.jpg", bytes("one"));
            assertThat(first.status()).isEqualTo(201);
            assertThat(first.at("status")).isEqualTo("created");
            assertThat(second.status()).isEqualTo(200);
            assertThat(second.map()).containsEntry("status", "duplicate").containsEntry("id", first.at("id"));
        }
    }

    @Test
    void theOriginalComesBackByteForByte() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker asker = Asker.of(immich);
            byte[] content = new byte[300_000];
            new java.util.Random(3).nextBytes(content);
            Object id = asker.upload("a.jpg", content).at("id");
            assertThat(asker.get("/assets/" + id + "/original").raw().body()).isEqualTo(content);
        }
    }

    @Test
    void filesKeptInAFolderComeBackAndGoWithTheirAsset(@TempDir Path folder) throws Exception {
        try (FakeImmich immich = FakeImmich.builder().keepFilesIn(folder).start()) {
            Asker asker = Asker.of(immich);
            byte[] content = new byte[300_000];
            new java.util.Random(4).nextBytes(content);
            Object id = asker.upload("a.jpg", content).at("id");
            asker.upload("again.jpg", content);
            asker.upload("refused.txt", content);

            assertThat(folder).isDirectoryContaining(file -> file.toFile().length() == 300_000);
            assertThat(folder.toFile().list()).hasSize(1);
            assertThat(asker.get("/assets/" + id + "/original").raw().body()).isEqualTo(content);
            asker.delete("/assets", Map.of("ids", List.of(id), "force", true));
            asker.get("/users/me");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void bytesWithLongRunsOfZerosComeBackAsTheyWere() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker asker = Asker.of(immich);
            byte[] content = new byte[200_001];
            content[40_000] = 1;
            content[200_000] = 2;
            Object id = asker.upload("a.jpg", content).at("id");

            assertThat(asker.get("/assets/" + id + "/original").raw().body()).isEqualTo(content);
            assertThat(asker.send("GET", "/assets/" + id + "/original", null, "Range", "bytes=39999-40001")
                            .raw()
                            .body())
                    .isEqualTo(new byte[] {0, 1, 0});
        }
    }

    @Test
    void aKnownChecksumGetsItsResponseWhileTheBodyStillComes() throws Exception {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker asker = Asker.of(immich);
            Object id = asker.upload("a.jpg", bytes("one")).at("id");
            Asker.Response early = asker.upload()
                    .headers("x-immich-checksum", HexFormat.of().formatHex(sha1(bytes("one"))))
                    .file("assetData", "filename=\"other.jpg\"", new byte[3_000_000])
                    .send();
            assertThat(early.map()).containsEntry("status", "duplicate").containsEntry("id", id);
            assertThat(asker.get("/users/me").status()).isEqualTo(200);
        }
    }

    @Test
    void bulkCheckReportsDuplicatesAndTheTrash() throws Exception {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker asker = Asker.of(immich);
            Object id = asker.upload("a.jpg", bytes("one")).at("id");
            asker.delete("/assets", Map.of("ids", List.of(id)));
            Asker.Response response = asker.post(
                    "/assets/bulk-upload-check",
                    Map.of(
                            "assets",
                            List.of(
                                    Map.of(
                                            "id",
                                            "x",
                                            "checksum",
                                            Base64.getEncoder().encodeToString(sha1(bytes("one")))),
                                    Map.of("id", "y", "checksum", HexFormat.of().formatHex(sha1(bytes("two")))))));
            assertThat(response.at("results", 0))
                    .isEqualTo(Map.of(
                            "id", "x", "action", "reject", "reason", "duplicate", "assetId", id, "isTrashed", true));
            assertThat(response.at("results", 1)).isEqualTo(Map.of("id", "y", "action", "accept"));
            assertThat(asker.post("/assets/bulk-upload-check", Map.of("assets", List.of()))
                            .status())
                    .isEqualTo(500);
        }
    }

    @Test
    void readsWhatThePictureSaysOfItself() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker asker = Asker.of(immich);
            Object id = asker.upload("a.jpg", Pictures.jpegWithExif()).at("id");
            Asker.Response asset = asker.get("/assets/" + id);
            assertThat(asset.map())
                    .containsEntry("fileCreatedAt", "2024-05-01T10:00:00.000Z")
                    .containsEntry("localDateTime", "2024-05-01T12:00:00.000Z")
                    .containsEntry("width", 480)
                    .containsEntry("height", 640);
            @SuppressWarnings("unchecked")
            Map<String, Object> exif = (Map<String, Object>) asset.at("exifInfo");
            assertThat(exif)
                    .containsEntry("make", "Canon")
                    .containsEntry("model", "EOS1")
                    .containsEntry("orientation", "6")
                    .containsEntry("exposureTime", "1/250")
                    .containsEntry("fNumber", 2.8)
                    .containsEntry("focalLength", 35)
                    .containsEntry("iso", 200)
                    .containsEntry("timeZone", "UTC+2")
                    .containsEntry("city", "Paris")
                    .containsEntry("country", "France");
        }
    }

    @ParameterizedTest
    @CsvSource({"V1_144_1, 00:00:02.500", "V2_7_5, 00:00:02.500", "V3_0_3, 2500"})
    void readsTheDurationOfAMovie(FakeVersion version, String duration) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            Object id = asker.upload("a.mp4", Pictures.movie()).at("id");
            assertThat(asker.get("/assets/" + id).map())
                    .containsEntry("type", "VIDEO")
                    .hasEntrySatisfying(
                            "duration",
                            value -> assertThat(String.valueOf(value)).isEqualTo(duration));
        }
    }

    @Test
    void metadataWaitsWhenJobsWait() {
        try (FakeImmich immich = FakeImmich.builder().jobsAfterRequests(2).start()) {
            Asker asker = Asker.of(immich);
            Object id = asker.upload("a.jpg", Pictures.jpegWithExif()).at("id");
            assertThat(asker.get("/assets/" + id).at("width")).isNull();
            asker.get("/jobs");
            assertThat(asker.get("/assets/" + id).at("width")).isEqualTo(480);
        }
    }

    @Test
    void aSidecarGivesTheDescription() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker asker = Asker.of(immich);
            String xmp =
                    "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">by the sea</rdf:li></rdf:Alt></dc:description>";
            Object id = asker.upload()
                    .dated("2024-05-01T10:00:00Z")
                    .file("sidecarData", "filename=\"a.jpg.xmp\"", bytes(xmp))
                    .file("assetData", "filename=\"a.jpg\"", bytes("one"))
                    .send()
                    .at("id");
            assertThat(asker.get("/assets/" + id).at("exifInfo", "description")).isEqualTo("by the sea");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rdf:Description exif:DateTimeOriginal=\"2019-08-15T12:11:12.5+02:00\"/>",
                "<exif:DateTimeOriginal>2019-08-15T12:11:12.5+02:00</exif:DateTimeOriginal>",
                "<rdf:Description xmp:CreateDate='2019-08-15T10:11:12.500Z'/>"
            })
    void theDateOfASidecarCounts(String xmp) {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker asker = Asker.of(immich);
            Object id = asker.upload()
                    .dated("2024-05-01T10:00:00Z")
                    .file("sidecarData", "filename=\"a.jpg.xmp\"", bytes(xmp))
                    .file("assetData", "filename=\"a.jpg\"", Pictures.jpegWithExif())
                    .send()
                    .at("id");
            assertThat(asker.get("/assets/" + id).at("fileCreatedAt")).isEqualTo("2019-08-15T10:11:12.500Z");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("case-U1")
    void aSidecarAfterTheNameFieldIsJudgedByThatNameFrom27On(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker.Response response = Asker.of(immich)
                    .upload()
                    .device()
                    .dated("2024-05-01T10:00:00Z")
                    .field("filename", "p.jpg")
                    .file("sidecarData", "filename=\"p.jpg.xmp\"", bytes("<x/>"))
                    .file("assetData", "filename=\"p.jpg\"", bytes("one"))
                    .send();
            if (version == FakeVersion.V1_144_1) {
                assertThat(response.status()).isEqualTo(201);
            } else {
                assertThat(response.status()).isEqualTo(400);
                assertThat(response.at("message")).isEqualTo("Unsupported file type p.jpg");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("case-L1")
    void aSidecarBeforeTheNameFieldIsTakenByAll(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            assertThat(Asker.of(immich)
                            .upload()
                            .device()
                            .dated("2024-05-01T10:00:00Z")
                            .file("sidecarData", "filename=\"p.jpg.xmp\"", bytes("<x/>"))
                            .field("filename", "näme.jpg")
                            .file("assetData", "filename=\"p.jpg\"", bytes("one"))
                            .send()
                            .status())
                    .isEqualTo(201);
        }
    }

    @ParameterizedTest
    @EnumSource
    void deviceFieldsAreDemandedBeforeVersion3(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker.Response response = Asker.of(immich)
                    .upload()
                    .dated("2024-05-01T10:00:00Z")
                    .file("assetData", "filename=\"a.jpg\"", bytes("one"))
                    .send();
            assertThat(response.status()).isEqualTo(version.isAtLeast(FakeVersion.V3_0_3) ? 201 : 400);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "V1_144_1, 2024-01-01, 201", "V2_7_5, 2024-01-01T00:00:00, 201", "V3_0_3, 2024-01-01T00:00:00, 400",
        "V3_0_3, 2024-01-01, 400", "V1_144_1, 1704067200000, 400", "V3_0_3, 2024-01-01T00:00:00.123456789Z, 201"
    })
    void datesAreTakenAsTheVersionTakesThem(FakeVersion version, String date, int status) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            assertThat(Asker.of(immich)
                            .upload()
                            .device()
                            .dated(date)
                            .file("assetData", "filename=\"a.jpg\"", bytes("one"))
                            .send()
                            .status())
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filename=\"ümlaut 日本.jpg\"|ümlaut 日本.jpg",
                "filename=\"../../dir/p.jpg\"|p.jpg",
                "filename=\"C:\\dir\\p.jpg\"|p.jpg",
                "filename=\"a%22b.jpg\"|a%22b.jpg",
                "filename=\"good.jpg\"; filename*=UTF-8''%C3%BCml.jpg|\uFFFDml.jpg"
            })
    void fileNamesAreUnderstoodAsTheGenuineServerDoes(String disposition, String stored) {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker asker = Asker.of(immich);
            Object id = asker.upload()
                    .dated("2024-05-01T10:00:00Z")
                    .file("assetData", disposition, bytes("one"))
                    .send()
                    .at("id");
            assertThat(asker.get("/assets/" + id).at("originalFileName")).isEqualTo(stored);
        }
    }

    @Test
    void theNameFieldWinsOverThePartsName() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker asker = Asker.of(immich);
            Object id = asker.upload()
                    .dated("2024-05-01T10:00:00Z")
                    .field("filename", "holiday.jpg")
                    .file("assetData", "filename=\"x.bin\"", bytes("one"))
                    .send()
                    .at("id");
            assertThat(asker.get("/assets/" + id).at("originalFileName")).isEqualTo("holiday.jpg");
        }
    }

    @Test
    void brokenUploadsAreNamedAndLeaveNothing() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker asker = Asker.of(immich);
            Asker.Upload dated = asker.upload().dated("2024-05-01T10:00:00Z");
            assertThat(dated.file("other", "filename=\"a.jpg\"", bytes("x"))
                            .send()
                            .at("message"))
                    .isEqualTo("Unexpected field - other");
            assertThat(asker.upload()
                            .file("assetData", "filename=\"a.txt\"", bytes("x"))
                            .send()
                            .at("message"))
                    .isEqualTo("Unsupported file type a.txt");
            assertThat(asker.upload().dated("2024-05-01T10:00:00Z").send().at("message"))
                    .isEqualTo("File is required");
            assertThat(asker.upload()
                            .file("assetData", "filename=\"a.jpg\"", bytes("x"))
                            .cut()
                            .at("message"))
                    .isEqualTo("Multipart: Unexpected end of form");
            assertThat(asker.post("/search/statistics", Map.of()).at("total")).isEqualTo(0);
        }
    }

    @Test
    void aQuotaHolds() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker.of(immich).put("/admin/users/" + immich.user2().id(), Map.of("quotaSizeInBytes", 10));
            Asker second = Asker.with(immich, "x-api-key", immich.user2().apiKey());
            assertThat(second.upload("a.jpg", bytes("small")).status()).isEqualTo(201);
            assertThat(second.upload("b.jpg", bytes("too much")).at("message")).isEqualTo("Quota has been exceeded!");
        }
    }

    @Test
    void aLivePhotoHidesItsVideo() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker asker = Asker.of(immich);
            Object video = asker.upload("a.mov", Pictures.movie()).at("id");
            Asker.Response still = asker.upload()
                    .dated("2024-05-01T10:00:00Z")
                    .field("livePhotoVideoId", String.valueOf(video))
                    .file("assetData", "filename=\"a.jpg\"", bytes("still"))
                    .send();
            assertThat(asker.get("/assets/" + still.at("id")).at("livePhotoVideoId"))
                    .isEqualTo(video);
            assertThat(asker.get("/assets/" + video).at("visibility")).isEqualTo("hidden");
        }
    }

    @Test
    void version1FailsOnEmptyMetadataAndKeepsTheAsset() {
        try (FakeImmich immich =
                FakeImmich.builder().version(FakeVersion.V1_144_1).start()) {
            Asker asker = Asker.of(immich);
            assertThat(asker.upload()
                            .device()
                            .dated("2024-05-01T10:00:00Z")
                            .field("metadata", "[]")
                            .file("assetData", "filename=\"a.jpg\"", bytes("one"))
                            .send()
                            .status())
                    .isEqualTo(500);
            assertThat(asker.upload("a.jpg", bytes("one")).status()).isEqualTo(200);
        }
    }
}
