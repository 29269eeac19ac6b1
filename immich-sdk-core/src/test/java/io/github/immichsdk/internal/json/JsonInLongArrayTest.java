package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonInLongArrayTest {

    private final List<String> seen = new ArrayList<>();

    private JsonObject read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new JsonIn(Json.parser(bytes, 0, bytes.length))
                .object("items", element -> seen.add(element.string("id")));
    }

    @Test
    void theArrayGoesElementByElementAndTheRestStaysAnObject() {
        JsonObject rest = read("{\"a\":1,\"items\":[{\"id\":\"x\"},{\"id\":\"y\"}],\"b\":{\"items\":[]}}");

        assertThat(seen).containsExactly("x", "y");
        assertThat(rest.integer("a")).isEqualTo(1);
        assertThat(rest.has("items")).isFalse();
        assertThat(rest.has("b")).isTrue();
    }

    @Test
    void anObjectWithoutTheArrayIsReadAllTheSame() {
        assertThat(read("{\"a\":1}").integer("a")).isEqualTo(1);
        assertThat(seen).isEmpty();
    }

    @Test
    void aFieldOfThatNameThatIsNoArrayStaysInTheObject() {
        assertThat(read("{\"items\":null}").has("items")).isTrue();
    }

    @Test
    void whatDoesNotFitIsNamedByItsPath() {
        assertThatThrownBy(() -> read("{\"items\":[{\"id\":\"x\"},{\"id\":7}]}"))
                .isInstanceOfSatisfying(
                        JsonShapeException.class, e -> assertThat(e.path()).isEqualTo("$.items[1].id"));
        assertThatThrownBy(() -> read("{\"items\":[7]}"))
                .isInstanceOfSatisfying(
                        JsonShapeException.class, e -> assertThat(e.path()).isEqualTo("$.items[0]"));
    }

    @Test
    void moreBehindTheObjectIsAnError() {
        assertThatThrownBy(() -> read("{\"items\":[]} {}")).isInstanceOf(JsonShapeException.class);
    }
}
