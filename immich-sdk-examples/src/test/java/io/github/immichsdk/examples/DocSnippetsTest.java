package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.PermissionCheck;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.downloads.ArchiveReport;
import io.github.immichsdk.downloads.BackupJob;
import io.github.immichsdk.downloads.BackupReport;
import io.github.immichsdk.downloads.DownloadJob;
import io.github.immichsdk.downloads.DownloadReport;
import io.github.immichsdk.downloads.FolderCheck;
import io.github.immichsdk.takeout.GoogleTakeout;
import io.github.immichsdk.uploads.UploadJob;
import io.github.immichsdk.uploads.UploadOptions;
import io.github.immichsdk.uploads.UploadOutcome;
import io.github.immichsdk.uploads.UploadReport;
import io.github.immichsdk.uploads.UploadResult;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/uploads.md, docs/downloads.md, docs/google-takeout.md and docs/permissions.md show does what it says. */
class DocSnippetsTest extends DocTest {

    @TempDir
    Path folder;

    private String id;

    @BeforeEach
    void upload() throws IOException {
        try (SampleFolder pictures = SampleFolder.draw()) {
            id = immich.uploads().upload(pictures.files().get(0)).id();
        }
    }

    @Test
    void theFilesOfADirectoryGoIntoItsAlbumWithTheirOwnDescription() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("A")).resolve("1.jpg"), "PICTURE");

        UploadReport report = immich.uploads()
                .run(UploadJob.of(folder)
                        .recursive()
                        .albumPerFolder() // A/1.jpg into the album A
                        .optionsFor(
                                path -> UploadOptions.defaults().description(path.getFileName() + " of the old disk")));

        assertThat(report.albumIds()).containsOnlyKeys("A");
        assertThat(immich.assets()
                        .get(String.valueOf(report.files().get(0).assetId()))
                        .exif()
                        .description())
                .isEqualTo("1.jpg of the old disk");
    }

    @Test
    void oneFileIsUploadedOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("sunset.jpg"), "PICTURE");

        UploadResult result = immich.uploads().upload(file);
        System.out.println(result.outcome() + ": " + result.id()); // or duplicate, with the ID of the server's copy

        assertThat(result.outcome()).isEqualTo(UploadOutcome.CREATED);
        assertThat(immich.uploads().upload(file).id()).isEqualTo(result.id());
    }

    @Test
    void aLivePhotoStaysLive() throws IOException {
        Path still = Files.writeString(folder.resolve("IMG_1.HEIC"), "STILL");
        Path video = Files.writeString(folder.resolve("IMG_1.MOV"), "VIDEO");

        UploadResult result =
                immich.uploads().upload(still, UploadOptions.defaults().livePhotoVideo(video));
        Asset live = immich.assets().get(result.id());
        System.out.println(live.livePhotoVideoId()); // the ID of the video, which the timeline does not show

        assertThat(live.livePhotoVideoId()).isNotNull();
    }

    @Test
    void filesAndArchivesAreDownloaded() throws IOException {
        Path file = folder.resolve("pier.jpg");
        Path zipFile = folder.resolve("trip.zip");
        List<String> ids = List.of(id);

        immich.downloads().original(id).to(file);
        try (InputStream in = immich.downloads().preview(id).stream()) {
            BufferedImage picture = ImageIO.read(in);
        }
        byte[] small = immich.downloads().thumbnail(id).bytes(1_000_000);
        ArchiveReport zip = immich.downloads().archive(ids).to(zipFile);
        System.out.println(zip); // 412 files in 1 archive, 0 missing

        assertThat(file).exists();
        assertThat(small).isNotEmpty();
        assertThat(zip.toString()).contains("0 missing");
    }

    @Test
    void aGoogleTakeoutIsUploadedWithItsDatesAndAlbums() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("takeout-001/Takeout/Google Photos/Lofoten"));
        Path sidecars = Files.createDirectories(folder.resolve("takeout-002/Takeout/Google Photos/Lofoten"));
        Files.writeString(pictures.resolve("IMG_1(1).jpg"), "picture");
        Files.writeString(
                sidecars.resolve("IMG_1.jpg.supplemental-metadata(1).json"),
                "{\"title\":\"IMG_1.jpg\",\"photoTakenTime\":{\"timestamp\":\"1745847000\"}}");

        List<Path> parts = List.of(folder.resolve("takeout-001"), folder.resolve("takeout-002"));
        GoogleTakeout takeout = GoogleTakeout.read(parts);
        System.out.println(takeout); // 9120 files, 14 without a sidecar, 31 albums
        takeout.withoutSidecar().forEach(System.out::println);
        takeout.sidecarsWithoutFile().forEach(System.out::println); // is a part missing?
        takeout.problems().forEach(System.out::println);

        UploadReport report = immich.uploads().run(takeout.job().journal(folder.resolve("takeout.journal")));
        System.out.println(report); // 9120 created, 0 duplicate, 0 restored, 0 failed

        assertThat(takeout).hasToString("1 file, 1 album");
        String assetId = report.files().get(0).assetId();
        assertThat(assetId).isNotNull();
        assertThat(immich.assets().get(assetId).fileCreatedAt()).isEqualTo(Instant.parse("2025-04-28T13:30:00Z"));
        assertThat(immich.albums().list(AlbumScope.OWNED))
                .extracting(Album::name)
                .containsExactly("Lofoten");
    }

    @Test
    void theDatesOfGooglePhotosCount() throws IOException {
        Files.writeString(folder.resolve("IMG_1.jpg"), "picture");

        GoogleTakeout takeout = GoogleTakeout.read(folder).preferGoogleDates();
        UploadReport report = immich.uploads().run(takeout.job());

        assertThat(report.complete()).isTrue();
    }

    @Test
    void anAlbumIsDownloaded() {
        String albumId = immich.albums().create("July").id();
        immich.albums().addAssets(albumId, List.of(id));

        DownloadReport report = immich.downloads()
                .run(DownloadJob.ofAlbum(albumId)
                        .folder(folder)
                        .namePattern("{year}/{month}/{name}")
                        .maxInFlight(4)
                        .onProgress(System.out::println));
        System.out.println(report); // 400 downloaded, 12 already there, 0 failed
        report.failed().forEach(System.out::println); // each with its reason

        assertThat(report.toString()).isEqualTo("1 downloaded, 0 already there, 0 failed");
    }

    @Test
    void aBackupIsVerified() {
        BackupReport report = immich.downloads().run(BackupJob.of(folder));
        System.out.println(report); // 12 downloaded, 400 already there, 0 failed, 3 gone from the server and kept
        FolderCheck check = immich.downloads().verifyWithServer(folder);
        System.out.println(check); // 412 intact, 0 missing, 0 damaged, 0 not here, 3 gone from the server

        assertThat(report.toString())
                .isEqualTo("1 downloaded, 0 already there, 0 failed, 0 gone from the server and kept");
        assertThat(check.toString()).isEqualTo("1 intact, 0 missing, 0 damaged, 0 not here, 0 gone from the server");
    }

    @Test
    void permissionsAreChecked() {
        PermissionCheck check = immich.permissions().check(Operations.CREATE_ALBUM, Operations.ADD_ASSETS_TO_ALBUM);
        PermissionCheck task =
                immich.permissions().checkTask(client -> client.albums().create("July"));
        System.out.println(check); // not granted; the API key lacks album.create, albumAsset.create

        assertThat(check.granted()).isTrue();
        assertThat(task.granted()).isTrue();
    }
}
