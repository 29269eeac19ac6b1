package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplePicturesTest {

    @ImmichServer
    FakeImmich server;

    @Test
    void theyAreRealPictures(@TempDir Path folder) throws Exception {
        List<Path> files = SamplePictures.drawInto(folder);

        assertThat(files).hasSize(17);
        for (Path file : files) {
            assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(640);
        }
    }

    @Test
    void aServerReadsTheirDatesAndTheirCamera(@TempDir Path folder) throws Exception {
        Path picture = SamplePictures.drawInto(folder).get(1);
        try (ImmichClient immich = ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .build()) {
            Asset asset = immich.assets().get(immich.uploads().upload(picture).id());

            assertThat(asset.localDateTime()).isEqualTo(LocalDateTime.parse("2026-07-04T09:30:00.400"));
            assertThat(asset.exif().model()).isEqualTo(SamplePictures.CAMERA);
            assertThat(asset.exif().timeZone()).isEqualTo("UTC+2");
        }
    }

    @Test
    void noTwoFilesAreEqualAlsoWhenDrawnAgain(@TempDir Path first, @TempDir Path second) throws Exception {
        Set<String> checksums = new HashSet<>();
        List<Path> files = Stream.concat(
                        SamplePictures.drawInto(first).stream(), SamplePictures.drawInto(second).stream())
                .toList();
        for (Path file : files) {
            checksums.add(FileChecksum.of(file));
        }

        assertThat(checksums).hasSize(34);
    }

    @Test
    void theFolderOfAnExampleIsGoneAfterwards() throws Exception {
        Path folder;
        try (SampleFolder pictures = SampleFolder.draw()) {
            folder = pictures.folder();
            assertThat(folder).isDirectory();
        }

        assertThat(folder).doesNotExist();
    }

    @Test
    void theyAreAllOfTheTimeThatTheDemoSelects(@TempDir Path folder) throws Exception {
        try (ImmichClient immich = ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .build()) {
            for (Path file : SamplePictures.drawInto(folder)) {
                immich.uploads().upload(file);
            }

            assertThat(immich.search().stream(ServerCheck.DEMO)).hasSize(17);
            assertThat(immich.search().stream(AssetQuery.all())).hasSize(17);
        }
    }
}
