package io.github.immichsdk.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.people.Face;
import io.github.immichsdk.people.Person;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetReadingTest {

    @Test
    void anAssetOf3IsReadCompletely() {
        Asset asset = AssetJson.read(AssetJson.v3(AssetJson.ID));

        assertThat(asset.id()).isEqualTo(AssetJson.ID);
        assertThat(asset.ownerId()).isEqualTo(AssetJson.OWNER);
        assertThat(asset.type()).isEqualTo(AssetType.IMAGE);
        assertThat(asset.visibility()).isEqualTo(Visibility.TIMELINE);
        assertThat(asset.originalFileName()).isEqualTo("Sjø.jpg");
        assertThat(asset.checksum()).isEqualTo("9qe2GC9jVPNhj+wIWc7PiElb1ZQ=");
        assertThat(asset.fileCreatedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
        assertThat(asset.width()).isEqualTo(4000);
        assertThat(asset.edited()).isFalse();
        assertThat(asset.favorite()).isTrue();
        assertThat(asset.duration()).isNull();
        assertThat(asset.deviceId()).isNull();
        assertThat(asset.metadataHidden()).isFalse();
        assertThat(asset.additionalProperties()).isEmpty();
    }

    @Test
    void anAssetOf1IsReadCompletely() {
        Asset asset = AssetJson.read(AssetJson.v1(AssetJson.ID));

        assertThat(asset.deviceAssetId()).isEqualTo("a.jpg-1");
        assertThat(asset.deviceId()).isEqualTo("cli");
        assertThat(asset.width()).isNull();
        assertThat(asset.edited()).isNull();
        assertThat(asset.duration()).isNull();
        assertThat(asset.additionalProperties()).isEmpty();
    }

    @Test
    void theWallClockTimeStaysWithoutZone() {
        assertThat(AssetJson.read(AssetJson.v3(AssetJson.ID)).localDateTime())
                .isEqualTo(LocalDateTime.parse("2026-01-02T05:04:05.678"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"0:00:02.500000\"', PT2.5S",
        "'\"00:01:05.123\"', PT1M5.123S",
        "'\"123:00:01\"', PT123H1S",
        "2000, PT2S",
        "1, PT0.001S"
    })
    void aPlayingTimeReadsFromEachForm(String json, Duration expected) {
        assertThat(AssetJson.read(AssetJson.v3With(AssetJson.ID, "\"duration\":" + json))
                        .duration())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "0", "\"0:00:00.00000\"", "\"\"", "\"1500\"", "\"soon\""})
    void aStillAndAMadeUpTimeHaveNoPlayingTime(String json) {
        assertThat(AssetJson.read(AssetJson.v3With(AssetJson.ID, "\"duration\":" + json))
                        .duration())
                .isNull();
    }

    @Test
    void anAssetOfASharedLinkThatHidesMetadataReads() {
        Asset asset = AssetJson.read("""
                {"id":"%s","type":"VIDEO","thumbhash":null,"originalMimeType":"video/mp4",
                 "localDateTime":"2026-01-02T05:04:05.678Z","duration":"0:00:01.00000","livePhotoVideoId":null,
                 "hasMetadata":false}""".formatted(AssetJson.ID));

        assertThat(asset.metadataHidden()).isTrue();
        assertThat(asset.hasMetadata()).isFalse();
        assertThat(asset.visibility()).isNull();
        assertThat(asset.checksum()).isEmpty();
        assertThat(asset.createdAt()).isNull();
        assertThat(asset.fileCreatedAt()).isEqualTo(Instant.parse("2026-01-02T05:04:05.678Z"));
        assertThat(asset.duration()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not-a-date"})
    @org.junit.jupiter.api.Tag("case-P4")
    void aListWithAnExifDateThatIsNoneIsReadAndTheTextStays(String text) {
        StubTransport server = new StubTransport()
                .json(AssetJson.page(
                        null,
                        AssetJson.v3With(
                                AssetJson.id(1),
                                "\"exifInfo\":{\"make\":\"Fujifilm\",\"dateTimeOriginal\":\"" + text + "\"}"),
                        AssetJson.v3(AssetJson.id(2))));

        List<Asset> found =
                TestClient.over(server).search().stream(AssetQuery.all()).toList();

        assertThat(found).extracting(Asset::id).containsExactly(AssetJson.id(1), AssetJson.id(2));
        Exif exif = found.get(0).exif();
        assertThat(exif).isNotNull();
        assertThat(exif.dateTimeOriginal()).isNull();
        assertThat(exif.make()).isEqualTo("Fujifilm");
        assertThat(exif.additionalProperties()).containsExactlyEntriesOf(Map.of("dateTimeOriginal", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fileModifiedAt", "createdAt", "updatedAt"})
    @org.junit.jupiter.api.Tag("case-P4")
    void anAssetWithAnotherDateThatIsNoneIsRead(String field) {
        Asset asset = AssetJson.read(AssetJson.v3With(AssetJson.ID, "\"" + field + "\":\"soon\""));

        assertThat(asset.additionalProperties()).containsEntry(field, "soon");
        assertThat(asset.localDateTime()).isNotNull();
    }

    @Test
    @org.junit.jupiter.api.Tag("case-P4")
    void aDateThatMustBeThereIsNamedWithItsPath() {
        StubTransport server = new StubTransport()
                .json(AssetJson.page(null, AssetJson.v3With(AssetJson.ID, "\"localDateTime\":\"not-a-date\"")));

        assertThatThrownBy(() -> TestClient.over(server).search().stream(AssetQuery.all())
                        .toList())
                .isInstanceOfSatisfying(
                        ImmichDataException.class,
                        e -> assertThat(e.path()).isEqualTo("$.assets.items[0].localDateTime"))
                .hasMessageContaining("expected a date and time such as")
                .hasMessageContaining("'not-a-date'");
    }

    @Test
    void wordsAndFieldsOfANewerServerAreKept() {
        Asset asset = AssetJson.read(AssetJson.v3With(
                AssetJson.ID, "\"type\":\"HOLOGRAM\",\"visibility\":\"vault\",\"mood\":{\"level\":3}"));

        assertThat(asset.type()).isEqualTo(AssetType.of("HOLOGRAM"));
        assertThat(asset.visibility()).isEqualTo(Visibility.of("vault"));
        assertThat(asset.additionalProperties()).containsOnlyKeys("mood");
    }

    @Test
    void datesOfNestedAssetsReadWithMicrosecondsAndOffset() {
        Asset asset = AssetJson.read(AssetJson.v3With(
                AssetJson.ID,
                "\"createdAt\":\"2026-02-03T04:05:06.123456+00:00\",\"fileCreatedAt\":\"2026-01-02T03:04:05+00:00\""));

        assertThat(asset.createdAt()).isEqualTo(Instant.parse("2026-02-03T04:05:06.123456Z"));
        assertThat(asset.fileCreatedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @Test
    void exifReadsAllItsValues() {
        Asset asset = AssetJson.read(AssetJson.v3With(AssetJson.ID, """
                "exifInfo":{"make":"Fujifilm","model":"X-T5","exifImageWidth":7728,"exifImageHeight":5152.0,
                "fileSizeInByte":9000000000,"orientation":"6","dateTimeOriginal":"2026-01-02T03:04:05+00:00",
                "modifyDate":"2026-01-02T03:04:05+00:00","timeZone":"UTC+2","lensModel":"XF35","fNumber":1.4,
                "focalLength":35,"iso":160,"exposureTime":"1/250","latitude":59.9,"longitude":10.75,"city":"Oslo",
                "state":null,"country":"Norway","description":"","projectionType":null,"rating":-1}"""));

        Exif exif = asset.exif();
        assertThat(exif).isNotNull();
        assertThat(exif.exifImageHeight()).isEqualTo(5152);
        assertThat(exif.fileSizeInByte()).isEqualTo(9_000_000_000L);
        assertThat(exif.dateTimeOriginal()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(exif.focalLength()).isEqualTo(35.0);
        assertThat(exif.rating()).isEqualTo(-1);
        assertThat(exif.additionalProperties()).isEmpty();
    }

    @Test
    void peopleWithFacesStackAndTagsRead() {
        Asset asset = AssetJson.read(AssetJson.v3With(AssetJson.ID, """
                "stack":{"id":"s","primaryAssetId":"p","assetCount":3},
                "tags":[{"id":"t","parentId":"u","name":"Norway","value":"trips/Norway",
                  "createdAt":"2026-01-02T03:04:05.123456+00:00","updatedAt":"2026-01-02T03:04:05+00:00"}],
                "people":[{"id":"p","name":"Kari","birthDate":"1990-01-02","thumbnailPath":"","isHidden":false,
                  "faces":[{"id":"f","imageHeight":100,"imageWidth":200,"boundingBoxX1":1,"boundingBoxX2":2,
                  "boundingBoxY1":3,"boundingBoxY2":4,"sourceType":"exif"}]}],
                "unassignedFaces":[{"id":"g","imageHeight":100,"imageWidth":200,"boundingBoxX1":5,"boundingBoxX2":6,
                  "boundingBoxY1":7,"boundingBoxY2":8}]"""));

        assertThat(asset.stack()).extracting(AssetStack::assetCount).isEqualTo(3);
        assertThat(asset.tags()).extracting(Tag::value).containsExactly("trips/Norway");
        Person kari = asset.people().get(0);
        assertThat(kari.birthDate()).isEqualTo(LocalDate.of(1990, 1, 2));
        assertThat(kari.faces()).extracting(Face::boundingBoxX2).containsExactly(2);
        assertThat(asset.unassignedFaces()).extracting(Face::boundingBoxY1).containsExactly(7);
        assertThat(asset.additionalProperties()).isEmpty();
    }

    @Test
    void aBrokenFieldIsNamedByItsPath() {
        assertThatThrownBy(
                        () -> AssetJson.read(AssetJson.v3With(AssetJson.ID, "\"people\":[{\"id\":\"p\",\"name\":7}]")))
                .isInstanceOfSatisfying(
                        JsonShapeException.class, e -> assertThat(e.path()).isEqualTo("$.people[0].name"))
                .hasMessageContaining("expected text, found 7");
    }

    @Test
    void aMissingIdIsAnError() {
        assertThatThrownBy(() -> AssetJson.read("{\"type\":\"IMAGE\",\"localDateTime\":\"2026-01-02T05:04:05.678Z\"}"))
                .isInstanceOfSatisfying(
                        JsonShapeException.class, e -> assertThat(e.path()).isEqualTo("$.id"));
    }
}
