package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.immichsdk.sync.LineServer.Framing;
import io.github.immichsdk.sync.SyncTruncatedException.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a truncated stream reports about its last complete line, over a real connection, for each way in which it can end. */
class LastTypeTest extends LineServerTest {

    private static final String TWO_LINES = Lines.asset(1) + Lines.album(2);

    static Stream<Arguments> ends() {
        return Stream.of(
                play(End.UNFINISHED, response -> response.chunk(TWO_LINES).end()),
                play(
                        End.MID_LINE,
                        response -> response.chunk(TWO_LINES + "{\"type\":\"As").end()),
                play(End.CUT, response -> response.chunk(TWO_LINES).cut()),
                play(
                        End.CUT,
                        response -> response.chunk(TWO_LINES + "{\"type\":\"As").reset()),
                play(
                        End.SILENT,
                        response -> response.chunk(TWO_LINES + "{\"type\":\"As").hang()));
    }

    private static Arguments play(End end, LineServer.Play play) {
        return Arguments.of(end, play);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void aTruncatedStreamNamesTheTypeOfItsLastCompleteLine(End end, LineServer.Play play) {
        server.then(play);

        SyncTruncatedException failure = truncated(StreamOptions.defaults());

        assertThat(failure.end()).isEqualTo(end);
        assertThat(failure.lines()).isEqualTo(2);
        assertThat(failure.lastType()).isEqualTo("AlbumV2");
        assertThat(failure).hasMessageContaining("after 2 lines, the last of type AlbumV2: ");
    }

    @ParameterizedTest
    @MethodSource("ends")
    void aRunThatMakesNoProgressNamesTheLastTypeInItsCause(End end, LineServer.Play play) {
        server.then(play);

        SyncStalledException failure = catchThrowableOfType(
                SyncStalledException.class,
                () -> sync.run(
                        SyncTypes.of(SyncKind.ASSETS, SyncKind.ALBUMS),
                        SyncHandler.of(batch -> {}, () -> {}),
                        RunOptions.defaults().reconnects(0, Duration.ofMillis(1), Duration.ofMillis(1))));

        assertThat(failure).hasMessageContaining("the last of type AlbumV2");
        assertThat(failure.getCause()).isInstanceOfSatisfying(SyncTruncatedException.class, e -> {
            assertThat(e.end()).isEqualTo(end);
            assertThat(e.lastType()).isEqualTo("AlbumV2");
        });
    }

    @Test
    void aStreamWithoutAnyLineHasNoLastType() {
        server.thenWhole(Framing.CHUNKED, "\n");

        SyncTruncatedException failure = truncated(StreamOptions.defaults());

        assertThat(failure.lines()).isZero();
        assertThat(failure.lastType()).isNull();
        assertThat(failure).hasMessageContaining("after 0 lines: ");
    }

    @Test
    void aSkippedLineHasNoType() {
        server.thenWhole(Framing.CHUNKED, TWO_LINES + "<html>\n");
        List<InvalidLine> skipped = new ArrayList<>();

        SyncTruncatedException failure = truncated(StreamOptions.defaults().skipInvalidLines(skipped::add));

        assertThat(skipped).singleElement().extracting(InvalidLine::number).isEqualTo(3L);
        assertThat(failure.end()).isEqualTo(End.UNFINISHED);
        assertThat(failure.lines()).isEqualTo(2);
        assertThat(failure.lastType()).isNull();
    }

    private SyncTruncatedException truncated(StreamOptions options) {
        try (SyncStream events = sync.stream(SyncTypes.of(SyncKind.ASSETS, SyncKind.ALBUMS), options)) {
            return catchThrowableOfType(
                    SyncTruncatedException.class, () -> events.maps().forEach(event -> {}));
        }
    }
}
