package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

    @Test
    void aValueIsReadFromThePartOfTheMemoryThatHoldsIt() {
        byte[] bytes = "junk{\"a\":[1,\"ü\",null]}junk".getBytes(StandardCharsets.UTF_8);

        assertThat(Json.value(bytes, 4, bytes.length - 4)).isEqualTo(Map.of("a", Arrays.asList(1, "ü", null)));
    }

    @Test
    void aNullIsAValue() {
        assertThat(read("null")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":",
                "{\"a\":1",
                "{a:1}",
                "\"\\x\"",
                "\"open",
                "nul",
                "[1,]",
                "1 2",
                "{} {}",
                "1e99999999999"
            })
    void whatIsNoSingleValueSaysSo(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(JsonShapeException.class);
    }

    @Test
    void emptyMemoryIsNoValue() {
        assertThatThrownBy(() -> read("")).isInstanceOf(JsonShapeException.class);
    }

    @Test
    void bytesThatAreNoTextAreNoValue() {
        byte[] bytes = {'"', (byte) 0xC3, (byte) 0x28, '"'};

        assertThatThrownBy(() -> Json.value(bytes, 0, bytes.length)).isInstanceOf(JsonShapeException.class);
    }

    @Test
    void aNestThatIsTooDeepIsRefused() {
        String deep = String.join("", List.of("[".repeat(200), "]".repeat(200)));

        assertThatThrownBy(() -> read(deep)).isInstanceOf(JsonShapeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1.5E+309", "1e999999999"})
    void aNumberThatADoubleCannotHoldIsReadExactly(String number) {
        assertThat(read(number)).isEqualTo(new BigDecimal(number));
    }

    private static @Nullable Object read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Json.value(bytes, 0, bytes.length);
    }
}
