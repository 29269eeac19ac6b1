package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonInTest {

    private record Row(int a) {}

    private record Blank(@Nullable String a) {}

    private static JsonIn in(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new JsonIn(Json.parser(bytes, 0, bytes.length));
    }

    @Test
    void anArrayIsReadElementByElement() {
        assertThat(in("[{\"a\":1},{\"a\":2}]").array(Row.class)).containsExactly(new Row(1), new Row(2));
        assertThat(in("[]").array(Row.class)).isEmpty();
    }

    @Test
    void theListThatWasReadCannotBeChanged() {
        List<Row> list = in("[{\"a\":1}]").array(Row.class);

        assertThatThrownBy(() -> list.add(new Row(2))).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anObjectWhereAnArrayWasExpectedIsNamed() {
        assertThatThrownBy(() -> in("{}").array(Blank.class))
                .isInstanceOf(JsonShapeException.class)
                .hasMessage("expected an array, found start_object");
    }

    @Test
    void anArrayWhereAnObjectWasExpectedIsNamed() {
        assertThatThrownBy(() -> in("[]").object(Blank.class))
                .isInstanceOf(JsonShapeException.class)
                .hasMessage("expected an object, found start_array");
    }

    @Test
    void anElementThatIsNoObjectIsNamedWithItsPlace() {
        assertThatThrownBy(() -> in("[{},7]").array(Blank.class))
                .isInstanceOfSatisfying(
                        JsonShapeException.class,
                        wrong -> assertThat(wrong.path()).isEqualTo("$[1]"));
    }

    @Test
    void nothingAtAllIsNamed() {
        assertThatThrownBy(() -> in("").object(Blank.class))
                .isInstanceOf(JsonShapeException.class)
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> in(" ").plain())
                .isInstanceOf(JsonShapeException.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void moreThanOneValueIsRefused() {
        assertThatThrownBy(() -> in("{} {}").object(Blank.class))
                .isInstanceOf(JsonShapeException.class)
                .hasMessage("expected the end, found more");
    }

    @Test
    void truncatedJsonIsNotReadAsComplete() {
        for (String cut : List.of("{\"a\":1", "[{\"a\":1},", "[{\"a\":1}", "{\"a\":\"b", "tru")) {
            assertThatThrownBy(() -> in(cut).plain()).as(cut).isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void plainValuesKeepTheirKindAndOrder() {
        Object plain = in("{\"b\":[1,2.5,\"x\",true,null,{}],\"a\":18446744073709551617}")
                .plain();

        assertThat(plain).isInstanceOf(Map.class);
        Map<?, ?> map = (Map<?, ?>) plain;
        assertThat(map.keySet().stream().map(String::valueOf)).containsExactly("b", "a");
        assertThat(map.get("b")).isEqualTo(Arrays.asList(1, 2.5, "x", true, null, Map.of()));
        assertThat(map.get("a")).isEqualTo(new BigInteger("18446744073709551617"));
    }

    @Test
    void aListOfPlainValuesIsNothingElse() {
        assertThat(in("[1,\"a\",null]").list()).containsExactly(1, "a", null);
        assertThatThrownBy(() -> in("{}").list()).isInstanceOf(JsonShapeException.class);
        assertThatThrownBy(() -> in("null").list()).isInstanceOf(JsonShapeException.class);
    }

    @Test
    void anObjectOfPlainValuesKeepsTheirOrderAndCannotBeChanged() {
        Map<String, Object> map = in("{\"b\":1,\"a\":{\"c\":null}}").map();

        assertThat(map.keySet()).containsExactly("b", "a");
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> in("[]").map())
                .isInstanceOf(JsonShapeException.class)
                .hasMessage("expected an object, found start_array");
    }

    @Test
    void nestingHasABound() {
        assertThatThrownBy(() -> in("[".repeat(10_000)).plain()).isInstanceOf(JacksonException.class);
    }

    @Test
    void numbersHaveABound() {
        assertThatThrownBy(() -> in("9".repeat(100_000)).plain()).isInstanceOf(JacksonException.class);
    }
}
