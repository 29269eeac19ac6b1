package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.api.Progress;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.downloads.BackupJob;
import io.github.immichsdk.downloads.BackupReport;
import io.github.immichsdk.downloads.DownloadFileResult;
import io.github.immichsdk.downloads.DownloadJob;
import io.github.immichsdk.downloads.DownloadReport;
import io.github.immichsdk.downloads.DownloadStatus;
import io.github.immichsdk.downloads.FolderCheck;
import io.github.immichsdk.downloads.KeptFile;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.uploads.UploadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadJobContractTest extends ContractTest {

    private static final String NOBODY = "5f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b";
    private static final String MANIFEST = ".immich-sdk-manifest.jsonl";

    @TempDir
    Path folder;

    @Test
    void anAlbumComesIntoAFolderAndTheSecondTimeNothingIsDownloaded() throws IOException {
        Path one = picture("pier.jpg");
        Path two = picture("sea.jpg");
        String album = immich.albums().create("Lofoten: day 1").id();
        immich.albums().addAssets(album, List.of(id(one), id(two)));
        DownloadJob job =
                DownloadJob.ofAlbum(album).folder(folder.resolve("down")).namePattern("{album}/{year}-{month}/{name}");

        DownloadReport first = immich.downloads().run(job);
        DownloadReport second = immich.downloads().run(job);

        assertThat(first).hasToString("2 downloaded, 0 already there, 0 failed");
        assertThat(first.bytes()).isEqualTo(Files.size(one) + Files.size(two));
        assertThat(second).hasToString("0 downloaded, 2 already there, 0 failed");
        assertThat(names()).containsExactly("Lofoten_ day 1/2024-05/pier.jpg", "Lofoten_ day 1/2024-05/sea.jpg");
        assertThat(folder.resolve("down/Lofoten_ day 1/2024-05/pier.jpg")).hasSameBinaryContentAs(one);
    }

    @Test
    void filesOfTheSameNameAllComeAndKeepTheirNamesWhenOthersJoin() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(id(picture(Files.createDirectories(folder.resolve("up" + i)), i == 1 ? "PIER.jpg" : "pier.jpg")));
        }
        Path target = folder.resolve("down");
        immich.downloads().run(DownloadJob.of(ids.subList(0, 2)).folder(target));
        List<String> before = names();

        DownloadReport report = immich.downloads().run(DownloadJob.of(ids).folder(target));

        assertThat(report).hasToString("1 downloaded, 2 already there, 0 failed");
        assertThat(names()).hasSize(3).containsAll(before);
        assertThat(names().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("pier(~[0-9a-f]{8})?\\.jpg"));
    }

    @Test
    void namesDoNotDependOnTheOrderOfAssets() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(id(picture(Files.createDirectories(folder.resolve("up" + i)), "pier.jpg")));
        }
        immich.downloads().run(DownloadJob.of(ids).folder(folder.resolve("down")));
        List<String> first = names();
        Collections.reverse(ids);

        immich.downloads().run(DownloadJob.of(ids).folder(folder.resolve("down2")));

        for (String name : first) {
            assertThat(folder.resolve("down2").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("down").resolve(name));
        }
    }

    @Test
    void aLivePhotoComesWithItsVideoBesideIt() throws IOException {
        Path video = Pictures.file(folder, "other name.mov", Pictures.NOON);
        Path still = Pictures.file(folder, "live.jpg", Pictures.NOON);
        String videoId = immich.uploads().upload(video).id();
        String stillId = immich.uploads()
                .upload(still, UploadOptions.defaults().livePhotoVideo(videoId))
                .id();
        DownloadJob job =
                DownloadJob.of(List.of(stillId)).folder(folder.resolve("down")).namePattern("{type}/{name}");

        DownloadReport report = immich.downloads().run(job);

        assertThat(report.complete()).isTrue();
        assertThat(names()).containsExactly("image/live.jpg", "image/live.mov");
        assertThat(folder.resolve("down/image/live.mov")).hasSameBinaryContentAs(video);
        assertThat(immich.downloads().run(job)).hasToString("0 downloaded, 2 already there, 0 failed");
    }

    @Test
    void aFileThatIsNotOfARunIsNeitherReplacedNorDownloadedTwice() throws IOException {
        Path one = picture("pier.jpg");
        Path two = picture("sea.jpg");
        Path target = Files.createDirectories(folder.resolve("down"));
        Files.writeString(target.resolve("pier.jpg"), "mine");
        Files.copy(two, target.resolve("sea.jpg"));

        DownloadReport report =
                immich.downloads().run(DownloadJob.of(List.of(id(one), id(two))).folder(target));

        assertThat(report).hasToString("1 downloaded, 1 already there, 0 failed");
        assertThat(target.resolve("pier.jpg")).hasContent("mine");
        assertThat(target.resolve("pier~" + id(one).substring(0, 8) + ".jpg")).hasSameBinaryContentAs(one);
    }

    @Test
    void aCancelledRunReportsWhatItDidNotTryAndWhatEndedIt() throws IOException {
        CancelHandle cancel = new CancelHandle();
        cancel.cancel();

        DownloadReport report = immich.downloads()
                .run(DownloadJob.of(List.of(id(picture("pier.jpg"))))
                        .folder(folder.resolve("down"))
                        .cancel(cancel));

        assertThat(report.complete()).isFalse();
        assertThat(report.count(DownloadStatus.NOT_TRIED)).isEqualTo(1);
        assertThat(report.stoppedBy()).isInstanceOf(ImmichCancelledException.class);
        assertThat(report.toString()).contains("1 not tried; stopped by: cancelled while downloading");
        assertThatThrownBy(report::orThrow).isSameAs(report.stoppedBy());
    }

    @Test
    void whatIsLostHereIsDownloadedAgainUnderItsName() throws IOException {
        Path one = picture("pier.jpg");
        DownloadJob job = DownloadJob.of(List.of(id(one))).folder(folder.resolve("down"));
        immich.downloads().run(job);
        Files.delete(folder.resolve("down/pier.jpg"));

        assertThat(immich.downloads().run(job)).hasToString("1 downloaded, 0 already there, 0 failed");
        assertThat(folder.resolve("down/pier.jpg")).hasSameBinaryContentAs(one);
    }

    @Test
    void failuresAreReportedAndTheRestIsDownloaded() throws IOException {
        Path one = picture("pier.jpg");

        DownloadReport report =
                immich.downloads().run(DownloadJob.of(List.of(NOBODY, id(one))).folder(folder.resolve("down")));

        assertThat(report.complete()).isFalse();
        assertThat(report).hasToString("1 downloaded, 0 already there, 1 failed");
        assertThat(report.failed()).extracting(DownloadFileResult::assetId).containsExactly(NOBODY);
        assertThat(report.failed().get(0).reason()).contains("not found");
    }

    @Test
    void aDryRunCountsAndWritesNothing() throws IOException {
        Path one = picture("pier.jpg");
        picture("sea.jpg");
        DownloadJob job = DownloadJob.of(AssetQuery.all()).folder(folder.resolve("down"));
        immich.downloads().run(DownloadJob.of(List.of(id(one))).folder(folder.resolve("down")));
        byte[] manifest = Files.readAllBytes(folder.resolve("down").resolve(MANIFEST));

        try (ImmichClient dry = me.builder().dryRun().build()) {
            assertThat(dry.downloads().run(job)).hasToString("1 to download, 1 already there, 0 failed");
            assertThat(dry.downloads().run(BackupJob.of(folder.resolve("backup"))))
                    .hasToString("2 to download, 0 already there, 0 failed, 0 gone from the server and kept");
        }
        assertThat(names()).containsExactly("pier.jpg");
        assertThat(folder.resolve("down").resolve(MANIFEST)).hasBinaryContent(manifest);
        assertThat(folder.resolve("backup")).doesNotExist();
    }

    @Test
    void theTaskCheckSeesWhichPermissionsARunNeeds() {
        picture("pier.jpg");
        try (ImmichClient narrow =
                me.builder().apiKey(me.apiKey("asset.read", "asset.statistics")).build()) {
            assertThat(narrow.permissions()
                            .checkTask(client -> client.downloads()
                                    .run(DownloadJob.of(AssetQuery.all()).folder(folder.resolve("down"))))
                            .missing())
                    .containsExactly(Permission.ASSET_DOWNLOAD);
        }
    }

    @Test
    @Tag("posix")
    void aFolderMayBeALinkToAnother() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("down"), real);
        Path one = picture("pier.jpg");

        immich.downloads().run(DownloadJob.of(List.of(id(one))).folder(link));

        assertThat(real.resolve("pier.jpg")).hasSameBinaryContentAs(one);
    }

    @Test
    void aBackupGetsWhatIsNewAndKeepsWhatIsGone() throws IOException {
        Path one = picture("pier.jpg");
        String archived = immich.uploads()
                .upload(
                        Pictures.file(folder, "archived.jpg", Pictures.NOON),
                        UploadOptions.defaults().visibility(Visibility.ARCHIVE))
                .id();
        BackupJob job = BackupJob.of(folder.resolve("down")).maxInFlight(2);

        BackupReport first = immich.downloads().run(job);
        Path two = picture("sea.jpg");
        immich.assets().delete(List.of(archived));
        BackupReport second = immich.downloads().run(job);

        assertThat(first).hasToString("2 downloaded, 0 already there, 0 failed, 0 gone from the server and kept");
        assertThat(second).hasToString("1 downloaded, 1 already there, 0 failed, 1 gone from the server and kept");
        assertThat(second.gone()).containsExactly(new KeptFile(archived, folder.resolve("down/2024/05/archived.jpg")));
        assertThat(names()).containsExactly("2024/05/archived.jpg", "2024/05/pier.jpg", "2024/05/sea.jpg");
        assertThat(folder.resolve("down/2024/05/pier.jpg")).hasSameBinaryContentAs(one);
        assertThat(folder.resolve("down/2024/05/sea.jpg")).hasSameBinaryContentAs(two);
    }

    @Test
    void verifyingFindsEachFileThatIsNoLongerRight() throws IOException {
        for (String name : List.of("a.jpg", "b.jpg", "c.jpg")) {
            picture(name);
        }
        Path target = folder.resolve("down");
        immich.downloads().run(BackupJob.of(target).namePattern("{name}"));
        assertThat(immich.downloads().verifyWithServer(target))
                .hasToString("3 intact, 0 missing, 0 damaged, 0 not here, 0 gone from the server");
        byte[] bytes = Files.readAllBytes(target.resolve("a.jpg"));
        bytes[bytes.length - 1]++;
        Files.write(target.resolve("a.jpg"), bytes);
        Files.delete(target.resolve("b.jpg"));
        Path later = picture("d.jpg");

        FolderCheck check = immich.downloads().verifyWithServer(target);

        assertThat(check.complete()).isFalse();
        assertThat(check.intact()).isEqualTo(1);
        assertThat(check.damaged()).extracting(KeptFile::path).containsExactly(target.resolve("a.jpg"));
        assertThat(check.missing()).extracting(KeptFile::path).containsExactly(target.resolve("b.jpg"));
        assertThat(check.notHere()).containsExactly(id(later));
    }

    @Test
    void aFolderWithoutManifestCannotBeVerified() {
        assertThatThrownBy(() -> immich.downloads().verify(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(MANIFEST);
    }

    @Test
    void progressIsReportedUntilAllIsThere() throws IOException {
        Path one = picture("pier.jpg");
        Path two = picture("sea.jpg");
        List<Progress> seen = Collections.synchronizedList(new ArrayList<>());

        immich.downloads()
                .run(DownloadJob.of(List.of(id(one), id(two)))
                        .folder(folder.resolve("down"))
                        .onProgress(seen::add));

        Progress last = seen.get(seen.size() - 1);
        assertThat(last.items()).isEqualTo(2);
        assertThat(last.totalItems()).isEqualTo(2);
        assertThat(last.bytes()).isEqualTo(Files.size(one) + Files.size(two));
        assertThat(last.totalBytes()).isNotNull();
    }

    private Path picture(String name) {
        return picture(folder, name);
    }

    private Path picture(Path in, String name) {
        Path file = Pictures.file(in, name, Pictures.NOON);
        immich.uploads().upload(file);
        return file;
    }

    /** An upload of what is there gives its id. */
    private String id(Path file) {
        return immich.uploads().upload(file).id();
    }

    private List<String> names() throws IOException {
        Path down = folder.resolve("down");
        try (Stream<Path> files = Files.walk(down)) {
            return files.filter(Files::isRegularFile)
                    .map(each -> down.relativize(each).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(MANIFEST))
                    .sorted()
                    .toList();
        }
    }
}
