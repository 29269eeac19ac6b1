package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumRole;
import io.github.immichsdk.albums.NewAlbum;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.ProcessingStep;
import io.github.immichsdk.sessions.ActiveSession;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.RunOptions;
import io.github.immichsdk.sync.mirror.InMemoryMirrorStore;
import io.github.immichsdk.sync.mirror.Mirror;
import io.github.immichsdk.sync.mirror.MirrorReport;
import io.github.immichsdk.sync.mirror.MirrorTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorContractTest extends ContractTest {

    @TempDir
    Path folder;

    private final InMemoryMirrorStore store = new InMemoryMirrorStore();
    private ContractUser friend;
    private ImmichClient theirs;
    private ImmichClient session;

    @BeforeEach
    void openSession() {
        friend = server.newUser();
        theirs = friend.client();
        session = ImmichClient.builder().session(me.session()).build();
    }

    @AfterEach
    void closeSession() {
        session.close();
        friend.close();
    }

    @Test
    @Tag("case-L4")
    void theCopyFollowsTheLibrary() {
        String first = Pictures.upload(immich, folder, Pictures.NOON);
        server.settle();
        String second = Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(1));
        server.settle();
        Album album = immich.albums()
                .create(NewAlbum.of("Ours").assets(List.of(first)))
                .album();
        assertThat(run().start()).isEqualTo(MirrorReport.Start.NEW);
        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(first, second);
        assertThat(store.rows(MirrorTable.ALBUM)).containsOnlyKeys(album.id());
        assertThat(store.rows(MirrorTable.ALBUM_ASSET)).containsOnlyKeys(album.id() + "|" + first);
        assertThat(store.rows(MirrorTable.ASSET_EXIF)).containsOnlyKeys(first, second);

        immich.assets().update(second, AssetChange.none().favorite());
        server.settle();
        immich.albums().delete(album.id());
        MirrorReport report = run();

        assertThat(report.start()).isEqualTo(MirrorReport.Start.CONTINUED);
        assertThat(report.sync().resets()).isZero();
        assertThat(store.row(MirrorTable.ASSET, second)).containsEntry("isFavorite", true);
        assertThat(store.rows(MirrorTable.ALBUM)).isEmpty();
        assertThat(store.rows(MirrorTable.ALBUM_ASSET)).isEmpty();
        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(first, second);
    }

    @Test
    void aRunWithoutChangesBringsNothing() {
        String id = Pictures.upload(immich, folder, Pictures.NOON);
        immich.assets().awaitProcessed(id, ProcessingStep.THUMBNAIL, Duration.ofMinutes(1));
        server.settle();
        // a genuine server looks for faces, texts and more for a while, and sends an event of each
        assertThat(Mirror.of(ImmichSync.of(session), store)
                        .options(RunOptions.defaults().repeatUntilQuiet(20))
                        .run()
                        .sync()
                        .quiet())
                .isTrue();

        MirrorReport report = run();

        assertThat(report.upserts()).isZero();
        assertThat(report.sync().byType()).containsOnlyKeys("SyncCompleteV1");
    }

    @Test
    void aTrashedAssetIsKeptAndMarked() {
        String id = Pictures.upload(immich, folder, Pictures.NOON);
        run();

        immich.assets().trash(List.of(id));
        run();
        assertThat(store.row(MirrorTable.ASSET, id).get("deletedAt")).isNotNull();
    }

    @Test
    void whatAFriendSharesComesAndGoes() {
        String picture = Pictures.upload(theirs, folder, Pictures.NOON);
        Album album = theirs.albums()
                .create(NewAlbum.of("Theirs").assets(List.of(picture)).user(me.id(), AlbumRole.VIEWER))
                .album();
        run();
        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(picture);

        theirs.albums().removeUser(album.id(), me.id());
        run();
        assertThat(store.rows(MirrorTable.ASSET)).isEmpty();
        assertThat(store.rows(MirrorTable.ASSET_EXIF)).isEmpty();
        assertThat(store.rows(MirrorTable.ALBUM)).isEmpty();

        theirs.albums().addUsers(album.id(), Map.of(me.id(), AlbumRole.VIEWER));
        run();
        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(picture);
        assertThat(store.rows(MirrorTable.ALBUM_ASSET)).hasSize(1);
    }

    @Test
    void anAlbumTakenAwayAndGivenBackBetweenTwoRunsKeepsItsAssets() {
        String picture = Pictures.upload(theirs, folder, Pictures.NOON);
        Album album = theirs.albums()
                .create(NewAlbum.of("Theirs").assets(List.of(picture)).user(me.id(), AlbumRole.VIEWER))
                .album();
        run();

        theirs.albums().removeUser(album.id(), me.id());
        theirs.albums().addUsers(album.id(), Map.of(me.id(), AlbumRole.VIEWER));
        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(picture);
        assertThat(store.rows(MirrorTable.ALBUM_ASSET)).containsOnlyKeys(album.id() + "|" + picture);
        assertThat(store.rows(MirrorTable.ALBUM)).containsOnlyKeys(album.id());
    }

    @Test
    void aPartnersLibraryComesAndGoes() {
        String picture = Pictures.upload(theirs, folder, Pictures.NOON);
        String mine = Pictures.upload(immich, folder, Pictures.NOON);
        share();
        run();
        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(picture, mine);

        unshare();
        run();
        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(mine);

        share();
        run();
        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(picture, mine);
    }

    @Test
    void aResetThatTheServerRequestsFillsTheCopyAnew() {
        String picture = Pictures.upload(immich, folder, Pictures.NOON);
        run();

        session.sessions()
                .requestSyncReset(session.sessions().list().stream()
                        .filter(ActiveSession::current)
                        .findFirst()
                        .orElseThrow()
                        .id());
        MirrorReport report = run();

        assertThat(report.sync().resets()).isEqualTo(1);
        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(picture);
        assertThat(run().sync().byType()).containsOnlyKeys("SyncCompleteV1");
    }

    /** Brings the copy up to date with a server that has done what follows the changes before. */
    private MirrorReport run() {
        server.settle();
        return Mirror.of(ImmichSync.of(session), store).run();
    }

    private void share() {
        theirs.raw()
                .call("POST", "/partners")
                .body(Map.of("sharedWithId", me.id()))
                .send();
    }

    private void unshare() {
        theirs.raw()
                .call("DELETE", "/partners/" + me.id())
                .effect(Effect.DELETES)
                .send();
    }
}
