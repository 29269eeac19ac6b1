package io.github.immichsdk.albums;

import static io.github.immichsdk.albums.AlbumJson.FRIEND;
import static io.github.immichsdk.albums.AlbumJson.ME;
import static io.github.immichsdk.albums.AlbumJson.album;
import static io.github.immichsdk.albums.AlbumJson.asset;
import static io.github.immichsdk.albums.AlbumJson.assetJson;
import static io.github.immichsdk.albums.AlbumJson.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.dryrun.SkippedWrite;
import io.github.immichsdk.errors.ImmichNotFoundException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An album that a dry run makes lives on in that dry run, and nothing of it reaches the server. */
class AlbumDryRunTest {

    private final StubTransport stub = new StubTransport().always("GET /api/users/me", AlbumCreateTest.me());
    private final ImmichClient client = TestClient.dryRun(stub);
    private final Albums albums = client.albums();

    private List<String> skipped() {
        return client.dryRunReport().writes().stream()
                .map(SkippedWrite::operation)
                .toList();
    }

    private void assertThatNothingWasWritten() {
        assertThat(stub.lines()).allMatch(line -> line.startsWith("GET ") || line.contains("/search/"));
    }

    @Test
    void aMadeAlbumHasAnIdAndTheCallerAsItsOwner() {
        Album made = albums.create("Lofoten");

        assertThat(made.id()).hasSize(36);
        assertThat(made.name()).isEqualTo("Lofoten");
        assertThat(made.ownerId()).isEqualTo(ME);
        assertThat(made.assetCount()).isZero();
        assertThat(skipped()).containsExactly("createAlbum");
        assertThatNothingWasWritten();
    }

    @Test
    void aKeyThatMayNotReadUsersCanRehearseAllTheSame() {
        StubTransport poor = new StubTransport().json(403, "{\"message\":\"Missing required permission: user.read\"}");

        assertThat(TestClient.dryRun(poor).albums().create("Lofoten").ownerId()).isEmpty();
    }

    @Test
    void aMadeAlbumIsFoundAgainByIdNameAndList() {
        Album made = albums.create("Lofoten");
        stub.json("[]").json(list(AlbumJson.v3(1)));

        assertThat(albums.get(made.id())).isEqualTo(made);
        assertThat(albums.find("Lofoten")).hasValue(made);
        assertThat(albums.list(AlbumScope.ALL)).extracting(Album::id).containsExactly(made.id(), album(1));
    }

    @Test
    void whatIsCreatedIsMineAndNotSharedWithMe() {
        albums.create("Lofoten");
        stub.json("[]");

        assertThat(albums.list(AlbumScope.SHARED_WITH_ME)).isEmpty();
    }

    @Test
    void findOrCreateTwiceCreatesOne() {
        stub.json("[]").json("[]");

        Album first = albums.findOrCreate("Lofoten");

        assertThat(albums.findOrCreate("Lofoten").id()).isEqualTo(first.id());
        assertThat(skipped()).containsExactly("createAlbum");
    }

    @Test
    void assetsGoIntoAMadeAlbumAndTheSecondTimeTheyAreThere() {
        Album made = albums.create("Lofoten");

        ItemResults first = albums.addAssets(made.id(), List.of(asset(1), asset(2)));
        ItemResults second = albums.addAssets(made.id(), List.of(asset(2), asset(3)));

        assertThat(first).hasToString("2 done");
        assertThat(second).hasToString("1 done, 1 unchanged");
        assertThat(albums.get(made.id()).assetCount()).isEqualTo(3);
        assertThatNothingWasWritten();
    }

    @Test
    void theContentsOfAMadeAlbumAreItsRealAssets() {
        Album made = albums.create(NewAlbum.of("Lofoten").assets(List.of(asset(1), asset(2))))
                .album();
        stub.json(assetJson(1, 9)).json(assetJson(2, 8));

        assertThat(albums.assets(made.id()).map(Asset::id)).containsExactly(asset(1), asset(2));
        assertThat(made.assetCount()).isEqualTo(2);
    }

    @Test
    void anAssetKnowsTheMadeAlbumThatItIsIn() {
        Album made =
                albums.create(NewAlbum.of("Lofoten").assets(List.of(asset(1)))).album();
        stub.json("[]").json("[]");

        assertThat(albums.listByAsset(asset(1))).extracting(Album::id).containsExactly(made.id());
        assertThat(albums.listByAsset(asset(2))).isEmpty();
    }

    @Test
    void assetsGoOutOfAMadeAlbumOnce() {
        Album made =
                albums.create(NewAlbum.of("Lofoten").assets(List.of(asset(1)))).album();

        assertThat(albums.removeAssets(made.id(), List.of(asset(1)))).hasToString("1 done");
        assertThat(albums.removeAssets(made.id(), List.of(asset(1)))).hasToString("0 done, 1 unchanged");
        assertThat(albums.get(made.id()).assetCount()).isZero();
    }

    @Test
    void aMadeAlbumChanges() {
        Album made = albums.create("Lofoten");

        Album changed = albums.update(
                made.id(),
                AlbumChange.none()
                        .name("Senja")
                        .description("North")
                        .order(AlbumOrder.ASC)
                        .disableActivity());

        assertThat(changed.name()).isEqualTo("Senja");
        assertThat(albums.get(made.id())).isEqualTo(changed);
        assertThat(changed.order()).isEqualTo(AlbumOrder.ASC);
        assertThat(changed.activityEnabled()).isFalse();
        assertThat(changed.description()).isEqualTo("North");
    }

    @Test
    void aMadeAlbumIsShared() {
        Album made = albums.create("Lofoten");

        Album shared = albums.addUsers(made.id(), Map.of(FRIEND, AlbumRole.VIEWER));
        albums.changeRole(made.id(), FRIEND, AlbumRole.EDITOR);

        assertThat(shared.shared()).isTrue();
        assertThat(albums.get(made.id()).users().get(0).role()).isEqualTo(AlbumRole.EDITOR);

        albums.removeUser(made.id(), FRIEND);

        assertThat(albums.get(made.id()).users()).isEmpty();
        assertThat(skipped())
                .containsExactly("createAlbum", "addUsersToAlbum", "updateAlbumUser", "removeUserFromAlbum");
    }

    @Test
    void aDeletedAlbumIsGone() {
        Album made = albums.create("Lofoten");
        albums.delete(made.id());
        stub.json(400, "{\"message\":\"Not found or no album.read access\"}");

        assertThatThrownBy(() -> albums.get(made.id())).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void aChangeOfARealAlbumGivesWhatSuccessWouldGive() {
        stub.json(AlbumJson.v3(1).counting(5).toString());

        Album changed = albums.update(album(1), AlbumChange.none().name("Senja"));

        assertThat(changed.name()).isEqualTo("Senja");
        assertThat(changed.assetCount()).isEqualTo(5);
        assertThatNothingWasWritten();
    }

    @Test
    void newUsersOfARealAlbumAreShown() {
        stub.json(AlbumJson.v3(1).toString());

        Album shared = albums.addUsers(album(1), Map.of(FRIEND, AlbumRole.EDITOR));

        assertThat(shared.users()).extracting(one -> one.user().id()).containsExactly(FRIEND);
        assertThatNothingWasWritten();
    }

    @Test
    void assetsForARealAlbumCountAsMovedWithoutARequest() {
        assertThat(albums.addAssets(album(1), List.of(asset(1)))).hasToString("1 done");
        assertThat(albums.removeAssets(album(1), List.of(asset(1)))).hasToString("1 done");
        albums.delete(album(1));
        albums.leave(album(1));

        assertThat(stub.lines()).isEmpty();
        assertThat(client.dryRunReport().writes())
                .extracting(SkippedWrite::request)
                .containsExactly(
                        "PUT /albums/" + album(1) + "/assets",
                        "DELETE /albums/" + album(1) + "/assets",
                        "DELETE /albums/" + album(1),
                        "DELETE /albums/" + album(1) + "/user/me");
    }
}
