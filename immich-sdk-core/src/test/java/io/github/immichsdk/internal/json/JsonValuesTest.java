package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Point;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("case-N4")
class JsonValuesTest {

    enum Order {
        ASC
    }

    @Test
    void plainValuesAreWrittenInTheirOrder() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", Arrays.asList(1, 2L, 2.5, 2.5f, (short) 3, (byte) 4, true, null, 'c', "x\"\n\u00e9"));
        value.put("a", new LinkedHashSet<>(List.of("one")));
        value.put("none", null);
        value.put("array", new int[] {1, 2});
        value.put("texts", new String[] {"x", null});

        String json = "{\"b\":[1,2,2.5,2.5,3,4,true,null,\"c\",\"x\\\"\\n\u00e9\"],"
                + "\"a\":[\"one\"],\"none\":null,\"array\":[1,2],\"texts\":[\"x\",null]}";
        assertThat(Json.text(value)).isEqualTo(json);
        assertThat(new String(Json.bytes(value), StandardCharsets.UTF_8)).isEqualTo(json);
    }

    @Test
    void bigNumbersKeepAllTheirDigits() {
        assertThat(Json.text(List.of(
                        new BigInteger("18446744073709551617"),
                        new BigDecimal("0.12345678901234567890"),
                        Long.MIN_VALUE)))
                .isEqualTo("[18446744073709551617,0.12345678901234567890,-9223372036854775808]");
    }

    @Test
    void instantsAreWrittenAsTheServerTakesThemAndOthersAsTheirText() {
        UUID id = UUID.fromString("0a000000-0000-4000-8000-000000000001");

        assertThat(Json.text(List.of(
                        Instant.parse("2026-05-17T10:11:12.123456Z"), LocalDate.of(2026, 5, 17), id, Order.ASC)))
                .isEqualTo("[\"2026-05-17T10:11:12.123Z\",\"2026-05-17\",\"" + id + "\",\"ASC\"]");
    }

    @Test
    void keysThatAreNoStringsAreWrittenAsTheirText() {
        assertThat(Json.text(Map.of(7, 1))).isEqualTo("{\"7\":1}");
    }

    @Test
    void aValueWithoutAFormInJsonIsNamedWithItsPlace() {
        assertThatThrownBy(() -> Json.bytes(Map.of("tags", List.of("x", new Point()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("$.tags[1]: a java.awt.Point cannot be written as JSON; "
                        + "use a Map, List, String, Number, Boolean, Instant or null");
    }

    @Test
    void theNullKeyIsNamedWithItsPlace() {
        Map<String, Object> inner = new HashMap<>();
        inner.put(null, 1);

        assertThatThrownBy(() -> Json.bytes(List.of(inner)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("$[0]: the key null");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatIsNotFiniteIsRefused(double number) {
        assertThatThrownBy(() -> Json.bytes(Map.of("rating", number)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("$.rating: the number " + number + " cannot be written as JSON; use a finite one");
        assertThatThrownBy(() -> Json.bytes(Set.of((float) number))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListThatContainsItselfIsRefused() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);

        assertThatThrownBy(() -> Json.bytes(endless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contain itself");
    }
}
