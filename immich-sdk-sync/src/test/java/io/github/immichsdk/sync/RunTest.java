package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.transport.CancelHandle;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final SyncTypes TYPES = SyncTypes.of(SyncKind.ASSETS, SyncKind.ALBUMS);
    private static final String DONE = Lines.ack("SyncCompleteV1", 999_999);

    private final StubSync server = new StubSync();
    private final List<String> handled = new ArrayList<>();

    /** Keeps what it was given and when, beside the requests. */
    private final SyncHandler<SyncEvent> handler = SyncHandler.of(
            batch -> handled.add(batch.type() + "x" + batch.events().size()), () -> handled.add("reset"));

    @Test
    void eventsComeInRunsOfOneTypeAndAreCounted() {
        server.stream(Lines.assets(1, 3), Lines.album(4), Lines.asset(5), Lines.COMPLETE);

        SyncReport report = server.sync().run(TYPES, handler);

        assertThat(handled).containsExactly("AssetV2x3", "AlbumV2x1", "AssetV2x1", "SyncCompleteV1x1");
        assertThat(report.count("AssetV2")).isEqualTo(4);
        assertThat(report.count("AlbumV2")).isEqualTo(1);
        assertThat(report.count("StackV1")).isZero();
        assertThat(report.events()).isEqualTo(6);
        assertThat(report.complete()).isTrue();
        assertThat(report.byType()).containsOnlyKeys("AssetV2", "AlbumV2", "SyncCompleteV1");
    }

    @Test
    void theNewestAckOfEachTypeIsSentAfterTheHandlerHasReturned() {
        List<Integer> sentBefore = new ArrayList<>();
        server.stream(Lines.assets(1, 3), Lines.album(4), Lines.COMPLETE);

        server.sync()
                .run(TYPES, SyncHandler.of(batch -> sentBefore.add(server.acks().size()), () -> {}));

        assertThat(sentBefore).containsOnly(0);
        assertThat(server.acks())
                .containsExactly(StubSync.ackBody(Lines.ack("AssetV2", 3), Lines.ack("AlbumV2", 4), DONE));
    }

    @Test
    void acksAreSentAfterEachFullBatch() {
        server.stream(Lines.assets(1, 5), Lines.COMPLETE);

        server.sync().run(TYPES, handler, RunOptions.defaults().batches(2, Duration.ofHours(1)));

        assertThat(handled).containsExactly("AssetV2x2", "AssetV2x2", "AssetV2x1", "SyncCompleteV1x1");
        assertThat(server.acks())
                .containsExactly(
                        StubSync.ackBody(Lines.ack("AssetV2", 2)),
                        StubSync.ackBody(Lines.ack("AssetV2", 4)),
                        StubSync.ackBody(Lines.ack("AssetV2", 5), DONE));
    }

    @Test
    void manyShortRunsShareOneAckRequest() {
        server.stream(
                Lines.asset(1),
                Lines.album(2),
                Lines.asset(3),
                Lines.album(4),
                Lines.asset(5),
                Lines.album(6),
                Lines.COMPLETE);

        server.sync().run(TYPES, handler, RunOptions.defaults().batches(4, Duration.ofHours(1)));

        assertThat(server.acks())
                .containsExactly(
                        StubSync.ackBody(Lines.ack("AssetV2", 3), Lines.ack("AlbumV2", 4)),
                        StubSync.ackBody(Lines.ack("AssetV2", 5), Lines.ack("AlbumV2", 6), DONE));
    }

    @Test
    void eventsThatTrickleInDoNotWaitLongerThanTheTimeOfABatch() {
        server.stream(new ScriptedBytes()
                .then(Lines.asset(1))
                .thenRun(() -> server.time.pass(Duration.ofSeconds(6)))
                .then(Lines.asset(2))
                .thenRun(() -> assertThat(handled).containsExactly("AssetV2x2"))
                .then(Lines.asset(3) + Lines.COMPLETE));

        server.sync().run(TYPES, handler);

        assertThat(server.acks()).hasSize(2).first().isEqualTo(StubSync.ackBody(Lines.ack("AssetV2", 2)));
    }

    @Test
    void theAckOfASyncAckLineIsSentUnderTheTypeThatItNames() {
        server.stream(Lines.line("SyncAckV1", "{}", Lines.ack("AlbumAssetUpdateV2", 7)), Lines.COMPLETE);

        server.sync().run(TYPES, handler);

        assertThat(server.acks()).containsExactly(StubSync.ackBody(Lines.ack("AlbumAssetUpdateV2", 7), DONE));
    }

    @Test
    void aHandlerThatFailsEndsTheRunAndItsBatchIsNotAcknowledged() {
        server.stream(Lines.assets(1, 2), Lines.album(3), Lines.COMPLETE);

        assertThatThrownBy(() -> server.sync()
                        .run(
                                TYPES,
                                SyncHandler.of(
                                        batch -> {
                                            if (batch.type().equals("AlbumV2")) {
                                                throw new IllegalStateException("disk full");
                                            }
                                        },
                                        () -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("disk full");

        assertThat(server.acks()).containsExactly(StubSync.ackBody(Lines.ack("AssetV2", 2)));
    }

    @Test
    void aHandlersOwnNetworkFailureIsNotReportedAsOneOfTheStream() {
        server.stream(Lines.asset(1), Lines.COMPLETE);
        ImmichTransportException own = new ImmichTransportException("own", EventReader.CALL, true, null);

        assertThatThrownBy(() -> server.sync()
                        .run(
                                TYPES,
                                SyncHandler.of(
                                        batch -> {
                                            throw own;
                                        },
                                        () -> {})))
                .isSameAs(own);
        assertThat(server.streams()).isEqualTo(1);
        assertThat(server.acks()).isEmpty();
    }

    @Test
    void aBrokenStreamIsResumedAfterWhatCameWasAcknowledged() {
        server.stream(new ScriptedBytes().then(Lines.assets(1, 2)).thenFail(new IOException("reset"))).stream(
                Lines.asset(3), Lines.COMPLETE);

        SyncReport report = server.sync().run(TYPES, handler);

        assertThat(handled).containsExactly("AssetV2x2", "AssetV2x1", "SyncCompleteV1x1");
        assertThat(server.asked().get(1)).isEqualTo("POST /api/sync/ack " + StubSync.ackBody(Lines.ack("AssetV2", 2)));
        assertThat(server.asked().get(2)).startsWith("POST /api/sync/stream");
        assertThat(report.reconnects()).isEqualTo(1);
        assertThat(report.complete()).isTrue();
        assertThat(server.time.waits()).containsExactly(Duration.ofMillis(750));
    }

    @Test
    void aStreamThatEndsEarlyIsResumedToo() {
        server.stream(Lines.asset(1)).stream(Lines.COMPLETE);

        assertThat(server.sync().run(TYPES, handler).reconnects()).isEqualTo(1);
    }

    @Test
    void theWaitsGrowUntilSomethingComesAgain() {
        server.streamStep(refused()).streamStep(refused()).streamStep(refused());
        server.stream(Lines.asset(1)).streamStep(refused()).stream(Lines.COMPLETE);

        SyncReport report = server.sync().run(TYPES, handler);

        // three quarters of 1, 2, 4 s; then an event came, its stream broke: from the start again
        assertThat(report.reconnects()).isEqualTo(5);
        assertThat(sum(server.time.waits().subList(0, 1))).isEqualTo(Duration.ofMillis(750));
        assertThat(sum(server.time.waits())).isEqualTo(Duration.ofMillis(750 + 1500 + 3000 + 750 + 1500));
    }

    @Test
    void aStreamThatBreaksTooOftenInARowFailsWithTheLastFailure() {
        server.streamStep(refused()).streamStep(refused()).streamStep(refused());

        assertThatThrownBy(() -> server.sync()
                        .run(
                                TYPES,
                                handler,
                                RunOptions.defaults().reconnects(2, Duration.ofMillis(1), Duration.ofMillis(1))))
                .isInstanceOf(ImmichTransportException.class);
        assertThat(server.streams()).isEqualTo(3);
    }

    @Test
    void noWaitIsLongerThanAllowed() {
        for (int i = 0; i < 9; i++) {
            server.streamStep(refused());
        }
        server.stream(Lines.COMPLETE);

        server.sync()
                .run(
                        TYPES,
                        handler,
                        RunOptions.defaults().reconnects(9, Duration.ofMillis(100), Duration.ofMillis(400)));

        assertThat(server.time.waits()).hasSize(9).last().isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void theVersionIsRequestedAgainAfterABreakSinceTheServerMayHaveBeenUpgraded() {
        server.version("2.7.5");
        server.stream(new ScriptedBytes().thenRun(() -> server.version("3.0.3")).thenFail(new IOException("restart")))
                .stream(Lines.COMPLETE);

        server.sync().run(SyncTypes.of(SyncKind.ASSETS), handler);

        assertThat(server.asked().get(0)).contains("AssetsV1");
        assertThat(server.asked().get(1)).contains("AssetsV2");
    }

    @Test
    void aRejectedStreamIsNotRetried() {
        server.error(403, "{\"message\":\"Forbidden\"}");

        assertThatThrownBy(() -> server.sync().run(TYPES, handler)).isInstanceOf(ImmichStatusException.class);
        assertThat(server.streams()).isEqualTo(1);
    }

    @Test
    void aRequestThatFailsIsRetried() {
        server.error(500, "{\"message\":\"Internal server error\"}").stream(Lines.COMPLETE);

        assertThat(server.sync().run(TYPES, handler).complete()).isTrue();
    }

    @Test
    void aServerThatAlwaysFailsEndsTheRun() {
        for (int i = 0; i < 6; i++) {
            server.error(500, "{\"message\":\"Internal server error\"}");
        }

        assertThatThrownBy(() -> server.sync().run(TYPES, handler)).isInstanceOf(ImmichServerException.class);
    }

    @Test
    void anAckThatIsLostBringsItsEventsAgain() {
        server.stream(Lines.asset(1), Lines.COMPLETE).stream(Lines.asset(1), Lines.COMPLETE);
        server.other(request -> {
            throw new IOException("reset");
        });

        SyncReport report = server.sync().run(TYPES, handler);

        assertThat(report.count("AssetV2")).isEqualTo(2);
        assertThat(report.reconnects()).isEqualTo(1);
        assertThat(server.acks()).hasSize(2);
    }

    @Test
    void aResetDropsFirstThenAcknowledgesAloneThenStreamsAgain() {
        server.stream(Lines.RESET).stream(Lines.asset(1), Lines.COMPLETE);
        List<String> order = new ArrayList<>();
        SyncHandler<SyncEvent> watched = SyncHandler.of(
                batch -> order.add(batch.type()),
                () -> order.add("reset before " + server.asked().size() + " further requests"));

        SyncReport report = server.sync().run(TYPES, watched);

        assertThat(order).containsExactly("reset before 1 further requests", "AssetV2", "SyncCompleteV1");
        assertThat(server.acks().get(0)).isEqualTo(StubSync.ackBody("SyncResetV1|reset"));
        assertThat(report.resets()).isEqualTo(1);
        assertThat(report.complete()).isTrue();
    }

    @Test
    void aResetThatFailsIsNotAcknowledged() {
        server.stream(Lines.RESET);

        assertThatThrownBy(() -> server.sync().run(TYPES, SyncHandler.of(batch -> {}, () -> {
                    throw new IllegalStateException("locked");
                })))
                .hasMessage("locked");
        assertThat(server.acks()).isEmpty();
    }

    @Test
    void aServerThatRequestsAResetForeverEndsTheRun() {
        for (int i = 0; i < 4; i++) {
            server.stream(Lines.RESET);
        }

        assertThatThrownBy(() -> server.sync().run(TYPES, handler))
                .isInstanceOfSatisfying(
                        SyncStalledException.class, e -> assertThat(e.streams()).isEqualTo(4))
                .hasMessageContaining("reset 4 times");
    }

    @Test
    void aDryRunAcknowledgesNothing() {
        server.stream(Lines.asset(1), Lines.COMPLETE);
        var client = server.client(builder -> builder.dryRun());

        SyncReport report = ImmichSync.of(client).run(TYPES, handler);

        assertThat(report.complete()).isTrue();
        assertThat(server.acks()).isEmpty();
        assertThat(client.dryRunReport().writes()).hasSize(1);
    }

    @Test
    void aDryRunDoesNotGoRoundInAReset() {
        server.stream(Lines.RESET);

        SyncReport report =
                ImmichSync.of(server.client(builder -> builder.dryRun())).run(TYPES, handler);

        assertThat(report.complete()).isFalse();
        assertThat(server.streams()).isEqualTo(1);
    }

    @Test
    void anInvalidLineEndsTheRunAfterWhatCameBeforeItWasAcknowledged() {
        server.stream(Lines.assets(1, 2), "garbage\n", Lines.asset(3), Lines.COMPLETE);

        assertThatThrownBy(() -> server.sync().run(TYPES, handler)).isInstanceOf(SyncLineException.class);
        assertThat(handled).containsExactly("AssetV2x2");
        assertThat(server.acks()).containsExactly(StubSync.ackBody(Lines.ack("AssetV2", 2)));
        assertThat(server.streams()).isEqualTo(1);
    }

    @Test
    void aSkippedLineIsNeverAcknowledgedPast() {
        List<InvalidLine> bad = new ArrayList<>();
        List<List<String>> acks = new ArrayList<>();
        server.stream(Lines.assets(1, 2), "garbage\n", Lines.asset(3), Lines.album(4), Lines.COMPLETE);

        SyncReport report = server.sync()
                .run(
                        TYPES,
                        SyncHandler.of(batch -> acks.add(batch.acks()), () -> {}),
                        RunOptions.defaults().skipInvalidLines(bad::add));

        assertThat(report.count("AssetV2")).isEqualTo(3);
        assertThat(report.invalidLines()).isEqualTo(1);
        assertThat(bad).hasSize(1);
        assertThat(acks).containsExactly(List.of(Lines.ack("AssetV2", 2)), List.of(), List.of());
        assertThat(server.acks()).containsExactly(StubSync.ackBody(Lines.ack("AssetV2", 2)));
    }

    @Test
    void theNextStreamOfARunIsFreeOfAnInvalidLineOfTheOneBefore() {
        server.stream("garbage\n", Lines.asset(1)).stream(Lines.asset(1), Lines.COMPLETE);

        server.sync().run(TYPES, handler, RunOptions.defaults().skipInvalidLines(line -> {}));

        assertThat(server.acks()).containsExactly(StubSync.ackBody(Lines.ack("AssetV2", 1), DONE));
    }

    @Test
    void linesAreGivenAsTheyAreToThoseWhoWantThem() {
        List<Map<String, Object>> lines = new ArrayList<>();
        server.stream(Lines.line("AssetV2", 1, "{\"new\":{\"deep\":true}}"), Lines.COMPLETE);

        server.sync()
                .run(
                        TYPES,
                        line -> line,
                        SyncHandler.of(batch -> lines.addAll(batch.events()), () -> {}),
                        RunOptions.defaults());

        assertThat(lines.get(0))
                .containsEntry("type", "AssetV2")
                .containsEntry("data", Map.of("new", Map.of("deep", true)));
    }

    @Test
    void aCancelledRunReturnsWhatItCountedAndAcknowledgesWhatWasHandled() {
        CancelHandle cancel = new CancelHandle();
        server.stream(Lines.assets(1, 5), Lines.COMPLETE);

        SyncReport report = server.sync()
                .run(
                        TYPES,
                        SyncHandler.of(batch -> cancel.cancel(), () -> {}),
                        RunOptions.defaults().batches(2, Duration.ofHours(1)).cancel(cancel));

        assertThat(report.count("AssetV2")).isEqualTo(2);
        assertThat(report.complete()).isFalse();
        assertThat(server.acks()).containsExactly(StubSync.ackBody(Lines.ack("AssetV2", 2)));
    }

    @Test
    void aCancelWhileNothingComesEndsTheRun() {
        CancelHandle cancel = new CancelHandle();
        server.stream(new ScriptedBytes().then(Lines.asset(1)).thenRun(cancel::cancel));

        SyncReport report =
                server.sync().run(TYPES, handler, RunOptions.defaults().cancel(cancel));

        assertThat(report.complete()).isFalse();
        assertThat(server.streams()).isEqualTo(1);
    }

    @Test
    void aCancelInTheWaitEndsTheRun() {
        CancelHandle cancel = new CancelHandle();
        server.streamStep(refused());
        server.time.atWait(cancel::cancel);

        assertThat(server.sync()
                        .run(TYPES, handler, RunOptions.defaults().cancel(cancel))
                        .complete())
                .isFalse();
    }

    @Test
    void anInterruptInTheWaitSaysSoAndLeavesTheFlag() {
        server.streamStep(refused());
        server.time.atWait(() -> Thread.currentThread().interrupt());

        assertThatThrownBy(() -> server.sync().run(TYPES, handler)).isInstanceOf(ImmichInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void followingStreamsAgainAndAgainUntilCancelled() {
        CancelHandle cancel = new CancelHandle();
        server.stream(Lines.asset(1), Lines.COMPLETE).stream(Lines.COMPLETE).stream(Lines.album(2), Lines.COMPLETE);
        server.time.atWait(() -> {
            if (server.streams() == 3) {
                cancel.cancel();
            }
        });

        SyncReport report = server.sync()
                .follow(
                        TYPES,
                        handler,
                        Duration.ofSeconds(30),
                        RunOptions.defaults().cancel(cancel));

        assertThat(server.streams()).isEqualTo(3);
        assertThat(report.count("AssetV2")).isEqualTo(1);
        assertThat(report.count("AlbumV2")).isEqualTo(1);
        assertThat(report.count("SyncCompleteV1")).isEqualTo(3);
        assertThat(server.time.waits()).hasSize(3).containsOnly(Duration.ofSeconds(30));
        assertThat(server.time.elapsed()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void everyStreamOfARunIsClosed() {
        ScriptedBytes first = new ScriptedBytes().then(Lines.asset(1)).thenFail(new IOException("reset"));
        ScriptedBytes second = new ScriptedBytes().then(Lines.COMPLETE);
        server.stream(first).stream(second);

        server.sync().run(TYPES, handler);

        assertThat(first.closed()).isTrue();
        assertThat(second.closed()).isTrue();
    }

    @Test
    void aRunHasNoSayInWhereItBegins() {
        assertThatThrownBy(() ->
                        RunOptions.defaults().stream(StreamOptions.defaults().reset()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deleteAllAcks");
    }

    @Test
    void wrongOptionsSayWhichTheyAre() {
        RunOptions options = RunOptions.defaults();

        assertThatThrownBy(() -> options.batches(0, Duration.ofSeconds(1))).hasMessageContaining("batchSize");
        assertThatThrownBy(() -> options.batches(1, Duration.ZERO)).hasMessageContaining("batchTime");
        assertThatThrownBy(() -> options.reconnects(-1, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .hasMessageContaining("reconnects");
        assertThatThrownBy(() -> StreamOptions.defaults().maxLineBytes(0)).hasMessageContaining("maxLineBytes");
    }

    private static StubSync.Step refused() {
        return request -> {
            throw new ConnectException();
        };
    }

    private static Duration sum(List<Duration> waits) {
        return waits.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
