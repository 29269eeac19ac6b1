package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.jobs.QueueName;
import io.github.immichsdk.admin.libraries.Libraries;
import io.github.immichsdk.admin.libraries.NewLibrary;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scans of folders that the server can read: those of this machine, so on fakes only. */
class LibraryScanTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aScanImportsNewFilesAndMarksMissingOnesAsOffline(FakeVersion version) throws IOException {
        Path file = Pictures.file(folder, "one.jpg", Pictures.NOON);
        Pictures.file(folder, "skip-me.jpg", Pictures.NOON);
        Pictures.file(folder, ".hidden.jpg", Pictures.NOON);
        Files.writeString(folder.resolve("note.txt"), "no picture");
        try (FakeImmich server = FakeImmich.builder().version(version).start();
                ImmichClient immich = ImmichClient.builder()
                        .server(server.url())
                        .apiKey(server.apiKey())
                        .build()) {
            ImmichAdmin admin = ImmichAdmin.of(immich);
            Libraries libraries = admin.libraries();
            NewLibrary library = NewLibrary.of(immich.users().me().id()).importPaths(folder.toString());
            String id = libraries
                    .create(library.exclusionPatterns(List.of("**/skip-*")))
                    .id();

            scan(admin, id);
            assertThat(libraries.get(id).refreshedAt()).isNotNull();
            assertThat(libraries.statistics(id).photos()).isEqualTo(1);
            assertThat(libraries.statistics(id).usage()).isEqualTo(Files.size(file));
            Asset asset = immich.search().stream(AssetQuery.all()).toList().get(0);
            assertThat(asset.libraryId()).isEqualTo(id);
            assertThat(asset.originalPath()).isEqualTo(file.toString());

            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            scan(admin, id);
            immich.trash().restore(List.of(asset.id()));
            assertThat(immich.assets().get(asset.id()).offline()).isTrue();
            assertThat(immich.search().count(AssetQuery.all())).isZero();

            Files.write(file, bytes);
            scan(admin, id);
            assertThat(immich.search().count(AssetQuery.all())).isEqualTo(1);

            libraries.delete(id);
            admin.jobs().awaitIdle(Duration.ofSeconds(30));
            assertThat(immich.search().count(AssetQuery.all())).isZero();
        }
    }

    private static void scan(ImmichAdmin admin, String id) {
        admin.libraries().scan(id);
        admin.jobs().awaitIdle(Duration.ofSeconds(30), QueueName.LIBRARY, QueueName.METADATA_EXTRACTION);
    }
}
