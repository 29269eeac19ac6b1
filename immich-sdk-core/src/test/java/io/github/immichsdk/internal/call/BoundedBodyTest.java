package io.github.immichsdk.internal.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

    private static BoundedBody read(String text) throws IOException {
        BoundedBody body = new BoundedBody(new ByteArrayInputStream(text.getBytes(UTF_8)), 1_000_000, null);
        body.readAllBytes();
        return body;
    }

    @Test
    void theHeadHasNothingOfTheBodyWhoseMemoryIsUsedAgain() throws IOException {
        BoundedBody first = read("secret ".repeat(2000));
        first.recycle();

        assertThat(new String(read("short").head(), UTF_8)).isEqualTo("short");
        assertThat(new String(read("").head(), UTF_8)).isEmpty();
    }

    @Test
    void twoBodiesAtATimeHaveMemoryOfTheirOwn() throws IOException {
        read("before").recycle();
        BoundedBody one = read("one");
        BoundedBody other = read("other");

        assertThat(new String(one.head(), UTF_8)).isEqualTo("one");
        assertThat(new String(other.head(), UTF_8)).isEqualTo("other");
    }

    @Test
    void aRecycledBodyGivesItsMemoryAwayOnce() throws IOException {
        BoundedBody body = read("body");
        body.recycle();
        body.recycle();
        BoundedBody one = read("one");
        BoundedBody other = read("other");

        assertThat(new String(one.head(), UTF_8)).isEqualTo("one");
        assertThat(new String(other.head(), UTF_8)).isEqualTo("other");
        assertThat(body.head()).isEmpty();
    }

    @Test
    void theHeadIsTheFirstEightKilobytesOfALongBody() throws IOException {
        String text = "0123456789".repeat(2000);

        assertThat(new String(read(text).head(), UTF_8)).isEqualTo(text.substring(0, 8 * 1024));
    }
}
