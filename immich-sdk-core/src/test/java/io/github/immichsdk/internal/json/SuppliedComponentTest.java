package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.JsonField;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that contain a record, one of whose components comes from elsewhere in the line. */
class SuppliedComponentTest {

    record Event(
            String id,
            @JsonField(supplied = true) String line,
            int number,
            @JsonField(lenient = true) Map<String, @Nullable Object> free,
            Map<String, @Nullable Object> additionalProperties) {}

    record Bare(@JsonField(supplied = true) String line) {}

    record Twice(
            @JsonField(supplied = true) String one,
            @JsonField(supplied = true) String two) {}

    private static <T> T line(Reading lines, String text, Function<Reading, T> fields) {
        byte[] bytes = ("[" + text + "]").getBytes(StandardCharsets.UTF_8);
        return lines.line(bytes, 1, bytes.length - 1, fields);
    }

    /** Reads a line whose field "data" is an event, and whose field "name" comes after it. */
    private static Event event(Reading in) {
        UnfinishedRecord<Event> data = RecordReader.of(Event.class).startEmpty();
        String name = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            if (field.equals("data") && in.atObject()) {
                data = RecordReader.of(Event.class).start(in);
            } else if (field.equals("name")) {
                name = String.valueOf(in.textOrNull());
            } else {
                in.skip();
            }
        }
        return data.with(name);
    }

    @Test
    void aSuppliedComponentIsSetAfterTheObjectWasRead() {
        Reading lines = Reading.lines();

        for (int i = 0; i < 3; i++) {
            assertThat(line(
                            lines,
                            "{\"x\":[{}],\"data\":{\"id\":\"a\",\"number\":" + i
                                    + ",\"free\":{\"b\":1},\"line\":7},\"name\":\"n\"}",
                            SuppliedComponentTest::event))
                    .isEqualTo(new Event("a", "n", i, Map.of("b", 1), Map.of("line", 7)));
        }
        assertThat(line(lines, "{\"name\":\"n\",\"data\":{\"number\":2,\"id\":\"b\"}}", SuppliedComponentTest::event))
                .isEqualTo(new Event("b", "n", 2, Map.of(), Map.of()));
    }

    @Test
    void aRecordMayHaveASuppliedComponentOnly() {
        RecordReader<Bare> reader = RecordReader.of(Bare.class);

        Bare bare = line(Reading.lines(), "{\"data\":{\"line\":1}}", in -> {
            in.nextField();
            Bare read = reader.start(in).with("n");
            assertThat(in.nextField()).isNull();
            return read;
        });

        assertThat(bare).isEqualTo(new Bare("n"));
        assertThat(reader.startEmpty().with("n")).isEqualTo(new Bare("n"));
    }

    @Test
    void aRequiredFieldThatIsMissingIsFoundWhenTheRecordIsCreated() {
        assertThatThrownBy(() -> line(Reading.lines(), "{\"data\":{\"id\":\"a\"}}", SuppliedComponentTest::event))
                .isInstanceOfSatisfying(
                        JsonShapeException.class,
                        wrong -> assertThat(wrong.path()).isEqualTo("$.number"))
                .hasMessage("expected a value, found none");
        assertThatThrownBy(() -> line(Reading.lines(), "{\"data\":{\"id\":7}}", SuppliedComponentTest::event))
                .isInstanceOfSatisfying(
                        JsonShapeException.class,
                        wrong -> assertThat(wrong.path()).isEqualTo("$.id"));
    }

    @Test
    void twoSuppliedComponentsAreAnError() {
        assertThatThrownBy(() -> RecordReader.of(Twice.class)).hasMessageContaining("two supplied components");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"x\"", "[[1],{\"a\":2}]"})
    void aLenientMapIsEmptyForAValueThatIsNotAnObject(String free) {
        assertThat(line(
                        Reading.lines(),
                        "{\"data\":{\"id\":\"a\",\"free\":" + free + ",\"number\":1}}",
                        SuppliedComponentTest::event))
                .isEqualTo(new Event("a", "", 1, Map.of(), Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7|expected an object, found value_number_int",
                "``|expected an object, found nothing",
                "[]|expected an object, found start_array",
                "{\"data\":{\"id\":\"a\",\"number\":1}} {}|expected the end, found more",
                "{\"data\":{\"id\":\"a\",\"number\":1}} x|it is not JSON",
                "{\"a\":|it is not JSON"
            })
    void aLineIsOneObjectAndNothingElse(String text, String message) {
        Reading lines = Reading.lines();

        assertThatThrownBy(() -> line(lines, text, SuppliedComponentTest::event))
                .isInstanceOfSatisfying(
                        JsonShapeException.class,
                        wrong -> assertThat(wrong.path()).startsWith("$"))
                .hasMessageContaining(message);
        assertThat(line(lines, "{\"data\":{\"id\":\"a\",\"number\":1}}", SuppliedComponentTest::event)
                        .id())
                .isEqualTo("a");
    }

    @Test
    void aStringThatRepeatsFromLineToLineIsOneObject() {
        Reading lines = Reading.lines();
        String text = "{\"data\":{\"id\":\"same\",\"number\":1}}";

        String first = line(lines, text, SuppliedComponentTest::event).id();

        assertThat(line(lines, text, SuppliedComponentTest::event).id()).isSameAs(first);
    }
}
