package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.JsonRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Long arrays: those of a response, and those inside an object. */
class JsonInLongArrayTest {

    private record Row(String id, @Nullable String make) {}

    private record Page(int a, List<Row> items) {}

    @JsonRecord(ignored = "items")
    private record Head(int a, Map<String, @Nullable Object> additionalProperties) {}

    private final List<String> seen = new ArrayList<>();

    private static JsonIn in(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new JsonIn(Json.parser(bytes, 0, bytes.length));
    }

    private void each(String json) {
        in(json).each(Row.class, row -> seen.add(row.id()));
    }

    @Test
    void anArrayIsHandedOverElementByElement() {
        assertThatThrownBy(() -> each("[{\"id\":\"x\"},{\"id\":\"y\"},{\"id\":7}]"))
                .isInstanceOfSatisfying(
                        JsonShapeException.class, e -> assertThat(e.path()).isEqualTo("$[2].id"));

        assertThat(seen).containsExactly("x", "y");
    }

    @Test
    void anArrayInAnObjectIsReadWithTheRestOfTheObject() {
        assertThat(in("{\"items\":[{\"id\":\"x\"}],\"a\":1}").object(Page.class))
                .isEqualTo(new Page(1, List.of(new Row("x", null))));
        assertThat(in("{\"a\":1}").object(Page.class)).isEqualTo(new Page(1, List.of()));
    }

    @Test
    void anIgnoredFieldOfAnyKindIsSkippedAndIsNoAdditionalProperty() {
        for (String items : List.of("[{\"id\":[{}]}]", "null", "{\"a\":2}", "7")) {
            assertThat(in("{\"items\":" + items + ",\"a\":1,\"b\":true}").object(Head.class))
                    .as(items)
                    .isEqualTo(new Head(1, Map.of("b", true)));
        }
    }

    @Test
    void whatDoesNotFitIsNamedByItsPath() {
        assertThatThrownBy(() ->
                        in("{\"a\":1,\"items\":[{\"id\":\"x\"},{\"id\":7}]}").object(Page.class))
                .isInstanceOfSatisfying(
                        JsonShapeException.class, e -> assertThat(e.path()).isEqualTo("$.items[1].id"));
        assertThatThrownBy(() -> in("{\"a\":1,\"items\":[7]}").object(Page.class))
                .isInstanceOfSatisfying(
                        JsonShapeException.class, e -> assertThat(e.path()).isEqualTo("$.items[0]"));
    }

    @Test
    void stringsThatRepeatInAnArrayOfAnObjectAreOneObject() {
        String rows = IntStream.range(0, 500)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"make\":\"Fujifilm\"}")
                .collect(Collectors.joining(","));

        List<Row> read =
                in("{\"a\":1,\"items\":[" + rows + "]}").object(Page.class).items();

        Set<Object> makes = Collections.newSetFromMap(new IdentityHashMap<>());
        read.forEach(row -> makes.add(String.valueOf(row.make())));
        assertThat(read).hasSize(500);
        assertThat(makes).hasSizeLessThan(20);
    }

    @Test
    void moreBehindTheArrayIsAnError() {
        assertThatThrownBy(() -> each("[] {}")).isInstanceOf(JsonShapeException.class);
    }
}
