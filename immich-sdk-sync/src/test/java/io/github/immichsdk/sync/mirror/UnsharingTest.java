package io.github.immichsdk.sync.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.sync.Lines;
import io.github.immichsdk.sync.RunOptions;
import io.github.immichsdk.sync.ScriptedBytes;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the server does not tell when something is no longer shared. Users: 0 is me, 8 and 9 are others. */
class UnsharingTest {

    private static final int ALBUM = 50;
    private static final int OTHER_ALBUM = 51;

    private final MirrorServer server = new MirrorServer();
    private final InMemoryMirrorStore store = new InMemoryMirrorStore();

    @Test
    void aPartnerWhoSharesNoLongerTakesTheirAssetsWithThem() {
        server.tells(
                Told.partner("PartnerV1", 8, 0),
                Told.own(1),
                Told.line("StackV1", "{\"id\":\"" + Told.id(30) + "\",\"ownerId\":\"" + Told.id(0) + "\"}"),
                Told.asset("PartnerAssetV2", 2, 8),
                Told.asset("PartnerAssetV2", 3, 8),
                Told.line("PartnerStackV1", "{\"id\":\"" + Told.id(31) + "\",\"ownerId\":\"" + Told.id(8) + "\"}"),
                Told.exif("AssetExifV1", 1),
                Told.exif("PartnerAssetExifV1", 2));
        server.tells(Told.partner("PartnerDeleteV1", 8, 0));
        run();

        MirrorReport report = run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(Told.id(1));
        assertThat(store.rows(MirrorTable.ASSET_EXIF)).containsOnlyKeys(Told.id(1));
        assertThat(store.rows(MirrorTable.STACK)).containsOnlyKeys(Told.id(30));
        assertThat(report.deletes()).isEqualTo(1);
        assertThat(report.purges()).isEqualTo(4);
        assertThat(store.size(MirrorTable.DOUBT)).isZero();
    }

    @Test
    void aPartnersAssetStaysIfAnAlbumStillShowsIt() {
        server.tells(
                Told.partner("PartnerV1", 8, 0),
                Told.asset("PartnerAssetV2", 2, 8),
                Told.asset("PartnerAssetV2", 3, 8),
                Told.album(ALBUM),
                Told.member("AlbumToAssetV1", ALBUM, 3),
                Told.exif("PartnerAssetExifV1", 3));
        server.tells(Told.partner("PartnerDeleteV1", 8, 0));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(Told.id(3));
        assertThat(store.rows(MirrorTable.ASSET_EXIF)).containsOnlyKeys(Told.id(3));
    }

    @Test
    void aPartnerWhoWasTakenAwayAndCameBackBetweenTwoRunsKeepsAll() {
        server.tells(Told.partner("PartnerV1", 8, 0), Told.asset("PartnerAssetV2", 2, 8));
        server.tells(
                Told.partner("PartnerDeleteV1", 8, 0),
                Told.partner("PartnerV1", 8, 0),
                Told.asset("PartnerAssetBackfillV2", 2, 8));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(Told.id(2));
    }

    @Test
    void myNoLongerSharingWithSomeoneTakesNothing() {
        server.tells(Told.partner("PartnerV1", 0, 8), Told.own(1));
        server.tells(Told.partner("PartnerDeleteV1", 0, 8));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(Told.id(1));
        assertThat(store.size(MirrorTable.PARTNER)).isZero();
    }

    @Test
    void anAlbumThatIsTakenAwayTakesWhatOnlyItHasShown() {
        server.tells(
                Told.own(1),
                Told.asset("AlbumAssetCreateV2", 1, 0),
                Told.asset("AlbumAssetCreateV2", 2, 9),
                Told.asset("AlbumAssetCreateV2", 3, 9),
                Told.album(ALBUM),
                Told.album(OTHER_ALBUM),
                Told.albumUser(ALBUM, 0),
                Told.albumUser(OTHER_ALBUM, 0),
                Told.member("AlbumToAssetV1", ALBUM, 1),
                Told.member("AlbumToAssetV1", ALBUM, 2),
                Told.member("AlbumToAssetV1", ALBUM, 3),
                Told.member("AlbumToAssetV1", OTHER_ALBUM, 3),
                Told.exif("AlbumAssetExifCreateV1", 2),
                Told.exif("AlbumAssetExifCreateV1", 3));
        server.tells(Told.gone("AlbumDeleteV1", "albumId", ALBUM));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(Told.id(1), Told.id(3));
        assertThat(store.rows(MirrorTable.ASSET_EXIF)).containsOnlyKeys(Told.id(3));
        assertThat(store.rows(MirrorTable.ALBUM)).containsOnlyKeys(Told.id(OTHER_ALBUM));
        assertThat(store.rows(MirrorTable.ALBUM_USER)).hasSize(1);
        assertThat(store.rows(MirrorTable.ALBUM_ASSET)).containsOnlyKeys(Told.id(OTHER_ALBUM) + "|" + Told.id(3));
    }

    @Test
    void anAlbumThatWasTakenAwayAndGivenBackBetweenTwoRunsKeepsItsAssets() {
        server.tells(
                Told.asset("AlbumAssetCreateV2", 2, 9), Told.album(ALBUM), Told.member("AlbumToAssetV1", ALBUM, 2));
        // the order of the server: assets of albums first, then the delete, then the album, its list last
        server.tells(
                Told.asset("AlbumAssetBackfillV2", 2, 9),
                Told.gone("AlbumDeleteV1", "albumId", ALBUM),
                Told.album(ALBUM),
                Told.member("AlbumToAssetBackfillV1", ALBUM, 2));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(Told.id(2));
        assertThat(store.size(MirrorTable.ALBUM_ASSET)).isEqualTo(1);
    }

    @Test
    void anAssetThatLeavesAnAlbumGoesIfItIsShownNowhereElse() {
        server.tells(
                Told.own(1),
                Told.asset("AlbumAssetCreateV2", 2, 9),
                Told.album(ALBUM),
                Told.member("AlbumToAssetV1", ALBUM, 1),
                Told.member("AlbumToAssetV1", ALBUM, 2));
        server.tells(Told.member("AlbumToAssetDeleteV1", ALBUM, 1), Told.member("AlbumToAssetDeleteV1", ALBUM, 2));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(Told.id(1));
    }

    @Test
    void anAssetOfAPartnerThatLeavesAnAlbumStays() {
        server.tells(
                Told.partner("PartnerV1", 9, 0),
                Told.asset("PartnerAssetV2", 2, 9),
                Told.album(ALBUM),
                Told.member("AlbumToAssetV1", ALBUM, 2));
        server.tells(Told.member("AlbumToAssetDeleteV1", ALBUM, 2));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(Told.id(2));
    }

    @Test
    void aUserWhoIsGoneTakesAllTheirsWithThem() {
        server.tells(
                Told.line("UserV1", "{\"id\":\"" + Told.id(9) + "\"}"),
                Told.partner("PartnerV1", 9, 0),
                Told.asset("PartnerAssetV2", 2, 9),
                Told.own(1),
                Told.album(ALBUM),
                Told.albumUser(ALBUM, 9),
                Told.member("AlbumToAssetV1", ALBUM, 2),
                Told.exif("PartnerAssetExifV1", 2));
        server.tells(Told.gone("UserDeleteV1", "userId", 9));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(Told.id(1));
        assertThat(store.size(MirrorTable.ASSET_EXIF)).isZero();
        assertThat(store.size(MirrorTable.ALBUM_ASSET)).isZero();
        assertThat(store.size(MirrorTable.ALBUM_USER)).isZero();
    }

    @Test
    void aDoubtOutlivesARunThatDied() {
        server.tells(Told.partner("PartnerV1", 8, 0), Told.asset("PartnerAssetV2", 2, 8));
        server.stub.stream(
                new ScriptedBytes().then(Told.partner("PartnerDeleteV1", 8, 0)).thenFail(new IOException("reset")));
        server.tells();
        run();

        Mirror.of(server.sync(), store)
                .options(RunOptions.defaults()
                        .reconnects(1, Duration.ofMillis(1), Duration.ofMillis(1))
                        .batches(1, Duration.ofHours(1)))
                .run();

        assertThat(store.size(MirrorTable.ASSET)).isZero();
        assertThat(store.size(MirrorTable.DOUBT)).isZero();
    }

    @Test
    void aStreamWithASkippedLineSettlesNoDoubt() {
        server.tells(
                Told.asset("AlbumAssetCreateV2", 2, 9), Told.album(ALBUM), Told.member("AlbumToAssetV1", ALBUM, 2));
        server.stub.stream(
                Told.gone("AlbumDeleteV1", "albumId", ALBUM), Told.album(ALBUM), "garbage\n", Lines.COMPLETE);
        run();

        Mirror.of(server.sync(), store)
                .options(RunOptions.defaults().skipBadLines(line -> {}))
                .run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(Told.id(2));
        assertThat(store.size(MirrorTable.DOUBT)).isEqualTo(1);
    }

    @Test
    void exifValuesThatComeBeforeTheirAssetAreKept() {
        server.tells(Told.exif("AssetExifV1", 1)).tells(Told.own(1));

        run();
        run();

        assertThat(store.size(MirrorTable.ASSET_EXIF)).isEqualTo(1);
    }

    private MirrorReport run() {
        return Mirror.of(server.sync(), store).run();
    }
}
