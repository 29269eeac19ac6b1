package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.transport.RequestBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {

    @Test
    void fieldsThatAreNotSetAreOmitted() {
        JsonFields fields = new JsonFields().put("a", 1).put("b", null).put("c", "x");

        assertThat(Json.text(fields.map())).isEqualTo("{\"a\":1,\"c\":\"x\"}");
    }

    @Test
    void nullIsSentOnlyWhereMeant() {
        assertThat(Json.text(new JsonFields().putNull("rating").map())).isEqualTo("{\"rating\":null}");
    }

    @Test
    void anInstantIsSentWithZone() {
        JsonFields fields = new JsonFields().put("at", Instant.parse("2024-01-02T03:04:05Z"));

        assertThat(Json.text(fields.map())).isEqualTo("{\"at\":\"2024-01-02T03:04:05.000Z\"}");
    }

    @Test
    void nothingPutIsEmpty() {
        assertThat(new JsonFields().put("a", null).isEmpty()).isTrue();
        assertThat(new JsonFields().putNull("a").isEmpty()).isFalse();
    }

    @Test
    void aJsonBodyGivesTheSameBytesEachTime() throws IOException {
        RequestBody body = Json.body(Map.of("ids", List.of("ø")));

        byte[] first = body.open().readAllBytes();
        assertThat(first).isEqualTo("{\"ids\":[\"ø\"]}".getBytes(StandardCharsets.UTF_8));
        assertThat(body.open().readAllBytes()).isEqualTo(first);
        assertThat(body.length()).isEqualTo(first.length);
        assertThat(body.repeatable()).isTrue();
        assertThat(body.contentType()).isEqualTo("application/json");
    }
}
