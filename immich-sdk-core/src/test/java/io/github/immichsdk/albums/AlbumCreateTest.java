package io.github.immichsdk.albums;

import static io.github.immichsdk.albums.AlbumJson.FRIEND;
import static io.github.immichsdk.albums.AlbumJson.ME;
import static io.github.immichsdk.albums.AlbumJson.album;
import static io.github.immichsdk.albums.AlbumJson.allDone;
import static io.github.immichsdk.albums.AlbumJson.asset;
import static io.github.immichsdk.albums.AlbumJson.assets;
import static io.github.immichsdk.albums.AlbumJson.done;
import static io.github.immichsdk.albums.AlbumJson.list;
import static io.github.immichsdk.albums.AlbumJson.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.errors.ImmichBatchException;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichTransportException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlbumCreateTest {

    private static final String NAME = "Lofoten 2026";

    private static Albums albums(StubTransport stub) {
        return TestClient.over(stub).albums();
    }

    @Test
    void anEmptyAlbumIsOneRequestWithItsName() {
        StubTransport stub = new StubTransport().json(201, AlbumJson.v3(1).toString());

        assertThat(albums(stub).create(NAME).id()).isEqualTo(album(1));
        assertThat(stub.requests()).hasToString("[POST /api/albums {\"albumName\":\"Lofoten 2026\"}]");
    }

    @Test
    void allOptionsAreSentInOneRequest() {
        StubTransport stub =
                new StubTransport().json(201, AlbumJson.v3(1).counting(2).toString());

        CreatedAlbum made = albums(stub)
                .create(NewAlbum.of(NAME)
                        .description("Fjords")
                        .assets(List.of(asset(1), asset(2), asset(1)))
                        .user(FRIEND, AlbumRole.EDITOR));

        assertThat(stub.bodies())
                .containsExactly(
                        "{\"albumName\":\"Lofoten 2026\",\"description\":\"Fjords\",\"albumUsers\":[{\"userId\":\""
                                + FRIEND + "\",\"role\":\"editor\"}],\"assetIds\":[\"" + asset(1) + "\",\"" + asset(2)
                                + "\"]}");
        assertThat(made.assets().done()).containsExactly(asset(1), asset(2));
        assertThat(made.assets().complete()).isTrue();
    }

    @Test
    void assetsThatTheServerDropsWithoutAWordAreNamed() {
        StubTransport stub = new StubTransport()
                .json(201, AlbumJson.v3(1).counting(1).toString())
                .json(list(refused(asset(1), "duplicate"), refused(asset(2), "no_permission")));

        CreatedAlbum made = albums(stub).create(NewAlbum.of(NAME).assets(List.of(asset(1), asset(2))));

        assertThat(made.assets().done()).containsExactly(asset(1));
        assertThat(made.assets().failed()).extracting(ItemResult::id).containsExactly(asset(2));
        assertThat(made.assets()).hasToString("1 done, 1 no_permission");
        assertThat(made.assets().complete()).isFalse();
        assertThat(stub.lines()).containsExactly("POST /api/albums", "PUT /api/albums/" + album(1) + "/assets");
    }

    @Test
    void anAssetInTheTrashIsInThoughTheCountPassesOverIt() {
        StubTransport stub =
                new StubTransport().json(201, AlbumJson.v3(1).toString()).json(list(refused(asset(1), "duplicate")));

        CreatedAlbum made = albums(stub).create(NewAlbum.of(NAME).assets(List.of(asset(1))));

        assertThat(made.assets().complete()).isTrue();
        assertThat(made.assets()).hasToString("1 done");
    }

    @Test
    void withoutThePermissionToFindOutWhichAreMissingTheResultReportsThemAsUnknown() {
        StubTransport stub = new StubTransport()
                .json(201, AlbumJson.v3(1).counting(1).toString())
                .json(403, "{\"message\":\"Missing required permission: albumAsset.create\"}");

        CreatedAlbum made = albums(stub).create(NewAlbum.of(NAME).assets(List.of(asset(1), asset(2))));

        assertThat(made.assets().complete()).isFalse();
        assertThat(made.assets().failed()).hasSize(2).allSatisfy(item -> {
            assertThat(item.outcome()).isEqualTo(ItemOutcome.UNKNOWN);
            assertThat(item.message()).contains("1 of 2 assets").contains("albumAsset.create");
        });
    }

    @Test
    void moreThanThousandAssetsGoInBatchesAndTheAlbumIsReadInTheEnd() {
        List<String> ids = assets(2500);
        StubTransport stub = new StubTransport()
                .json(201, AlbumJson.v3(1).counting(1000).toString())
                .json(allDone(ids.subList(1000, 2000)))
                .json(allDone(ids.subList(2000, 2500)))
                .json(AlbumJson.v3(1).counting(2500).toString());

        CreatedAlbum made = albums(stub).create(NewAlbum.of(NAME).assets(ids));

        assertThat(made.album().assetCount()).isEqualTo(2500);
        assertThat(made.assets().done()).isEqualTo(ids);
        assertThat(stub.lines())
                .containsExactly(
                        "POST /api/albums",
                        "PUT /api/albums/" + album(1) + "/assets",
                        "PUT /api/albums/" + album(1) + "/assets",
                        "GET /api/albums/" + album(1));
        assertThat(stub.bodies().get(0)).contains(asset(999)).doesNotContain(asset(1000));
    }

    @Test
    void whenFillingFailsTheExceptionHasTheAlbumAndTheRemainingAssets() {
        List<String> ids = assets(2500);
        StubTransport stub = new StubTransport()
                .json(201, AlbumJson.v3(1).counting(1000).toString())
                .json(allDone(ids.subList(1000, 2000)))
                .json(403, "{\"message\":\"Forbidden\"}");

        assertThatThrownBy(() -> albums(stub).create(NewAlbum.of(NAME).assets(ids)))
                .isInstanceOfSatisfying(ImmichBatchException.class, e -> {
                    assertThat(e.done()).isEqualTo(ids.subList(0, 2000));
                    assertThat(e.remaining()).isEqualTo(ids.subList(2000, 2500));
                })
                .hasMessageContaining("its id is " + album(1));
    }

    @Test
    void whenFindingOutWhatIsMissingFailsTheExceptionHasTheAlbumToo() {
        StubTransport stub = new StubTransport()
                .json(201, AlbumJson.v3(1).toString())
                .json(401, "{\"message\":\"Invalid API key\"}");

        assertThatThrownBy(() -> albums(stub).create(NewAlbum.of(NAME).assets(List.of(asset(1)))))
                .isInstanceOfSatisfying(ImmichBatchException.class, e -> {
                    assertThat(e.done()).isEmpty();
                    assertThat(e.remaining()).containsExactly(asset(1));
                })
                .hasMessageContaining("its id is " + album(1));
    }

    @Test
    void whenOnlyReadingTheFilledAlbumFailsNoAssetRemains() {
        List<String> ids = assets(1001);
        StubTransport stub = new StubTransport()
                .json(201, AlbumJson.v3(1).counting(1000).toString())
                .json(allDone(ids.subList(1000, 1001)))
                .json(403, "{\"message\":\"Missing required permission: album.read\"}");

        assertThatThrownBy(() -> albums(stub).create(NewAlbum.of(NAME).assets(ids)))
                .isInstanceOfSatisfying(ImmichBatchException.class, e -> {
                    assertThat(e.done()).isEqualTo(ids);
                    assertThat(e.remaining()).isEmpty();
                })
                .hasMessageContaining("its id is " + album(1));
    }

    @Test
    void aLostResponseNeverCreatesASecondAlbum() {
        StubTransport stub = new StubTransport().fail(new IOException("Connection reset"));

        assertThatThrownBy(() -> albums(stub).create(NAME))
                .isInstanceOfSatisfying(
                        ImmichTransportException.class,
                        e -> assertThat(e.sent()).isTrue())
                .hasMessageContaining("findOrCreate")
                .hasMessageContaining("find(\"Lofoten 2026\")")
                .hasMessageEndingWith("[createAlbum, POST /api/albums]");
        assertThat(stub.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void anErrorOfTheServerNeverCreatesASecondAlbum(int status) {
        StubTransport stub = new StubTransport().json(status, "{\"message\":\"Failed to create album\"}");

        assertThatThrownBy(() -> albums(stub).create(NAME))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("findOrCreate");
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aResponseCutInTheMiddleNeverCreatesASecondAlbum() {
        StubTransport stub =
                new StubTransport().json(201, AlbumJson.v3(1).toString().substring(0, 60));

        assertThatThrownBy(() -> albums(stub).create(NAME))
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("findOrCreate");
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aConnectionThatWasRefusedIsTriedAgain() {
        StubTransport stub = new StubTransport()
                .fail(new ConnectException("Connection refused"))
                .json(201, AlbumJson.v3(1).toString());

        assertThat(albums(stub).create(NAME).id()).isEqualTo(album(1));
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void aRefusalDoesNotSpeakOfLookingForTheAlbum() {
        StubTransport stub = new StubTransport().json(401, "{\"message\":\"Invalid API key\"}");

        assertThatThrownBy(() -> albums(stub).create(NAME)).message().doesNotContain("findOrCreate");
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#before3")
    void before3TheCallerAmongTheUsersIsPassedOverAsLaterServersDo(String version) {
        StubTransport stub = new StubTransport(version)
                .json(400, "{\"message\":\"Cannot be shared with owner\"}")
                .always("GET /api/users/me", me())
                .json(201, AlbumJson.of(version, 1).toString());

        albums(stub).create(NewAlbum.of(NAME).user(ME, AlbumRole.EDITOR).user(FRIEND, AlbumRole.VIEWER));

        assertThat(stub.last().body())
                .isEqualTo("{\"albumName\":\"Lofoten 2026\",\"albumUsers\":[{\"userId\":\"" + FRIEND
                        + "\",\"role\":\"viewer\"}]}");
    }

    @Test
    void anotherRefusalBefore3IsNotTriedAgain() {
        StubTransport stub = new StubTransport("2.7.5")
                .json(400, "{\"message\":\"Something else\"}")
                .always("GET /api/users/me", me());

        assertThatThrownBy(() -> albums(stub).create(NewAlbum.of(NAME).user(FRIEND, AlbumRole.EDITOR)))
                .isInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("Something else");
        assertThat(stub.lines()).containsExactly("POST /api/albums", "GET /api/users/me");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Invalid user", "User not found"})
    void aUserWhoIsNotThereIsNotFoundOnAllVersions(String message) {
        StubTransport stub = new StubTransport().json(400, "{\"message\":\"" + message + "\"}");

        assertThatThrownBy(() -> albums(stub).create(NewAlbum.of(NAME).user(FRIEND, AlbumRole.EDITOR)))
                .isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void nobodyCanBeMadeOwner() {
        assertThatThrownBy(() -> NewAlbum.of(NAME).user(FRIEND, AlbumRole.OWNER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("owner");
    }

    @Test
    void aMistypedAssetIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> NewAlbum.of(NAME).assets(List.of("IMG_1.jpg")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("IMG_1.jpg");
    }

    @Test
    void anItemThatTheResponseLeavesOutIsUnknown() {
        StubTransport stub = new StubTransport()
                .json(201, AlbumJson.v3(1).toString())
                .json(list(done(asset(1))))
                .json(AlbumJson.v3(1).counting(1).toString());

        CreatedAlbum made = albums(stub).create(NewAlbum.of(NAME).assets(List.of(asset(1), asset(2))));

        assertThat(made.assets()).hasToString("1 done, 1 unknown");
    }

    static String me() {
        return "{\"id\":\"" + ME + "\",\"name\":\"Kari\",\"email\":\"kari@immich.test\",\"isAdmin\":false,"
                + "\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"updatedAt\":\"2026-01-01T00:00:00.000Z\"}";
    }
}
