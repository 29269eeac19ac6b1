package io.github.immichsdk.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.errors.ImmichFileException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSessionStoreTest {

    private static final Session SESSION = new Session(
            URI.create("https://photos.test/sub"),
            "t0kenPLANTED",
            "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11",
            "ann@x.test",
            "Ann \"Ö\" 雪",
            true,
            Instant.parse("2026-03-01T12:00:00.123456789Z"),
            Instant.parse("2026-04-01T12:00:00Z"),
            AuthType.OAUTH);

    @TempDir
    Path folder;

    private FileSessionStore store() {
        return FileSessionStore.at(folder.resolve("own/session.json"));
    }

    @Test
    void aSavedSessionComesBackAsItWas() {
        store().save(SESSION);

        assertThat(store().load()).contains(SESSION);
    }

    @Test
    void aSessionWithoutAnEndComesBackWithoutOne() {
        Session endless = new Session(
                SESSION.server(),
                SESSION.accessToken(),
                SESSION.userId(),
                SESSION.email(),
                SESSION.name(),
                false,
                SESSION.createdAt(),
                null,
                AuthType.PASSWORD);

        store().save(endless);

        assertThat(store().load()).contains(endless);
    }

    @Test
    void anEmptyStoreHasNone() {
        assertThat(store().load()).isEmpty();
    }

    @Test
    @Tag("posix")
    void onlyTheOwnerCanReadTheFileAndItsNewFolder() throws IOException {
        store().save(SESSION);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store().file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(store().file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    @Tag("posix")
    void aFileThatOthersCouldReadIsReplacedByOneTheyCannot() throws IOException {
        Path file = folder.resolve("session.json");
        Files.writeString(file, "{}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        FileSessionStore.at(file).save(SESSION);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void savingLeavesNothingElseBehind() throws IOException {
        store().save(SESSION);
        store().save(SESSION);

        try (Stream<Path> files = Files.list(store().file().getParent())) {
            assertThat(files).containsExactly(store().file());
        }
    }

    @Test
    void aReaderOfTheOldFileKeepsItWhole() throws IOException {
        store().save(SESSION);
        Object before = Files.readAttributes(store().file(), java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();

        store().save(SESSION);

        assertThat(Files.readAttributes(store().file(), java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey())
                .as("a new file took the old one's name; the old one was not written into")
                .isNotEqualTo(before);
    }

    @Test
    void aClearedStoreHasNone() {
        store().save(SESSION);

        store().clear();
        store().clear();

        assertThat(store().load()).isEmpty();
    }

    @Test
    @Tag("posix")
    void aFileThatHoldsNoSessionSaysSoAndShowsNothingOfIt() throws IOException {
        Path file = folder.resolve("session.json");
        for (String text : new String[] {
            "",
            "t0kenPLANTED",
            "{\"server\":\"https://photos.test\",\"accessToken\":\"t0kenPLANTED\"}",
            "{\"server\":\"https://photos.test\",\"accessToken\":{\"is\":\"t0kenPLANTED\"}}",
            "[\"t0kenPLANTED\"]",
            "{\"accessToken\":\"t0kenPLANTED"
        }) {
            Files.writeString(file, text);
            restrict(file);

            assertThatThrownBy(() -> FileSessionStore.at(file).load())
                    .as(text)
                    .isInstanceOf(ImmichFileException.class)
                    .hasStackTraceContaining("log in again")
                    .hasStackTraceContaining("session.json")
                    .satisfies(e -> assertThat(e + " " + e.getCause()).doesNotContain("t0kenPLANTED"));
        }
    }

    @Test
    @Tag("posix")
    void aFileTooLargeForASessionIsNotRead() throws IOException {
        Path file = folder.resolve("session.json");
        Files.write(file, new byte[70_000]);
        restrict(file);

        assertThatThrownBy(() -> FileSessionStore.at(file).load()).hasMessageContaining("it is too large");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(
                        () -> FileSessionStore.at(file.resolve("session.json")).save(SESSION))
                .isInstanceOf(ImmichFileException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aProgramLogsInOnce() {
        int[] logins = {0};
        for (int i = 0; i < 2; i++) {
            assertThat(store().loadOr(() -> {
                        logins[0]++;
                        return SESSION;
                    }))
                    .isEqualTo(SESSION);
        }
        assertThat(logins[0]).isEqualTo(1);
    }

    @Test
    void theStoreShowsItsFileOnly() {
        store().save(SESSION);

        assertThat(store()).hasToString("FileSessionStore[" + store().file() + "]");
    }

    private static void restrict(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
