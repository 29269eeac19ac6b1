package io.github.immichsdk.testkit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipartTest {
    private static List<Multipart.Part> read(byte[] body) throws IOException {
        return Multipart.read(new ByteArrayInputStream(body), "multipart/form-data; boundary=ab");
    }

    /** Bytes that hold almost-boundaries everywhere. */
    @Test
    void contentThatLooksLikeTheBoundaryStaysWhole() throws IOException {
        long seed = 5;
        Random random = new Random(seed);
        byte[] alphabet = "\r\n-ab".getBytes(StandardCharsets.US_ASCII);
        for (int round = 0; round < 300; round++) {
            byte[] content = new byte[random.nextInt(100_000 / (round + 1))];
            for (int i = 0; i < content.length; i++) {
                content[i] = alphabet[random.nextInt(alphabet.length)];
            }
            if (new String(content, StandardCharsets.US_ASCII).contains("\r\n--ab")) {
                continue;
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes("--ab\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(content);
            body.writeBytes("\r\n--ab--\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(read(body.toByteArray()))
                    .as("seed %d, round %d", seed, round)
                    .hasSize(1);
            assertThat(read(body.toByteArray()).get(0).content())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(content);
        }
    }

    @Test
    void everyCutIsNoticed() {
        byte[] whole = "--ab\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nvalue\r\n--ab--"
                .getBytes(StandardCharsets.US_ASCII);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).as("cut at %d", length).hasMessage("Multipart: Unexpected end of form");
        }
    }

    @Test
    void aMissingBoundaryIsNamed() {
        assertThatThrownBy(() -> Multipart.read(new ByteArrayInputStream(new byte[0]), "multipart/form-data"))
                .hasMessage("Multipart: Boundary not found");
    }
}
