package io.github.immichsdk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.PageToken;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetJson;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetStreamTest {

    private final StubTransport server = new StubTransport();
    private final Search search = TestClient.over(server).search();

    @Test
    void noRequestIsSentBeforeTheFirstAsset() {
        try (Stream<Asset> found = search.stream(AssetQuery.all()).filter(Asset::favorite)) {
            assertThat(found).isNotNull();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void noRequestIsSentAfterTheLastAssetThatTheCallerTakes() {
        server.json(AssetJson.page("\"2\"", AssetJson.taken(AssetJson.id(1), 9), AssetJson.taken(AssetJson.id(2), 8)));

        List<String> found = search.stream(AssetQuery.all().pageSize(2))
                .limit(2)
                .map(Asset::id)
                .toList();

        assertThat(found).containsExactly(AssetJson.id(1), AssetJson.id(2));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "1", "\"soon\"", "\"1.5\"", "\"99999999999999\"", "{}", "[2]", "true"})
    void aPageThatLeadsInCirclesIsAnErrorAndNotAnEnd(String next) {
        server.json(AssetJson.page(next, AssetJson.v3(AssetJson.ID)));

        assertThatThrownBy(() -> search.stream(AssetQuery.all()).toList())
                .isInstanceOfSatisfying(
                        ImmichDataException.class, e -> assertThat(e.path()).isEqualTo("$.assets.nextPage"))
                .hasMessageContaining("or null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \"", "\"0\"", "0", "\"-1\"", "-3"})
    @Tag("case-P5")
    void aListEndsWhereTheServerNamesNoFurtherPage(String next) {
        server.json(AssetJson.page(next, AssetJson.v3(AssetJson.ID)));

        assertThat(search.stream(AssetQuery.all()).map(Asset::id)).containsExactly(AssetJson.ID);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "7", "7.0", "\" 7 \"", "\"07\""})
    @Tag("case-P5")
    void theNextRequestHasThePageThatTheServerNames(String next) {
        server.json(AssetJson.page(next, AssetJson.v3(AssetJson.ID))).json(AssetJson.page(null));

        Page<Asset> first = search.page(AssetQuery.all());
        search.page(AssetQuery.all(), first.next());

        assertThat(server.bodies().get(1)).contains("\"page\":7,");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 6, 1})
    @Tag("case-P5")
    void aPageThatNamesItselfOrAnEarlierOneIsAnError(int next) {
        server.json(AssetJson.page("\"" + next + "\"", AssetJson.v3(AssetJson.ID)));

        assertThatThrownBy(() -> search.page(AssetQuery.all(), new PageToken("7")))
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("expected a page after 7, or null");
    }

    @Test
    @Tag("case-P5")
    void aServerThatRepeatsItsPageForEverEndsInAnIncompleteList() {
        for (int i = 0; i < 500; i++) {
            server.json(AssetJson.page("\"" + (i + 2) + "\"", AssetJson.v3(AssetJson.ID)));
        }

        assertThatThrownBy(() -> search.stream(AssetQuery.all()).toList()).isInstanceOf(ImmichException.class);
        assertThat(server.requests()).hasSizeLessThan(500);
    }

    @Test
    void emptyPagesWithoutEndAreAnError() {
        server.json(AssetJson.page("\"2\""));

        assertThatThrownBy(() -> search.stream(AssetQuery.all()).toList())
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("expected null after a page without assets");
    }

    @Test
    void severalVisibilitiesAreMergedByCaptureTime() {
        server.json(AssetJson.page(null, AssetJson.taken(AssetJson.id(1), 90), AssetJson.taken(AssetJson.id(2), 50)))
                .json(AssetJson.page(null, AssetJson.taken(AssetJson.id(3), 70), AssetJson.taken(AssetJson.id(4), 10)));

        List<String> found = search.stream(AssetQuery.all().visibility(Visibility.TIMELINE, Visibility.ARCHIVE))
                .map(Asset::id)
                .toList();

        assertThat(found).containsExactly(AssetJson.id(1), AssetJson.id(3), AssetJson.id(2), AssetJson.id(4));
        assertThat(server.bodies())
                .containsExactly(
                        "{\"visibility\":\"timeline\",\"page\":1,\"size\":1000}",
                        "{\"visibility\":\"archive\",\"page\":1,\"size\":1000}");
    }

    @Test
    void mergingIsLazyInEachVisibility() {
        server.json(AssetJson.page("\"2\"", AssetJson.taken(AssetJson.id(1), 90)))
                .json(AssetJson.page("\"2\"", AssetJson.taken(AssetJson.id(2), 80)));

        Iterator<Asset> found = search.stream(
                        AssetQuery.all().pageSize(1).visibility(Visibility.TIMELINE, Visibility.ARCHIVE))
                .iterator();

        assertThat(found.next().id()).isEqualTo(AssetJson.id(1));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void anAssetThatMovesBetweenVisibilitiesMeanwhileIsListedOnce() {
        server.json(AssetJson.page(null, AssetJson.taken(AssetJson.id(1), 90), AssetJson.taken(AssetJson.id(2), 50)))
                .json(AssetJson.page(null, AssetJson.taken(AssetJson.id(1), 90)));

        assertThat(search.stream(AssetQuery.all().visibility(Visibility.TIMELINE, Visibility.ARCHIVE))
                        .map(Asset::id))
                .containsExactly(AssetJson.id(1), AssetJson.id(2));
    }

    @Test
    void theOldestComeFirstInAscendingOrder() {
        server.json(AssetJson.page(null, AssetJson.taken(AssetJson.id(1), 10), AssetJson.taken(AssetJson.id(2), 50)))
                .json(AssetJson.page(null, AssetJson.taken(AssetJson.id(3), 30)));

        assertThat(search.stream(AssetQuery.all().oldestFirst().visibility(Visibility.TIMELINE, Visibility.ARCHIVE))
                        .map(Asset::id))
                .containsExactly(AssetJson.id(1), AssetJson.id(3), AssetJson.id(2));
    }

    @Test
    void mergingKeepsEachAssetOnceInOrderWhateverTheTies() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<Asset> all = new ArrayList<>();
            List<List<Asset>> listings = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            int second = 1000;
            for (int i = 0; i < 60; i++) {
                second -= random.nextInt(2);
                Asset asset = AssetJson.read(AssetJson.taken(AssetJson.id(i), second));
                all.add(asset);
                int home = random.nextInt(3);
                listings.get(home).add(asset);
                if (random.nextInt(5) == 0) {
                    listings.get((home + 1) % 3).add(asset);
                }
            }

            List<Asset> merged = new ArrayList<>();
            new MergedIterator(listings.stream().map(List::iterator).toList(), false).forEachRemaining(merged::add);

            assertThat(merged).as("seed " + seed).containsExactlyInAnyOrderElementsOf(all);
            assertThat(merged)
                    .as("seed " + seed)
                    .isSortedAccordingTo((a, b) -> b.fileCreatedAt().compareTo(a.fileCreatedAt()));
        }
    }

    @Test
    void aFailureInTheMiddleIsThrownToTheReader() {
        server.json(AssetJson.page("\"2\"", AssetJson.v3(AssetJson.ID)))
                .json(403, "{\"message\":\"Missing required permission: asset.read\"}");

        Iterator<Asset> found = search.stream(AssetQuery.all()).iterator();

        assertThat(found.next().id()).isEqualTo(AssetJson.ID);
        assertThatThrownBy(found::hasNext).isInstanceOf(ImmichForbiddenException.class);
    }

    @Test
    void aParallelStreamStillReadsOneByOne() {
        server.json(AssetJson.page(null, AssetJson.taken(AssetJson.id(1), 9), AssetJson.taken(AssetJson.id(2), 8)));

        assertThat(search.stream(AssetQuery.all()).parallel().map(Asset::id).toList())
                .containsExactly(AssetJson.id(1), AssetJson.id(2));
    }

    @Test
    void eachStreamBeginsAnew() {
        server.json(AssetJson.page(null)).json(AssetJson.page(null, AssetJson.v3(AssetJson.ID)));

        assertThat(search.stream(AssetQuery.all())).isEmpty();
        assertThat(search.stream(AssetQuery.all())).hasSize(1);
    }
}
