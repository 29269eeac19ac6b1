package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/** A response that is read into memory first reads like one that is not. */
class JsonSourceTest {

    record Row(String id) {}

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream failing(String before, IOException failure) {
        return new SequenceInputStream(bytes(before), new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 3, 12, 5000, Long.MAX_VALUE})
    void theStatedLengthDoesNotMatter(long stated) throws IOException {
        try (JsonIn in = JsonIn.of(bytes("{\"id\":\"abc\"}"), stated, null)) {
            assertThat(in.object(Row.class)).isEqualTo(new Row("abc"));
        }
    }

    @Test
    void aLongResponseIsReadCompletely() throws IOException {
        int rows = 300_000;
        String json = "[" + "{\"id\":\"0123456789\"},".repeat(rows - 1) + "{\"id\":\"last\"}]";

        try (JsonIn in = JsonIn.of(bytes(json), -1, null)) {
            List<Row> read = in.array(Row.class);

            assertThat(json.length()).isGreaterThan(4 << 20);
            assertThat(read).hasSize(rows);
            assertThat(read.get(rows - 1)).isEqualTo(new Row("last"));
        }
    }

    @Test
    void aConnectionThatBreaksIsReportedAsSuch() throws IOException {
        IOException broken = new IOException("broken");

        try (JsonIn in = JsonIn.of(failing("{\"id\":\"a", broken), 100, null)) {
            assertThatThrownBy(() -> in.object(Row.class))
                    .isInstanceOf(JacksonIOException.class)
                    .hasCause(broken);
        }
    }

    @Test
    void whatIsWrongBeforeTheConnectionBreaksIsReportedFirst() throws IOException {
        try (JsonIn in = JsonIn.of(failing("<html>", new IOException("broken")), 100, null)) {
            assertThatThrownBy(() -> in.object(Row.class))
                    .isInstanceOf(JacksonException.class)
                    .isNotInstanceOf(JacksonIOException.class);
        }
    }

    @Test
    void aConnectionThatBreaksAfterTheValueIsNoSuccess() throws IOException {
        IOException broken = new IOException("broken");

        try (JsonIn in = JsonIn.of(failing("{\"id\":\"a\"}", broken), 10, null)) {
            assertThatThrownBy(() -> in.object(Row.class)).hasCause(broken);
        }
    }

    @Test
    void theEndIsReachedOnlyWhereTheValueIsIncomplete() throws IOException {
        try (JsonIn wrong = JsonIn.of(bytes("{\"id\":x" + " ".repeat(20_000)), -1, null);
                JsonIn cut = JsonIn.of(bytes("{\"id\":\"x"), -1, null)) {
            assertThatThrownBy(() -> wrong.object(Row.class)).isInstanceOf(JacksonException.class);
            assertThatThrownBy(() -> cut.object(Row.class)).isInstanceOf(JacksonException.class);

            assertThat(wrong.ended()).isFalse();
            assertThat(cut.ended()).isTrue();
        }
    }

    @Test
    void closingClosesTheBody() throws IOException {
        boolean[] closed = new boolean[1];
        InputStream body = new ByteArrayInputStream("{\"id\":\"a\"}".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        try (JsonIn in = JsonIn.of(body, 10, null)) {
            in.object(Row.class);
        }

        assertThat(closed[0]).isTrue();
    }
}
