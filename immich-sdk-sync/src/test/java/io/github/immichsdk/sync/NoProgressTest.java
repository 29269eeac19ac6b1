package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.sync.event.SyncEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Servers on which a run gets nowhere, or always a little further. */
class NoProgressTest {

    private static final SyncTypes TYPES = SyncTypes.of(SyncKind.ASSETS, SyncKind.ALBUMS);
    private static final int STREAMS = 6;

    private final StubSync server = new StubSync();
    private final List<SyncBatch<SyncEvent>> handled = new ArrayList<>();
    private final SyncHandler<SyncEvent> handler = SyncHandler.of(handled::add, () -> {});

    @Test
    @Tag("case-P3")
    void aServerThatRepeatsTheSameEventsAndEndsEarlyEndsTheRun() {
        for (int i = 0; i < STREAMS; i++) {
            server.stream(Lines.assets(1, 3));
        }

        assertThatThrownBy(() -> server.sync().run(TYPES, handler))
                .isInstanceOfSatisfying(SyncStalledException.class, e -> {
                    assertThat(e.streams()).isEqualTo(STREAMS);
                    assertThat(e).hasCauseInstanceOf(SyncTruncatedException.class);
                })
                .hasMessageContaining("no progress")
                .hasMessageContaining("createChild");
        // the first brought something new; it was resumed five times, which brought nothing new
        assertThat(server.streams()).isEqualTo(STREAMS);
    }

    @Test
    @Tag("case-P3")
    void aServerThatBreaksAtOtherPlacesEachTimeEndsTheRunToo() {
        for (int last : new int[] {9, 3, 7, 1, 8, 2}) {
            server.stream(new ScriptedBytes().then(Lines.assets(1, last)).thenFail(new IOException("reset")));
        }

        assertThatThrownBy(() ->
                        server.sync().run(TYPES, handler, RunOptions.defaults().batches(2, Duration.ofHours(1))))
                .isInstanceOf(SyncStalledException.class);
        assertThat(server.streams()).isEqualTo(STREAMS);
    }

    @Test
    void anInvalidAckOfTheServerEndsTheRunBeforeItsEventsAreProcessed() {
        server.stream(
                Lines.album(1), Lines.line("AssetV2", "{\"id\":\"a\",\"ownerId\":\"o\"}", "AssetV2"), Lines.COMPLETE);

        assertThatThrownBy(() -> server.sync().run(TYPES, handler))
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("invalid acknowledgement, 'AssetV2'")
                .hasMessageContaining("proxy");
        assertThat(handled).extracting(SyncBatch::type).containsExactly("AlbumV2");
        assertThat(server.acks()).containsExactly(StubSync.ackBody(Lines.ack("AlbumV2", 1)));
    }

    @Test
    void anInvalidAckOfAResetEndsTheRunBeforeTheDataIsDropped() {
        List<String> resets = new ArrayList<>();
        server.stream(Lines.line("SyncResetV1", "{}", "reset"));

        assertThatThrownBy(() -> server.sync().run(TYPES, SyncHandler.of(handled::add, () -> resets.add("reset"))))
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("'reset'");
        assertThat(resets).isEmpty();
        assertThat(server.acks()).isEmpty();
    }

    @Test
    @Tag("case-P3")
    void aServerThatRefusesEveryAckEndsTheRunWithItsRefusal() {
        for (int i = 0; i < STREAMS; i++) {
            server.stream(Lines.assets(1, 3), Lines.COMPLETE)
                    .other(request -> StubSync.json(500, "{\"message\":\"Failed to send sync ack\"}"));
        }

        assertThatThrownBy(() -> server.sync().run(TYPES, handler))
                .isInstanceOfSatisfying(
                        ImmichServerException.class,
                        e -> assertThat(e.operation()).isEqualTo("sendSyncAck"));
        assertThat(server.streams()).isEqualTo(STREAMS);
    }

    @Test
    @Tag("case-P3")
    void aServerWhoseStreamIsAlwaysEmptyEndsTheRun() {
        for (int i = 0; i < STREAMS; i++) {
            server.stream("");
        }

        assertThatThrownBy(() -> server.sync().run(TYPES, handler)).isInstanceOf(SyncTruncatedException.class);
        assertThat(server.streams()).isEqualTo(STREAMS);
    }

    @Test
    @Tag("case-P3")
    void aStreamThatAlwaysBreaksAtTheSameEventEndsTheRunAfterWhatCameBeforeItIsSafe() {
        server.stream(new ScriptedBytes().then(Lines.assets(1, 2)).thenFail(new IOException("reset")));
        for (int i = 0; i < STREAMS - 1; i++) {
            server.stream(new ScriptedBytes().then("{\"type\":\"As").thenFail(new IOException("reset")));
        }

        assertThatThrownBy(() -> server.sync().run(TYPES, handler)).isInstanceOf(SyncTruncatedException.class);
        assertThat(server.acks()).containsExactly(StubSync.ackBody(Lines.ack("AssetV2", 2)));
        assertThat(server.streams()).isEqualTo(STREAMS);
    }

    @Test
    @Tag("case-P3")
    void aServerThatResetsAgainAfterSomeEventsEndsTheRun() {
        for (int i = 0; i < 4; i++) {
            server.stream(Lines.asset(1), Lines.RESET);
        }

        assertThatThrownBy(() -> server.sync().run(TYPES, handler))
                .isInstanceOf(SyncStalledException.class)
                .hasMessageContaining("reset");
    }

    @Test
    @Tag("case-P3")
    void anyNewAckAllowsAsManyReconnectsAgain() {
        for (int i = 1; i <= 40; i++) {
            server.stream(Lines.asset(i));
        }
        server.stream(Lines.COMPLETE);

        SyncReport report = server.sync().run(TYPES, handler);

        assertThat(report.complete()).isTrue();
        assertThat(report.reconnects()).isEqualTo(40);
        // each time from the first wait on: three quarters of a second
        assertThat(server.time.waits()).hasSize(40).containsOnly(Duration.ofMillis(750));
    }

    @Test
    @Tag("case-P3")
    void anAckOfAnotherTypeIsProgressToo() {
        server.stream(Lines.asset(1)).stream(Lines.album(2)).stream(Lines.COMPLETE);

        server.sync()
                .run(TYPES, handler, RunOptions.defaults().reconnects(1, Duration.ofMillis(1), Duration.ofMillis(1)));

        assertThat(server.streams()).isEqualTo(3);
    }

    @Test
    @Tag("case-P3")
    void theWaitsBetweenStreamsWithoutProgressGrow() {
        for (int i = 0; i < STREAMS; i++) {
            server.stream(Lines.asset(1));
        }

        assertThatThrownBy(() -> server.sync().run(TYPES, handler)).isInstanceOf(SyncStalledException.class);
        // three quarters of 1 s after the stream that brought something new, then of 2, 4, 8 and 16 s
        assertThat(server.time.waits().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofMillis(750 + 1500 + 3000 + 6000 + 12_000));
    }

    @Test
    @Tag("case-P3")
    void theLimitIsThatOfTheOptions() {
        server.stream(Lines.asset(1)).stream(Lines.asset(1));

        assertThatThrownBy(() -> server.sync()
                        .run(
                                TYPES,
                                handler,
                                RunOptions.defaults().reconnects(1, Duration.ofMillis(1), Duration.ofMillis(1))))
                .isInstanceOf(SyncStalledException.class)
                .hasMessageContaining("AssetV2");
    }

    @Test
    @Tag("case-P3")
    void aBackfillThatComesToItsEndIsProgress() {
        String album = Lines.id(7);
        String backfill = Lines.line(
                "AlbumAssetBackfillV2",
                "{\"id\":\"" + Lines.id(1) + "\"}",
                "AlbumAssetBackfillV2|" + album + "|" + Lines.update(1));
        String end = Lines.line("SyncAckV1", "{}", "AlbumAssetBackfillV2|" + album + "|complete");
        server.stream(backfill).stream(end).stream(Lines.COMPLETE);

        SyncReport report = server.sync()
                .run(
                        TYPES,
                        line -> line,
                        SyncHandler.of(batch -> {}, () -> {}),
                        RunOptions.defaults().reconnects(1, Duration.ofMillis(1), Duration.ofMillis(1)));

        assertThat(report.complete()).isTrue();
        assertThat(server.streams()).isEqualTo(3);
    }
}
