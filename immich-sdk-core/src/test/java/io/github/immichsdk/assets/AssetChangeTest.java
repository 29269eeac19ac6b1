package io.github.immichsdk.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichBatchException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetChangeTest {

    private static final String NOT_FOUND = "{\"message\":\"Not found or no asset.update access\"}";

    private final StubTransport server = new StubTransport();
    private final ImmichClient client = TestClient.over(server);
    private final Assets assets = client.assets();

    @Test
    void anAssetIsReadById() {
        server.json(AssetJson.v3(AssetJson.ID));

        assertThat(assets.get(AssetJson.ID).id()).isEqualTo(AssetJson.ID);
        assertThat(server.lines()).containsExactly("GET /api/assets/" + AssetJson.ID);
    }

    @Test
    void anIdInCapitalsIsSentInLowerCase() {
        server.json(AssetJson.v3(AssetJson.ID));

        assets.get("0A1B2C3D-0000-4000-8000-000000000001");

        assertThat(server.lines()).containsExactly("GET /api/assets/" + AssetJson.ID);
    }

    @Test
    void anAssetThatIsNotThereIsNotFound() {
        server.json(400, "{\"message\":\"Not found or no asset.read access\"}");

        assertThatThrownBy(() -> assets.get(AssetJson.ID)).isInstanceOf(ImmichNotFoundException.class);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(none().favorite(), "\"isFavorite\":true"),
                Arguments.of(none().notFavorite(), "\"isFavorite\":false"),
                Arguments.of(none().visibility(Visibility.ARCHIVE), "\"visibility\":\"archive\""),
                Arguments.of(none().description("På brygga 🚢"), "\"description\":\"På brygga 🚢\""),
                Arguments.of(none().description(""), "\"description\":\"\""),
                Arguments.of(none().rating(4), "\"rating\":4"),
                Arguments.of(none().rating(-1), "\"rating\":-1"),
                Arguments.of(none().location(59.9, -10.75), "\"latitude\":59.9,\"longitude\":-10.75"),
                Arguments.of(
                        none().takenAt(OffsetDateTime.parse("2026-01-02T03:04:05+02:00")),
                        "\"dateTimeOriginal\":\"2026-01-02T03:04:05.000+02:00\""),
                Arguments.of(
                        none().takenAt(OffsetDateTime.parse("2026-01-02T03:04:05.6789Z")),
                        "\"dateTimeOriginal\":\"2026-01-02T03:04:05.678Z\""),
                Arguments.of(
                        none().livePhotoVideo(AssetJson.OTHER_ID),
                        "\"livePhotoVideoId\":\"" + AssetJson.OTHER_ID + "\""),
                Arguments.of(none().removeLivePhotoVideo(), "\"livePhotoVideoId\":null"),
                Arguments.of(none().favorite().rating(2), "\"isFavorite\":true,\"rating\":2"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void onlyWhatChangesIsSent(AssetChange change, String expected) {
        server.json(AssetJson.v3(AssetJson.ID));

        Asset changed = assets.update(AssetJson.ID, change);

        assertThat(changed.id()).isEqualTo(AssetJson.ID);
        assertThat(server.last()).hasToString("PUT /api/assets/" + AssetJson.ID + " {" + expected + "}");
    }

    @ParameterizedTest
    @CsvSource({"1.144.1, 0", "2.5.0, 0", "2.7.5, null", "3.0.3, null"})
    void takingTheStarsAwayMeansTheSameOnAllVersions(String version, String sent) {
        server.version(version).json(AssetJson.v1(AssetJson.ID));

        assets.update(AssetJson.ID, none().removeRating());

        assertThat(server.last().body()).isEqualTo("{\"rating\":" + sent + "}");
    }

    @Test
    void aChangeOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assets.update(AssetJson.ID, none()))
                .withMessage("change: expected something to change, got nothing");
        assertThatIllegalArgumentException().isThrownBy(() -> assets.updateAll(List.of(AssetJson.ID), none()));
    }

    @Test
    void whatIsForOneIsRefusedForManyAndTheOtherWayRound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assets.updateAll(List.of(AssetJson.ID), none().removeLivePhotoVideo()))
                .withMessageContaining("livePhotoVideoId here; use update(id, change)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assets.update(AssetJson.ID, none().removeDuplicateGroup()))
                .withMessageContaining("duplicateId here; use updateAll(ids, change)");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "0, -180.5", "NaN, 0", "0, Infinity"})
    void aPlaceThatIsNotOnEarthIsRefused(double latitude, double longitude) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none().location(latitude, longitude))
                .withMessageContaining("expected degrees from -");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -2})
    void starsThatNoServerKnowsAreRefused(int stars) {
        assertThatIllegalArgumentException().isThrownBy(() -> none().rating(stars));
    }

    @Test
    void manyAreChangedByOneRequest() {
        server.status(204);

        assets.updateAll(
                List.of(AssetJson.ID, AssetJson.OTHER_ID, AssetJson.ID),
                none().favorite().timeZone(ZoneId.of("Europe/Oslo")).duplicateGroup(AssetJson.OWNER));

        assertThat(server.last())
                .hasToString("PUT /api/assets {\"ids\":[\"%s\",\"%s\"],\"isFavorite\":true,"
                                .formatted(AssetJson.ID, AssetJson.OTHER_ID)
                        + "\"timeZone\":\"Europe/Oslo\",\"duplicateId\":\"" + AssetJson.OWNER + "\"}");
    }

    @Test
    void nullRemovesAnAssetFromItsGroupOfDuplicates() {
        server.status(204);

        assets.updateAll(List.of(AssetJson.ID), none().removeDuplicateGroup());

        assertThat(server.last().body()).endsWith(",\"duplicateId\":null}");
    }

    @Test
    void noIdsSendNothing() {
        assets.updateAll(List.of(), none().favorite());
        assets.shiftTaken(List.of(), DateShift.of(Duration.ofHours(1)));
        assets.trash(List.of());
        assets.delete(List.of());
        assertThat(client.trash().restore(List.of())).isZero();

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aMistypedIdAmongManyIsRefusedBeforeAnyIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assets.updateAll(List.of(AssetJson.ID, "x"), none().favorite()))
                .withMessageContaining("ids: expected an id");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aFailingBatchReportsWhatIsDoneAndWhatRemains() {
        List<String> ids = IntStream.range(0, 2001).mapToObj(AssetJson::id).toList();
        server.status(204).json(400, NOT_FOUND);

        assertThatThrownBy(() -> assets.updateAll(ids, none().favorite()))
                .isInstanceOfSatisfying(ImmichBatchException.class, e -> {
                    assertThat(e.done()).isEqualTo(ids.subList(0, 1000));
                    assertThat(e.remaining()).isEqualTo(ids.subList(1000, 2001));
                })
                .hasCauseInstanceOf(ImmichNotFoundException.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void anUpdateIsRetriedAfterALostResponse() {
        server.fail(new IOException("reset")).status(204);

        assets.updateAll(List.of(AssetJson.ID), none().favorite());

        assertThat(server.bodies()).hasSize(2).containsOnly(server.bodies().get(0));
    }

    @Test
    void timesAreShiftedByMinutes() {
        server.status(204);

        assets.shiftTaken(
                List.of(AssetJson.ID), DateShift.of(Duration.ofMinutes(-90)).zone(ZoneId.of("Asia/Tokyo")));

        assertThat(server.last())
                .hasToString("PUT /api/assets {\"ids\":[\"" + AssetJson.ID
                        + "\"],\"dateTimeRelative\":-90,\"timeZone\":\"Asia/Tokyo\"}");
    }

    @Test
    void aLostResponseNeverShiftsTimesTwice() {
        server.fail(new IOException("reset")).status(204);

        assertThatThrownBy(() -> assets.shiftTaken(List.of(AssetJson.ID), DateShift.of(Duration.ofHours(1))))
                .hasMessageContaining("reset");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aFailureOfTheServerNeverShiftsTimesTwice() {
        server.json(500, "{\"message\":\"Failed to update assets\"}").status(204);

        assertThatThrownBy(() -> assets.shiftTaken(List.of(AssetJson.ID), DateShift.of(Duration.ofHours(1))))
                .isInstanceOf(ImmichServerException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT30S", "PT1M1S", "PT0.001S", "P5000000D"})
    void aShiftThatIsNoNumberOfMinutesIsRefused(String by) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateShift.of(Duration.parse(by)))
                .withMessageContaining("expected whole minutes other than zero");
    }

    @Test
    void offsetsAreWrittenAsTheServerReadsZones() {
        assertThat(DateShift.text(ZoneOffset.UTC)).isEqualTo("UTC");
        assertThat(DateShift.text(ZoneOffset.ofHoursMinutes(5, 30))).isEqualTo("UTC+05:30");
        assertThat(DateShift.text(ZoneId.of("America/Lima"))).isEqualTo("America/Lima");
    }

    private static AssetChange none() {
        return AssetChange.none();
    }
}
