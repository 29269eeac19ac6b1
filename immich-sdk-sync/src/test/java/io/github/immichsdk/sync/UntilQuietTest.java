package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.sync.event.SyncEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs that stream again until nothing comes. */
class UntilQuietTest {

    private static final SyncTypes TYPES = SyncTypes.of(SyncKind.ASSETS);

    private final StubSync server = new StubSync();
    private final List<String> handled = new ArrayList<>();
    private final SyncHandler<SyncEvent> handler = SyncHandler.of(
            batch -> handled.add(batch.type() + "x" + batch.events().size()), () -> handled.add("reset"));

    private SyncReport run(RunOptions options) {
        return server.sync().run(TYPES, handler, options);
    }

    @Test
    @Tag("case-L4")
    void itStreamsUntilAStreamBringsNothing() {
        server.stream(Lines.assets(1, 2), Lines.COMPLETE).stream(Lines.asset(3), Lines.COMPLETE).stream(
                Lines.line("SyncAckV1", "{}", Lines.ack("AlbumAssetUpdateV2", 7)), Lines.COMPLETE);

        SyncReport report = run(RunOptions.defaults().repeatUntilQuiet(10));

        assertThat(server.streams()).isEqualTo(3);
        assertThat(report.count("AssetV2")).isEqualTo(3);
        assertThat(report.complete()).isTrue();
        assertThat(report.quiet()).isTrue();
        assertThat(report.reconnects()).isZero();
        assertThat(server.time.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    @Tag("case-L4")
    void itStopsOnAServerThatNeverRestsAndSaysSo() {
        for (int i = 1; i <= 4; i++) {
            server.stream(Lines.asset(i), Lines.COMPLETE);
        }

        SyncReport report = run(RunOptions.defaults().repeatUntilQuiet(4));

        assertThat(server.streams()).isEqualTo(4);
        assertThat(report.complete()).isTrue();
        assertThat(report.quiet()).isFalse();
    }

    @Test
    @Tag("case-L4")
    void withoutItARunReadsOneStreamAndSaysWhetherItBroughtAnything() {
        server.stream(Lines.asset(1), Lines.COMPLETE).stream(Lines.COMPLETE);

        assertThat(run(RunOptions.defaults()).quiet()).isFalse();
        assertThat(run(RunOptions.defaults()).quiet()).isTrue();
        assertThat(server.time.waits()).isEmpty();
    }

    @Test
    @Tag("case-L4")
    void aDryRunReadsOneStreamSinceTheSameWouldComeForEver() {
        server.stream(Lines.asset(1), Lines.COMPLETE);

        SyncReport report = ImmichSync.of(server.client(builder -> builder.dryRun()))
                .run(TYPES, handler, RunOptions.defaults().repeatUntilQuiet(5));

        assertThat(server.streams()).isEqualTo(1);
        assertThat(report.quiet()).isFalse();
    }

    @Test
    @Tag("case-L4")
    void aSkippedLineEndsItSinceWhatFollowsItComesAgain() {
        server.stream(Lines.asset(1), "garbage\n", Lines.COMPLETE);

        SyncReport report = run(RunOptions.defaults().repeatUntilQuiet(5).skipInvalidLines(line -> {}));

        assertThat(server.streams()).isEqualTo(1);
        assertThat(report.invalidLines()).isEqualTo(1);
    }

    @Test
    @Tag("case-L4")
    void aBrokenStreamBetweenIsResumed() {
        server.stream(Lines.asset(1), Lines.COMPLETE).stream(Lines.asset(2)).stream(Lines.COMPLETE);

        SyncReport report = run(RunOptions.defaults().repeatUntilQuiet(5));

        assertThat(report.count("AssetV2")).isEqualTo(2);
        assertThat(report.reconnects()).isEqualTo(1);
        assertThat(report.quiet()).isTrue();
    }

    @Test
    @Tag("case-L4")
    void fewerThanOneStreamIsRefused() {
        assertThatThrownBy(() -> RunOptions.defaults().repeatUntilQuiet(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 or more, got 0");
    }
}
