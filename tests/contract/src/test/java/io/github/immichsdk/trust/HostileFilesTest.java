package io.github.immichsdk.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.downloads.DownloadJob;
import io.github.immichsdk.downloads.DownloadReport;
import io.github.immichsdk.downloads.FolderCheck;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.sessions.FileSessionStore;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.uploads.UploadJob;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links, pipes and files of others at the places that the SDK reads and writes. */
@Tag("posix")
@Timeout(60)
class HostileFilesTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final String DIARY = "dear diary\nnothing else";

    @TempDir
    Path folder;

    private FakeImmich fake;
    private ImmichClient immich;
    private FakeAsset photo;
    private Path victim;

    @BeforeEach
    void start() throws IOException {
        fake = FakeImmich.builder().version(FakeVersion.V3_0_3).injectFaults().start();
        immich = ImmichClient.builder().server(fake.url()).apiKey(fake.apiKey()).build();
        photo = fake.seed().photo("pier.jpg", NOON);
        victim = Files.writeString(folder.resolve("victim.txt"), DIARY);
    }

    @AfterEach
    void stop() {
        immich.close();
        fake.close();
    }

    private static void pipe(Path at) throws Exception {
        Process mkfifo = new ProcessBuilder("mkfifo", at.toString()).start();
        assertThat(mkfifo.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pier.jpg.part", "pier.jpg.part.info"})
    @Tag("trust-M5")
    void aLinkInPlaceOfAPartialFileIsNotFollowed(String name) throws IOException {
        Path target = Files.createDirectory(folder.resolve("downloads"));
        Files.createSymbolicLink(target.resolve(name), victim);

        assertThatThrownBy(() -> immich.downloads().original(photo.id()).to(target.resolve("pier.jpg")))
                .isInstanceOf(ImmichFileException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("symbolic link");
        DownloadReport report =
                immich.downloads().run(DownloadJob.of(AssetQuery.all()).folder(target));

        assertThat(report.files().get(0).reason()).contains("symbolic link");
        assertThat(victim).hasContent(DIARY);
        assertThat(target.resolve(name)).isSymbolicLink();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pier.jpg.part", "pier.jpg.part.info"})
    @Tag("trust-M5")
    void aPartialFileOfAnotherProgramIsKept(String name) throws IOException {
        Files.writeString(folder.resolve(name), DIARY);

        assertThatThrownBy(() -> immich.downloads().original(photo.id()).to(folder.resolve("pier.jpg")))
                .isInstanceOf(ImmichFileException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("rename or remove it");

        assertThat(folder.resolve(name)).hasContent(DIARY);
    }

    @Test
    @Tag("trust-M5")
    void aPipeInPlaceOfAPartialFileIsRefusedAtOnce() throws Exception {
        pipe(folder.resolve("pier.jpg.part"));

        assertThatThrownBy(() -> immich.downloads().original(photo.id()).to(folder.resolve("pier.jpg")))
                .isInstanceOf(ImmichFileException.class)
                .hasMessageContaining("a pipe or a device");
    }

    @ParameterizedTest
    @ValueSource(strings = {".immich-sdk-manifest.jsonl", ".immich-sdk-manifest.jsonl.new"})
    @Tag("trust-M5")
    void aLinkInPlaceOfAManifestIsNotFollowed(String name) throws IOException {
        Path target = Files.createDirectory(folder.resolve("downloads"));
        Files.createSymbolicLink(target.resolve(name), victim);

        Throwable outcome = catchThrowable(
                () -> immich.downloads().run(DownloadJob.of(AssetQuery.all()).folder(target)));

        assertThat(victim).as("after %s", outcome).hasContent(DIARY);
    }

    @Test
    @Tag("trust-M5")
    void aLinkInPlaceOfASubfolderDoesNotLeadTheFilesElsewhere() throws IOException {
        Path target = Files.createDirectory(folder.resolve("downloads"));
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(target.resolve("2026"), outside);
        fake.seed().photo("old.jpg", Instant.parse("2020-01-01T12:00:00Z"));

        DownloadReport report = immich.downloads()
                .run(DownloadJob.of(AssetQuery.all()).folder(target).namePattern("{year}/{month}/{name}"));

        assertThat(outside).isEmptyDirectory();
        assertThat(report.files())
                .anySatisfy(file -> assertThat(String.valueOf(file.reason())).contains("leads out of"))
                .anySatisfy(file -> assertThat(String.valueOf(file.path())).contains("2020"));
        assertThat(target.resolve("2020/01/old.jpg")).exists();
    }

    @Test
    @Tag("trust-M5")
    void aLinkThatStaysInTheFolderAndAFolderThatIsALinkAreFine() throws IOException {
        Path real = Files.createDirectories(folder.resolve("downloads/real"));
        Files.createSymbolicLink(folder.resolve("downloads/2026"), real);
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("downloads"));

        immich.downloads().run(DownloadJob.of(AssetQuery.all()).folder(link).namePattern("{year}/{name}"));

        assertThat(real.resolve("pier.jpg")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".immich-sdk-manifest.jsonl", ".IMMICH-sdk-manifest.JSONL", ".immich-sdk-manifest.jsonl.new"})
    @Tag("trust-L8")
    void aServerCannotCreateAManifestByTheNameOfAFile(String name) throws IOException {
        FakeAsset hostile = fake.seed()
                .asset(name, NOON.plusSeconds(1))
                .bytes("{}".getBytes(StandardCharsets.UTF_8))
                .add();

        Path file = immich.downloads().original(hostile.id()).into(folder).path();

        assertThat(file.getFileName().toString().toLowerCase(java.util.Locale.ROOT))
                .isNotEqualTo(name.toLowerCase(java.util.Locale.ROOT))
                .contains("manifest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "a\\u0000b", "/etc/passwd", "x/../..", ""})
    @Tag("trust-L7")
    void aPathInAManifestThatLeadsElsewhereDoesNotHideTheOtherFiles(String path) throws IOException {
        fake.seed().photo("other.jpg", NOON.plusSeconds(1));
        immich.downloads().run(DownloadJob.of(AssetQuery.all()).folder(folder));
        Path manifest = folder.resolve(".immich-sdk-manifest.jsonl");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace("\"pier.jpg\"", "\"" + path + "\""));
        Files.writeString(folder.resolve("other.jpg"), "changed");

        FolderCheck check = immich.downloads().verify(folder);

        assertThat(check.damaged())
                .extracting(file -> file.path().getFileName().toString())
                .containsExactlyInAnyOrder("other.jpg", ".immich-sdk-manifest.jsonl");
        assertThat(check.missing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATED 1 1 AAAAAAAAAAAAAAAAAAAAAAAAAAA= - %zz",
                "CREATED 1 1 AAAAAAAAAAAAAAAAAAAAAAAAAAA= - %",
                "CREATED 1 1 AAAAAAAAAAAAAAAAAAAAAAAAAAA= - a %4",
                "NOTHING 1 1 AAAAAAAAAAAAAAAAAAAAAAAAAAA= - a",
                "created 1 1 AAAAAAAAAAAAAAAAAAAAAAAAAAA= - a",
                "CREATED 9999999999999999999 1 AAAAAAAAAAAAAAAAAAAAAAAAAAA= - a",
                "CREATED 1 -9999999999999999999 AAAAAAAAAAAAAAAAAAAAAAAAAAA= - a",
                "CREATED 1"
            })
    @Tag("trust-L6")
    void aDamagedLineOfAnUploadJournalNamesTheFileAndWhatToDo(String line) throws IOException {
        Path uploads = Files.createDirectory(folder.resolve("uploads"));
        Path journal = Files.writeString(folder.resolve("journal"), "immich-uploads 1 -\n" + line + "\n");

        assertThatThrownBy(() -> immich.uploads().run(UploadJob.of(uploads).journal(journal)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(journal.toString())
                .hasMessageContaining("is damaged")
                .hasMessageContaining("give a new file");
        assertThat(journal).hasContent("immich-uploads 1 -\n" + line + "\n");
    }

    private static Session session() {
        return new Session(
                URI.create("https://photos.example"),
                "t0ken",
                "3f0b6b0e-53b3-4f7c-8f0a-000000000001",
                "ann@x.test",
                "Ann",
                false,
                NOON,
                null,
                AuthType.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw-rw-", "rw-r--r--", "rw----r--", "rw--w----", "rw-----w-", "rwx--x--x", "r--r-----"})
    @Tag("trust-M10")
    void aSessionFileThatOthersHaveAccessToIsRefusedWithTheRemedy(String permissions) throws IOException {
        Path file = folder.resolve("session.json");
        FileSessionStore store = FileSessionStore.at(file);
        save(store);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        String before = Files.readString(file);

        assertThatThrownBy(store::load)
                .isInstanceOf(ImmichFileException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining("t0ken");
        assertThat(file).hasContent(before);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(store.load()).isPresent();
    }

    private static void save(FileSessionStore store) {
        store.save(session());
    }

    @Test
    @Tag("trust-M10")
    void aSessionFileThatIsALinkAPipeOrADeviceIsRefusedAtOnce() throws Exception {
        Path real = folder.resolve("real.json");
        save(FileSessionStore.at(real));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        Path fifo = folder.resolve("fifo.json");
        pipe(fifo);
        for (Path file : List.of(link, fifo, Path.of("/dev/zero"), folder)) {
            assertThatThrownBy(() -> FileSessionStore.at(file).load())
                    .isInstanceOf(ImmichFileException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    @Tag("trust-M10")
    void theChecksumOfAPipeADeviceOrADirectoryIsRefusedAtOnce() throws Exception {
        Path fifo = folder.resolve("fifo");
        pipe(fifo);
        Path link = Files.createSymbolicLink(folder.resolve("link"), fifo);
        for (Path file : List.of(fifo, link, Path.of("/dev/zero"), folder)) {
            assertThatThrownBy(() -> FileChecksum.of(file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected a regular file");
        }
        assertThat(Files.exists(fifo, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(Base64.getDecoder().decode(FileChecksum.of(victim))).hasSize(20);
    }

    @Test
    @Tag("trust-M10")
    void troubleWithTheDiskIsAnImmichExceptionThatNamesTheFile() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "x").resolve("below");
        for (Throwable failure : List.of(
                catchThrowable(() -> immich.downloads().original(photo.id()).to(blocked.resolve("a.jpg"))),
                catchThrowable(
                        () -> immich.downloads().archive(List.of(photo.id())).to(blocked.resolve("a.zip"))),
                catchThrowable(() -> save(FileSessionStore.at(blocked.resolve("s.json")))))) {
            assertThat(failure).isInstanceOf(ImmichFileException.class).hasMessageContaining(blocked.toString());
        }
    }
}
