package io.github.immichsdk.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.server.ServerStorage;
import io.github.immichsdk.server.VersionHistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The comparison itself finds what it is there to find. */
class FaithfulTest {

    private static final VersionHistoryEntry ENTRY =
            new VersionHistoryEntry("e1", "3.0.3", Instant.parse("2026-01-02T03:04:05.678Z"), Map.of());
    private static final String JSON =
            "{\"id\":\"e1\",\"version\":\"3.0.3\",\"createdAt\":\"2026-01-02T03:04:05.678Z\"}";

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    @Test
    void whatIsTheSameHasNoDifference() {
        assertThat(Faithful.differences(json(JSON), ENTRY)).isEmpty();
        assertThat(Faithful.differences(json("[" + JSON + "]"), List.of(ENTRY))).isEmpty();
    }

    @Test
    void aFieldWithoutComponentIsLost() {
        assertThat(Faithful.differences(json(JSON.replace("{", "{\"extra\":null,")), ENTRY))
                .containsExactly("$.extra: lost, VersionHistoryEntry has no such component");
    }

    @Test
    void aFieldThatTheSdkPutAsideIsNotKnown() {
        VersionHistoryEntry entry =
                new VersionHistoryEntry("e1", "3.0.3", Instant.parse("2026-01-02T03:04:05.678Z"), Map.of("extra", 1));

        assertThat(Faithful.differences(json(JSON), entry)).containsExactly("$: not known to the SDK: {extra=1}");
    }

    @ParameterizedTest
    @CsvSource({
        "e1, e2, $.id",
        "3.0.3, 3.0.4, $.version",
        ".678Z, .679Z, $.createdAt",
        ".678Z, .678+01:00, $.createdAt",
    })
    void anotherValueIsFound(String from, String to, String path) {
        assertThat(Faithful.differences(json(JSON.replace(from, to)), ENTRY))
                .singleElement()
                .satisfies(difference -> assertThat(difference).startsWith(path + ": "));
    }

    @Test
    void aMissingElementIsFound() {
        assertThat(Faithful.differences(json("[" + JSON + "," + JSON + "]"), List.of(ENTRY)))
                .hasSize(1);
    }

    @Test
    void anotherNumberIsFound() {
        ServerStorage storage = new ServerStorage(1, 2, 3, 4.5, "a", "b", "c", Map.of());

        assertThat(Faithful.differences(json("{\"diskSizeRaw\":1,\"diskUsagePercentage\":4.5}"), storage))
                .isEmpty();
        assertThat(Faithful.differences(json("{\"diskSizeRaw\":2,\"diskUsagePercentage\":4.6}"), storage))
                .hasSize(2);
    }

    @Test
    void aTextIsNoNumberAndATruthNoText() {
        assertThat(Faithful.differences(json("\"1\""), 1)).hasSize(1);
        assertThat(Faithful.differences(json("\"true\""), true)).hasSize(1);
        assertThat(Faithful.differences(json("true"), false)).hasSize(1);
        assertThat(Faithful.differences(json("null"), "x")).hasSize(1);
    }

    @Test
    void aPlayingTimeIsComparedInEitherForm() {
        Duration two = Duration.ofMillis(2500);

        assertThat(Faithful.differences(json("2500"), two)).isEmpty();
        assertThat(Faithful.differences(json("\"0:00:02.500000\""), two)).isEmpty();
        assertThat(Faithful.differences(json("\"0:00:00.00000\""), null)).isEmpty();
        assertThat(Faithful.differences(json("2501"), two)).hasSize(1);
        assertThat(Faithful.differences(json("\"0:00:03.000000\""), two)).hasSize(1);
        assertThat(Faithful.differences(json("\"0:00:03.000000\""), null)).hasSize(1);
    }

    @Test
    void aWallClockTimeIsComparedWithoutZone() {
        LocalDateTime wall = LocalDateTime.parse("2026-01-02T03:04:05.678");

        assertThat(Faithful.differences(json("\"2026-01-02T03:04:05.678Z\""), wall))
                .isEmpty();
        assertThat(Faithful.differences(json("\"2026-01-02T04:04:05.678Z\""), wall))
                .hasSize(1);
    }

    @Test
    void anotherOutcomeOfAnItemIsFound() {
        ItemResult done = new ItemResult("a", ItemOutcome.DONE, null, Map.of());

        assertThat(Faithful.differences(json("{\"id\":\"a\",\"success\":true}"), done))
                .isEmpty();
        assertThat(Faithful.differences(json("{\"id\":\"a\",\"success\":false,\"error\":\"not_found\"}"), done))
                .isNotEmpty();
    }
}
