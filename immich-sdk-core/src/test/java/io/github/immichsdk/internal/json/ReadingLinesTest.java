package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines of one stream, most of which are read without a parser: with the same result as each line alone. */
class ReadingLinesTest {

    private static final List<String> LINES = List.of(
            "{\"name\":\"a\",\"x\":[1,{\"name\":2}]}",
            "  {\"name\":\"größe\"}  \r",
            "{}",
            "",
            "\t",
            "{\"name\":\"a\"} trailing",
            "{\"name\":\"a\"}{\"name\":\"b\"}",
            "{\"name\":\"cut",
            "{\"name\":\"open\",",
            "\"name\":\"rest\"}",
            "[1,2]",
            "17",
            "<html>",
            "{\"name\":\"a\u0001\"}",
            "{\"name\":\"\\u00e4\\n\"}",
            "{\"name\":7}",
            "\u0001{\"name\":\"a\"}");

    /** {@return the name in a line, or what is wrong with the line} */
    private static String read(Reading reading, byte[] bytes, int from, int to) {
        try {
            return reading.line(bytes, from, to, in -> {
                String found = "none";
                for (String field = in.nextField(); field != null; field = in.nextField()) {
                    if (field.equals("name")) {
                        found = String.valueOf(in.textOrNull());
                    } else {
                        in.skip();
                    }
                }
                return found;
            });
        } catch (JsonShapeException e) {
            return e.path() + ": " + e.getMessage();
        }
    }

    private static List<String> alone(List<String> lines) {
        List<String> read = new ArrayList<>();
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            read.add(read(Reading.lines(), bytes, 0, bytes.length));
        }
        return read;
    }

    private static List<String> together(Reading reading, List<String> lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        List<String> read = new ArrayList<>();
        int from = 0;
        for (String line : lines) {
            int to = from + line.getBytes(StandardCharsets.UTF_8).length;
            read.add(read(reading, bytes, from, to));
            from = to + 1;
        }
        return read;
    }

    @Test
    void eachLineIsReadAsIfItWereAlone() {
        Random random = new Random(3);
        Reading reading = Reading.lines();
        for (int round = 0; round < 300; round++) {
            List<String> lines = new ArrayList<>(LINES);
            lines.addAll(LINES);
            Collections.shuffle(lines, random);
            assertThat(together(reading, lines)).as("%s", lines).isEqualTo(alone(lines));
        }
    }

    @Test
    void aLineCanBeReadTwice() {
        byte[] bytes = "{\"name\":\"a\"}\n{\"name\":\"b\"}\n".getBytes(StandardCharsets.UTF_8);
        Reading reading = Reading.lines();
        assertThat(read(reading, bytes, 0, 12)).isEqualTo("a");
        assertThat(read(reading, bytes, 0, 12)).isEqualTo("a");
        assertThat(read(reading, bytes, 13, 25)).isEqualTo("b");
    }

    @Test
    void linesAreReadTheSameWayAfterManyThatOnlyTheParserCanRead() {
        Reading reading = Reading.lines();
        List<String> escaped = Collections.nCopies(100, "{\"\\u006eame\":\"a\"}");

        assertThat(together(reading, escaped)).containsOnly("a");
        assertThat(together(reading, LINES)).isEqualTo(alone(LINES));
    }
}
