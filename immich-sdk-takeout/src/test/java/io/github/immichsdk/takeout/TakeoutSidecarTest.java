package io.github.immichsdk.takeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("case-U6")
class TakeoutSidecarTest {

    @TempDir
    Path folder;

    @Test
    void aSidecarGivesAllThatItSays() throws IOException {
        TakeoutMetadata metadata = read("""
                {"title": "IMG_1.jpg", "description": "Boat at the pier", "imageViews": "9",
                 "creationTime": {"timestamp": "1745900000", "formatted": "29.04.2025"},
                 "photoTakenTime": {"timestamp": "1745847000", "formatted": "28.04.2025"},
                 "geoData": {"latitude": 68.1, "longitude": 13.6, "altitude": 4.0},
                 "geoDataExif": {"latitude": 1.0, "longitude": 2.0, "altitude": 0.0},
                 "people": [{"name": "Дочь"}, {"name": ""}, {}, 7], "favorited": true, "archived": true, "trashed": false,
                 "url": "https://photos.google.com/photo/x", "googlePhotosOrigin": {"mobileUpload": {}}}
                """).metadata();

        assertThat(metadata.title()).isEqualTo("IMG_1.jpg");
        assertThat(metadata.description()).isEqualTo("Boat at the pier");
        assertThat(metadata.takenAt()).isEqualTo(Instant.parse("2025-04-28T13:30:00Z"));
        assertThat(metadata.location()).isEqualTo(new TakeoutLocation(68.1, 13.6));
        assertThat(metadata.people()).containsExactly("Дочь");
        assertThat(metadata.favorite()).isTrue();
        assertThat(metadata.archived()).isTrue();
        assertThat(metadata.trashed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "\"1745847000\", 2025-04-28T13:30:00Z",
        "1745847000, 2025-04-28T13:30:00Z",
        "1745847000.0, 2025-04-28T13:30:00Z",
        "\"-86400\", 1969-12-31T00:00:00Z",
        "\"-2208988800\", 1900-01-01T00:00:00Z",
        "\"253402300799\", 9999-12-31T23:59:59Z"
    })
    void aTimeIsANumberOfSecondsOrItsText(String timestamp, Instant expected) throws IOException {
        assertThat(read("{\"photoTakenTime\":{\"timestamp\":" + timestamp + "}}")
                        .metadata()
                        .takenAt())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "0", "null"})
    void aTimeOfZeroIsUnknown(String timestamp) throws IOException {
        assertThat(read("{\"photoTakenTime\":{\"timestamp\":" + timestamp + "}}")
                        .metadata()
                        .takenAt())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"yesterday\"", "\"9999999999999\"", "1e400", "[]", "true", "\"NaN\""})
    void aTimeThatIsNoneIsReportedAndTheRestCounts(String timestamp) throws IOException {
        TakeoutFile file = read("{\"description\":\"Boat\",\"photoTakenTime\":{\"timestamp\":" + timestamp + "}}");

        assertThat(file.metadata().takenAt()).isNull();
        assertThat(file.metadata().description()).isEqualTo("Boat");
        assertThat(GoogleTakeout.read(folder).problems())
                .singleElement()
                .hasToString(folder.resolve("IMG_1.jpg.json")
                        + ": 'photoTakenTime' is ignored, since it is not a number of seconds since 1970 within the years 1"
                        + " to 9999; the rest counts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"latitude\":0.0,\"longitude\":0.0}; {\"latitude\":68.1,\"longitude\":13.6}; 68.1; 13.6",
                "null; {\"latitude\":68.1,\"longitude\":13.6}; 68.1; 13.6",
                "{\"latitude\":95,\"longitude\":0}; {\"latitude\":68.1,\"longitude\":13.6}; 68.1; 13.6",
                "{\"latitude\":0,\"longitude\":6.5}; {\"latitude\":68.1,\"longitude\":13.6}; 0; 6.5",
                "{\"latitude\":\"-33.9\",\"longitude\":\"151.2\"}; null; -33.9; 151.2",
                "{\"latitude\":-90,\"longitude\":180}; null; -90; 180"
            })
    void theCorrectedLocationCountsBeforeThatOfTheCamera(
            String geoData, String geoDataExif, double latitude, double longitude) throws IOException {
        assertThat(read("{\"geoData\":" + geoData + ",\"geoDataExif\":" + geoDataExif + "}")
                        .metadata()
                        .location())
                .isEqualTo(new TakeoutLocation(latitude, longitude));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"latitude\":0,\"longitude\":0}",
                "{\"latitude\":0.0,\"longitude\":-0.0}",
                "{}",
                "null",
                "{\"latitude\":68.1}",
                "{\"latitude\":\"NaN\",\"longitude\":1}",
                "{\"latitude\":1e400,\"longitude\":1}",
                "{\"latitude\":1,\"longitude\":181}",
                "7"
            })
    void aLocationThatIsNoneIsNone(String geoData) throws IOException {
        assertThat(read("{\"geoData\":" + geoData + ",\"geoDataExif\":" + geoData + "}")
                        .metadata()
                        .location())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"title\":; it is not JSON",
                "not JSON; it is not JSON",
                "'' ; expected a value, found nothing",
                "[]; it is no JSON object",
                "\"text\"; it is no JSON object",
                "{} {}; expected the end, found more",
                "null; it is no JSON object"
            })
    void aBrokenSidecarIsReportedAndItsPictureHasNoMetadata(@Nullable String content, String reason)
            throws IOException {
        TakeoutFile file = read(content == null ? "" : content);

        assertThat(file.metadata()).isEqualTo(TakeoutMetadata.none());
        assertThat(file.sidecar()).isNull();
        GoogleTakeout takeout = GoogleTakeout.read(folder);
        assertThat(takeout.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(folder.resolve("IMG_1.jpg.json"));
            assertThat(problem.reason()).startsWith("ignored, since " + reason);
        });
        assertThat(takeout.sidecarsWithoutFile()).isEmpty();
    }

    @Test
    void aSidecarOfMoreThanOneMegabyteIsRefusedByName() throws IOException {
        TakeoutFile file = read("{\"description\":\"" + "x".repeat(1_000_000) + "\"}");

        assertThat(file.metadata()).isEqualTo(TakeoutMetadata.none());
        assertThat(GoogleTakeout.read(folder).problems())
                .containsExactly(
                        new TakeoutProblem(folder.resolve("IMG_1.jpg.json"), "ignored, since it is larger than 1 MB"));
    }

    @Test
    void aSidecarNestedTooDeepIsReportedAndEndsNothing() throws IOException {
        TakeoutFile file = read("{\"a\":".repeat(50_000));

        assertThat(file.metadata()).isEqualTo(TakeoutMetadata.none());
        assertThat(GoogleTakeout.read(folder).problems()).hasSize(1);
    }

    @Test
    void fieldsOfOtherKindsAreReportedOneByOneAndTheRestCounts() throws IOException {
        TakeoutFile file = read(
                "{\"title\":[],\"description\":7,\"favorited\":\"yes\",\"archived\":true,\"photoTakenTime\":{\"timestamp\":\"5\"}}");

        assertThat(file.metadata().archived()).isTrue();
        assertThat(file.metadata().favorite()).isFalse();
        assertThat(GoogleTakeout.read(folder).problems())
                .extracting(TakeoutProblem::reason)
                .containsExactly(
                        "'title' is ignored, since it is not text; the rest counts",
                        "'description' is ignored, since it is not text; the rest counts",
                        "'favorited' is ignored, since it is not true or false; the rest counts");
    }

    @Test
    void aByteOrderMarkIsNoHindrance() throws IOException {
        assertThat(read("\ufeff{\"description\":\"Boat\",\"geoData\":{}}")
                        .metadata()
                        .description())
                .isEqualTo("Boat");
    }

    @Test
    void aBlankDescriptionIsNone() throws IOException {
        assertThat(read("{\"description\":\" \\n\",\"geoData\":{}}").metadata().description())
                .isNull();
    }

    @Test
    void sidecarsThatMayBothBeMeantAreReportedAndNoneCounts() throws IOException {
        String cut = "Lofoten_2024_with_all_of_the_family_in_the_boa";
        Path picture = Files.writeString(folder.resolve(cut + "t.jpg"), "picture");
        for (int i = 1; i <= 2; i++) {
            Files.writeString(
                    folder.resolve(cut + "(" + i + ").json"),
                    "{\"title\":\"" + cut + "t_" + i + ".jpg\",\"photoTakenTime\":{\"timestamp\":\"" + i + "\"}}");
        }

        GoogleTakeout takeout = GoogleTakeout.read(folder);

        assertThat(takeout.file(picture).orElseThrow().metadata()).isEqualTo(TakeoutMetadata.none());
        assertThat(takeout.problems())
                .containsExactly(new TakeoutProblem(
                        picture,
                        "uploaded without metadata, since several sidecars may be meant, which differ: [" + cut
                                + "(1).json, " + cut + "(2).json]"));
    }

    @Test
    void aDirectoryThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoogleTakeout.read(folder.resolve("absent")))
                .withMessageContaining("expected directories with an extracted Takeout")
                .withMessageEndingWith("absent does not exist");
    }

    @Test
    void anArchiveThatWasNotExtractedIsRefused() throws IOException {
        Path archive = Files.writeString(folder.resolve("takeout-001.zip"), "PK");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoogleTakeout.read(archive))
                .withMessageEndingWith("takeout-001.zip is a file: extract an archive first");
    }

    @Test
    @Tag("posix")
    void aLinkInACircleEndsNothing() throws IOException {
        Files.writeString(folder.resolve("IMG_1.jpg"), "picture");
        Files.createSymbolicLink(folder.resolve("back"), folder);
        Files.createSymbolicLink(folder.resolve("gone.jpg"), folder.resolve("absent"));

        GoogleTakeout takeout = GoogleTakeout.read(folder);

        assertThat(takeout.files()).extracting(TakeoutFile::path).contains(folder.resolve("IMG_1.jpg"));
    }

    private TakeoutFile read(String content) throws IOException {
        Path picture = Files.writeString(folder.resolve("IMG_1.jpg"), "picture");
        Files.writeString(folder.resolve("IMG_1.jpg.json"), content);
        return GoogleTakeout.read(folder).file(picture).orElseThrow();
    }

    @Test
    void aTakeoutWithoutADirectoryIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoogleTakeout.read(List.of()))
                .withMessage("folders: expected at least one directory with an extracted Takeout, got none");
    }
}
