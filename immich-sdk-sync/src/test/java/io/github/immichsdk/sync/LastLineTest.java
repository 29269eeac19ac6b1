package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.sync.LineServer.Framing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A last line that no line end follows: whole, or cut. Over a real connection, for each way to end a response. */
class LastLineTest extends LineServerTest {

    private static final String COMPLETE = Lines.COMPLETE.strip();

    private final List<String> types = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    @Tag("case-P2")
    void aWholeLastLineWithoutALineEndIsTheEndOfTheStream(Framing framing) {
        server.thenWhole(framing, Lines.assets(1, 2) + COMPLETE);

        read();

        assertThat(types).containsExactly("AssetV2", "AssetV2", "SyncCompleteV1");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("case-P2")
    void aRunThatEndsWithSuchALineNeedsOneStream(Framing framing) {
        server.thenWhole(framing, Lines.assets(1, 2) + COMPLETE);

        SyncReport report = sync.run(SyncTypes.of(SyncKind.ASSETS), SyncHandler.of(batch -> {}, () -> {}));

        assertThat(report.complete()).isTrue();
        assertThat(report.events()).isEqualTo(3);
        assertThat(report.reconnects()).isZero();
        assertThat(server.requests()).contains("POST /api/sync/ack");
    }

    static Stream<Arguments> framedCuts() {
        String line = COMPLETE;
        return Stream.of(Framing.values())
                .flatMap(framing -> Stream.of(
                                line.substring(0, line.length() - 1),
                                line.substring(0, line.length() - 2),
                                line.substring(0, line.length() / 2),
                                "{",
                                "garbage",
                                "12",
                                line + "{\"type\":\"As",
                                Lines.asset(3).strip() + line)
                        .map(cut -> Arguments.of(framing, cut)));
    }

    @ParameterizedTest
    @MethodSource("framedCuts")
    @Tag("case-P2")
    void whatMayBeCutIsNoEvent(Framing framing, String last) {
        server.thenWhole(framing, Lines.assets(1, 2) + last);

        assertTruncated(SyncTruncatedException.End.MID_LINE);
        assertThat(types).containsExactly("AssetV2", "AssetV2");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("case-P2")
    void aWholeEventWithoutALineEndIsDeliveredAndTheStreamIsUnfinished(Framing framing) {
        server.thenWhole(framing, Lines.asset(1) + Lines.album(2).strip());

        assertTruncated(SyncTruncatedException.End.UNFINISHED);
        assertThat(types).containsExactly("AssetV2", "AlbumV2");
    }

    @Test
    @Tag("case-P2")
    void aWholeLineBeforeALostConnectionIsNotReadAsAnEvent() {
        server.then(response -> response.chunk(Lines.asset(1) + COMPLETE).cut());

        assertTruncated(SyncTruncatedException.End.CUT);
        assertThat(types).containsExactly("AssetV2");
    }

    @Test
    @Tag("case-P2")
    void aResponseShorterThanItsLengthIsCut() {
        server.thenTooShort(Lines.asset(1) + COMPLETE, 1);

        assertTruncated(SyncTruncatedException.End.CUT);
        assertThat(types).containsExactly("AssetV2");
    }

    @Test
    @Tag("case-P2")
    void aWholeResetLineWithoutALineEndIsTheEndToo() {
        server.thenWhole(Framing.CHUNKED, Lines.RESET.strip());

        read();

        assertThat(types).containsExactly("SyncResetV1");
    }

    @ParameterizedTest
    @MethodSource("dressed")
    @Tag("case-P2")
    void whiteSpaceAndAByteOrderMarkAreNoPartOfAnEvent(String text) {
        server.thenWhole(Framing.CHUNKED, text);

        read();

        assertThat(types).containsExactly("AssetV2", "SyncCompleteV1");
    }

    static Stream<String> dressed() {
        String asset = Lines.asset(1).strip();
        return Stream.of(
                asset + "\r\n" + COMPLETE + "\r\n",
                asset + "\r\n\r\n\r\n" + COMPLETE + "\r\n\r\n",
                "\n \n\t\n" + asset + "\n" + COMPLETE + "\n",
                asset + "\n" + COMPLETE + "\n   ",
                asset + "\n" + COMPLETE + "\n\r\n \r",
                asset + "\n" + COMPLETE + "\r",
                asset + "\n" + COMPLETE + "  \t",
                "\uFEFF" + asset + "\n" + COMPLETE,
                "\uFEFF\r\n" + asset + "\r\n" + COMPLETE,
                " " + asset + " \n" + " " + COMPLETE + " ");
    }

    @Test
    @Tag("case-P2")
    void aWholeObjectThatIsNoEventIsAnInvalidLineAndNotACut() {
        server.thenWhole(Framing.CHUNKED, Lines.asset(1) + "{\"message\":\"Internal server error\"}");

        assertThatThrownBy(this::read).isInstanceOf(SyncLineException.class).hasMessageContaining("type");
        assertThat(types).containsExactly("AssetV2");
    }

    @Test
    @Tag("case-P2")
    void aSkippedInvalidLineAtTheEndLeavesTheStreamUnfinished() {
        server.thenWhole(Framing.CHUNKED, Lines.asset(1) + "{\"message\":\"no\"}");
        List<InvalidLine> bad = new ArrayList<>();

        try (SyncStream events = sync.stream(
                SyncTypes.of(SyncKind.ASSETS), StreamOptions.defaults().skipInvalidLines(bad::add))) {
            assertThatThrownBy(() -> events.maps().toList())
                    .isInstanceOfSatisfying(
                            SyncTruncatedException.class,
                            e -> assertThat(e.end()).isEqualTo(SyncTruncatedException.End.UNFINISHED));
        }
        assertThat(bad)
                .singleElement()
                .satisfies(line -> assertThat(line.excerpt()).contains("message"));
    }

    private void read() {
        try (SyncStream events = sync.stream(SyncKind.ASSETS)) {
            events.maps().forEach(event -> types.add(String.valueOf(event.get("type"))));
        }
    }

    private void assertTruncated(SyncTruncatedException.End end) {
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        SyncTruncatedException.class, e -> assertThat(e.end()).isEqualTo(end));
    }
}
