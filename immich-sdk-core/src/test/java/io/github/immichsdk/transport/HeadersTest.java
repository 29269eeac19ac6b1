package io.github.immichsdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadersTest {

    private static List<String> lines(Headers headers) {
        List<String> lines = new ArrayList<>();
        headers.forEach((name, value) -> lines.add(name + ": " + value));
        return lines;
    }

    @Test
    void namesAreComparedWithoutCase() {
        Headers headers = Headers.of("Content-Type", "text/html", "ETag", "1");

        assertThat(headers.first("content-type")).isEqualTo("text/html");
        assertThat(headers.first("CONTENT-TYPE")).isEqualTo("text/html");
        assertThat(headers.all("etag")).containsExactly("1");
        assertThat(headers.names().contains("etag")).isTrue();
    }

    @Test
    void theValuesOfARepeatedNameKeepTheirOrderAndTheFirstSpelling() {
        Headers headers = Headers.of("Set-Cookie", "b", "Age", "1", "set-cookie", "a", "SET-COOKIE", "c");

        assertThat(lines(headers)).containsExactly("Age: 1", "Set-Cookie: b", "Set-Cookie: a", "Set-Cookie: c");
        assertThat(headers.all("set-cookie")).containsExactly("b", "a", "c");
        assertThat(headers.first("set-cookie")).isEqualTo("b");
        assertThat(headers).hasToString("[Age, Set-Cookie]");
    }

    @Test
    void aListAndAMapWithTheSameContentGiveTheSameHeaders() {
        Headers listed = Headers.of("Vary", "Accept", "Date", "today", "Vary", "Origin");
        Headers mapped = Headers.of(Map.of("Date", List.of("today"), "Vary", List.of("Accept", "Origin")));

        assertThat(lines(listed)).isEqualTo(lines(mapped));
    }

    @Test
    void aChangeReplacesAllValuesOfTheNameAndNothingElse() {
        Headers before = Headers.of("B", "1", "A", "2", "b", "3", "C", "4");

        assertThat(lines(before.with("b", "5"))).containsExactly("A: 2", "B: 5", "C: 4");
        assertThat(lines(before.with("D", "6"))).containsExactly("A: 2", "B: 1", "B: 3", "C: 4", "D: 6");
        assertThat(lines(before)).containsExactly("A: 2", "B: 1", "B: 3", "C: 4");
    }

    @Test
    void anAbsentHeaderHasNoValue() {
        Headers headers = Headers.of("B", "1", "D", "2");

        assertThat(List.of("A", "C", "E")).allSatisfy(name -> {
            assertThat(headers.first(name)).isNull();
            assertThat(headers.all(name)).isEmpty();
        });
        assertThat(Headers.none().first("A")).isNull();
    }

    @Test
    void eachOfManyHeadersIsFound() {
        String[] rows = IntStream.range(0, 1000)
                .mapToObj(i -> List.of("X-" + i * 7919 % 1000, "value of " + i * 7919 % 1000))
                .flatMap(List::stream)
                .toArray(String[]::new);

        Headers headers = Headers.of(rows);

        assertThat(IntStream.range(0, 1000))
                .allSatisfy(i -> assertThat(headers.first("x-" + i)).isEqualTo("value of " + i));
        assertThat(headers.names()).hasSize(1000);
    }

    @Test
    void aNameWithoutValueIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Headers.of("A", "1", "B"))
                .withMessageContaining("a value for each name");
        assertThatNullPointerException().isThrownBy(() -> Headers.of("A", null));
    }
}
