package io.github.immichsdk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.downloads.BackupJob;
import io.github.immichsdk.downloads.DownloadJob;
import io.github.immichsdk.downloads.DownloadReport;
import io.github.immichsdk.downloads.DownloadStatus;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Downloads into the file systems of Windows and macOS, with names that they do not have. */
class DownloadPlatformTest {

    private static final Instant NOON = Instant.parse("2026-07-04T12:00:00Z");

    /** Names that a server has without trouble, and Windows or macOS do not. */
    private static final List<String> NAMES = List.of(
            "CON.jpg",
            "nul.jpg",
            "Aux.tar.jpg",
            "com1.JPG",
            "LPT9.jpg",
            "COM\u00B9.jpg",
            "CONIN$.jpg",
            "NUL .jpg",
            "what?.jpg",
            "12:30:00.jpg",
            "a*b|c<d>e\"f.jpg",
            "back\\slash.jpg",
            "..\\..\\Windows\\win.jpg",
            "C:\\evil.jpg",
            "file.jpg:stream.jpg",
            "tab\there.jpg",
            "same.jpg",
            "SAME.JPG",
            "Same.jpg",
            "caf\u00E9.jpg",
            "cafe\u0301.jpg",
            "stra\u00DFe.jpg",
            "STRASSE.jpg",
            "STRA\u1E9EE.jpg",
            "sa\u200Dme.jpg",
            "CON" + " ".repeat(300) + "x.jpg",
            "com1 .tar.jpg",
            "prn..jpg",
            "a.jpg::$DATA.jpg",
            "\\\\server\\share\\a.jpg",
            "\\\\?\\C:\\a.jpg",
            "..\u2215..\u2216a.jpg",
            " leading.jpg",
            "trailing .jpg",
            "\uD83D\uDEA2 \u65E5\u672C\u306E\u6D77.jpg");

    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|COM[0-9\u00B9\u00B2\u00B3]|LPT[0-9\u00B9\u00B2\u00B3]) *(\\..*)?");

    @ImmichServer
    FakeImmich server;

    private ImmichClient immich;

    @BeforeEach
    void fill() {
        for (int i = 0; i < NAMES.size(); i++) {
            server.seed()
                    .asset(NAMES.get(i), NOON.plusSeconds(i))
                    .bytes(("picture " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .add();
        }
        immich = ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .build();
    }

    @AfterEach
    void close() {
        immich.close();
    }

    private static List<Path> pictures(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".jpg"))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void eachPictureHasAFileOfItsOwnUnderANameThatTheSystemHas(Platform platform) throws IOException {
        try (FileSystem files = platform.open()) {
            Path folder = files.getPath(platform.home()).resolve("photos");

            DownloadReport report =
                    immich.downloads().run(DownloadJob.of(AssetQuery.all()).folder(folder));

            assertThat(report.failed()).isEmpty();
            assertThat(report.count(DownloadStatus.DOWNLOADED)).isEqualTo(NAMES.size());
            assertThat(pictures(folder)).hasSize(NAMES.size());
            for (Path file : pictures(folder)) {
                String name = file.getFileName().toString();
                assertThat(DEVICE.matcher(name).matches()).as(name).isFalse();
                assertThat(name)
                        .doesNotContainPattern("[\\\\/:*?\"<>|\\p{Cntrl}]")
                        .doesNotMatch(".*[. ]");
                assertThat(Files.readString(file)).startsWith("picture ");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aSecondRunFindsEachFileAgain(Platform platform) throws IOException {
        try (FileSystem files = platform.open()) {
            Path folder = files.getPath(platform.home()).resolve("photos");
            DownloadJob job = DownloadJob.of(AssetQuery.all()).folder(folder).namePattern("{year}/{month}/{name}");
            immich.downloads().run(job);

            DownloadReport again = immich.downloads().run(job);

            assertThat(again.count(DownloadStatus.DOWNLOADED)).isZero();
            assertThat(again.failed()).isEmpty();
            assertThat(pictures(folder)).hasSize(NAMES.size());
            assertThat(pictures(folder))
                    .allSatisfy(file ->
                            assertThat(folder.relativize(file).getNameCount()).isEqualTo(3));
        }
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void anAlbumIsAFolderUnderANameThatTheSystemHas(Platform platform) throws IOException {
        List<String> albums = List.of("CON", "nul.", "Trip...", "12:30", "..", "a\\b", "Lofoten ", "COM1 .2026");
        try (FileSystem files = platform.open()) {
            Path folder = files.getPath(platform.home()).resolve("albums");
            for (int i = 0; i < albums.size(); i++) {
                String album =
                        server.seed().album(albums.get(i), server.seed().photo("p" + i + ".jpg", NOON.minusSeconds(i)));
                DownloadJob job = DownloadJob.ofAlbum(album).folder(folder).namePattern("{album}/{name}");

                assertThat(immich.downloads().run(job).count(DownloadStatus.DOWNLOADED))
                        .as(albums.get(i))
                        .isOne();
            }

            assertThat(pictures(folder)).hasSize(albums.size()).allSatisfy(file -> {
                Path below = folder.relativize(file);
                String name = below.getName(0).toString();
                assertThat(below.getNameCount()).isEqualTo(2);
                assertThat(DEVICE.matcher(name).matches()).as(name).isFalse();
                assertThat(name).doesNotContainPattern("[\\\\/:*?\"<>|]").doesNotMatch(".*[. ]");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aBackupIsVerifiedAndADamagedFileIsFound(Platform platform) throws IOException {
        try (FileSystem files = platform.open()) {
            Path folder = files.getPath(platform.home()).resolve("backup");
            immich.downloads().run(BackupJob.of(folder));
            assertThat(immich.downloads().verify(folder).complete()).isTrue();

            Files.writeString(pictures(folder).get(0), "damaged");

            assertThat(immich.downloads().verify(folder).complete()).isFalse();
        }
    }

    @Test
    void theListOfADirectoryIsTheSameOnEachSystem() throws IOException {
        try (FileSystem windows = Platform.WINDOWS.open();
                FileSystem mac = Platform.MACOS.open()) {
            Path here = windows.getPath("C:\\photos");
            Path there = mac.getPath("/photos");
            DownloadJob job = DownloadJob.of(AssetQuery.all()).namePattern("{year}/{name}");
            immich.downloads().run(job.folder(here));
            // as a disk that is carried to the other machine
            try (Stream<Path> all = Files.walk(here)) {
                for (Path file : all.toList()) {
                    Path copy = there;
                    for (Path name : here.relativize(file)) {
                        copy = name.toString().isEmpty() ? copy : copy.resolve(name.toString());
                    }
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.write(copy, Files.readAllBytes(file));
                        Files.setLastModifiedTime(copy, Files.getLastModifiedTime(file));
                    }
                }
            }

            DownloadReport carried = immich.downloads().run(job.folder(there));

            assertThat(carried.count(DownloadStatus.DOWNLOADED)).isZero();
            assertThat(carried.failed()).isEmpty();
            assertThat(immich.downloads().verify(there).complete()).isTrue();
        }
    }
}
