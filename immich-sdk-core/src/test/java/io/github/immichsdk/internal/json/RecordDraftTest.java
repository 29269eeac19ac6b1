package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.apikeys.ApiKey;
import io.github.immichsdk.apikeys.NewApiKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordDraftTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Instant LATER = NOW.plusSeconds(1);

    record Thing(
            String id,
            String name,
            @Nullable String color,
            int count,
            boolean open,
            List<String> words,
            Instant createdAt,
            Instant updatedAt,
            Map<String, @Nullable Object> additionalProperties) {}

    private static Thing made(Map<String, ?> fields) {
        return RecordDraft.made(Thing.class, fields, NOW);
    }

    @Test
    void missingTimesAreNowAndOtherMissingValuesAreEmpty() {
        assertThat(made(Map.of("id", "1", "color", "red")))
                .isEqualTo(new Thing("1", "", "red", 0, false, List.of(), NOW, NOW, Map.of()));
    }

    @Test
    void fieldsThatOnlyTheRequestHasAreIgnored() {
        assertThat(made(Map.of("id", "1", "ids", List.of("2"))).additionalProperties())
                .isEmpty();
    }

    @Test
    void aChangeReplacesTheFieldsOfTheRequestAndTheTimeOfTheChange() {
        Thing before = new Thing("1", "a", "red", 7, true, List.of("x"), NOW, NOW, Map.of("more", 1));

        assertThat(RecordDraft.changed(before, Map.of("name", "b"), LATER))
                .isEqualTo(new Thing("1", "b", "red", 7, true, List.of("x"), NOW, LATER, Map.of("more", 1)));
    }

    @Test
    void aNullOfTheRequestClearsAField() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("color", null);

        assertThat(RecordDraft.changed(made(Map.of("color", "red")), fields, LATER)
                        .color())
                .isNull();
    }

    @Test
    void recordsInsideAreCreatedToo() {
        NewApiKey key = RecordDraft.made(NewApiKey.class, Map.of("secret", "x"), NOW);

        assertThat(key.key().createdAt()).isEqualTo(NOW);
        assertThat(RecordDraft.id(key)).isNull();
        assertThat(RecordDraft.id(RecordDraft.made(ApiKey.class, Map.of("id", "7"), NOW)))
                .isEqualTo("7");
    }

    @Test
    void aFieldOfAnotherFormThanThatOfTheResponseNamesTheRecord() {
        assertThatThrownBy(() -> made(Map.of("words", List.of(Map.of("userId", "1")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a Thing");
    }
}
