package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.sync.event.SyncEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidLineTest {

    private static final String GARBAGE = "<html>502 Bad Gateway</html>\n";

    private final StubSync server = new StubSync();
    private final List<InvalidLine> bad = new ArrayList<>();

    @Test
    void anInvalidLineIsAnExceptionThatSaysWhereItIsAndHowItBegins() {
        server.stream(Lines.assets(1, 2), GARBAGE, Lines.COMPLETE);
        int offset = Lines.assets(1, 2).getBytes(StandardCharsets.UTF_8).length;
        List<Object> seen = new ArrayList<>();

        try (SyncStream events = server.sync().stream(SyncKind.ASSETS)) {
            assertThatThrownBy(() -> events.maps().forEach(seen::add))
                    .isInstanceOfSatisfying(SyncLineException.class, e -> {
                        assertThat(e.line().number()).isEqualTo(3);
                        assertThat(e.line().offset()).isEqualTo(offset);
                        assertThat(e.line().excerpt()).isEqualTo("<html>502 Bad Gateway</html>");
                        assertThat(e).hasMessageContaining("line 3").hasMessageContaining("byte " + offset);
                    });
        }
        assertThat(seen).hasSize(2);
    }

    @Test
    void anInvalidLineCostsOneLineIfSomeoneListens() {
        server.stream(Lines.asset(1), GARBAGE, Lines.asset(2), Lines.COMPLETE);

        List<Map<String, Object>> seen = skipping().maps().toList();

        assertThat(seen)
                .extracting(event -> event.get("ack"))
                .containsExactly(
                        Lines.ack("AssetV2", 1), Lines.ack("AssetV2", 2), Lines.ack("SyncCompleteV1", 999_999));
        assertThat(bad).singleElement().extracting(InvalidLine::number).isEqualTo(2L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"AssetV2\",\"data\":{\"id\":\"x",
                "[1,2]",
                "\"text\"",
                "null",
                "17",
                "{}",
                "{\"data\":{},\"ack\":\"x|y\"}",
                "{\"type\":\"AssetV2\",\"data\":{}}",
                "{\"type\":7,\"data\":{},\"ack\":\"x|y\"}",
                "{\"type\":\"AssetV2\",\"data\":{},\"ack\":null}",
                "{\"type\":\"\",\"data\":{},\"ack\":\"x|y\"}",
                "{\"type\":\"AssetV2\",\"data\":{},\"ack\":\"x|y\"} trailing",
                "\uFEFFnot json"
            })
    void whatIsNoEventIsAnInvalidLine(String line) {
        server.stream(Lines.asset(1), line + "\n", Lines.asset(2), Lines.COMPLETE);

        assertThat(skipping().maps().toList()).hasSize(3);
        assertThat(bad).hasSize(1);

        server.stream(Lines.asset(1), line + "\n", Lines.asset(2), Lines.COMPLETE);
        assertThat(skipping().typed().toList()).hasSize(3);
        assertThat(bad).hasSize(2);
        assertThat(bad.get(1).number()).isEqualTo(2);
        assertThat(bad.get(1).problem()).isNotBlank();
    }

    @Test
    void anEventWithoutItsRequiredFieldsIsAnInvalidLineForReadersOfRecords() {
        server.stream(Lines.asset(1), Lines.line("AssetV2", 2, "{\"ownerId\":\"x\"}"), Lines.COMPLETE);

        assertThat(skipping().typed().toList()).hasSize(2);
        assertThat(bad)
                .singleElement()
                .satisfies(line -> assertThat(line.problem()).contains("$.data.id"));
    }

    @Test
    void theSameEventIsGoodForThoseWhoWantMaps() {
        server.stream(Lines.asset(1), Lines.line("AssetV2", 2, "{\"ownerId\":\"x\"}"), Lines.COMPLETE);

        assertThat(skipping().maps().toList()).hasSize(3);
        assertThat(bad).isEmpty();
    }

    @Test
    void anUnexpectedNullDoesNotCostAnEventThatHasItsId() {
        server.stream(
                Lines.line(
                        "AssetV2",
                        1,
                        "{\"id\":\"a\",\"ownerId\":\"o\",\"originalFileName\":null,\"isFavorite\":null,"
                                + "\"visibility\":null,\"type\":null,\"checksum\":null}"),
                Lines.COMPLETE);

        List<SyncEvent> events = skipping().typed().toList();

        assertThat(events).hasSize(2);
        assertThat(bad).isEmpty();
    }

    @Test
    void aLineThatIsTooLongIsAnInvalidLine() {
        String big = Lines.line("AssetV2", 2, "{\"id\":\"" + "x".repeat(5000) + "\"}");
        server.stream(Lines.asset(1), big, Lines.asset(3), Lines.COMPLETE);

        List<Map<String, Object>> seen = server.sync().stream(
                        SyncTypes.of(SyncKind.ASSETS),
                        StreamOptions.defaults().maxLineBytes(1000).skipInvalidLines(bad::add))
                .maps()
                .toList();

        assertThat(seen).hasSize(3);
        assertThat(bad).singleElement().satisfies(line -> {
            assertThat(line.problem()).contains("1000 bytes");
            assertThat(line.excerpt()).startsWith("{\"type\":\"AssetV2\"").hasSize(120);
        });
    }

    @Test
    void anInvalidLineAsTheLastOneLeavesTheStreamUnfinished() {
        server.stream(Lines.asset(1), GARBAGE);

        SyncStream events = skipping();

        assertThatThrownBy(() -> events.maps().toList())
                .isInstanceOfSatisfying(
                        SyncTruncatedException.class,
                        e -> assertThat(e.end()).isEqualTo(SyncTruncatedException.End.UNFINISHED));
    }

    @Test
    void nothingAfterASkippedLineIsToBeAcknowledged() {
        server.stream(
                Lines.line("UserV1", 1, "{}"), Lines.asset(1), GARBAGE, Lines.asset(2), Lines.album(3), Lines.COMPLETE);

        SyncStream events = skipping();
        events.maps().forEach(event -> {});

        assertThat(events.acks()).containsExactly(Lines.ack("UserV1", 1), Lines.ack("AssetV2", 1));
    }

    @Test
    void whatToAcknowledgeIsTheNewestOfEachTypeInTheOrderOfTheStream() {
        server.stream(
                Lines.asset(1),
                Lines.asset(2),
                Lines.line("SyncAckV1", "{}", Lines.ack("AlbumAssetUpdateV2", 7)),
                Lines.album(3),
                Lines.COMPLETE);

        try (SyncStream events = server.sync().stream(SyncTypes.all())) {
            events.maps().forEach(event -> {});

            assertThat(events.acks())
                    .containsExactly(
                            Lines.ack("AssetV2", 2),
                            Lines.ack("AlbumAssetUpdateV2", 7),
                            Lines.ack("AlbumV2", 3),
                            Lines.ack("SyncCompleteV1", 999_999));
        }
    }

    @Test
    void anElementWhoseConsumerFailedIsNotToBeAcknowledged() {
        server.stream(Lines.asset(1), Lines.asset(2), Lines.COMPLETE);

        try (SyncStream events = server.sync().stream(SyncKind.ASSETS)) {
            assertThatThrownBy(() -> events.maps().forEach(event -> {
                        if (event.get("ack").equals(Lines.ack("AssetV2", 2))) {
                            throw new IllegalStateException("disk full");
                        }
                    }))
                    .hasMessage("disk full");

            assertThat(events.acks()).containsExactly(Lines.ack("AssetV2", 1));
        }
    }

    private SyncStream skipping() {
        return server.sync().stream(
                SyncTypes.of(SyncKind.ASSETS), StreamOptions.defaults().skipInvalidLines(bad::add));
    }
}
