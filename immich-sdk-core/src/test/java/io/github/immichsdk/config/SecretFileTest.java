package io.github.immichsdk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.immichsdk.errors.ImmichFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("posix")
class SecretFileTest {

    private static final String SECRET = "pl4nted s\u00e9cret ";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void theSecretIsTheTextWithoutTheLineBreakAtItsEnd(String end) throws IOException {
        assertThat(SecretFile.read(file(SECRET + end, "rw-------"))).isEqualTo(SECRET);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheSecret() throws IOException {
        assertThat(SecretFile.read(file("\uFEFF" + SECRET, "r--------"))).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw------x", "rw-rw-rw-"})
    void aFileThatOtherUsersCanAccessIsRefusedWithTheRemedy(String permissions) throws IOException {
        Path file = file(SECRET, permissions);

        assertThatThrownBy(() -> SecretFile.read(file))
                .isInstanceOf(ImmichFileException.class)
                .hasMessageContaining("chmod 600 " + file)
                .hasMessageNotContaining(SECRET.strip());
    }

    @Test
    void whatHoldsNoSecretIsRefusedWithTheReason() throws IOException {
        assertRefused(folder.resolve("missing"), "NoSuchFileException");
        assertRefused(folder, "directory");
        assertRefused(Files.createSymbolicLink(folder.resolve("link"), file(SECRET, "rw-------")), "symbolic link");
        assertRefused(file(" \n", "rw-------"), "it is empty");
        assertRefused(file("x".repeat(65 * 1024), "rw-------"), "larger than 64 kB");
        Path binary = file("", "rw-------");
        Files.write(binary, new byte[] {(byte) 0xFF, (byte) 0xFE, 1});
        assertRefused(binary, "not text in UTF-8");
    }

    @Test
    void aFileThatCannotBeReadNamesNoRequest() {
        assertThatThrownBy(() -> SecretFile.read(folder.resolve("missing")))
                .asInstanceOf(type(ImmichFileException.class))
                .satisfies(failure -> assertThat(failure.operation()).isEmpty())
                .satisfies(failure -> assertThat(failure).hasMessageEndingWith("check the path and its permissions"));
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> SecretFile.read(file))
                .isInstanceOf(ImmichFileException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason);
    }

    private Path file(String text, String permissions) throws IOException {
        Path file = Files.createTempFile(folder, "secret", ".txt");
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
