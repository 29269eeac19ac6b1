package io.github.immichsdk.sync.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonShapeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyncEventCodecTest {

    private static final String ASSET = """
            {"id":"a1","ownerId":"u1","originalFileName":"sea.jpg","fileCreatedAt":"2024-02-04T08:02:00.000Z",
            "fileModifiedAt":"2024-02-05T08:02:00.000Z","localDateTime":"2024-02-04T10:02:00.000Z","type":"VIDEO",
            "deletedAt":null,"isFavorite":true,"visibility":"archive","duration":%s,"livePhotoVideoId":"l1",
            "stackId":"s1","libraryId":null,"checksum":"c==","thumbhash":"t"%s}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AuthUserV1",
                "UserV1",
                "UserDeleteV1",
                "AssetV1",
                "AssetV2",
                "AssetDeleteV1",
                "AssetExifV1",
                "AssetEditV1",
                "AssetEditDeleteV1",
                "AssetMetadataV1",
                "AssetMetadataDeleteV1",
                "AssetOcrV1",
                "AssetOcrDeleteV1",
                "PartnerV1",
                "PartnerDeleteV1",
                "PartnerAssetV1",
                "PartnerAssetV2",
                "PartnerAssetBackfillV1",
                "PartnerAssetBackfillV2",
                "PartnerAssetDeleteV1",
                "PartnerAssetExifV1",
                "PartnerAssetExifBackfillV1",
                "PartnerStackBackfillV1",
                "PartnerStackDeleteV1",
                "PartnerStackV1",
                "AlbumV1",
                "AlbumV2",
                "AlbumDeleteV1",
                "AlbumUserV1",
                "AlbumUserBackfillV1",
                "AlbumUserDeleteV1",
                "AlbumAssetCreateV1",
                "AlbumAssetCreateV2",
                "AlbumAssetUpdateV1",
                "AlbumAssetUpdateV2",
                "AlbumAssetBackfillV1",
                "AlbumAssetBackfillV2",
                "AlbumAssetExifCreateV1",
                "AlbumAssetExifUpdateV1",
                "AlbumAssetExifBackfillV1",
                "AlbumToAssetV1",
                "AlbumToAssetDeleteV1",
                "AlbumToAssetBackfillV1",
                "MemoryV1",
                "MemoryDeleteV1",
                "MemoryToAssetV1",
                "MemoryToAssetDeleteV1",
                "StackV1",
                "StackDeleteV1",
                "PersonV1",
                "PersonDeleteV1",
                "AssetFaceV1",
                "AssetFaceV2",
                "AssetFaceDeleteV1",
                "UserMetadataV1",
                "UserMetadataDeleteV1",
                "SyncAckV1",
                "SyncResetV1",
                "SyncCompleteV1"
            })
    void everyTypeOfAllSupportedServersHasARecord(String type) {
        assertThat(SyncEventCodec.types()).contains(type);
    }

    @Test
    void thereIsNoRecordForWhatNoServerSends() {
        assertThat(SyncEventCodec.types()).hasSize(59);
    }

    @Test
    void anAssetOfTheFirstMajorLacksWhatItDoesNotKnow() {
        AssetEvent.AssetV1 asset = (AssetEvent.AssetV1) read("AssetV1", ASSET.formatted("\"0:00:02.500000\"", ""));

        assertThat(asset.id()).isEqualTo("a1");
        assertThat(asset.ownerId()).isEqualTo("u1");
        assertThat(asset.originalFileName()).isEqualTo("sea.jpg");
        assertThat(asset.fileCreatedAt()).isEqualTo(Instant.parse("2024-02-04T08:02:00Z"));
        assertThat(asset.fileModifiedAt()).isEqualTo(Instant.parse("2024-02-05T08:02:00Z"));
        assertThat(asset.localDateTime()).isEqualTo(LocalDateTime.parse("2024-02-04T10:02:00"));
        assertThat(asset.duration()).isEqualTo(Duration.ofMillis(2500));
        assertThat(asset.assetType()).isEqualTo(AssetType.VIDEO);
        assertThat(asset.visibility()).isEqualTo(Visibility.ARCHIVE);
        assertThat(asset.favorite()).isTrue();
        assertThat(asset.livePhotoVideoId()).isEqualTo("l1");
        assertThat(asset.stackId()).isEqualTo("s1");
        assertThat(asset.libraryId()).isNull();
        assertThat(asset.deletedAt()).isNull();
        assertThat(asset.checksum()).isEqualTo("c==");
        assertThat(asset.thumbhash()).isEqualTo("t");
        assertThat(asset.width()).isNull();
        assertThat(asset.edited()).isNull();
        assertThat(asset.createdAt()).isNull();
    }

    @Test
    void anAssetOfThirdMajorPlaysForMilliseconds() {
        AssetEvent.AssetV2 asset = (AssetEvent.AssetV2) read(
                "AssetV2",
                ASSET.formatted(
                        "2500",
                        ",\"width\":272,\"height\":320,\"isEdited\":true,\"createdAt\":\"2026-11-22T15:27:55.544Z\""));

        assertThat(asset.duration()).isEqualTo(Duration.ofMillis(2500));
        assertThat(asset.width()).isEqualTo(272);
        assertThat(asset.height()).isEqualTo(320);
        assertThat(asset.edited()).isTrue();
        assertThat(asset.createdAt()).isEqualTo(Instant.parse("2026-11-22T15:27:55.544Z"));
    }

    @Test
    void bothVersionsOfAnAssetCanBeReadAsOne() {
        assertThat(read("AssetV1", ASSET.formatted("null", ""))).isInstanceOf(AssetEvent.Upsert.class);
        assertThat(read("AssetV2", ASSET.formatted("null", ""))).isInstanceOf(AssetEvent.Upsert.class);
    }

    @ParameterizedTest
    @CsvSource({
        "AssetV2, OWN",
        "PartnerAssetV2, PARTNER",
        "PartnerAssetBackfillV1, PARTNER",
        "AlbumAssetCreateV1, ALBUM",
        "AlbumAssetUpdateV2, ALBUM",
        "AlbumAssetBackfillV2, ALBUM"
    })
    void theWayByWhichAnAssetCameIsKnown(String type, Origin origin) {
        assertThat(((AssetEvent) read(type, ASSET.formatted("null", ""))).origin())
                .isEqualTo(origin);
    }

    @Test
    void exifValuesAreRead() {
        AssetExifEvent.AssetExifV1 exif = (AssetExifEvent.AssetExifV1) read("PartnerAssetExifV1", """
                {"assetId":"a1","description":"bulk","exifImageWidth":272,"exifImageHeight":320,
                "fileSizeInByte":5000000000,"orientation":"6","dateTimeOriginal":"2024-02-04T08:02:00.000Z",
                "modifyDate":null,"timeZone":"UTC+2","latitude":51.5085,"longitude":-0.1257,"projectionType":null,
                "city":"London","state":"England","country":"United Kingdom","make":"TestCam","model":"TC-2",
                "lensModel":null,"fNumber":2.8,"focalLength":50,"iso":100,"exposureTime":"1/250",
                "profileDescription":"sRGB","rating":5,"fps":29.97}""");

        assertThat(exif.assetId()).isEqualTo("a1");
        assertThat(exif.fileSizeInByte()).isEqualTo(5_000_000_000L);
        assertThat(exif.focalLength()).isEqualTo(50.0);
        assertThat(exif.fNumber()).isEqualTo(2.8);
        assertThat(exif.latitude()).isEqualTo(51.5085);
        assertThat(exif.rating()).isEqualTo(5);
        assertThat(exif.fps()).isEqualTo(29.97);
        assertThat(exif.profileDescription()).isEqualTo("sRGB");
        assertThat(exif.origin()).isEqualTo(Origin.PARTNER);
    }

    @Test
    void theHashOfThePinIsInNoText() {
        SyncEvent user = read(
                "AuthUserV1",
                "{\"id\":\"u\",\"name\":\"n\",\"email\":\"e@x\",\"pinCode\":\"$2b$PLANTED\",\"isAdmin\":true,"
                        + "\"quotaUsageInBytes\":12}");

        assertThat(user.toString()).doesNotContain("PLANTED");
        assertThat(user.line().toString()).doesNotContain("PLANTED");
        assertThat(((UserEvent.AuthUserV1) user).pinCode()).contains("PLANTED");
        assertThat(((UserEvent.AuthUserV1) user).admin()).isTrue();
    }

    @Test
    void anAlbumOfTheFirstMajorsNamesItsOwnerAndOneOfTheThirdDoesNot() {
        AlbumEvent.Upsert one = (AlbumEvent.Upsert) read("AlbumV1", "{\"id\":\"b\",\"ownerId\":\"u\",\"name\":\"n\"}");
        AlbumEvent.Upsert three = (AlbumEvent.Upsert) read("AlbumV2", "{\"id\":\"b\",\"name\":\"n\"}");

        assertThat(one.ownerId()).isEqualTo("u");
        assertThat(three.ownerId()).isNull();
        assertThat(three.name()).isEqualTo("n");
    }

    @Test
    void facesOfBothVersionsHaveABox() {
        String face = "{\"id\":\"f\",\"assetId\":\"a\",\"personId\":null,\"imageWidth\":240,\"imageHeight\":320,"
                + "\"boundingBoxX1\":10,\"boundingBoxY1\":11,\"boundingBoxX2\":60,\"boundingBoxY2\":70,"
                + "\"sourceType\":\"manual\"%s}";

        AssetFaceEvent.Upsert one = (AssetFaceEvent.Upsert) read("AssetFaceV1", face.formatted(""));
        AssetFaceEvent.AssetFaceV2 two = (AssetFaceEvent.AssetFaceV2)
                read("AssetFaceV2", face.formatted(",\"isVisible\":false,\"deletedAt\":null"));

        assertThat(one.box()).isEqualTo(new AssetFaceEvent.Box(240, 320, 10, 11, 60, 70));
        assertThat(two.visible()).isFalse();
        assertThat(two.personId()).isNull();
    }

    @Test
    void recognisedTextsHaveTheirPlace() {
        AssetOcrEvent.AssetOcrV1 text = (AssetOcrEvent.AssetOcrV1)
                read(
                        "AssetOcrV1",
                        "{\"id\":\"o\",\"assetId\":\"a\",\"x1\":0.1,\"y1\":0.2,\"x2\":0.3,\"y2\":0.4,\"x3\":0.5,\"y3\":0.6,"
                                + "\"x4\":0.7,\"y4\":1,\"boxScore\":0.9,\"textScore\":0.8,\"text\":\"EXIT\",\"isVisible\":true}");

        assertThat(text.corners()).isEqualTo(new AssetOcrEvent.Corners(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 1));
        assertThat(text.text()).isEqualTo("EXIT");
    }

    @Test
    void freeFormValuesAreKeptAsTheyCame() {
        UserEvent.UserMetadataV1 setting = (UserEvent.UserMetadataV1) read(
                "UserMetadataV1", "{\"userId\":\"u\",\"key\":\"preferences\",\"value\":{\"tags\":{\"enabled\":true}}}");
        AssetEditEvent.AssetEditV1 edit = (AssetEditEvent.AssetEditV1) read(
                "AssetEditV1",
                "{\"id\":\"e\",\"assetId\":\"a\",\"sequence\":0,\"action\":\"rotate\",\"parameters\":{\"angle\":90}}");

        assertThat(setting.value()).isEqualTo(Map.of("tags", Map.of("enabled", true)));
        assertThat(edit.parameters()).isEqualTo(Map.of("angle", 90));
    }

    @Test
    void memoriesStacksPeopleAndPartnersAreRead() {
        MemoryEvent.MemoryV1 memory = (MemoryEvent.MemoryV1) read(
                "MemoryV1",
                "{\"id\":\"m\",\"ownerId\":\"u\",\"type\":\"on_this_day\",\"data\":{\"year\":2024},\"isSaved\":true,"
                        + "\"memoryAt\":\"2024-01-03T00:00:00.000Z\",\"createdAt\":\"2026-11-22T15:27:59.108Z\","
                        + "\"updatedAt\":\"2026-11-22T15:27:59.108Z\",\"deletedAt\":null,\"seenAt\":null,"
                        + "\"showAt\":null,\"hideAt\":null}");
        assertThat(memory.data()).isEqualTo(Map.of("year", 2024));
        assertThat(memory.saved()).isTrue();
        assertThat(((StackEvent.StackV1)
                                read("PartnerStackV1", "{\"id\":\"s\",\"primaryAssetId\":\"a\",\"ownerId\":\"u\"}"))
                        .primaryAssetId())
                .isEqualTo("a");
        assertThat(((PersonEvent.PersonV1)
                                read(
                                        "PersonV1",
                                        "{\"id\":\"p\",\"name\":\"Ann\",\"birthDate\":\"1990-01-02T00:00:00.000Z\",\"isHidden\":true}"))
                        .birthDate())
                .isEqualTo(Instant.parse("1990-01-02T00:00:00Z"));
        assertThat(((PartnerEvent) read("PartnerDeleteV1", "{\"sharedById\":\"x\",\"sharedWithId\":\"y\"}"))
                        .sharedById())
                .isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({
        "AssetDeleteV1, assetId", "PartnerAssetDeleteV1, assetId", "AlbumDeleteV1, albumId", "UserDeleteV1, userId",
        "StackDeleteV1, stackId", "PersonDeleteV1, personId", "MemoryDeleteV1, memoryId", "AssetEditDeleteV1, editId",
        "AssetFaceDeleteV1, assetFaceId"
    })
    void aDeleteWithoutItsIdIsNone(String type, String field) {
        assertThat(read(type, "{\"" + field + "\":\"x\"}").type()).isEqualTo(type);
        assertThatThrownBy(() -> read(type, "{}"))
                .isInstanceOfSatisfying(
                        JsonShapeException.class, e -> assertThat(e.path()).isEqualTo("$." + field));
    }

    @Test
    void aFieldOfTheWrongTypeSaysWhichItIs() {
        assertThatThrownBy(() -> read("AssetV2", "{\"id\":\"a\",\"ownerId\":\"u\",\"isFavorite\":\"yes\"}"))
                .isInstanceOfSatisfying(
                        JsonShapeException.class, e -> assertThat(e.path()).isEqualTo("$.isFavorite"));
    }

    @Test
    void fieldsThatThisSdkDoesNotKnowAreInTheLine() {
        SyncEvent event = read("AlbumDeleteV1", "{\"albumId\":\"b\",\"reason\":\"moved\"}");

        assertThat(event.line().data()).containsEntry("reason", "moved");
    }

    private static SyncEvent read(String type, String data) {
        byte[] line = ("{\"type\":\"" + type + "\",\"data\":" + data + ",\"ack\":\"" + type + "|x\"}")
                .getBytes(StandardCharsets.UTF_8);
        @SuppressWarnings("unchecked")
        Map<String, Object> fields = (Map<String, Object>) Json.value(line, 0, line.length);
        return SyncEventCodec.event(SyncLine.of(fields));
    }
}
