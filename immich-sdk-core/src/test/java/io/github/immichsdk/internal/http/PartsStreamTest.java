package io.github.immichsdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsStreamTest {

    private final List<String> events = new ArrayList<>();

    @Test
    void aPartIsOpenedWhenItIsReachedAndClosedWhenItIsOver() throws IOException {
        try (InputStream in = new PartsStream(List.of(part("a", 1, 1), part("b", 1, 1)))) {
            assertThat(events).isEmpty();
            in.read();
            assertThat(events).containsExactly("open a");
            in.read();
        }

        assertThat(events).containsExactly("open a", "close a", "open b", "close b");
    }

    @Test
    void closingHalfwayOpensNothingMore() throws IOException {
        InputStream in = new PartsStream(List.of(part("a", 2, 2), part("b", 1, 1)));
        in.read();
        in.close();

        assertThat(events).containsExactly("open a", "close a");
    }

    @Test
    void aPartShorterThanItSaidFails() {
        assertThatThrownBy(() -> new PartsStream(List.of(part("a", 5, 3))).readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2 bytes shorter");
    }

    @Test
    void aPartLongerThanItSaidFails() {
        assertThatThrownBy(() -> new PartsStream(List.of(part("a", 3, 5))).readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer");
    }

    @Test
    void readingNothingGivesNothing() throws IOException {
        assertThat(new PartsStream(List.of(part("a", 1, 1))).read(new byte[3], 1, 0))
                .isZero();
        assertThat(events).isEmpty();
    }

    private MultipartBody.Part part(String name, int said, int real) {
        return new MultipartBody.Part() {
            @Override
            public long length() {
                return said;
            }

            @Override
            public InputStream open() {
                events.add("open " + name);
                return new ByteArrayInputStream(new byte[real]) {
                    @Override
                    public void close() {
                        events.add("close " + name);
                    }
                };
            }
        };
    }
}
