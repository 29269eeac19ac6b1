package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

    @Test
    void eachLineIsHandedOutWithoutItsEnd() throws IOException {
        assertThat(all("one\ntwo\n\nthree\n")).containsExactly("one", "two", "", "three");
    }

    @Test
    void nothingIsNoLine() throws IOException {
        LineSplitter lines = splitter("", 100);

        assertThat(lines.next()).isFalse();
        assertThat(lines.from()).isEqualTo(lines.to());
    }

    @Test
    void whatHasNoEndIsNoLine() throws IOException {
        LineSplitter lines = splitter("one\ntw", 100);

        assertThat(lines.next()).isTrue();
        assertThat(lines.next()).isFalse();
        assertThat(text(lines)).isEqualTo("tw");
    }

    @Test
    void onlyALineFeedEndsALine() throws IOException {
        assertThat(all("a\rb\u2028c\u0085d\n")).containsExactly("a\rb\u2028c\u0085d");
    }

    @Test
    void aCharacterThatTwoReadsShareStaysWhole() throws IOException {
        LineSplitter lines = new LineSplitter(ScriptedBytes.dribble("größe 日本 😀\nende\n"), 1000);

        assertThat(rest(lines)).containsExactly("größe 日本 😀", "ende");
    }

    @Test
    void aLineIsReturnedBeforeTheNextByteIsRead() throws IOException {
        ScriptedBytes bytes = new ScriptedBytes().then("one\n").then("two\n");
        LineSplitter lines = new LineSplitter(bytes, 100);

        assertThat(lines.next()).isTrue();

        assertThat(bytes.reads()).isEqualTo(1);
    }

    @Test
    void linesThatCameTogetherNeedOneRead() throws IOException {
        ScriptedBytes bytes = new ScriptedBytes().then("one\ntwo\nthree\n");
        LineSplitter lines = new LineSplitter(bytes, 100);

        lines.next();
        lines.next();
        lines.next();

        assertThat(bytes.reads()).isEqualTo(1);
    }

    @Test
    void aLineMayBeAsLongAsTheBound() throws IOException {
        LineSplitter lines = splitter("12345\nx\n", 5);

        assertThat(lines.next()).isTrue();
        assertThat(lines.tooLong()).isFalse();
        assertThat(text(lines)).isEqualTo("12345");
    }

    @Test
    void aLineOneByteLongerIsTooLongAndCostsOnlyItself() throws IOException {
        LineSplitter lines = splitter("123456\nx\n", 5);

        assertThat(lines.next()).isTrue();
        assertThat(lines.tooLong()).isTrue();
        assertThat(lines.next()).isTrue();
        assertThat(lines.tooLong()).isFalse();
        assertThat(text(lines)).isEqualTo("x");
    }

    @Test
    void aLineFarBeyondTheBoundIsPassedWithoutBeingKept() throws IOException {
        LineSplitter lines = splitter("a".repeat(5_000_000) + "\nx\n", 1000);

        assertThat(lines.next()).isTrue();
        assertThat(lines.tooLong()).isTrue();
        assertThat(lines.buffer().length).isLessThanOrEqualTo(1001);
        assertThat(lines.length()).isEqualTo(5_000_001);
        assertThat(lines.next()).isTrue();
        assertThat(text(lines)).isEqualTo("x");
        assertThat(lines.offset()).isEqualTo(5_000_001);
    }

    @Test
    void aTooLongLineWithoutEndIsNoLine() throws IOException {
        LineSplitter lines = splitter("a".repeat(50), 10);

        assertThat(lines.next()).isFalse();
        assertThat(lines.tooLong()).isTrue();
    }

    @Test
    void aTooLongLineShowsHowItBegins() throws IOException {
        LineSplitter lines = splitter("{\"type\":\"AssetV2\"" + "a".repeat(500) + "\n", 200);
        lines.next();

        assertThat(lines.excerpt()).startsWith("{\"type\":\"AssetV2\"aaa").hasSize(120);
    }

    @Test
    void numberAndOffsetLocateALine() throws IOException {
        LineSplitter lines = splitter("ü\nabc\nx\n", 100);
        List<String> places = new ArrayList<>();
        while (lines.next()) {
            places.add(lines.number() + "@" + lines.offset() + "+" + lines.length());
        }

        assertThat(places).containsExactly("1@0+3", "2@3+4", "3@7+2");
    }

    @Test
    void theBufferGrowsForALongLineAndNoFurtherThanItsBound() throws IOException {
        String big = "b".repeat(1_000_000);
        LineSplitter lines = splitter("a\n" + big + "\nc\n", 1_000_000);

        assertThat(rest(lines)).containsExactly("a", big, "c");
        assertThat(lines.buffer().length).isLessThanOrEqualTo(1_000_001);
    }

    @Test
    void controlCharactersDoNotGetIntoAnExcerpt() throws IOException {
        LineSplitter lines = splitter("a\u0000b\u001bc\n", 100);
        lines.next();

        assertThat(lines.excerpt()).isEqualTo("a\uFFFDb\uFFFDc");
    }

    @Test
    void aFailureOfTheBytesIsThrownOnAfterTheLinesBeforeIt() throws IOException {
        LineSplitter lines =
                new LineSplitter(new ScriptedBytes().then("one\ntw").thenFail(new IOException("reset")), 100);

        assertThat(lines.next()).isTrue();
        assertThatThrownBy(lines::next).hasMessage("reset");
    }

    @Test
    void howeverTheBytesComeTheLinesAreTheSame() throws IOException {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int bound = 1 + random.nextInt(40);
            StringBuilder text = new StringBuilder();
            List<String> expected = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                String line = "ä".repeat(random.nextInt(12)) + "x".repeat(random.nextInt(30));
                text.append(line).append('\n');
                expected.add(line.getBytes(StandardCharsets.UTF_8).length > bound ? "(long)" : line);
            }
            ScriptedBytes bytes = new ScriptedBytes();
            byte[] all = text.toString().getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < all.length; ) {
                int size = Math.min(all.length - at, 1 + random.nextInt(50));
                bytes.then(Arrays.copyOfRange(all, at, at + size));
                at += size;
            }

            assertThat(rest(new LineSplitter(bytes, bound)))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected);
        }
    }

    private static LineSplitter splitter(String text, int bound) {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new LineSplitter(in, bound);
    }

    private static List<String> all(String text) throws IOException {
        return rest(splitter(text, 1000));
    }

    private static List<String> rest(LineSplitter lines) throws IOException {
        List<String> all = new ArrayList<>();
        while (lines.next()) {
            all.add(lines.tooLong() ? "(long)" : text(lines));
        }
        return all;
    }

    private static String text(LineSplitter lines) {
        return new String(lines.buffer(), lines.from(), lines.to() - lines.from(), StandardCharsets.UTF_8);
    }
}
