package io.github.immichsdk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.sessions.FileSessionStore;
import io.github.immichsdk.sessions.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file that holds a session, which is as good as a password, on each system. */
class SessionFilePlatformTest {

    private static final Session SESSION = new Session(
            URI.create("https://photos.test"),
            "t0ken",
            "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11",
            "ann@x.test",
            "Ann",
            false,
            Instant.parse("2026-03-01T12:00:00Z"),
            null,
            AuthType.PASSWORD);

    private static Path file(FileSystem files, Platform platform) {
        return files.getPath(platform.home()).resolve("immich-sdk").resolve("session.json");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aSessionIsSavedReadReplacedAndDeleted(Platform platform) throws IOException {
        try (FileSystem files = platform.open()) {
            FileSessionStore store = FileSessionStore.at(file(files, platform));

            store.save(SESSION);
            store.save(SESSION);

            assertThat(store.load()).contains(SESSION);
            try (Stream<Path> all = Files.list(store.file().getParent())) {
                assertThat(all).containsExactly(store.file());
            }
            store.clear();
            assertThat(store.load()).isEmpty();
        }
    }

    @Test
    void onWindowsTheAccessListAllowsTheOwnerOnly() throws IOException {
        try (FileSystem files = Platform.WINDOWS.open()) {
            FileSessionStore store = FileSessionStore.at(file(files, Platform.WINDOWS));

            store.save(SESSION);

            UserPrincipal owner = Files.getOwner(store.file());
            assertThat(list(store.file())).singleElement().satisfies(entry -> {
                assertThat(entry.type()).isEqualTo(AclEntryType.ALLOW);
                assertThat(entry.principal()).isEqualTo(owner);
                assertThat(entry.permissions()).contains(AclEntryPermission.READ_DATA, AclEntryPermission.WRITE_DATA);
            });
        }
    }

    @Test
    void onWindowsAFileThatOthersCouldReadIsReplacedByOneTheyCannot() throws IOException {
        try (FileSystem files = Platform.WINDOWS.open()) {
            Path file = file(files, Platform.WINDOWS);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "{}");
            UserPrincipal other = files.getUserPrincipalLookupService().lookupPrincipalByName("Everyone");
            Files.getFileAttributeView(file, AclFileAttributeView.class)
                    .setAcl(List.of(AclEntry.newBuilder()
                            .setType(AclEntryType.ALLOW)
                            .setPrincipal(other)
                            .setPermissions(AclEntryPermission.READ_DATA)
                            .build()));

            FileSessionStore.at(file).save(SESSION);

            assertThat(list(file))
                    .extracting(AclEntry::principal)
                    .doesNotContain(other)
                    .hasSize(1);
        }
    }

    @Test
    void onMacosThePermissionsAllowTheOwnerOnly() throws IOException {
        try (FileSystem files = Platform.MACOS.open()) {
            FileSessionStore store = FileSessionStore.at(file(files, Platform.MACOS));

            store.save(SESSION);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.file())))
                    .isEqualTo("rw-------");
        }
    }

    private static List<AclEntry> list(Path file) throws IOException {
        return Files.getFileAttributeView(file, AclFileAttributeView.class).getAcl();
    }
}
