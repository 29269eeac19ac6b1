package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.sync.event.AlbumEvent;
import io.github.immichsdk.sync.event.AssetEditEvent;
import io.github.immichsdk.sync.event.AssetEvent;
import io.github.immichsdk.sync.event.AssetExifEvent;
import io.github.immichsdk.sync.event.AssetFaceEvent;
import io.github.immichsdk.sync.event.AssetMetadataEvent;
import io.github.immichsdk.sync.event.AssetOcrEvent;
import io.github.immichsdk.sync.event.AuthUserEvent;
import io.github.immichsdk.sync.event.ControlEvent;
import io.github.immichsdk.sync.event.MemoryEvent;
import io.github.immichsdk.sync.event.Origin;
import io.github.immichsdk.sync.event.PartnerEvent;
import io.github.immichsdk.sync.event.PersonEvent;
import io.github.immichsdk.sync.event.StackEvent;
import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.sync.event.SyncLine;
import io.github.immichsdk.sync.event.UnknownEvent;
import io.github.immichsdk.sync.event.UserMetadataEvent;
import io.github.immichsdk.sync.internal.EventType;
import io.github.immichsdk.sync.internal.SyncTypeTable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDecoderTest {

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
        assertThat(SyncTypeTable.event(type)).isNotNull();
    }

    @Test
    void thereIsNoRecordForWhatNoServerSends() {
        assertThat(Arrays.stream(SyncTypeTable.values()).flatMap(kind -> kind.events().stream()))
                .hasSize(59);
    }

    @Test
    void anAssetOfTheFirstMajorLacksWhatItDoesNotKnow() {
        AssetEvent.Upsert asset = (AssetEvent.Upsert) read("AssetV1", ASSET.formatted("\"0:00:02.500000\"", ""));

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
        AssetEvent.Upsert asset = (AssetEvent.Upsert) read(
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
        AssetExifEvent.Upsert exif = (AssetExifEvent.Upsert) read("PartnerAssetExifV1", """
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
        assertThat(((AuthUserEvent.Upsert) user).pinCode()).contains("PLANTED");
        assertThat(((AuthUserEvent.Upsert) user).admin()).isTrue();
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
        AssetFaceEvent.Upsert two =
                (AssetFaceEvent.Upsert) read("AssetFaceV2", face.formatted(",\"isVisible\":false,\"deletedAt\":null"));

        assertThat(List.of(one.imageWidth(), one.imageHeight())).containsExactly(240, 320);
        assertThat(List.of(one.boundingBoxX1(), one.boundingBoxY1(), one.boundingBoxX2(), one.boundingBoxY2()))
                .containsExactly(10, 11, 60, 70);
        assertThat(one.visible()).isTrue();
        assertThat(two.visible()).isFalse();
        assertThat(two.personId()).isNull();
    }

    @Test
    void recognisedTextsHaveTheirPlace() {
        AssetOcrEvent.Upsert text = (AssetOcrEvent.Upsert)
                read(
                        "AssetOcrV1",
                        "{\"id\":\"o\",\"assetId\":\"a\",\"x1\":0.1,\"y1\":0.2,\"x2\":0.3,\"y2\":0.4,\"x3\":0.5,\"y3\":0.6,"
                                + "\"x4\":0.7,\"y4\":1,\"boxScore\":0.9,\"textScore\":0.8,\"text\":\"EXIT\",\"isVisible\":true}");

        assertThat(List.of(text.x1(), text.y1(), text.x2(), text.y2(), text.x3(), text.y3(), text.x4(), text.y4()))
                .containsExactly(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 1.0);
        assertThat(text.text()).isEqualTo("EXIT");
    }

    @Test
    void freeFormValuesAreKeptAsTheyCame() {
        UserMetadataEvent.Upsert setting = (UserMetadataEvent.Upsert) read(
                "UserMetadataV1", "{\"userId\":\"u\",\"key\":\"preferences\",\"value\":{\"tags\":{\"enabled\":true}}}");
        AssetEditEvent.Upsert edit = (AssetEditEvent.Upsert) read(
                "AssetEditV1",
                "{\"id\":\"e\",\"assetId\":\"a\",\"sequence\":0,\"action\":\"rotate\",\"parameters\":{\"angle\":90}}");

        assertThat(setting.value()).isEqualTo(Map.of("tags", Map.of("enabled", true)));
        assertThat(edit.parameters()).isEqualTo(Map.of("angle", 90));
    }

    @Test
    void memoriesStacksPeopleAndPartnersAreRead() {
        MemoryEvent.Upsert memory = (MemoryEvent.Upsert) read(
                "MemoryV1",
                "{\"id\":\"m\",\"ownerId\":\"u\",\"type\":\"on_this_day\",\"data\":{\"year\":2024},\"isSaved\":true,"
                        + "\"memoryAt\":\"2024-01-03T00:00:00.000Z\",\"createdAt\":\"2026-11-22T15:27:59.108Z\","
                        + "\"updatedAt\":\"2026-11-22T15:27:59.108Z\",\"deletedAt\":null,\"seenAt\":null,"
                        + "\"showAt\":null,\"hideAt\":null}");
        assertThat(memory.data()).isEqualTo(Map.of("year", 2024));
        assertThat(memory.saved()).isTrue();
        assertThat(((StackEvent.Upsert)
                                read("PartnerStackV1", "{\"id\":\"s\",\"primaryAssetId\":\"a\",\"ownerId\":\"u\"}"))
                        .primaryAssetId())
                .isEqualTo("a");
        assertThat(((PersonEvent.Upsert)
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
                        JsonShapeException.class, e -> assertThat(e.path()).isEqualTo("$.data." + field));
    }

    @Test
    void aFieldOfTheWrongTypeSaysWhichItIs() {
        assertThatThrownBy(() -> read("AssetV2", "{\"id\":\"a\",\"ownerId\":\"u\",\"isFavorite\":\"yes\"}"))
                .isInstanceOfSatisfying(
                        JsonShapeException.class, e -> assertThat(e.path()).isEqualTo("$.data.isFavorite"));
    }

    @Test
    void fieldsThatThisSdkDoesNotKnowAreInTheLine() {
        SyncEvent event = read("AlbumDeleteV1", "{\"albumId\":\"b\",\"reason\":\"moved\"}");

        assertThat(((AlbumEvent.Delete) event).additionalProperties()).containsExactly(Map.entry("reason", "moved"));
        assertThat(event.line().text()).contains("\"reason\":\"moved\"");
    }

    @Test
    void theLineOfAnEventHasItsTypeItsAckAndItsTextAsReceived() {
        String line =
                "{\"type\":\"AssetDeleteV1\", \"data\":{\"assetId\":\"größe\"},\"ack\":\"AssetDeleteV1|x\",\"new\":1.0}";

        ReceivedEvent<SyncEvent> received = decode(line);

        assertThat(received.event())
                .isEqualTo(new AssetEvent.Delete(
                        new SyncLine("AssetDeleteV1", "AssetDeleteV1|x", line), "größe", Map.of()));
        assertThat(received.type()).isEqualTo("AssetDeleteV1");
        assertThat(received.ack()).isEqualTo("AssetDeleteV1|x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"stackId\":\"s\"},\"ack\":\"a|1\",\"type\":\"StackDeleteV1\"}",
                "{\"ack\":\"a|1\",\"data\":{\"stackId\":\"s\"},\"type\":\"StackDeleteV1\"}",
                "{\"ack\":\"a|1\",\"x\":{\"type\":\"UserV1\"},\"type\":\"StackDeleteV1\",\"data\":{\"stackId\":\"s\"}}"
            })
    void theFieldsOfALineMayHaveAnyOrder(String line) {
        assertThat(decode(line).event())
                .isEqualTo(new StackEvent.Delete(new SyncLine("StackDeleteV1", "a|1", line), "s", Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"StackDeleteV1\",\"type\":\"UserDeleteV1\",\"ack\":\"a\"}; $.type",
                "{\"type\":\"StackDeleteV1\",\"data\":{\"stackId\":\"s\"},\"data\":{},\"ack\":\"a\"}; $.data",
                "{\"type\":\"StackDeleteV1\",\"data\":{\"stackId\":\"s\",\"stackId\":\"t\"},\"ack\":\"a\"}; $.data.stackId",
                "{\"type\":\"StackDeleteV1\",\"data\":{\"stackId\":\"s\"},\"ack\":\"a\",\"ack\":\"b\"}; $.ack"
            })
    void aFieldThatIsPresentTwiceIsRefused(String line, String path) {
        assertThatThrownBy(() -> decode(line))
                .hasMessage("expected one value, found two")
                .isInstanceOfSatisfying(
                        JsonShapeException.class, e -> assertThat(e.path()).isEqualTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"x\"", "[{\"id\":\"a\"}]"})
    void dataThatIsNotAnObjectCountsAsEmpty(String data) {
        assertThat(read("SyncCompleteV1", data)).isInstanceOf(ControlEvent.Complete.class);
        assertThat(((UnknownEvent) read("TagV1", data)).data()).isEmpty();
        assertThatThrownBy(() -> read("StackV1", data))
                .isInstanceOfSatisfying(
                        JsonShapeException.class, e -> assertThat(e.path()).isEqualTo("$.data.id"));
    }

    @Test
    void anUnknownTypeHasItsDataAsReceived() {
        UnknownEvent event = (UnknownEvent) read("TagV1", "{\"id\":\"t\",\"deep\":[1,null,{\"a\":2.5}]}");

        assertThat(event.data()).isEqualTo(Map.of("id", "t", "deep", Arrays.asList(1, null, Map.of("a", 2.5))));
        assertThatThrownBy(() -> event.data().put("id", "u")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aFieldNamedAsAComponentThatIsNotInTheDataIsUnknown() {
        AlbumEvent.Delete event = (AlbumEvent.Delete) read("AlbumDeleteV1", "{\"line\":7,\"albumId\":\"b\"}");

        assertThat(event.line().type()).isEqualTo("AlbumDeleteV1");
        assertThat(event.additionalProperties()).containsExactly(Map.entry("line", 7));
    }

    @Test
    void anInvalidDateIsAbsentAndItsTextStaysReadable() {
        AssetExifEvent.Upsert exif =
                (AssetExifEvent.Upsert) read("AssetExifV1", "{\"assetId\":\"a\",\"dateTimeOriginal\":\"0000:00:00\"}");

        assertThat(exif.dateTimeOriginal()).isNull();
        assertThat(exif.additionalProperties()).containsExactly(Map.entry("dateTimeOriginal", "0000:00:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"x\"", "[1,[2],{}]"})
    void aFreeFormValueThatIsNotAnObjectDoesNotCostTheEvent(String value) {
        AssetMetadataEvent.Upsert metadata = (AssetMetadataEvent.Upsert)
                read("AssetMetadataV1", "{\"value\":" + value + ",\"assetId\":\"a\",\"key\":\"k\"}");

        assertThat(metadata.value()).isEmpty();
        assertThat(metadata.key()).isEqualTo("k");
    }

    @ParameterizedTest
    @MethodSource("records")
    void eachTypeIsReadAsTheRecordOfItsRow(EventType type) {
        SyncEvent event = read(
                type.name(),
                "{\"id\":\"x\",\"ownerId\":\"x\",\"assetId\":\"x\",\"primaryAssetId\":\"x\",\"albumId\":\"x\","
                        + "\"userId\":\"x\",\"key\":\"x\",\"memoryId\":\"x\",\"sharedById\":\"x\",\"sharedWithId\":\"x\","
                        + "\"stackId\":\"x\",\"personId\":\"x\",\"editId\":\"x\",\"assetFaceId\":\"x\"}");

        assertThat(event).isInstanceOf(type.record());
        assertThat(event.type()).isEqualTo(type.name());
    }

    static Stream<EventType> records() {
        return Arrays.stream(SyncTypeTable.values()).flatMap(kind -> kind.events().stream());
    }

    private static SyncEvent read(String type, String data) {
        return decode("{\"type\":\"" + type + "\",\"data\":" + data + ",\"ack\":\"" + type + "|x\"}")
                .event();
    }

    private static ReceivedEvent<SyncEvent> decode(String line) {
        // with other bytes around it, as in the buffer of a stream
        byte[] bytes = ("}\n" + line + "\n{").getBytes(StandardCharsets.UTF_8);
        return new EventDecoder().decode(bytes, 2, bytes.length - 2);
    }
}
