package io.github.immichsdk.albums;

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
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.errors.ImmichBatchException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlbumAssetsTest {

    private static final String PUT = "PUT /api/albums/" + album(1) + "/assets";
    private static final String DELETE = "DELETE /api/albums/" + album(1) + "/assets";

    private static Albums albums(StubTransport stub) {
        return TestClient.over(stub).albums();
    }

    @Test
    void eachAssetHasAResult() {
        StubTransport stub = new StubTransport()
                .json(list(
                        done(asset(1)),
                        refused(asset(2), "duplicate"),
                        refused(asset(3), "no_permission"),
                        refused(asset(4), "not_found")));

        ItemResults result = albums(stub).addAssets(album(1), List.of(asset(1), asset(2), asset(3), asset(4)));

        assertThat(result.done()).containsExactly(asset(1));
        assertThat(result.unchanged()).containsExactly(asset(2));
        assertThat(result.failed())
                .extracting(ItemResult::outcome)
                .containsExactly(ItemOutcome.NO_PERMISSION, ItemOutcome.NOT_FOUND);
        assertThat(result.complete()).isFalse();
        assertThat(result).hasToString("1 done, 1 unchanged, 1 no_permission, 1 not_found");
        assertThat(stub.requests())
                .hasToString("[" + PUT + " {\"ids\":[\"" + asset(1) + "\",\"" + asset(2) + "\",\"" + asset(3) + "\",\""
                        + asset(4) + "\"]}]");
    }

    @Test
    void theResultReadsAsASentence() {
        List<ItemResult> items = new ArrayList<>();
        assets(412).forEach(id -> items.add(new ItemResult(id, ItemOutcome.DONE)));
        for (int i = 500; i < 503; i++) {
            items.add(new ItemResult(asset(i), ItemOutcome.DUPLICATE));
        }

        assertThat(new ItemResults(items, ItemOutcome.DUPLICATE)).hasToString("412 done, 3 unchanged");
        assertThat(new ItemResults(List.of(), ItemOutcome.DUPLICATE)).hasToString("0 done");
    }

    @Test
    void aReasonOfANewerServerIsKeptWithItsWords() {
        StubTransport stub = new StubTransport()
                .json("[{\"id\":\"" + asset(1)
                        + "\",\"success\":false,\"error\":\"quota\",\"errorMessage\":\"Too many\"," + "\"limit\":7}]");

        ItemResult item =
                albums(stub).addAssets(album(1), List.of(asset(1))).failed().get(0);

        assertThat(item.outcome()).isEqualTo(ItemOutcome.of("quota"));
        assertThat(item.message()).isEqualTo("Too many");
        assertThat(item.additionalProperties()).containsEntry("limit", 7);
        assertThat(item).hasToString(asset(1) + " quota (Too many)");
    }

    @Test
    void aRefusalWithoutAReasonIsUnknown() {
        StubTransport stub = new StubTransport().json("[{\"id\":\"" + asset(1) + "\",\"success\":false}]");

        assertThat(albums(stub).addAssets(album(1), List.of(asset(1))).failed())
                .extracting(ItemResult::outcome)
                .containsExactly(ItemOutcome.UNKNOWN);
    }

    @Test
    void anAssetThatTheResponseLeavesOutDoesNotCountAsAdded() {
        StubTransport stub = new StubTransport().json(list(done(asset(1))));

        ItemResults result = albums(stub).addAssets(album(1), List.of(asset(1), asset(2)));

        assertThat(result.failed()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(asset(2));
            assertThat(item.message()).contains("does not mention it");
        });
    }

    @Test
    void anEmptyListSendsNothing() {
        StubTransport stub = new StubTransport();

        assertThat(albums(stub).addAssets(album(1), List.of()).items()).isEmpty();
        assertThat(albums(stub).addAssets(album(1), Stream.of()).items()).isEmpty();
        assertThat(albums(stub).removeAssets(album(1), List.of()).items()).isEmpty();
        assertThat(albums(stub).removeAssets(album(1), Stream.of()).items()).isEmpty();
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aMistypedIdAnywhereInAListSendsNothing() {
        StubTransport stub = new StubTransport();
        List<String> ids = new ArrayList<>(assets(1500));
        ids.add("oops");

        assertThatThrownBy(() -> albums(stub).addAssets(album(1), ids))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("oops");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aLongListGoesInBatchesOfThousandInOrder() {
        List<String> ids = assets(2001);
        StubTransport stub = new StubTransport()
                .json(allDone(ids.subList(0, 1000)))
                .json(allDone(ids.subList(1000, 2000)))
                .json(allDone(ids.subList(2000, 2001)));

        assertThat(albums(stub).addAssets(album(1), ids).done()).isEqualTo(ids);
        assertThat(stub.lines()).containsExactly(PUT, PUT, PUT);
        assertThat(stub.bodies().get(2)).isEqualTo("{\"ids\":[\"" + asset(2000) + "\"]}");
    }

    @Test
    void aStreamIsSentWhileItIsRead() {
        List<String> ids = assets(2500);
        StubTransport stub = new StubTransport()
                .json(allDone(ids.subList(0, 1000)))
                .json(allDone(ids.subList(1000, 2000)))
                .json(allDone(ids.subList(2000, 2500)));
        List<Integer> sentWhenRead = new ArrayList<>();

        ItemResults result = albums(stub)
                .addAssets(
                        album(1),
                        ids.stream().peek(id -> sentWhenRead.add(stub.requests().size())));

        assertThat(result.done()).isEqualTo(ids);
        assertThat(sentWhenRead.get(999)).isZero();
        assertThat(sentWhenRead.get(1001)).isEqualTo(1);
        assertThat(sentWhenRead.get(2499)).isEqualTo(2);
    }

    @Test
    void aBatchThatFailsStopsAndReportsWhatIsDoneAndWhatRemains() {
        List<String> ids = assets(2500);
        StubTransport stub =
                new StubTransport().json(allDone(ids.subList(0, 1000))).json(403, "{\"message\":\"Forbidden\"}");

        assertThatThrownBy(() -> albums(stub).addAssets(album(1), ids))
                .isInstanceOfSatisfying(ImmichBatchException.class, e -> {
                    assertThat(e.done()).isEqualTo(ids.subList(0, 1000));
                    assertThat(e.remaining()).isEqualTo(ids.subList(1000, 2500));
                });
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void anAlbumThatIsNotThereIsNotFound() {
        StubTransport stub = new StubTransport().json(400, "{\"message\":\"Album not found\"}");

        assertThatThrownBy(() -> albums(stub).addAssets(album(1), List.of(asset(1))))
                .isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void afterALostResponseTheSameListIsSentAgainAndAllCountAsIn() {
        StubTransport stub = new StubTransport()
                .fail(new IOException("Connection reset"))
                .json(list(refused(asset(1), "duplicate")));

        ItemResults result = albums(stub).addAssets(album(1), List.of(asset(1)));

        assertThat(result.complete()).isTrue();
        assertThat(stub.bodies()).hasSize(2).containsOnly("{\"ids\":[\"" + asset(1) + "\"]}");
    }

    @Test
    void parallelAddsThatTheOldServerFailsAtAreSentAgain() {
        StubTransport stub = new StubTransport("1.144.1")
                .json(500, "{\"message\":\"Failed to add assets to album\"}")
                .json(list(done(asset(1))));

        assertThat(albums(stub).addAssets(album(1), List.of(asset(1)))).hasToString("1 done");
    }

    @Test
    void eachRemovedAssetHasAResult() {
        StubTransport stub = new StubTransport()
                .json(list(done(asset(1)), refused(asset(2), "not_found"), refused(asset(3), "no_permission")));

        ItemResults result = albums(stub).removeAssets(album(1), List.of(asset(1), asset(2), asset(3)));

        assertThat(result.done()).containsExactly(asset(1));
        assertThat(result.unchanged()).containsExactly(asset(2));
        assertThat(result.failed()).extracting(ItemResult::id).containsExactly(asset(3));
        assertThat(result.complete()).isFalse();
        assertThat(result).hasToString("1 done, 1 unchanged, 1 no_permission");
        assertThat(stub.requests())
                .hasToString(
                        "[" + DELETE + " {\"ids\":[\"" + asset(1) + "\",\"" + asset(2) + "\",\"" + asset(3) + "\"]}]");
    }

    @Test
    void aRemovalWhoseResponseWasLostIsSentAgainAndCountsAsDone() {
        StubTransport stub = new StubTransport()
                .fail(new IOException("Connection reset"))
                .json(list(refused(asset(1), "not_found")));

        assertThat(albums(stub).removeAssets(album(1), List.of(asset(1))).complete())
                .isTrue();
        assertThat(stub.lines()).containsExactly(DELETE, DELETE);
    }

    @Test
    void aStreamOfRemovalsGoesInBatches() {
        List<String> ids = assets(1001);
        StubTransport stub =
                new StubTransport().json(allDone(ids.subList(0, 1000))).json(allDone(ids.subList(1000, 1001)));

        assertThat(albums(stub).removeAssets(album(1), ids.stream()).done()).isEqualTo(ids);
        assertThat(stub.lines()).containsExactly(DELETE, DELETE);
    }

    @Test
    void assetsJoinSeveralAlbumsInOneRequest() {
        StubTransport stub = new StubTransport().json("{\"success\":true}");

        ItemOutcome outcome = albums(stub).addAssetsToAll(List.of(album(1), album(2), album(1)), List.of(asset(1)));

        assertThat(outcome).isEqualTo(ItemOutcome.DONE);
        assertThat(stub.requests())
                .hasToString("[PUT /api/albums/assets {\"albumIds\":[\"" + album(1) + "\",\"" + album(2)
                        + "\"],\"assetIds\":[\"" + asset(1) + "\"]}]");
    }

    @Test
    void theOutcomeForSeveralAlbumsIsDoneIfOneRequestAddsSomething() {
        StubTransport stub = new StubTransport()
                .json("{\"success\":false,\"error\":\"duplicate\"}")
                .json("{\"success\":true}")
                .json("{\"success\":false,\"error\":\"no_permission\"}")
                .json("{\"success\":false,\"error\":\"duplicate\"}")
                .json("{\"success\":false,\"error\":\"no_permission\"}");
        Albums albums = albums(stub);

        assertThat(albums.addAssetsToAll(List.of(album(1)), assets(1001))).isEqualTo(ItemOutcome.DONE);
        assertThat(albums.addAssetsToAll(List.of(album(1)), assets(1001))).isEqualTo(ItemOutcome.DUPLICATE);
        assertThat(albums.addAssetsToAll(List.of(album(1)), List.of(asset(1)))).isEqualTo(ItemOutcome.NO_PERMISSION);
    }

    @Test
    void withoutAlbumsOrAssetsNothingIsSent() {
        StubTransport stub = new StubTransport();

        assertThat(albums(stub).addAssetsToAll(List.of(), List.of(asset(1)))).isEqualTo(ItemOutcome.DONE);
        assertThat(albums(stub).addAssetsToAll(List.of(album(1)), List.of())).isEqualTo(ItemOutcome.DONE);
        assertThat(stub.requests()).isEmpty();
    }
}
