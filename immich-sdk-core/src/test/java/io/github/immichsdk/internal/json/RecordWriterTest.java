package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.FieldChange;
import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

    record Kind(String value) {
        @Override
        public String toString() {
            return value;
        }
    }

    record Inner(String id, @Nullable Kind kind) {}

    record Change(
            @Nullable String name,
            FieldChange<String> description,
            FieldChange<Integer> rating,
            @Nullable Instant taken,
            @JsonField("isFavorite") @Nullable Boolean favorite,
            @Nullable Kind kind,
            List<Inner> tags,
            Map<String, Inner> byName) {}

    record Login(String email, @JsonField(secret = true) String password) {}

    record Logins(List<Login> all) {}

    private static String json(Record request) {
        return Json.text(RecordWriter.fields(request).map());
    }

    @Test
    void absentNullAndAValueAreThreeThings() {
        assertThat(json(new Change(
                        null, FieldChange.unchanged(), FieldChange.cleared(), null, null, null, List.of(), Map.of())))
                .isEqualTo("{\"rating\":null,\"tags\":[],\"byName\":{}}");
        assertThat(json(new Change("x", FieldChange.to(""), FieldChange.to(5), null, false, null, List.of(), Map.of())))
                .isEqualTo("{\"name\":\"x\",\"description\":\"\",\"rating\":5,\"isFavorite\":false,"
                        + "\"tags\":[],\"byName\":{}}");
    }

    @Test
    void timesWordsAndNestedRecordsAreWrittenAsTheServerTakesThem() {
        assertThat(json(new Change(
                        null,
                        FieldChange.unchanged(),
                        FieldChange.unchanged(),
                        Instant.parse("2024-01-02T03:04:05Z"),
                        true,
                        new Kind("IMAGE"),
                        List.of(new Inner("a", new Kind("VIDEO")), new Inner("b", null)),
                        Map.of("c", new Inner("c", null)))))
                .isEqualTo("{\"taken\":\"2024-01-02T03:04:05.000Z\",\"isFavorite\":true,\"kind\":\"IMAGE\","
                        + "\"tags\":[{\"id\":\"a\",\"kind\":\"VIDEO\"},{\"id\":\"b\"}],"
                        + "\"byName\":{\"c\":{\"id\":\"c\"}}}");
    }

    @Test
    void aSecretIsSentAndNotShown() throws Exception {
        JsonFields fields = RecordWriter.fields(new Login("ann@x.test", "pass\"word"));

        assertThat(Json.body(fields).open().readAllBytes())
                .asString()
                .isEqualTo("{\"email\":\"ann@x.test\",\"password\":\"pass\\\"word\"}");
        assertThat(Json.body(fields)).hasToString("{\"email\":\"ann@x.test\",\"password\":\"***\"}");
        assertThat(fields.secrets()).containsExactly("pass\"word", "pass\\\"word");
    }

    @Test
    void aSecretInsideAnotherRecordIsRefusedRatherThanShown() {
        assertThatThrownBy(() -> RecordWriter.fields(new Logins(List.of(new Login("a", "geheim")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secret")
                .hasMessageNotContaining("geheim");
    }
}
