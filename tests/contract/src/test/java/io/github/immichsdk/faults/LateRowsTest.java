package io.github.immichsdk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.RunOptions;
import io.github.immichsdk.sync.SyncHandler;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncReport;
import io.github.immichsdk.sync.SyncTypes;
import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.sync.mirror.InMemoryMirrorStore;
import io.github.immichsdk.sync.mirror.Mirror;
import io.github.immichsdk.sync.mirror.MirrorReport;
import io.github.immichsdk.sync.mirror.MirrorTable;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.uploads.UploadOptions;
import io.github.immichsdk.uploads.UploadSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that the server rewrites while a stream runs: that stream is complete without them. */
class LateRowsTest {

    private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");
    private static final SyncTypes TYPES = SyncTypes.of(SyncKind.ASSETS, SyncKind.ASSET_EXIFS);
    private static final SyncHandler<SyncEvent> NOBODY = SyncHandler.of(batch -> {}, () -> {});
    private static final RunOptions UNTIL_QUIET =
            RunOptions.defaults().repeatUntilQuiet(20).reconnects(0, Duration.ofMillis(1), Duration.ofMillis(1));

    private static ImmichClient session(FakeImmich fake) {
        return ImmichClient.builder()
                .session(ImmichClient.builder()
                        .server(fake.url())
                        .login(fake.admin().email(), fake.admin().password()))
                .build();
    }

    /** A server whose work on a change is due during the request after it. */
    private static FakeImmich late(FakeVersion version) {
        return FakeImmich.builder().version(version).jobsAfterRequests(1).start();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("case-L4")
    void aRowRewrittenWhileAStreamRunsIsOmittedFromItAndComesWithTheNext(FakeVersion version) {
        try (FakeImmich fake = late(version);
                ImmichClient immich = session(fake)) {
            FakeAsset photo = fake.seed().photo("a.jpg", MAY);
            ImmichSync sync = ImmichSync.of(immich);
            assertThat(sync.run(TYPES, NOBODY, UNTIL_QUIET).quiet()).isTrue();

            immich.assets().update(photo.id(), AssetChange.none().description("the pier"));
            SyncReport during = sync.run(TYPES, NOBODY);
            SyncReport after = sync.run(TYPES, NOBODY);

            assertThat(during.complete()).isTrue();
            assertThat(during.count("AssetExifV1")).isZero();
            assertThat(after.count("AssetExifV1")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("case-L4")
    void aMirrorThatRunsUntilNothingComesHasThemAll(FakeVersion version, @TempDir Path folder) throws Exception {
        Path picture = Files.write(folder.resolve("a.jpg"), "no picture".getBytes(StandardCharsets.UTF_8));
        try (FakeImmich fake = late(version);
                ImmichClient immich = session(fake)) {
            InMemoryMirrorStore store = new InMemoryMirrorStore();
            Mirror mirror = Mirror.of(ImmichSync.of(immich), store).options(UNTIL_QUIET);
            mirror.run();
            String id = immich.uploads()
                    .upload(UploadSource.of(picture), UploadOptions.defaults())
                    .id();
            immich.assets().update(id, AssetChange.none().description("the pier"));

            MirrorReport report = mirror.run();

            assertThat(report.sync().quiet()).isTrue();
            assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(id);
            assertThat(store.row(MirrorTable.ASSET_EXIF, id)).containsEntry("description", "the pier");
        }
    }
}
