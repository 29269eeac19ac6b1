package io.github.immichsdk.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.errors.ImmichFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d1";
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    @TempDir
    Path folder;

    private static ManifestEntry entry(int number, String path) {
        return new ManifestEntry(ID + number, path, "KutTwzVkRExOAMpI4w1VNoaZX7A=", 7, null, NOON, NOON);
    }

    private byte[] stored() throws IOException {
        return Files.readAllBytes(folder.resolve(Manifest.NAME));
    }

    @Test
    void whatWasAddedIsThereAfterwards() throws IOException {
        try (Manifest manifest = Manifest.open(folder)) {
            manifest.add(entry(1, "日本/a.jpg"));
            manifest.add(entry(2, "b.jpg"));
            manifest.add(entry(1, "日本/c.jpg"));
        }

        assertThat(Manifest.read(folder).all()).containsExactly(entry(1, "日本/c.jpg"), entry(2, "b.jpg"));
    }

    @Test
    void aLineCutAnywhereIsAsIfItHadNotBeenWritten() throws IOException {
        try (Manifest manifest = Manifest.open(folder)) {
            manifest.add(entry(1, "a.jpg"));
            manifest.add(entry(2, "日本の海 🚢.jpg"));
        }
        byte[] whole = stored();
        int first = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;

        for (int length = first; length < whole.length - 1; length++) {
            Files.write(folder.resolve(Manifest.NAME), Arrays.copyOf(whole, length));
            try (Manifest manifest = Manifest.open(folder)) {
                assertThat(manifest.all()).containsExactly(entry(1, "a.jpg"));
                manifest.add(entry(3, "c.jpg"));
            }
            assertThat(Manifest.read(folder).all()).containsExactly(entry(1, "a.jpg"), entry(3, "c.jpg"));
        }
    }

    @Test
    void aManifestOfAnEarlierVersionIsStillReadAndLinesOfAnotherFormAreIgnored() throws IOException {
        String line =
                "{\"id\":\"" + ID + "%d\",\"path\":\"a.jpg\",\"sha1\":\"KutTwzVkRExOAMpI4w1VNoaZX7A=\",\"size\":7,"
                        + "\"checksum\":null,\"updatedAt\":\"2024-05-01T12:00:00.000Z\",\"modifiedAt\":\"2024-05-01T12:00:00.000Z\"}\n";
        Files.writeString(
                folder.resolve(Manifest.NAME),
                line.formatted(1) + "{\"id\":\"cut\n" + "a line of a later version\n" + line.formatted(2));

        try (Manifest manifest = Manifest.open(folder)) {
            assertThat(manifest.all()).containsExactly(entry(1, "a.jpg"), entry(2, "a.jpg"));
            manifest.add(entry(3, "c.jpg"));
        }

        assertThat(Manifest.read(folder).all())
                .containsExactly(entry(1, "a.jpg"), entry(2, "a.jpg"), entry(3, "c.jpg"));
    }

    @Test
    void aDirectoryThatCannotBeMadeIsAFileFailure() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Manifest.open(file.resolve("below")))
                .isInstanceOf(ImmichFileException.class)
                .hasMessageContaining(file.resolve("below").toString())
                .hasMessageContaining("use another directory");
    }

    @Test
    void outdatedLinesAreDroppedInTheEnd() throws IOException {
        try (Manifest manifest = Manifest.open(folder)) {
            for (int i = 0; i < 300; i++) {
                manifest.add(entry(i % 3, "a" + i + ".jpg"));
            }
        }

        assertThat(Files.readAllLines(folder.resolve(Manifest.NAME))).hasSize(3);
        assertThat(Manifest.read(folder).all())
                .containsExactly(entry(0, "a297.jpg"), entry(1, "a298.jpg"), entry(2, "a299.jpg"));
        assertThat(folder.resolve(Manifest.NEW)).doesNotExist();
    }

    @Test
    void twoRunsInOneFolderAreRefused() throws IOException {
        try (Manifest manifest = Manifest.open(folder)) {
            manifest.add(entry(1, "a.jpg"));

            assertThatThrownBy(() -> Manifest.open(folder))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("in use by another run");
        }
        Manifest.open(folder).close();
    }

    @Test
    void aRunThatKeepsNothingLeavesNoManifest() throws IOException {
        Manifest.open(folder).close();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void filesKeepTheirPathAndNewOnesMakeRoomWhateverTheCase() {
        UniquePaths names = new UniquePaths();
        names.keep("2024/PIER.jpg");

        assertThat(names.free("2024/pier.jpg", ID + 1)).isEqualTo("2024/pier~6e3f0a58.jpg");
        assertThat(names.free("2024/pier.jpg", ID + 2)).isEqualTo("2024/pier~" + ID + "2.jpg");
        assertThat(names.free("2025/pier.jpg", ID + 3)).isEqualTo("2025/pier.jpg");
        assertThat(names.free(Manifest.NAME, ID + 4)).isNotEqualTo(Manifest.NAME);
    }
}
