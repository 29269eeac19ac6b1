package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {

    private static JsonObject read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return JsonObject.of(new JsonIn(Json.parser(bytes, 0, bytes.length)).map());
    }

    @Test
    void aFieldIsTakenOnceAndTheRestIsKeptInOrder() {
        JsonObject in = read("{\"z\":1,\"name\":\"Ann\",\"a\":{\"b\":[1,null]},\"n\":null}");

        assertThat(in.string("name")).isEqualTo("Ann");
        assertThat(in.rest().keySet()).containsExactly("z", "a", "n");
        assertThat(in.rest()).containsEntry("n", null).containsEntry("z", 1);
    }

    @Test
    void nothingLeftIsAnEmptyMap() {
        JsonObject in = read("{\"name\":\"Ann\"}");
        in.string("name");

        assertThat(in.rest()).isEmpty();
    }

    @Test
    void theRestCannotBeChanged() {
        Map<String, Object> rest = read("{\"a\":1}").rest();

        assertThatThrownBy(() -> rest.put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void eachKindOfValueIsRead() {
        JsonObject in = read("{\"s\":\"x\",\"b\":true,\"i\":7,\"l\":9000000000,\"d\":1.5,\"f\":3.0,"
                + "\"t\":\"2024-01-02T03:04:05.678Z\",\"w\":\"2024-01-02T03:04:05.678Z\",\"ss\":[\"a\",\"b\"]}");

        assertThat(in.string("s")).isEqualTo("x");
        assertThat(in.bool("b")).isTrue();
        assertThat(in.integer("i")).isEqualTo(7);
        assertThat(in.longInteger("l")).isEqualTo(9_000_000_000L);
        assertThat(in.number("d")).isEqualTo(1.5);
        assertThat(in.longInteger("f")).isEqualTo(3);
        assertThat(in.instant("t")).isEqualTo(Instant.parse("2024-01-02T03:04:05.678Z"));
        assertThat(in.localDateTime("w")).isEqualTo(LocalDateTime.parse("2024-01-02T03:04:05.678"));
        assertThat(in.strings("ss")).containsExactly("a", "b");
    }

    @Test
    void aMissingFieldAndOneThatIsNullAreTheSame() {
        for (JsonObject in : List.of(read("{}"), read("{\"x\":null}"))) {
            assertThat(in.stringOrNull("x")).isNull();
            assertThat(in.stringOr("x", "else")).isEqualTo("else");
            assertThat(in.boolOrNull("x")).isNull();
            assertThat(in.boolOrFalse("x")).isFalse();
            assertThat(in.integerOrNull("x")).isNull();
            assertThat(in.longOrNull("x")).isNull();
            assertThat(in.doubleOrNull("x")).isNull();
            assertThat(in.instantOrNull("x")).isNull();
            assertThat(in.localDateTimeOrNull("x")).isNull();
            assertThat(in.objectOrNull("x", JsonObject::rest)).isNull();
            assertThat(in.objects("x", JsonObject::rest)).isEmpty();
            assertThat(in.strings("x")).isEmpty();
        }
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("{\"x\":1}", in -> in.string("x"), "expected text, found 1"),
                wrong("{\"x\":\"yes\"}", in -> in.bool("x"), "expected true or false, found 'yes'"),
                wrong("{\"x\":1.5}", in -> in.integer("x"), "expected a whole number of 64 bits, found 1.5"),
                wrong("{\"x\":\"7\"}", in -> in.integer("x"), "expected a whole number of 64 bits, found '7'"),
                wrong("{\"x\":9000000000}", in -> in.integer("x"), "expected a number of 32 bits, found 9000000000"),
                wrong(
                        "{\"x\":18446744073709551617}",
                        in -> in.longInteger("x"),
                        "expected a whole number of 64 bits, found 18446744073709551617"),
                wrong("{\"x\":1e300}", in -> in.longInteger("x"), "expected a whole number of 64 bits, found 1.0E300"),
                wrong("{\"x\":\"1\"}", in -> in.number("x"), "expected a number, found '1'"),
                wrong(
                        "{\"x\":\"now\"}",
                        in -> in.instant("x"),
                        "expected a date and time such as 2026-05-17T08:30:00.000Z, found 'now'"),
                wrong("{\"x\":[]}", in -> in.object("x", JsonObject::rest), "expected an object, found []"),
                wrong("{\"x\":{}}", in -> in.strings("x"), "expected a list, found {}"),
                wrong("{}", in -> in.string("x"), "expected a value, found none"),
                wrong("{\"x\":null}", in -> in.bool("x"), "expected a value, found none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"not-a-date\"", "1700000000", "true", "[]", "\"2024-02-30T00:00:00Z\""})
    @Tag("case-P4")
    void anOptionalDateThatIsNoneIsAbsentAndWhatCameStaysReadable(String json) {
        Object came = read("{\"x\":" + json + "}").plain("x");
        for (Function<JsonObject, Object> reader : List.<Function<JsonObject, Object>>of(
                in -> in.instantOrNull("x"), in -> in.localDateTimeOrNull("x"), in -> in.dateOrNull("x"))) {
            JsonObject in = read("{\"x\":" + json + "}");

            assertThat(reader.apply(in)).isNull();
            assertThat(in.rest()).containsExactlyEntriesOf(Map.of("x", came));
        }
    }

    @Test
    @Tag("case-P4")
    void aDayIsReadFromADayAndFromADateAndTime() {
        assertThat(read("{\"x\":\"2024-01-02\"}").dateOrNull("x")).isEqualTo(LocalDate.parse("2024-01-02"));
        assertThat(read("{\"x\":\"2024-01-02T00:00:00.000Z\"}").dateOrNull("x"))
                .isEqualTo(LocalDate.parse("2024-01-02"));
    }

    private static Arguments wrong(String json, Consumer<JsonObject> read, String text) {
        return Arguments.of(json, read, text);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("wrong")
    void aValueOfTheWrongKindIsNamedWithItsPath(String json, Consumer<JsonObject> read, String text) {
        assertThatThrownBy(() -> read.accept(read(json)))
                .isInstanceOfSatisfying(
                        JsonShapeException.class,
                        wrong -> assertThat(wrong.path()).isEqualTo("$.x"))
                .hasMessage(text);
    }

    @Test
    void thePathLeadsThroughObjectsAndLists() {
        JsonObject in = read("{\"a\":{\"list\":[{\"x\":\"ok\"},{\"x\":1}]}}");

        assertThatThrownBy(() -> in.object("a", a -> a.objects("list", item -> item.string("x"))))
                .isInstanceOfSatisfying(
                        JsonShapeException.class,
                        wrong -> assertThat(wrong.path()).isEqualTo("$.a.list[1].x"));
    }

    @Test
    void aWrongElementOfAListIsNamed() {
        assertThatThrownBy(() -> read("{\"x\":[\"a\",2]}").strings("x"))
                .isInstanceOfSatisfying(
                        JsonShapeException.class,
                        wrong -> assertThat(wrong.path()).isEqualTo("$.x[1]"));
        assertThatThrownBy(() -> read("{\"x\":[{},null]}").objects("x", JsonObject::rest))
                .isInstanceOfSatisfying(
                        JsonShapeException.class,
                        wrong -> assertThat(wrong.path()).isEqualTo("$.x[1]"));
    }

    @Test
    void aLongWrongValueIsShortened() {
        assertThatThrownBy(() -> read("{\"x\":\"" + "y".repeat(500) + "\"}").bool("x"))
                .hasMessageEndingWith("y…'")
                .satisfies(wrong -> assertThat(wrong.getMessage()).hasSizeLessThan(120));
    }

    @Test
    void anObjectCanBeReadFromAMap() {
        assertThat(JsonObject.of(Map.of("a", "b")).string("a")).isEqualTo("b");
    }
}
