package io.github.immichsdk.testkit.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileReaderTest {
    @Test
    void readsTheSizeOfAPng() {
        byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000140000000f0");
        FileFacts facts = FileReader.read(png);
        assertThat(facts.width).isEqualTo(320);
        assertThat(facts.height).isEqualTo(240);
    }

    @Test
    void thePlaceholderIsAJpegThatTheReaderKnows() {
        assertThat(FileReader.read(Placeholder.jpeg()).readable()).isTrue();
    }

    /** Random bytes behind a good start must never end the server's thread. */
    @Test
    void rubbishIsReadAsNothing() {
        long seed = 9;
        Random random = new Random(seed);
        byte[][] starts = {
            HexFormat.of().parseHex("ffd8ffe10100457869660000"),
            HexFormat.of().parseHex("89504e470d0a1a0a"),
            HexFormat.of().parseHex("4d4d002a00000008"),
            HexFormat.of().parseHex("0000001066747970"),
            HexFormat.of().parseHex("5249464600000000574542505650385800"),
            {}
        };
        for (int i = 0; i < 20_000; i++) {
            byte[] start = starts[i % starts.length];
            byte[] rest = new byte[random.nextInt(200)];
            random.nextBytes(rest);
            byte[] file = ByteBuffer.allocate(start.length + rest.length)
                    .put(start)
                    .put(rest)
                    .array();
            assertThatCode(() -> FileReader.read(file))
                    .as("seed %d, file %d", seed, i)
                    .doesNotThrowAnyException();
        }
    }
}
