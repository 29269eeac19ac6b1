package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.JsonRecord;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class RecordReaderTest {

    record Kind(String value) {}

    static final class Role {
        static final Role EDITOR = new Role("editor");
        final String text;

        private Role(String text) {
            this.text = text;
        }

        static Role of(String text) {
            return text.equals("editor") ? EDITOR : new Role(text);
        }
    }

    enum Order {
        ASC,
        DESC
    }

    @JsonRecord(ignored = {"a", "b"})
    record Skipping(String id) {}

    record Tagged(String id, @Nullable String color) {}

    record All(
            String text,
            boolean truth,
            int number,
            long big,
            double real,
            Instant time,
            LocalDateTime wall,
            LocalDate day,
            Kind kind,
            Role role,
            Order order,
            List<Tagged> tags,
            Set<String> endings,
            Map<String, Integer> counts,
            Map<String, @Nullable Object> free,
            Map<String, @Nullable Object> additionalProperties) {}

    record Optional(
            @Nullable String text,
            @Nullable Boolean truth,
            @Nullable Integer number,
            @Nullable Long big,
            @Nullable Double real,
            @Nullable Instant time,
            @Nullable Tagged tag,
            @Nullable List<String> list,
            List<String> words,
            Set<Integer> numbers,
            Map<String, @Nullable String> texts) {}

    record Named(
            @JsonField("isHidden") boolean hidden,
            @JsonField(absent = "active") String status,
            @JsonField(absent = "false") boolean favorite,
            @JsonField(absent = "7") int days) {}

    record Node(String id, List<Node> children) {}

    record Dates(
            @JsonField(lenient = true) @Nullable Instant taken,
            @Nullable Instant updated,
            Map<String, @Nullable Object> additionalProperties) {}

    record Event(@JsonField(lenient = true) @Nullable Instant at, String name) {}

    static final class Millis implements Function<Object, Long> {
        @Override
        public Long apply(Object value) {
            if (value instanceof Number number) {
                return number.longValue();
            }
            throw new IllegalArgumentException("milliseconds");
        }
    }

    record Film(@JsonField(reader = Millis.class) @Nullable Long duration) {}

    static final class OwnerFromUsers implements RecordCompletion {
        @Override
        public void complete(RecordValues values) {
            if (values.get("owner") == null && values.takeUnknown("users") instanceof List<?> users) {
                values.set("owner", users.get(0));
            }
        }
    }

    @JsonRecord(completedBy = OwnerFromUsers.class)
    record Owned(String owner, Map<String, @Nullable Object> additionalProperties) {}

    record Whole(long from, long to) {}

    record Range(int from, int to) {
        Range {
            if (from > to) {
                throw new IllegalArgumentException("expected from <= to");
            }
        }
    }

    private static <T> T read(Class<T> type, String json) {
        return in(json).object(type);
    }

    private static JsonIn in(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new JsonIn(Json.parser(bytes, 0, bytes.length));
    }

    private static void refused(Class<?> type, String json, String path, String message) {
        assertThatThrownBy(() -> read(type, json))
                .as(json)
                .isInstanceOfSatisfying(
                        JsonShapeException.class,
                        wrong -> assertThat(wrong.path() + ": " + wrong.getMessage())
                                .isEqualTo(path + ": " + message));
    }

    @Test
    void eachTypeIsReadAsItsDeclarationSays() {
        All all = read(
                All.class,
                "{\"text\":\"x\",\"truth\":true,\"number\":-7,\"big\":9007199254740993,\"real\":2,"
                        + "\"time\":\"2024-02-29T03:04:05.678Z\",\"wall\":\"2024-01-02T03:04:05.000Z\","
                        + "\"day\":\"2026-05-17\",\"kind\":\"IMAGE\",\"role\":\"editor\",\"order\":\"DESC\","
                        + "\"tags\":[{\"id\":\"a\"},{\"id\":\"b\",\"color\":\"#fff\",\"new\":1}],"
                        + "\"endings\":[\".b\",\".a\",\".b\"],\"counts\":{\"z\":1,\"a\":2},"
                        + "\"free\":{\"a\":[1,null,{\"b\":2.5}]},\"unknown\":{\"a\":[1]}}");
        assertThat(all)
                .isEqualTo(new All(
                        "x",
                        true,
                        -7,
                        9007199254740993L,
                        2.0,
                        Instant.parse("2024-02-29T03:04:05.678Z"),
                        LocalDateTime.parse("2024-01-02T03:04:05"),
                        LocalDate.parse("2026-05-17"),
                        new Kind("IMAGE"),
                        Role.EDITOR,
                        Order.DESC,
                        List.of(new Tagged("a", null), new Tagged("b", "#fff")),
                        Set.of(".a", ".b"),
                        Map.of("z", 1, "a", 2),
                        Map.of("a", Arrays.asList(1, null, Map.of("b", 2.5))),
                        Map.of("unknown", Map.of("a", List.of(1)))));
        assertThat(all.endings()).containsExactly(".b", ".a");
        assertThat(all.counts().keySet()).containsExactly("z", "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":null,\"truth\":null,\"number\":null,\"big\":null,\"real\":null,\"time\":null,"
                        + "\"tag\":null,\"list\":null,\"words\":null,\"numbers\":null,\"texts\":null}"
            })
    void nullableComponentsMayBeMissingOrNullAndCollectionsAreEmptyThen(String json) {
        assertThat(read(Optional.class, json))
                .isEqualTo(new Optional(null, null, null, null, null, null, null, null, List.of(), Set.of(), Map.of()));
    }

    @Test
    void aRequiredComponentMustBeThereAndNotNull() {
        refused(Tagged.class, "{}", "$.id", "expected a value, found none");
        refused(Tagged.class, "{\"id\":null}", "$.id", "expected a value, found none");
        refused(
                All.class,
                "{\"text\":\"x\",\"tags\":[{\"color\":\"\"}]}",
                "$.tags[0].id",
                "expected a value, found none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text|7|text, found 7",
                "text|true|text, found true",
                "text|{\"a\":1}|text, found an object",
                "truth|\"true\"|true or false, found 'true'",
                "truth|1|true or false, found 1",
                "number|\"7\"|a whole number of 64 bits, found '7'",
                "number|7.5|a whole number of 64 bits, found 7.5",
                "number|2147483648|a number of 32 bits, found 2147483648",
                "number|-2147483649|a number of 32 bits, found -2147483649",
                "big|9223372036854775808|a whole number of 64 bits, found 9223372036854775808",
                "big|1e300|a whole number of 64 bits, found 1e300",
                "real|\"2\"|a number, found '2'",
                "real|1e999|a number of 64 bits, found 1e999",
                "real|-1e999|a number of 64 bits, found -1e999",
                "time|\"2023-02-29T00:00:00.000Z\"|a date and time such as 2026-05-17T08:30:00.000Z, found '2023-02-29T00:00:00.000Z'",
                "time|\"2023-04-31T00:00:00Z\"|a date and time such as 2026-05-17T08:30:00.000Z, found '2023-04-31T00:00:00Z'",
                "time|\"\"|a date and time such as 2026-05-17T08:30:00.000Z, found ''",
                "time|1700000000|text, found 1700000000",
                "day|\"2026-13-01\"|a day such as 2026-05-17, found '2026-13-01'",
                "kind|7|text, found 7",
                "order|\"UP\"|one of [ASC, DESC], found 'UP'",
                "tags|{}|a list, found an object",
                "tags|\"x\"|a list, found 'x'",
                "endings|\"x\"|a list, found 'x'",
                "counts|[]|an object, found a list",
                "free|7|an object, found 7"
            })
    void aValueOfAnotherKindIsNamedWithItsPlace(String field, String value, String message) {
        refused(All.class, "{\"" + field + "\":" + value + "}", "$." + field, "expected " + message);
    }

    @Test
    void anElementOfAnotherKindIsNamedWithItsPlace() {
        refused(All.class, "{\"tags\":[{\"id\":\"a\"},7]}", "$.tags[1]", "expected an object, found 7");
        refused(All.class, "{\"tags\":[null]}", "$.tags[0]", "expected an object, found null");
        refused(All.class, "{\"endings\":[\"a\",null]}", "$.endings[1]", "expected text, found null");
        refused(All.class, "{\"counts\":{\"a\":\"1\"}}", "$.counts.a", "expected a whole number of 64 bits, found '1'");
        refused(All.class, "{\"tags\":[{\"id\":\"a\",\"color\":7}]}", "$.tags[0].color", "expected text, found 7");
    }

    @Test
    @Tag("trust-M8")
    void aFieldThatStandsTwiceIsRefused() {
        refused(Tagged.class, "{\"id\":\"a\",\"id\":\"a\"}", "$.id", "expected one value, found two");
        refused(Skipping.class, "{\"id\":\"a\",\"b\":1,\"a\":1,\"b\":2}", "$.b", "expected one value, found two");
        refused(Optional.class, "{\"text\":null,\"text\":\"x\"}", "$.text", "expected one value, found two");
        refused(Owned.class, "{\"owner\":\"a\",\"b\":1,\"b\":2}", "$.b", "expected one value, found two");
        refused(All.class, "{\"counts\":{\"a\":1,\"a\":1}}", "$.counts.a", "expected one value, found two");
    }

    @ParameterizedTest
    @Tag("trust-M8")
    @ValueSource(
            strings = {
                "9007199254740991.4",
                "9007199254740991.5",
                "4503599627370495.9",
                "1e-400",
                "-1e-400",
                "0.1e-1",
                "9223372036854775808.0",
                "-9223372036854775809.0",
                "1e19",
                "1e999999999",
                "1e-999999999",
                "123456789.000000000000000000000000000000001"
            })
    void aNumberThatIsNoWholeNumberOf64BitsIsNeverRounded(String number) {
        refused(All.class, "{\"big\":" + number + "}", "$.big", "expected a whole number of 64 bits, found " + number);
    }

    @Test
    @Tag("trust-M8")
    void aWholeNumberWithAFractionOfZeroKeepsEachDigit() {
        assertThat(read(Whole.class, "{\"from\":-9223372036854775808.0,\"to\":9223372036854775807.000}"))
                .isEqualTo(new Whole(Long.MIN_VALUE, Long.MAX_VALUE));
        assertThat(read(Whole.class, "{\"from\":0.0e-999,\"to\":9007199254740993.0}"))
                .isEqualTo(new Whole(0, 9_007_199_254_740_993L));
    }

    @Test
    void wholeNumbersMayHaveAFractionOfZero() {
        assertThat(read(Range.class, "{\"from\":1.0,\"to\":2e3}")).isEqualTo(new Range(1, 2000));
    }

    @Test
    void theOrderOfTheFieldsDoesNotMatterAndMayChangeFromObjectToObject() {
        String one = "{\"from\":1,\"to\":2}";
        String other = "{\"x\":[{}],\"to\":2,\"y\":{\"from\":3},\"from\":1}";
        String array = "[" + String.join(",", one, other, one, one, other, other, one) + "]";

        assertThat(in(array).array(Range.class)).hasSize(7).containsOnly(new Range(1, 2));
    }

    @Test
    void namesAndDefaultsOfTheDeclarationAreTaken() {
        assertThat(read(Named.class, "{\"isHidden\":true}")).isEqualTo(new Named(true, "active", false, 7));
        assertThat(read(Named.class, "{\"isHidden\":false,\"status\":null,\"favorite\":true,\"days\":0}"))
                .isEqualTo(new Named(false, "active", true, 0));
        refused(Named.class, "{\"hidden\":true}", "$.isHidden", "expected a value, found none");
    }

    @Test
    void aRecordMayContainItsOwnKind() {
        assertThat(read(Node.class, "{\"id\":\"a\",\"children\":[{\"id\":\"b\",\"children\":[]}]}"))
                .isEqualTo(new Node("a", List.of(new Node("b", List.of()))));
        refused(
                Node.class,
                "{\"id\":\"a\",\"children\":[{\"id\":\"b\",\"children\":[{}]}]}",
                "$.children[0].children[0].id",
                "expected a value, found none");
    }

    @ParameterizedTest
    @Tag("case-P4")
    @ValueSource(strings = {"", "not-a-date", "0000:00:00 00:00:00", "2024-13-01T00:00:00.000Z"})
    void aLenientDateThatIsNoneIsAbsentAndItsTextStaysReadable(String text) {
        Dates dates = read(Dates.class, "{\"taken\":\"" + text + "\",\"updated\":\"2024-01-02T03:04:05Z\"}");

        assertThat(dates).isEqualTo(new Dates(null, Instant.parse("2024-01-02T03:04:05Z"), Map.of("taken", text)));
    }

    @ParameterizedTest
    @Tag("case-P4")
    @ValueSource(strings = {"1700000000", "true", "[1,{}]", "{\"a\":[]}"})
    void aLenientDateOfAnotherKindIsAbsentAndWhatCameStaysReadable(String value) {
        Object came = in(value).plain();

        assertThat(read(Dates.class, "{\"taken\":" + value + ",\"updated\":null,\"x\":1}"))
                .isEqualTo(new Dates(null, null, Map.of("taken", came, "x", 1)));
        assertThat(read(Event.class, "{\"at\":" + value + ",\"name\":\"a\"}")).isEqualTo(new Event(null, "a"));
    }

    @Test
    void aDayIsReadFromADayAndFromADateAndTime() {
        record Born(LocalDate on) {}

        assertThat(read(Born.class, "{\"on\":\"2024-01-02\"}").on()).isEqualTo("2024-01-02");
        assertThat(read(Born.class, "{\"on\":\"2024-01-02T00:00:00.000Z\"}").on())
                .isEqualTo("2024-01-02");
    }

    @Test
    void anAddressIsReadAsAUri() {
        record Link(URI url) {}

        assertThat(read(Link.class, "{\"url\":\"https://a.example/b\"}").url())
                .isEqualTo(URI.create("https://a.example/b"));
        refused(Link.class, "{\"url\":\"a b\"}", "$.url", "expected a URI, found 'a b'");
    }

    @Test
    void aStrictDateBesideALenientOneStaysStrict() {
        refused(
                Dates.class,
                "{\"updated\":\"\"}",
                "$.updated",
                "expected a date and time such as 2026-05-17T08:30:00.000Z, found ''");
        refused(Dates.class, "{\"updated\":7}", "$.updated", "expected text, found 7");
    }

    @Test
    void aReaderOfItsOwnGetsThePlainValueAndItsErrorsHaveThePlace() {
        assertThat(read(Film.class, "{\"duration\":2000}")).isEqualTo(new Film(2000L));
        assertThat(read(Film.class, "{\"duration\":null}")).isEqualTo(new Film(null));
        refused(Film.class, "{\"duration\":\"2 s\"}", "$.duration", "expected milliseconds, found '2 s'");
    }

    @Test
    void aCompletionFillsWhatAnotherVersionWritesElsewhere() {
        assertThat(read(Owned.class, "{\"owner\":\"ann\"}")).isEqualTo(new Owned("ann", Map.of()));
        assertThat(read(Owned.class, "{\"users\":[\"ann\",\"bob\"],\"x\":1}"))
                .isEqualTo(new Owned("ann", Map.of("x", 1)));
        refused(Owned.class, "{\"x\":1}", "$.owner", "expected a value, found none");
    }

    @Test
    void whatTheRecordItselfRefusesIsAShapeToo() {
        refused(Range.class, "{\"from\":3,\"to\":2}", "$", "expected from <= to");
    }

    @Test
    void whatIsReadCannotBeChanged() {
        All all = read(
                All.class,
                "{\"text\":\"x\",\"truth\":true,\"number\":1,\"big\":1,\"real\":2,\"time\":\"2024-02-29T03:04:05.678Z\","
                        + "\"wall\":\"2024-01-02T03:04:05.000Z\",\"day\":\"2026-05-17\",\"kind\":\"IMAGE\","
                        + "\"role\":\"viewer\",\"order\":\"ASC\",\"tags\":[{\"id\":\"a\"}],\"endings\":[\"a\"],"
                        + "\"counts\":{\"a\":1},\"new\":1}");

        assertThatThrownBy(() -> all.tags().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> all.endings().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> all.counts().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> all.additionalProperties().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void stringsThatRepeatInAListAreOneObject() {
        String rows = String.join(
                ",",
                IntStream.range(0, 2_000)
                        .mapToObj(i -> "{\"id\":\"" + i + "\",\"color\":\"Pixel 8 Pro\"}")
                        .toList());

        List<Tagged> read = in("[" + rows + "]").array(Tagged.class);

        assertThat(read).hasSize(2_000);
        assertThat(read).extracting(Tagged::id).doesNotHaveDuplicates().contains("0", "1999");
        Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        read.forEach(row -> objects.add(String.valueOf(row.color())));
        assertThat(objects).hasSizeLessThan(20).containsOnly("Pixel 8 Pro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"a\"", "{\"id\":", "{\"id\":\"a", "{\"id\":\"a\",\"x\":[1", "{"})
    void truncatedJsonIsNotReadAsComplete(String cut) {
        assertThatThrownBy(() -> read(Tagged.class, cut)).isInstanceOf(JacksonException.class);
    }

    @Test
    void nothingElseMayFollow() {
        assertThatThrownBy(() -> read(Tagged.class, "{\"id\":\"a\"} {}"))
                .isInstanceOf(JsonShapeException.class)
                .hasMessage("expected the end, found more");
    }

    @Test
    void nestingHasABound() {
        String deep = "{\"id\":\"a\",\"children\":[".repeat(10_000);

        assertThatThrownBy(() -> read(Node.class, deep)).isInstanceOf(JacksonException.class);
    }

    @Test
    void theFieldsThatTheRecordDoesNotKnowAreKeptInOrderAndNoneIsAnEmptyMap() {
        record Named(String name, Map<String, @Nullable Object> additionalProperties) {}

        Named known = read(Named.class, "{\"name\":\"Ann\"}");
        Named wider = read(Named.class, "{\"z\":1,\"name\":\"Ann\",\"a\":{\"b\":[1,null]},\"n\":null}");

        assertThat(known.additionalProperties()).isEmpty();
        assertThat(wider.additionalProperties().keySet()).containsExactly("z", "a", "n");
        assertThat(wider.additionalProperties())
                .containsEntry("n", null)
                .containsEntry("z", 1)
                .containsEntry("a", Map.of("b", Arrays.asList(1, null)));
    }

    @Test
    void aLongWrongValueIsShortened() {
        assertThatThrownBy(() -> read(All.class, "{\"truth\":\"" + "y".repeat(500) + "\"}"))
                .hasMessageEndingWith("y…'")
                .satisfies(wrong -> assertThat(wrong.getMessage()).hasSizeLessThan(120));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"not-a-date\"", "1700000000", "true", "[]", "\"2024-02-30T00:00:00Z\""})
    @Tag("case-P4")
    void aLenientTimeOfEachTypeThatIsNoneIsAbsentAndWhatCameStaysReadable(String json) {
        record Times(
                @JsonField(lenient = true) @Nullable Instant instant,
                @JsonField(lenient = true) @Nullable LocalDateTime wall,
                @JsonField(lenient = true) @Nullable LocalDate day,
                Map<String, @Nullable Object> additionalProperties) {}
        Object came = in(json).plain();

        assertThat(read(Times.class, "{\"instant\":" + json + ",\"wall\":" + json + ",\"day\":" + json + "}"))
                .isEqualTo(new Times(null, null, null, Map.of("instant", came, "wall", came, "day", came)));
    }

    @Test
    void aLastComponentOfTheNameForTheRestIsAFieldIfItIsNoMap() {
        record Paged(int page, boolean additionalProperties) {}

        assertThat(read(Paged.class, "{\"additionalProperties\":true,\"page\":1,\"x\":{}}"))
                .isEqualTo(new Paged(1, true));
    }

    @Test
    void aRecordWithATypeThatJsonCannotHoldIsAnErrorOfTheProgram() {
        record Wrong(Thread thread) {}

        assertThatThrownBy(() -> RecordReader.of(Wrong.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Wrong.thread");
    }
}
