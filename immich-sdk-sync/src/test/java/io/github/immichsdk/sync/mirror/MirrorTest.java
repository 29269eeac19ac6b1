package io.github.immichsdk.sync.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.Lines;
import io.github.immichsdk.sync.RunOptions;
import io.github.immichsdk.sync.ScriptedBytes;
import io.github.immichsdk.sync.StubSync;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncLineException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MirrorTest {

    private final MirrorServer server = new MirrorServer();
    private final InMemoryMirrorStore store = new InMemoryMirrorStore();

    @Test
    void theFirstRunFillsTheStore() {
        server.sends(
                MirrorLines.own(1),
                MirrorLines.own(2),
                MirrorLines.album(50),
                MirrorLines.member("AlbumToAssetV1", 50, 1));

        MirrorReport report = run();

        assertThat(report.complete()).isTrue();
        assertThat(report.start()).isEqualTo(MirrorReport.Start.NEW);
        assertThat(report.upserts()).isEqualTo(4);
        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(MirrorLines.id(1), MirrorLines.id(2));
        assertThat(store.row(MirrorTable.ALBUM, MirrorLines.id(50))).containsEntry("name", "Album");
        assertThat(store.size(MirrorTable.ALBUM_ASSET)).isEqualTo(1);
    }

    @Test
    void aLaterRunBringsOnlyWhatChanged() {
        server.sends(MirrorLines.own(1), MirrorLines.own(2))
                .sends(MirrorLines.own(3), MirrorLines.gone("AssetDeleteV1", "assetId", 1));
        run();

        MirrorReport report = run();

        assertThat(report.start()).isEqualTo(MirrorReport.Start.CONTINUED);
        assertThat(report.deletes()).isEqualTo(1);
        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(MirrorLines.id(2), MirrorLines.id(3));
    }

    @Test
    void aServerThatDoesNotListTheSessionIsADataFailure() {
        server.stub.always("GET /api/sessions", request -> StubSync.json(200, "[]"));

        assertThatThrownBy(this::run)
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("without the one that sent the request")
                .hasMessageContaining("getSessions");
        assertThat(store.state()).isNull();
    }

    @Test
    void anApiKeyIsRefusedBeforeTheFirstRequest() {
        ImmichSync withKey = ImmichSync.of(server.stub.client(builder -> builder.apiKey("key")));

        assertThatThrownBy(() -> Mirror.of(withKey, store).run()).isInstanceOf(ImmichCredentialException.class);

        assertThat(server.stub.asked()).isEmpty();
        assertThat(store.state()).isNull();
    }

    @Test
    void anInvalidAckOfTheServerIsNeverStored() {
        server.sends(MirrorLines.own(1), Lines.line("AlbumV2", "{\"id\":\"b\"}", "AlbumV2"));
        server.sends(MirrorLines.own(2));

        assertThatThrownBy(this::run)
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("invalid acknowledgement, 'AlbumV2'");
        assertThat(store.state().acks()).containsOnlyKeys("AssetV2").isEqualTo(server.checkpoints);
        assertThat(store.size(MirrorTable.ALBUM)).isZero();

        assertThat(run().complete()).isTrue();
        assertThat(store.size(MirrorTable.ASSET)).isEqualTo(2);
    }

    @Test
    void rowsAreKeptAsTheServerWroteThem() {
        server.sends(MirrorLines.line(
                "AssetV2", "{\"id\":\"" + MirrorLines.id(1) + "\",\"newField\":{\"deep\":[1,null]},\"z\":null}"));

        run();

        assertThat(store.row(MirrorTable.ASSET, MirrorLines.id(1))).containsOnlyKeys("id", "newField", "z");
    }

    @Test
    void typesOfANewerServerAreAcknowledgedAndNotKept() {
        server.sends(MirrorLines.line("TagV1", "{\"id\":\"x\"}"), MirrorLines.own(1));

        run();

        assertThat(server.checkpoints).containsKey("TagV1");
        assertThat(store.size(MirrorTable.ASSET)).isEqualTo(1);
    }

    @Test
    void theStoreKeepsServerUserSessionAndHowFarItIs() {
        server.sends(MirrorLines.own(1));

        run();

        MirrorState state = store.state();
        assertThat(state.identity())
                .isEqualTo(new MirrorIdentity("http://photos.test:2283", MirrorServer.ME, server.sessionId));
        assertThat(state.acks()).isEqualTo(server.checkpoints).containsKeys("AssetV2", "SyncCompleteV1");
    }

    @Test
    void anotherSessionBeginsAnewSinceDeletesOfAnotherSessionNeverCome() {
        server.sends(MirrorLines.own(1)).sends(MirrorLines.own(2));
        run();
        server.sessionId = Lines.id(905);

        MirrorReport report = run();

        assertThat(report.start()).isEqualTo(MirrorReport.Start.OTHER_IDENTITY);
        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(MirrorLines.id(2));
        assertThat(server.stub.asked()).contains("DELETE /api/sync/ack {}");
    }

    @Test
    void anotherUserBeginsAnew() {
        server.sends(MirrorLines.own(1)).sends();
        run();
        server.userId = Lines.id(77);

        run();

        assertThat(store.size(MirrorTable.ASSET)).isZero();
    }

    @Test
    void aStoreThatFailedBeforeItAcknowledgedDoesNotReadTheSameAgain() {
        server.sends(MirrorLines.own(1)).sends();
        run();
        Map<String, String> ahead = Map.copyOf(server.checkpoints);
        server.checkpoints.remove("AssetV2");

        run();

        assertThat(server.checkpoints).isEqualTo(ahead);
    }

    @Test
    void aStoreFromABackupGetsWhatItDoesNotHaveAgain() {
        server.sends(MirrorLines.own(1)).sends();
        run();
        String held = server.checkpoints.get("AssetV2");
        // another copy of the store went on, and the server with it
        server.checkpoints.put("AssetV2", Lines.ack("AssetV2", 5000));
        server.checkpoints.put("AlbumV2", Lines.ack("AlbumV2", 5001));

        run();

        int stream = server.stub.asked().lastIndexOf(lastStream());
        assertThat(server.stub.asked().subList(0, stream))
                .contains("DELETE /api/sync/ack {\"types\":[\"AlbumV2\"]}")
                .contains("POST /api/sync/ack {\"acks\":[\"" + held + "\"]}");
    }

    @Test
    void whatTheServerNotesByItselfOnTheFirstStreamIsNoSignOfAnotherProgram() {
        String note = "AlbumAssetBackfillV2|" + Lines.update(7) + "|complete";
        server.stub.stream(new ScriptedBytes()
                .thenRun(() -> server.checkpoints.put("AlbumAssetBackfillV2", note))
                .then(MirrorLines.own(1) + Lines.COMPLETE));
        server.sends();

        run();
        int before = server.stub.asked().size();
        run();

        assertThat(store.state().acks()).containsEntry("AlbumAssetBackfillV2", note);
        assertThat(server.stub.asked().subList(before, server.stub.asked().size()))
                .noneMatch(line -> line.startsWith("DELETE"));
    }

    @Test
    void aResetOfTheServerEmptiesTheStoreAndFillsItAnew() {
        server.sends(MirrorLines.own(1));
        server.stub.stream(Lines.RESET);
        server.sends(MirrorLines.own(2));
        run();

        MirrorReport report = run();

        assertThat(report.sync().resets()).isEqualTo(1);
        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(MirrorLines.id(2));
        assertThat(store.state().acks()).isEqualTo(server.checkpoints);
    }

    @Test
    void anAssetThatIsGoneTakesAllWithItThatBelongsToIt() {
        server.sends(
                MirrorLines.own(1),
                MirrorLines.own(2),
                MirrorLines.album(50),
                MirrorLines.member("AlbumToAssetV1", 50, 1),
                MirrorLines.exif("AssetExifV1", 1),
                MirrorLines.exif("AssetExifV1", 2),
                MirrorLines.of("AssetOcrV1", 60, 1),
                MirrorLines.line(
                        "MemoryToAssetV1",
                        "{\"memoryId\":\"" + MirrorLines.id(70) + "\",\"assetId\":\"" + MirrorLines.id(1) + "\"}"),
                MirrorLines.of("AssetFaceV2", 61, 1),
                MirrorLines.of("AssetFaceV2", 62, 2),
                MirrorLines.line(
                        "AssetMetadataV1",
                        "{\"assetId\":\"" + MirrorLines.id(1) + "\",\"key\":\"mobile-app\",\"value\":{}}"),
                MirrorLines.of("AssetEditV1", 63, 1));
        server.sends(MirrorLines.gone("AssetDeleteV1", "assetId", 1));
        run();

        MirrorReport report = run();

        assertThat(report.deletes()).isEqualTo(1);
        assertThat(report.purges()).isEqualTo(7);
        assertThat(store.rows(MirrorTable.ASSET_EXIF)).containsOnlyKeys(MirrorLines.id(2));
        assertThat(store.rows(MirrorTable.ASSET_FACE)).containsOnlyKeys(MirrorLines.id(62));
        for (MirrorTable table : List.of(
                MirrorTable.ASSET_OCR,
                MirrorTable.ASSET_METADATA,
                MirrorTable.ASSET_EDIT,
                MirrorTable.ALBUM_ASSET,
                MirrorTable.MEMORY_ASSET)) {
            assertThat(store.size(table)).as(table.name()).isZero();
        }
    }

    @Test
    void textsOfAnAssetThatWereReadAnewReplaceTheOld() {
        server.sends(MirrorLines.own(1), MirrorLines.of("AssetOcrV1", 60, 1), MirrorLines.of("AssetOcrV1", 61, 1));
        server.sends(
                MirrorLines.line(
                        "AssetOcrDeleteV1",
                        "{\"id\":\"" + MirrorLines.id(999) + "\",\"assetId\":\"" + MirrorLines.id(1) + "\"}"),
                MirrorLines.of("AssetOcrV1", 62, 1));
        run();

        run();

        assertThat(store.rows(MirrorTable.ASSET_OCR)).containsOnlyKeys(MirrorLines.id(62));
    }

    @Test
    void aMemoryThatIsGoneTakesItsListWithIt() {
        server.sends(
                MirrorLines.line("MemoryV1", "{\"id\":\"" + MirrorLines.id(70) + "\"}"),
                MirrorLines.line(
                        "MemoryToAssetV1",
                        "{\"memoryId\":\"" + MirrorLines.id(70) + "\",\"assetId\":\"" + MirrorLines.id(1) + "\"}"));
        server.sends(MirrorLines.gone("MemoryDeleteV1", "memoryId", 70));
        run();

        run();

        assertThat(store.size(MirrorTable.MEMORY)).isZero();
        assertThat(store.size(MirrorTable.MEMORY_ASSET)).isZero();
    }

    @Test
    void anInvalidLineKeepsWhatCameBeforeIt() {
        server.stub.stream(MirrorLines.own(1), "garbage\n", MirrorLines.own(2), Lines.COMPLETE);

        assertThatThrownBy(this::run).isInstanceOf(SyncLineException.class);

        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys(MirrorLines.id(1));
        assertThat(store.state().acks()).isEqualTo(server.checkpoints);
    }

    @Test
    void aRowWithoutItsKeyIsAnInvalidLine() {
        server.stub.stream(MirrorLines.line("AssetV2", "{\"ownerId\":\"x\"}"), Lines.COMPLETE);

        assertThatThrownBy(this::run)
                .isInstanceOf(SyncLineException.class)
                .hasMessageContaining("$.data.id: expected a string");
    }

    @Test
    void aSkippedLineIsNeverSavedAsHeld() {
        server.stub.stream(MirrorLines.own(1), "garbage\n", MirrorLines.own(2), Lines.COMPLETE);
        List<Object> bad = new ArrayList<>();

        Mirror.of(server.sync(), store)
                .options(RunOptions.defaults().skipInvalidLines(bad::add))
                .run();

        assertThat(bad).hasSize(1);
        assertThat(store.size(MirrorTable.ASSET)).isEqualTo(2);
        assertThat(store.state().acks()).isEqualTo(server.checkpoints).doesNotContainKey("SyncCompleteV1");
    }

    @Test
    void aBatchThatTheStoreCannotKeepIsNotAcknowledged() {
        server.sends(MirrorLines.own(1), MirrorLines.album(50));
        MirrorStore full = new MirrorStore() {
            @Override
            public MirrorState state() {
                return store.state();
            }

            @Override
            public void transaction(Consumer<MirrorTransaction> work) {
                store.transaction(transaction -> {
                    work.accept(transaction);
                    if (!transaction.keys(MirrorTable.ALBUM).isEmpty()) {
                        throw new IllegalStateException("disk full");
                    }
                });
            }
        };

        assertThatThrownBy(() -> Mirror.of(server.sync(), full).run()).hasMessage("disk full");

        assertThat(server.checkpoints).containsOnlyKeys("AssetV2");
        assertThat(store.size(MirrorTable.ALBUM)).isZero();
        assertThat(store.state().acks()).isEqualTo(server.checkpoints);
    }

    @Test
    void aBrokenStreamIsResumedInTheSameRun() {
        server.stub.stream(new ScriptedBytes().then(MirrorLines.own(1)).thenFail(new IOException("reset")));
        server.sends(MirrorLines.own(2));

        MirrorReport report = run();

        assertThat(report.sync().reconnects()).isEqualTo(1);
        assertThat(store.size(MirrorTable.ASSET)).isEqualTo(2);
    }

    @Test
    void theListenerReceivesEachBatchThatIsSafe() {
        server.sends(MirrorLines.own(1), MirrorLines.own(2), MirrorLines.album(50));
        List<String> reports = new ArrayList<>();

        Mirror.of(server.sync(), store)
                .listener((type, events) -> reports.add(type + "x" + events))
                .run();

        assertThat(reports).containsExactly("AssetV2x2", "AlbumV2x1", "SyncCompleteV1x1");
    }

    @Test
    void everyTypeThatTheServerHasIsRequested() {
        server.sends();
        run();
        MirrorServer old = new MirrorServer("1.144.1");
        old.sends();
        Mirror.of(old.sync(), new InMemoryMirrorStore()).run();

        assertThat(lastStream().split(",")).hasSize(22);
        assertThat(old.stub.asked().stream().filter(line -> line.contains("/sync/stream")))
                .singleElement()
                .satisfies(line -> assertThat(line.split(",")).hasSize(20));
    }

    @Test
    void aPartIsRequestedWithTheEventsThatSayWhenToDropIt() {
        server.sends();

        Mirror.of(server.sync(), store)
                .kinds(List.of(SyncKind.ALBUM_ASSETS, SyncKind.ASSET_EXIFS))
                .run();

        assertThat(lastStream())
                .endsWith(
                        "{\"types\":[\"AssetsV2\",\"AlbumAssetsV2\",\"AlbumsV2\",\"AlbumToAssetsV1\",\"AssetExifsV1\"]}");
    }

    @Test
    void aDryRunMovesNoCheckpointAndLosesNothing() {
        server.sends(MirrorLines.own(1)).sends();
        ImmichSync dry = ImmichSync.of(server.stub.client(builder -> builder.dryRun()));

        Mirror.of(dry, store).run();
        assertThat(server.checkpoints).isEmpty();
        assertThat(store.size(MirrorTable.ASSET)).isEqualTo(1);

        run();
        assertThat(server.checkpoints).isEqualTo(store.state().acks());
    }

    @Test
    void smallBatchesAreEachSafeBeforeTheyAreAcknowledged() {
        server.sends(MirrorLines.own(1), MirrorLines.own(2), MirrorLines.own(3));
        List<Integer> held = new ArrayList<>();

        Mirror.of(server.sync(), store)
                .options(RunOptions.defaults().batches(1, Duration.ofHours(1)))
                .listener((type, events) -> held.add(store.size(MirrorTable.ASSET)))
                .run();

        assertThat(held).containsExactly(1, 2, 3, 3);
    }

    private MirrorReport run() {
        return Mirror.of(server.sync(), store).run();
    }

    private String lastStream() {
        List<String> streams = server.stub.asked().stream()
                .filter(line -> line.startsWith("POST /api/sync/stream"))
                .toList();
        return streams.get(streams.size() - 1);
    }
}
