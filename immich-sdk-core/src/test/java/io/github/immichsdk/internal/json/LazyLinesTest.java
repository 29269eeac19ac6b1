package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines whose objects are parsed when they are used are the same values as lines that are parsed at once. */
class LazyLinesTest {

    private static final String LINE =
            "{\"type\":\"AssetV2\",\"data\":{\"id\":\"a1\",\"name\":\"größe 😀.jpg\",\"width\":4032,"
                    + "\"latitude\":-48.25,\"big\":123456789012345678901234567890,\"small\":1.5e-7,\"favorite\":true,\"edited\":false,"
                    + "\"deletedAt\":null,\"tags\":[1,\"two\",{\"three\":[]}],\"more\":{\"x\":{}},\"quote\":\"a\\\"b\\\\c\\u00e4\\n\","
                    + "\"\":\"empty\"},\"ack\":\"AssetV2|01a2\",\"extra\":{\"n\":1}}";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Object lazy(byte[] line) {
        byte[] around = new byte[line.length + 2];
        around[0] = '"';
        System.arraycopy(line, 0, around, 1, line.length);
        around[line.length + 1] = '"';
        return new LazyLines().read(around, 1, line.length + 1);
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    private static Map<String, Object> data(Object line) {
        return (Map<String, Object>) ((Map<String, Object>) line).get("data");
    }

    @Test
    void aLineIsEqualToTheLineParsedAtOnce() {
        Object parsed = Json.value(bytes(LINE), 0, bytes(LINE).length);

        assertThat(lazy(bytes(LINE)))
                .isEqualTo(parsed)
                .hasSameHashCodeAs(parsed)
                .hasToString(parsed.toString());
        assertThat(parsed).isEqualTo(lazy(bytes(LINE)));
        assertThat(new ArrayList<>(data(lazy(bytes(LINE))).keySet()))
                .isEqualTo(new ArrayList<>(data(parsed).keySet()));
    }

    @Test
    void eachFieldIsFoundWithoutTheOthers() {
        Map<String, Object> parsed = data(Json.value(bytes(LINE), 0, bytes(LINE).length));

        parsed.forEach((name, value) -> {
            Object found = data(lazy(bytes(LINE))).get(name);
            assertThat(found).isEqualTo(value);
            if (value != null) {
                assertThat(found).hasSameClassAs(value);
            }
        });
        assertThat(data(lazy(bytes(LINE))).get("none")).isNull();
        assertThat(data(lazy(bytes(LINE))).get(null)).isNull();
        Object number = 7;
        assertThat(data(lazy(bytes(LINE))).get(number)).isNull();
        assertThat(data(lazy(bytes(LINE))).get("größe")).isNull();
        assertThat(data(lazy(bytes(LINE))).containsKey("deletedAt")).isTrue();
    }

    @Test
    void aFieldWhoseNameIsEscapedIsFound() {
        byte[] line = bytes("{\"data\":{\"\\u0069d\":\"a\",\"größe\":2}}");

        assertThat(data(lazy(line)).get("id")).isEqualTo("a");
        assertThat(data(lazy(line)).get("größe")).isEqualTo(2);
    }

    @Test
    void theSameNameInAnotherObjectIsNoRepetition() {
        byte[] line = bytes("{\"data\":{\"id\":{\"id\":1,\"x\":2},\"x\":[{\"id\":1},{\"id\":2}],\"z\":1e3},\"id\":3}");

        assertThat(lazy(line)).isEqualTo(Json.value(line, 0, line.length));
    }

    @Test
    void anObjectOfMoreValuesThanMayBeHeldFailsAtOnce() {
        byte[] line = bytes("{\"data\":{\"x\":[" + "1,".repeat(HeldValues.LIMIT) + "1]}}");

        assertThatThrownBy(() -> lazy(line))
                .isInstanceOf(JsonShapeException.class)
                .hasMessageContaining("values in one response");
    }

    @Test
    void manyLooksGiveTheSameValues() {
        Map<String, Object> parsed = data(Json.value(bytes(LINE), 0, bytes(LINE).length));
        Map<String, Object> lazy = data(lazy(bytes(LINE)));

        for (int i = 0; i < 3; i++) {
            parsed.forEach((name, value) -> assertThat(lazy.get(name)).isEqualTo(value));
        }
    }

    @Test
    void anObjectCanBeChanged() {
        Map<String, Object> data = data(lazy(bytes(LINE)));

        assertThat(data.put("id", "other")).isEqualTo("a1");
        assertThat(data.remove("width")).isEqualTo(4032);
        data.entrySet().removeIf(field -> field.getKey().equals("tags"));

        assertThat(data)
                .containsEntry("id", "other")
                .doesNotContainKeys("width", "tags")
                .hasSize(11);
    }

    @Test
    void anObjectCanBeSerialized() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(data(lazy(bytes(LINE))));
        }
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(objects.readObject()).isEqualTo(data(lazy(bytes(LINE))));
        }
    }

    @Test
    void theMapOfALineCannotBeChangedAndSurvivesSerialization() throws Exception {
        @SuppressWarnings("unchecked") // the keys of a JSON object are strings
        Map<String, Object> line = (Map<String, Object>) lazy(bytes(LINE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(line);
        }

        assertThatThrownBy(() -> line.put("type", "x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> line.remove("type")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(line::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> line.entrySet().iterator().next().setValue("x"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(line.keySet()).containsExactly("type", "data", "ack", "extra");
        assertThat(line).doesNotContainKeys("id", null);
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(objects.readObject()).isEqualTo(line);
        }
    }

    @Test
    void aLineOfManyFieldsHasAllOfThem() {
        StringBuilder text = new StringBuilder("{\"type\":\"a\"");
        for (int i = 0; i < 30; i++) {
            text.append(",\"f").append(i).append("\":").append(i);
        }
        byte[] line = bytes(text.append('}').toString());

        assertThat(lazy(line)).isEqualTo(Json.value(line, 0, line.length));
    }

    @Test
    void theBytesMayChangeAfterwards() {
        byte[] line = bytes(LINE);
        LazyLines lines = new LazyLines();
        Object read = lines.read(line, 0, line.length);
        java.util.Arrays.fill(line, (byte) 'x');

        assertThat(data(read).get("id")).isEqualTo("a1");
        assertThat(data(read)).hasSize(13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"id\":\"a}}",
                "{\"data\":{\"id\":\"a\"}",
                "{\"data\":{\"id\":\"a\"}}}",
                "{\"data\":{\"id\":\"a\",}}",
                "{\"data\":{\"id\" \"a\"}}",
                "{\"data\":{id:\"a\"}}",
                "{\"data\":{\"id\":'a'}}",
                "{\"data\":{\"id\":01}}",
                "{\"data\":{\"id\":1.}}",
                "{\"data\":{\"id\":+1}}",
                "{\"data\":{\"id\":-}}",
                "{\"data\":{\"id\":NaN}}",
                "{\"data\":{\"id\":tru}}",
                "{\"data\":{\"id\":truee}}",
                "{\"data\":{\"id\":\"\u0001\"}}",
                "{\"data\":{\"id\":\"\\x\"}}",
                "{\"data\":{\"id\":\"\\u12g4\"}}",
                "{\"data\":[1,]}",
                "{\"data\":{\"id\":1,\"name\":2,\"id\":3}}",
                "{\"data\":{\"originalFileName\":1,\"name\":2,\"originalFileName\":3}}",
                "{\"data\":{\"x\":{\"y\":1,\"y\":1}}}",
                "{\"data\":{\"id\":1,\"\\u0069d\":2}}",
                "{\"data\":{\"id\":1},\"data\":{\"id\":2}}",
                "{\"data\":{\"id\":1}} x",
                "",
                "  "
            })
    void invalidJsonFailsAtOnceAsItDoesInTheParser(String line) {
        Throwable expected = catchThrowable(() -> Json.value(bytes(line), 0, bytes(line).length));

        assertThat(expected).isInstanceOf(JsonShapeException.class);
        assertThatThrownBy(() -> new LazyLines().read(bytes(line), 0, bytes(line).length))
                .isInstanceOf(JsonShapeException.class)
                .hasMessage(expected.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"name\":2,\"originalFileName\":3,\"width\":4}",
                "{\"id\":1,\"name\":2}",
                "{}",
                "{\"id\":1,\"name\":2,\"originalFileName\":3,\"width\":4,\"height\":5}",
                "{\"name\":1,\"id\":2,\"width\":3,\"originalFileName\":4}",
                "{\"id\":1,\"height\":2,\"originalFileName\":3,\"width\":4}",
                "{\"id\":1,\"name\":2,\"originalFileName\":3,\"id\":4}",
                "{\"id\":1,\"name\":2,\"originalFileName\":3,\"originalFileName\":4}",
                "{\"id\":1,\"id\":2}",
                "{\"id\":1,\"na\\u006de\":2}",
                "{\"id\" :1,\"name\": 2 , \"originalFileName\":3}",
                "{\"id\":1,\"aNameThatIsLongerThanThoseThatAreCompared\":2,\"width\":4}",
                "{\"id\":{\"id\":1},\"name\":[{\"name\":1}],\"width\":4}",
                "{\"id\":{\"id\":1,\"id\":2},\"name\":2}",
                "{\"id\":1,\"name\"",
                "{\"größe\":1,\"größe\":2}",
                "{\"größe\":1,\"id\":2}"
            })
    void anObjectIsReadOrRefusedAsByTheParserWhateverObjectCameBefore(String after) {
        List<String> before = List.of(
                "{\"id\":1,\"name\":2,\"originalFileName\":3,\"width\":4}",
                "{\"id\":1}",
                "{}",
                "{\"width\":1,\"id\":2}",
                "{\"id\" :1,\"name\":2}",
                "{\"id\":1,\"aNameThatIsLongerThanThoseThatAreCompared\":2,\"width\":4}",
                "{\"id\":1,\"id\":2}",
                "{\"größe\":1,\"id\":2}");
        byte[] line = bytes("{\"data\":" + after + "}");
        Object[] parsed = result(() -> Json.value(line, 0, line.length));
        for (String first : before) {
            for (String second : before) {
                LazyLines lines = new LazyLines();
                for (String earlier : List.of(first, second)) {
                    byte[] other = bytes("{\"data\":" + earlier + "}");
                    result(() -> lines.read(other, 0, other.length));
                }
                Object[] lazy = result(() -> lines.read(line, 0, line.length));
                assertThat(lazy).as("%s after %s and %s", after, first, second).isEqualTo(parsed);
            }
        }
    }

    @Test
    void damagedLinesAreReadOrRefusedAsByTheParser() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] alphabet = bytes("{}[]\",:\\0123456789.-+eEtruefalsn u \t\r");
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            byte[] line = bytes(LINE);
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                line[random.nextInt(line.length)] =
                        random.nextBoolean() ? alphabet[random.nextInt(alphabet.length)] : (byte) random.nextInt(256);
            }
            lines.add(
                    java.util.Arrays.copyOf(line, random.nextInt(10) == 0 ? random.nextInt(line.length) : line.length));
        }
        LazyLines reader = new LazyLines();
        for (byte[] line : lines) {
            Object[] parsed = result(() -> Json.value(line, 0, line.length));
            Object[] lazy = result(() -> reader.read(line, 0, line.length));
            assertThat(lazy)
                    .as("seed %d: %s", seed, new String(line, StandardCharsets.UTF_8))
                    .isEqualTo(parsed);
            if (parsed[0] instanceof Map<?, ?> fields && fields.get("data") instanceof Map<?, ?> data) {
                for (Object name : data.keySet()) {
                    assertThat(data(lazy(line)).get(name)).isEqualTo(data.get(name));
                }
            }
        }
    }

    private interface Source {
        Object read();
    }

    private static Object[] result(Source source) {
        try {
            return new Object[] {source.read(), null};
        } catch (JsonShapeException e) {
            return new Object[] {null, "refused"};
        }
    }
}
