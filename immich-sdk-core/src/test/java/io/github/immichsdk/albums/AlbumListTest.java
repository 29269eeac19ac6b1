package io.github.immichsdk.albums;

import static io.github.immichsdk.albums.AlbumJson.FRIEND;
import static io.github.immichsdk.albums.AlbumJson.ME;
import static io.github.immichsdk.albums.AlbumJson.asset;
import static io.github.immichsdk.albums.AlbumJson.list;
import static io.github.immichsdk.albums.AlbumJson.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichNotFoundException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlbumListTest {

    private static Albums albums(StubTransport stub) {
        return TestClient.over(stub).albums();
    }

    private static List<String> ids(List<Album> albums) {
        return albums.stream().map(Album::id).toList();
    }

    /** Album 1 is mine alone, 2 is mine and shared, 3 is a friend's. */
    private static StubTransport before3(String version) {
        String plain = AlbumJson.of(version, 1).toString();
        String sharing = AlbumJson.of(version, 2).with(member(FRIEND, "viewer")).toString();
        String received = AlbumJson.of(version, 3)
                .ownedBy(FRIEND)
                .with(member(ME, "editor"))
                .toString();
        return new StubTransport(version).json(list(sharing, plain)).json(list(received, sharing));
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#from3")
    void from3OnEachScopeIsOneRequestOfItsOwnWords(String version) {
        StubTransport stub = new StubTransport(version).json("[]").json("[]").json("[]");
        Albums albums = albums(stub);

        albums.list(AlbumScope.OWNED);
        albums.list(AlbumScope.SHARED_WITH_ME);
        albums.list(AlbumScope.ALL);

        assertThat(stub.lines())
                .containsExactly("GET /api/albums?isOwned=true", "GET /api/albums?isOwned=false", "GET /api/albums");
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#before3")
    void before3OwnAlbumsAreThePlainList(String version) {
        StubTransport stub = before3(version);

        assertThat(ids(albums(stub).list(AlbumScope.OWNED))).containsExactly(AlbumJson.album(2), AlbumJson.album(1));
        assertThat(stub.lines()).containsExactly("GET /api/albums");
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#before3")
    void before3OwnAlbumsThatAreSharedAreNotSharedWithMe(String version) {
        StubTransport stub = before3(version);

        assertThat(ids(albums(stub).list(AlbumScope.SHARED_WITH_ME))).containsExactly(AlbumJson.album(3));
        assertThat(stub.lines()).containsExactly("GET /api/albums", "GET /api/albums?shared=true");
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#before3")
    void before3AllAlbumsComeOnceAndTheNewestFirst(String version) {
        StubTransport stub = before3(version);

        assertThat(ids(albums(stub).list(AlbumScope.ALL)))
                .containsExactly(AlbumJson.album(3), AlbumJson.album(2), AlbumJson.album(1));
        assertThat(stub.lines()).containsExactly("GET /api/albums", "GET /api/albums?shared=true");
    }

    @Test
    void theVersionIsRequestedOnceForManyLists() {
        StubTransport stub = new StubTransport().always("GET /api/albums", "[]");
        Albums albums = albums(stub);

        albums.list(AlbumScope.ALL);
        albums.list(AlbumScope.ALL);

        assertThat(stub.lines()).hasSize(2);
        assertThat(stub.versionQuestions()).isEqualTo(1);
    }

    @Test
    void theAlbumsOfAnAssetAreOneRequest() {
        StubTransport stub = new StubTransport().json(list(AlbumJson.v3(1)));

        assertThat(ids(albums(stub).listByAsset(asset(7)))).containsExactly(AlbumJson.album(1));
        assertThat(stub.lines()).containsExactly("GET /api/albums?assetId=" + asset(7));
    }

    @Test
    void aMistypedAssetIdSendsNothing() {
        StubTransport stub = new StubTransport();

        assertThatThrownBy(() -> albums(stub).listByAsset("7")).isInstanceOf(IllegalArgumentException.class);
        assertThat(stub.lines()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#before3")
    void before3AnAlbumIsReadWithoutItsAssets(String version) {
        StubTransport stub =
                new StubTransport(version).json(AlbumJson.of(version, 1).toString());

        assertThat(albums(stub).get(AlbumJson.album(1)).name()).isEqualTo("Lofoten 2026");
        assertThat(stub.lines()).containsExactly("GET /api/albums/" + AlbumJson.album(1) + "?withoutAssets=true");
    }

    @Test
    void from3OnThereAreNoAssetsToLeaveOut() {
        StubTransport stub = new StubTransport().json(AlbumJson.v3(1).toString());

        albums(stub).get(AlbumJson.album(1).toUpperCase(Locale.ROOT));

        assertThat(stub.lines()).containsExactly("GET /api/albums/" + AlbumJson.album(1));
    }

    @Test
    void anAlbumThatIsNotThereIsNotFound() {
        StubTransport stub = new StubTransport().json(400, "{\"message\":\"Not found or no album.read access\"}");

        assertThatThrownBy(() -> albums(stub).get(AlbumJson.album(1))).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void statisticsAreRead() {
        StubTransport stub = new StubTransport().json("{\"owned\":4,\"shared\":2,\"notShared\":3,\"late\":1}");

        AlbumStatistics counts = albums(stub).statistics();

        assertThat(stub.lines()).containsExactly("GET /api/albums/statistics");
        assertThat(counts.owned()).isEqualTo(4);
        assertThat(counts.shared()).isEqualTo(2);
        assertThat(counts.notShared()).isEqualTo(3);
        assertThat(counts.additionalProperties()).containsKey("late");
    }
}
