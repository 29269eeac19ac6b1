package io.github.immichsdk.albums;

import static io.github.immichsdk.albums.AlbumJson.album;
import static io.github.immichsdk.albums.AlbumJson.asset;
import static io.github.immichsdk.albums.AlbumJson.assetJson;
import static io.github.immichsdk.albums.AlbumJson.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichIncompleteException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlbumAssetReaderTest {

    private static final String GET = "GET /api/albums/" + album(1);
    private static final String SEARCH = "POST /api/search/metadata";

    private static Stream<Asset> contents(StubTransport stub) {
        return TestClient.over(stub).albums().assets(album(1));
    }

    private static List<String> ids(StubTransport stub) {
        try (Stream<Asset> assets = contents(stub)) {
            return assets.map(Asset::id).toList();
        }
    }

    private static String withAssets(String version, int count, String... assets) {
        return AlbumJson.of(version, 1)
                .counting(count)
                .and("\"assets\":" + AlbumJson.list((Object[]) assets))
                .toString();
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#before3")
    void before3TheAlbumItselfHasItsAssets(String version) {
        StubTransport stub = new StubTransport(version).json(withAssets(version, 2, assetJson(1, 9), assetJson(2, 8)));

        assertThat(ids(stub)).containsExactly(asset(1), asset(2));
        assertThat(stub.lines()).containsExactly(GET);
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#from3")
    void from3OnTheyAreSearchedForWhereTheAlbumShowsThem(String version) {
        StubTransport stub = new StubTransport(version)
                .json(AlbumJson.of(version, 1).counting(3).toString())
                .json(found(assetJson(1, 9), assetJson(3, 5)))
                .json(found(assetJson(2, 7)));

        assertThat(ids(stub)).containsExactly(asset(1), asset(2), asset(3));
        assertThat(stub.lines()).containsExactly(GET, SEARCH, SEARCH);
        assertThat(stub.bodies().subList(1, 3))
                .allSatisfy(body -> assertThat(body).contains("\"albumIds\":[\"" + album(1) + "\"]"))
                .anySatisfy(body -> assertThat(body).contains("\"visibility\":\"timeline\""))
                .anySatisfy(body -> assertThat(body).contains("\"visibility\":\"archive\""));
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#allVersions")
    void noRequestIsSentBeforeTheFirstAssetIsRead(String version) {
        StubTransport stub = new StubTransport(version);

        contents(stub).map(Asset::id).close();

        assertThat(stub.requests()).isEmpty();
        assertThat(stub.versionQuestions()).isZero();
    }

    @Test
    void aMistypedAlbumIsRefusedAtOnce() {
        assertThatThrownBy(() -> TestClient.over(new StubTransport()).albums().assets("Lofoten"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Lofoten");
    }

    @Test
    void anEmptyAlbumHasNoAssets() {
        StubTransport stub = new StubTransport()
                .json(AlbumJson.v3(1).toString())
                .json(found())
                .json(found());

        assertThat(ids(stub)).isEmpty();
    }

    @Test
    void anAlbumThatIsNotThereIsNotFoundWhenRead() {
        StubTransport stub = new StubTransport().json(400, "{\"message\":\"Not found or no album.read access\"}");
        Stream<Asset> assets = contents(stub);

        assertThatThrownBy(assets::findFirst).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void whatOneReadingSkipsAnotherOneBrings() {
        StubTransport stub = new StubTransport()
                .json(AlbumJson.v3(1).counting(3).toString())
                .json(found(assetJson(1, 9), assetJson(2, 9), assetJson(2, 9)))
                .json(found())
                .json(AlbumJson.v3(1).counting(3).toString())
                .json(found(assetJson(2, 9), assetJson(3, 9), assetJson(1, 9)))
                .json(found());

        assertThat(ids(stub)).containsExactly(asset(1), asset(2), asset(3));
        assertThat(stub.lines()).containsExactly(GET, SEARCH, SEARCH, GET, SEARCH, SEARCH);
        assertThat(stub.bodies().get(4)).contains("\"order\":\"asc\"");
    }

    @Test
    void whatIsMissingStillAfterTwoReadingsIsNeverPassedOver() {
        StubTransport stub = new StubTransport();
        for (int i = 0; i < 2; i++) {
            stub.json(AlbumJson.v3(1).counting(3).toString())
                    .json(found(assetJson(1, 9), assetJson(2, 8)))
                    .json(found());
        }
        List<String> delivered = new ArrayList<>();

        assertThatThrownBy(() -> contents(stub).forEach(asset -> delivered.add(asset.id())))
                .isInstanceOfSatisfying(ImmichIncompleteException.class, e -> {
                    assertThat(e.counted()).isEqualTo(3);
                    assertThat(e.delivered()).isEqualTo(2);
                })
                .hasMessageContaining("counts 3 assets, but 2 came");
        assertThat(delivered).containsExactly(asset(1), asset(2));
    }

    @Test
    void anAlbumThatShrinksMeanwhileIsWholeAllTheSame() {
        StubTransport stub = new StubTransport()
                .json(AlbumJson.v3(1).counting(2).toString())
                .json(found(assetJson(1, 9)))
                .json(found())
                .json(AlbumJson.v3(1).counting(1).toString())
                .json(found(assetJson(1, 9)))
                .json(found());

        assertThat(ids(stub)).containsExactly(asset(1));
    }

    @Test
    void before3TheCountIsComparedToo() {
        StubTransport stub = new StubTransport("2.7.5")
                .json(withAssets("2.7.5", 2, assetJson(1, 9)))
                .json(withAssets("2.7.5", 2, assetJson(1, 9)));

        assertThatThrownBy(() -> ids(stub)).isInstanceOf(ImmichIncompleteException.class);
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#before3")
    void anAssetWhoseIdIsNotAUuidIsReportedWithItsPlaceInTheAlbum(String version) {
        StubTransport stub = new StubTransport(version)
                .json(withAssets(version, 1, assetJson(1, 9).replace(asset(1), "IMG_0001")));

        assertThatThrownBy(() -> ids(stub))
                .isInstanceOfSatisfying(ImmichDataException.class, e -> {
                    assertThat(e.operation()).isEqualTo("getAlbumInfo");
                    assertThat(e.path()).isEqualTo("$.assets.id");
                })
                .hasMessageContaining("the server lists an asset whose ID is not a UUID: 'IMG_0001'");
    }

    @Test
    void whoStopsEarlyCausesNoFurtherRequest() {
        StubTransport stub = new StubTransport()
                .json(AlbumJson.v3(1).counting(3000).toString())
                .json(found(assetJson(1, 9), assetJson(2, 8)))
                .json(found(assetJson(3, 7)));

        assertThat(contents(stub).limit(2).map(Asset::id)).containsExactly(asset(1), asset(2));
        assertThat(stub.requests()).hasSize(3);
    }

    @Test
    void aResponseThatBreaksWhileItIsReadIsReadAgainFromTheStart() {
        String whole = withAssets("2.7.5", 2, assetJson(1, 9), assetJson(2, 8));
        StubTransport stub = new StubTransport("2.7.5")
                .json(200, whole.substring(0, whole.length() - 40))
                .fail(new IOException("Connection reset"))
                .json(whole);

        assertThat(ids(stub)).containsExactly(asset(1), asset(2));
    }

    @Test
    void askingForMoreThanThereIsEndsTheWalk() {
        StubTransport stub = new StubTransport("2.7.5").json(withAssets("2.7.5", 1, assetJson(1, 9)));
        Iterator<Asset> assets = contents(stub).iterator();
        assets.next();

        assertThat(assets.hasNext()).isFalse();
        assertThatThrownBy(assets::next).isInstanceOf(NoSuchElementException.class);
    }
}
