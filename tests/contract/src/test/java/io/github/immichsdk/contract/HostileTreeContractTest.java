package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.uploads.SkipReason;
import io.github.immichsdk.uploads.SkippedFile;
import io.github.immichsdk.uploads.UploadFileResult;
import io.github.immichsdk.uploads.UploadJob;
import io.github.immichsdk.uploads.UploadReport;
import io.github.immichsdk.uploads.UploadStatus;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees as people have them: each path ends in exactly one list of the report, whatever it is. */
@Tag("posix")
class HostileTreeContractTest extends ContractTest {

    @TempDir
    Path folder;

    @TempDir
    Path outside;

    @Test
    @Tag("case-U5")
    void brokenLinksLoopsAndPipesAreReportedAsFailed() throws IOException, InterruptedException {
        picture("here.jpg");
        link("gone.jpg", folder.resolve("nothing.jpg"));
        link("dir", Path.of("/mnt/absent-" + System.nanoTime()));
        link("self.jpg", folder.resolve("self.jpg"));
        pipe("f.jpg");

        UploadReport report = immich.uploads().run(UploadJob.of(folder).recursive());

        assertThat(report.complete()).isFalse();
        assertThat(report.count(UploadStatus.CREATED)).isEqualTo(1);
        assertThat(report.failed())
                .extracting(file -> file.path().getFileName().toString())
                .containsExactlyInAnyOrder("gone.jpg", "dir", "self.jpg", "f.jpg");
        assertThat(reason(report, "gone.jpg")).contains("a link to").contains("which is not there");
        assertThat(reason(report, "self.jpg")).contains("cannot be followed");
        assertThat(reason(report, "f.jpg")).contains("pipe");
    }

    @Test
    @Tag("case-U5")
    void everyPathOfAHostileTreeIsInExactlyOneList() throws IOException, InterruptedException {
        picture("a.jpg");
        picture("A.JPG");
        picture("photo.jpg/inside.jpg");
        Files.copy(folder.resolve("a.jpg"), folder.resolve("copy of a.jpg"));
        Files.writeString(folder.resolve("a.jpg.xmp"), "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>");
        Files.writeString(folder.resolve("nobody.xmp"), "<x/>");
        Files.writeString(folder.resolve("notes.txt"), "notes");
        Files.write(folder.resolve("no extension"), new byte[] {1});
        picture(".hidden.jpg");
        picture("@eaDir/SYNOFILE_THUMB_M_1.jpg");
        picture("$RECYCLE.BIN/old.jpg");
        link("gone.jpg", folder.resolve("nothing.jpg"));
        link("self", folder.resolve("self"));
        link("photo.jpg/back", folder);
        link("twin 1.jpg", folder.resolve("a.jpg"));
        link("twin 2.jpg", folder.resolve("a.jpg"));
        Pictures.file(outside, "far.jpg", Pictures.NOON);
        link("outside", outside);
        pipe("pipe.jpg");
        pipe("pipe");
        String deep = "d/".repeat(300);
        picture(deep + "deep.jpg");
        Path socket = folder.resolve("s.jpg");
        try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(socket));

            UploadReport report = immich.uploads().run(UploadJob.of(folder).recursive());

            List<Path> reported = new ArrayList<>();
            report.files().forEach(file -> {
                reported.add(file.path());
                if (file.sidecar() != null) {
                    reported.add(file.sidecar());
                }
            });
            report.skipped().stream().map(SkippedFile::path).forEach(reported::add);
            assertThat(reported).doesNotHaveDuplicates();
            assertThat(reported).containsExactlyInAnyOrderElementsOf(paths(report));
            assertThat(report.files())
                    .noneSatisfy(file -> assertThat(file.status()).isEqualTo(UploadStatus.NOT_TRIED));
            assertThat(report.failed())
                    .extracting(file -> folder.relativize(file.path()).toString())
                    .containsExactlyInAnyOrder("gone.jpg", "self", "pipe.jpg", "s.jpg");
            assertThat(report.skipped())
                    .filteredOn(file -> file.type() == SkipReason.LINK_LOOP)
                    .extracting(file -> folder.relativize(file.path()).toString())
                    .containsExactly("photo.jpg/back");
        }
        // and one more, of the files of the same bytes
        assertThat(immich.search().stream(AssetQuery.all()).map(Asset::originalFileName))
                .hasSize(5)
                .contains("A.JPG", "inside.jpg", "far.jpg", "deep.jpg");
    }

    /** All paths of the tree but directories that were entered; of those that were skipped, nothing below. */
    private List<Path> paths(UploadReport report) throws IOException {
        Set<Path> skipped = report.skipped().stream().map(SkippedFile::path).collect(Collectors.toSet());
        List<Path> all = new ArrayList<>();
        walk(folder, skipped, all);
        return all;
    }

    private void walk(Path directory, Set<Path> skipped, List<Path> all) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.toList()) {
                if (skipped.contains(entry) || !Files.isDirectory(entry)) {
                    all.add(entry);
                } else {
                    walk(entry, skipped, all);
                }
            }
        }
    }

    @Test
    @Tag("case-U4")
    void filesOfAnyTimeAreCreated() throws IOException {
        time("ext4.jpg", FileTime.from(Instant.parse("2446-05-10T22:38:55Z")));
        time("moon.jpg", FileTime.from(Instant.parse("1969-07-20T20:17:40Z")));
        time("early.jpg", FileTime.from(Instant.parse("1901-12-13T20:45:52Z")));
        time("far.jpg", FileTime.from(Long.MAX_VALUE, TimeUnit.SECONDS));
        time("past.jpg", FileTime.from(Long.MIN_VALUE, TimeUnit.SECONDS));

        UploadReport report = immich.uploads().run(UploadJob.of(folder).journal(folder.resolve("journal")));

        assertThat(report.failed()).isEmpty();
        assertThat(report.count(UploadStatus.CREATED)).isEqualTo(5);
        assertThat(immich.assets()
                        .get(Objects.requireNonNull(report.files().stream()
                                .filter(file -> file.path().endsWith("moon.jpg"))
                                .findFirst()
                                .orElseThrow()
                                .assetId()))
                        .fileCreatedAt())
                .isEqualTo(Instant.parse("1969-07-20T20:17:40Z"));
    }

    @Test
    @Tag("case-U7")
    void systemFilesAreSkippedAndReportedUnlessIncluded() throws IOException {
        picture("a.jpg");
        picture("@__thumb/b.jpg");
        picture("#recycle/c.jpg");
        picture("Lightroom Catalog/d.jpg");

        UploadReport report = immich.uploads().run(UploadJob.of(folder).recursive());
        UploadReport all = immich.uploads().run(UploadJob.of(folder).recursive().includeSystemFiles());

        assertThat(report.complete()).isTrue();
        assertThat(report.skipped())
                .hasSize(3)
                .allSatisfy(file -> assertThat(file.type()).isEqualTo(SkipReason.SYSTEM_FILE));
        assertThat(all).hasToString("3 created, 1 duplicate, 0 restored, 0 failed");
    }

    private void picture(String name) throws IOException {
        Path file = folder.resolve(name);
        Path parent = Objects.requireNonNull(file.getParent());
        Files.createDirectories(parent);
        Pictures.file(parent, file.getFileName().toString(), Pictures.NOON);
    }

    private void time(String name, FileTime time) throws IOException {
        picture(name);
        Files.setLastModifiedTime(folder.resolve(name), time);
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), target);
    }

    private void pipe(String name) throws IOException, InterruptedException {
        Process made = new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start();
        assertThat(made.waitFor()).isZero();
    }

    private static String reason(UploadReport report, String name) {
        return report.failed().stream()
                .filter(file -> file.path().endsWith(name))
                .map(UploadFileResult::reason)
                .findFirst()
                .orElseThrow();
    }
}
