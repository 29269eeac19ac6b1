package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.downloads.ArchiveReport;
import io.github.immichsdk.downloads.DownloadedFile;
import io.github.immichsdk.downloads.FileCheck;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadContractTest extends ContractTest {

    @TempDir
    Path folder;

    private Path file;
    private String id;

    @BeforeEach
    void upload() {
        file = Pictures.file(folder, "pier.jpg", Pictures.NOON);
        id = immich.uploads().upload(file).id();
    }

    @Test
    void anOriginalComesByteForByteAsBytesAsAStreamAndAsAFile() throws IOException {
        byte[] sent = Files.readAllBytes(file);

        assertThat(immich.downloads().original(id).bytes(1_000_000)).isEqualTo(sent);
        try (InputStream in = immich.downloads().original(id).stream()) {
            assertThat(in.readAllBytes()).isEqualTo(sent);
        }
        DownloadedFile saved = immich.downloads().original(id).to(folder.resolve("new/saved.jpg"));

        assertThat(saved.path()).hasBinaryContent(sent);
        assertThat(saved.checksum()).isEqualTo(FileChecksum.of(file));
        assertThat(saved.check()).isEqualTo(FileCheck.CHECKSUM);
        assertThat(saved.received()).isEqualTo(saved.size()).isEqualTo(sent.length);
        assertThat(names("new")).containsExactly("saved.jpg");
    }

    @Test
    void aFileThatIsThereIsNotDownloadedAgain() throws IOException {
        immich.downloads().original(id).to(folder.resolve("new/saved.jpg"));

        DownloadedFile again = immich.downloads().original(id).to(folder.resolve("new/saved.jpg"));

        assertThat(again.received()).isZero();
        assertThat(again.size()).isEqualTo(Files.size(file));
    }

    @Test
    void anotherFileInThePlaceIsReplacedByTheWholeNewOne() throws IOException {
        Path target = Files.writeString(folder.resolve("old.jpg"), "something else");

        immich.downloads().original(id).to(target);

        assertThat(target).hasSameBinaryContentAs(file);
    }

    @Test
    void intoAFolderItComesUnderItsOwnNameAndBesideAnotherOfThatName() throws IOException {
        Path target = Files.createDirectory(folder.resolve("into"));
        Files.writeString(target.resolve("pier.jpg"), "something else");

        DownloadedFile saved = immich.downloads().original(id).into(target);
        DownloadedFile again = immich.downloads().original(id).into(target);

        assertThat(saved.path())
                .hasFileName("pier~" + id.substring(0, 8) + ".jpg")
                .hasSameBinaryContentAs(file);
        assertThat(again.path()).isEqualTo(saved.path());
        assertThat(target.resolve("pier.jpg")).hasContent("something else");
    }

    @Test
    void anOriginalIsAlsoTheFullSizeOfAPictureThatBrowsersShow() throws IOException {
        assertThat(immich.downloads().fullsize(id).bytes(1_000_000)).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void bytesHaveABound() throws IOException {
        int size = Math.toIntExact(Files.size(file));

        assertThat(immich.downloads().original(id).bytes(size)).hasSize(size);
        assertThatThrownBy(() -> immich.downloads().original(id).bytes(size - 1))
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void aVideoIsPlayedAndAPictureIsNot() throws IOException {
        Path video = Pictures.file(folder, "clip.mp4", Pictures.NOON);
        String videoId = immich.uploads().upload(video).id();

        assertThat(immich.downloads().video(videoId).bytes(1_000_000)).isEqualTo(Files.readAllBytes(video));
        assertThatThrownBy(() -> immich.downloads().video(id).bytes(10)).isInstanceOf(ImmichException.class);
    }

    @Test
    void whatIsNotThereIsNotFoundAndLeavesNoFile() throws IOException {
        String nobody = "5f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b";

        assertThatThrownBy(() -> immich.downloads().original(nobody).to(folder.resolve("new/no.jpg")))
                .isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() -> immich.downloads().original(nobody).stream())
                .isInstanceOf(ImmichNotFoundException.class);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void aKeyThatMayNotReadAssetsDownloadsWithoutChecksum() {
        try (ImmichClient narrow =
                me.builder().apiKey(me.apiKey("asset.download")).build()) {
            DownloadedFile saved = narrow.downloads().original(id).to(folder.resolve("new/saved.jpg"));

            assertThat(saved.check()).isEqualTo(FileCheck.LENGTH);
            assertThat(saved.path()).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void aKeyThatMayNotDownloadNamesTheMissingPermission() {
        try (ImmichClient reader = me.builder().apiKey(me.apiKey("asset.read")).build()) {
            assertThatThrownBy(() -> reader.downloads().original(id).bytes(10))
                    .isInstanceOf(ImmichForbiddenException.class)
                    .hasMessageContaining("asset.download");
        }
    }

    @Test
    void aDryRunWritesNoFileAndSaysWhatWouldBe() throws IOException {
        try (ImmichClient dry = me.builder().dryRun().build()) {
            DownloadedFile saved = dry.downloads().original(id).to(folder.resolve("new/saved.jpg"));
            ArchiveReport archive = dry.downloads().archive(List.of(id)).to(folder.resolve("new/all.zip"));

            assertThat(saved.size()).isEqualTo(Files.size(file));
            assertThat(saved.checksum()).isEqualTo(FileChecksum.of(file));
            assertThat(archive.entries()).isEqualTo(1);
            assertThat(folder.resolve("new")).doesNotExist();
        }
    }

    @Test
    void anArchiveHasEachFileUnderANameOfItsOwn() throws IOException {
        Path same = Pictures.file(Files.createDirectory(folder.resolve("same")), "pier.jpg", Pictures.NOON);
        String sameId = immich.uploads().upload(same).id();
        Path target = folder.resolve("new/all.zip");

        ArchiveReport report = immich.downloads().archive(List.of(id, sameId)).to(target);

        assertThat(report.complete()).isTrue();
        assertThat(report).hasToString("2 files in 1 archive, 0 missing");
        List<byte[]> contents = new ArrayList<>();
        try (ZipFile zip = new ZipFile(target.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    contents.add(in.readAllBytes());
                }
            }
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactlyInAnyOrder("pier.jpg", "pier+1.jpg");
        }
        assertThat(contents).containsExactlyInAnyOrder(Files.readAllBytes(file), Files.readAllBytes(same));
        assertThat(names("new")).containsExactly("all.zip");
    }

    @Test
    void anAlbumInSmallPartsBecomesSeveralArchives() throws IOException {
        String album = immich.albums().create("Pier").id();
        List<String> ids = List.of(id, Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(1)));
        immich.albums().addAssets(album, ids);

        // the server counts sizes that it has read from the files
        ArchiveReport report =
                immich.downloads().albumArchive(album).partSize(1).to(folder.resolve("new/all.zip"));

        assertThat(report.complete()).isTrue();
        assertThat(report.entries()).isEqualTo(2);
        assertThat(report.parts()).flatExtracting(part -> part.assetIds()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void noAssetsGiveNoArchive() {
        assertThat(immich.downloads()
                        .archive(List.of())
                        .to(folder.resolve("new/all.zip"))
                        .parts())
                .isEmpty();
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private List<String> names(String sub) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(sub))) {
            return files.map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
