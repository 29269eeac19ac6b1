package io.github.immichsdk.sync.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.sync.Lines;
import io.github.immichsdk.sync.RunOptions;
import io.github.immichsdk.sync.ScriptedBytes;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The events that the server does not send when something stops being shared. Users: 0 is me, 8 and 9 are others. */
class UnsharingTest {

    private static final int ALBUM = 50;
    private static final int OTHER_ALBUM = 51;

    private final MirrorServer server = new MirrorServer();
    private final InMemoryMirrorStore store = new InMemoryMirrorStore();

    @Test
    void aPartnerWhoSharesNoLongerTakesTheirAssetsWithThem() {
        server.sends(
                MirrorLines.partner("PartnerV1", 8, 0),
                MirrorLines.own(1),
                MirrorLines.line(
                        "StackV1", "{\"id\":\"" + MirrorLines.id(30) + "\",\"ownerId\":\"" + MirrorLines.id(0) + "\"}"),
                MirrorLines.asset("PartnerAssetV2", 2, 8),
                MirrorLines.asset("PartnerAssetV2", 3, 8),
                MirrorLines.line(
                        "PartnerStackV1",
                        "{\"id\":\"" + MirrorLines.id(31) + "\",\"ownerId\":\"" + MirrorLines.id(8) + "\"}"),
                MirrorLines.exif("AssetExifV1", 1),
                MirrorLines.exif("PartnerAssetExifV1", 2));
        server.sends(MirrorLines.partner("PartnerDeleteV1", 8, 0));
        run();

        MirrorReport report = run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(MirrorLines.id(1));
        assertThat(store.rows(MirrorTable.ASSET_EXIF)).containsOnlyKeys(MirrorLines.id(1));
        assertThat(store.rows(MirrorTable.STACK)).containsOnlyKeys(MirrorLines.id(30));
        assertThat(report.deletes()).isEqualTo(1);
        assertThat(report.purges()).isEqualTo(4);
        assertThat(store.size(MirrorTable.DOUBT)).isZero();
    }

    @Test
    void aPartnersAssetStaysIfAnAlbumStillShowsIt() {
        server.sends(
                MirrorLines.partner("PartnerV1", 8, 0),
                MirrorLines.asset("PartnerAssetV2", 2, 8),
                MirrorLines.asset("PartnerAssetV2", 3, 8),
                MirrorLines.album(ALBUM),
                MirrorLines.member("AlbumToAssetV1", ALBUM, 3),
                MirrorLines.exif("PartnerAssetExifV1", 3));
        server.sends(MirrorLines.partner("PartnerDeleteV1", 8, 0));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(MirrorLines.id(3));
        assertThat(store.rows(MirrorTable.ASSET_EXIF)).containsOnlyKeys(MirrorLines.id(3));
    }

    @Test
    void aPartnerWhoWasTakenAwayAndCameBackBetweenTwoRunsKeepsAll() {
        server.sends(MirrorLines.partner("PartnerV1", 8, 0), MirrorLines.asset("PartnerAssetV2", 2, 8));
        server.sends(
                MirrorLines.partner("PartnerDeleteV1", 8, 0),
                MirrorLines.partner("PartnerV1", 8, 0),
                MirrorLines.asset("PartnerAssetBackfillV2", 2, 8));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(MirrorLines.id(2));
    }

    @Test
    void myNoLongerSharingWithSomeoneTakesNothing() {
        server.sends(MirrorLines.partner("PartnerV1", 0, 8), MirrorLines.own(1));
        server.sends(MirrorLines.partner("PartnerDeleteV1", 0, 8));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(MirrorLines.id(1));
        assertThat(store.size(MirrorTable.PARTNER)).isZero();
    }

    @Test
    void anAlbumThatIsTakenAwayTakesWhatOnlyItHasShown() {
        server.sends(
                MirrorLines.own(1),
                MirrorLines.asset("AlbumAssetCreateV2", 1, 0),
                MirrorLines.asset("AlbumAssetCreateV2", 2, 9),
                MirrorLines.asset("AlbumAssetCreateV2", 3, 9),
                MirrorLines.album(ALBUM),
                MirrorLines.album(OTHER_ALBUM),
                MirrorLines.albumUser(ALBUM, 0),
                MirrorLines.albumUser(OTHER_ALBUM, 0),
                MirrorLines.member("AlbumToAssetV1", ALBUM, 1),
                MirrorLines.member("AlbumToAssetV1", ALBUM, 2),
                MirrorLines.member("AlbumToAssetV1", ALBUM, 3),
                MirrorLines.member("AlbumToAssetV1", OTHER_ALBUM, 3),
                MirrorLines.exif("AlbumAssetExifCreateV1", 2),
                MirrorLines.exif("AlbumAssetExifCreateV1", 3));
        server.sends(MirrorLines.gone("AlbumDeleteV1", "albumId", ALBUM));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(MirrorLines.id(1), MirrorLines.id(3));
        assertThat(store.rows(MirrorTable.ASSET_EXIF)).containsOnlyKeys(MirrorLines.id(3));
        assertThat(store.rows(MirrorTable.ALBUM)).containsOnlyKeys(MirrorLines.id(OTHER_ALBUM));
        assertThat(store.rows(MirrorTable.ALBUM_USER)).hasSize(1);
        assertThat(store.rows(MirrorTable.ALBUM_ASSET))
                .containsOnlyKeys(MirrorLines.id(OTHER_ALBUM) + "|" + MirrorLines.id(3));
    }

    @Test
    void anAlbumThatWasTakenAwayAndGivenBackBetweenTwoRunsKeepsItsAssets() {
        server.sends(
                MirrorLines.asset("AlbumAssetCreateV2", 2, 9),
                MirrorLines.album(ALBUM),
                MirrorLines.member("AlbumToAssetV1", ALBUM, 2));
        // the order of the server: assets of albums first, then the delete, then the album, its list last
        server.sends(
                MirrorLines.asset("AlbumAssetBackfillV2", 2, 9),
                MirrorLines.gone("AlbumDeleteV1", "albumId", ALBUM),
                MirrorLines.album(ALBUM),
                MirrorLines.member("AlbumToAssetBackfillV1", ALBUM, 2));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(MirrorLines.id(2));
        assertThat(store.size(MirrorTable.ALBUM_ASSET)).isEqualTo(1);
    }

    @Test
    void anAssetThatLeavesAnAlbumGoesIfItIsShownNowhereElse() {
        server.sends(
                MirrorLines.own(1),
                MirrorLines.asset("AlbumAssetCreateV2", 2, 9),
                MirrorLines.album(ALBUM),
                MirrorLines.member("AlbumToAssetV1", ALBUM, 1),
                MirrorLines.member("AlbumToAssetV1", ALBUM, 2));
        server.sends(
                MirrorLines.member("AlbumToAssetDeleteV1", ALBUM, 1),
                MirrorLines.member("AlbumToAssetDeleteV1", ALBUM, 2));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(MirrorLines.id(1));
    }

    @Test
    void anAssetOfAPartnerThatLeavesAnAlbumStays() {
        server.sends(
                MirrorLines.partner("PartnerV1", 9, 0),
                MirrorLines.asset("PartnerAssetV2", 2, 9),
                MirrorLines.album(ALBUM),
                MirrorLines.member("AlbumToAssetV1", ALBUM, 2));
        server.sends(MirrorLines.member("AlbumToAssetDeleteV1", ALBUM, 2));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(MirrorLines.id(2));
    }

    @Test
    void aUserWhoIsGoneTakesAllTheirsWithThem() {
        server.sends(
                MirrorLines.line("UserV1", "{\"id\":\"" + MirrorLines.id(9) + "\"}"),
                MirrorLines.partner("PartnerV1", 9, 0),
                MirrorLines.asset("PartnerAssetV2", 2, 9),
                MirrorLines.own(1),
                MirrorLines.album(ALBUM),
                MirrorLines.albumUser(ALBUM, 9),
                MirrorLines.member("AlbumToAssetV1", ALBUM, 2),
                MirrorLines.exif("PartnerAssetExifV1", 2));
        server.sends(MirrorLines.gone("UserDeleteV1", "userId", 9));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(MirrorLines.id(1));
        assertThat(store.size(MirrorTable.ASSET_EXIF)).isZero();
        assertThat(store.size(MirrorTable.ALBUM_ASSET)).isZero();
        assertThat(store.size(MirrorTable.ALBUM_USER)).isZero();
    }

    @Test
    void aDoubtOutlivesARunThatDied() {
        server.sends(MirrorLines.partner("PartnerV1", 8, 0), MirrorLines.asset("PartnerAssetV2", 2, 8));
        server.stub.stream(new ScriptedBytes()
                .then(MirrorLines.partner("PartnerDeleteV1", 8, 0))
                .thenFail(new IOException("reset")));
        server.sends();
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
        server.sends(
                MirrorLines.asset("AlbumAssetCreateV2", 2, 9),
                MirrorLines.album(ALBUM),
                MirrorLines.member("AlbumToAssetV1", ALBUM, 2));
        server.stub.stream(
                MirrorLines.gone("AlbumDeleteV1", "albumId", ALBUM),
                MirrorLines.album(ALBUM),
                "garbage\n",
                Lines.COMPLETE);
        run();

        Mirror.of(server.sync(), store)
                .options(RunOptions.defaults().skipInvalidLines(line -> {}))
                .run();

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(MirrorLines.id(2));
        assertThat(store.size(MirrorTable.DOUBT)).isEqualTo(1);
    }

    @Test
    void exifValuesThatComeBeforeTheirAssetAreKept() {
        server.sends(MirrorLines.exif("AssetExifV1", 1)).sends(MirrorLines.own(1));

        run();
        run();

        assertThat(store.size(MirrorTable.ASSET_EXIF)).isEqualTo(1);
    }

    private MirrorReport run() {
        return Mirror.of(server.sync(), store).run();
    }
}
