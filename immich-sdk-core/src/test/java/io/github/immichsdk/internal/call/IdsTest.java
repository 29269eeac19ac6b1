package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";

    @Test
    void capitalsBecomeSmallSinceTheServerFindsNothingUnderThem() {
        assertThat(Ids.checked("id", ID.toUpperCase(Locale.ROOT))).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nope",
                "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d1",
                "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d111",
                "6e3f0a584b1c4e0e9d430a51cf7c6d11",
                "{6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d1}",
                "6e3f0a58_4b1c-4e0e-9d43-0a51cf7c6d11",
                "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d1g",
                "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d1١",
                "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d1/",
                "../../../../../../../../../../users/m"
            })
    void whatIsNoIdIsRefusedByName(String id) {
        assertThatThrownBy(() -> Ids.checked("albumId", id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("albumId: expected an id such as")
                .hasMessageEndingWith("got '" + id + "'");
    }

    @Test
    void repeatsAreOmittedAndTheOrderKept() {
        String other = ID.replace('6', '7');

        assertThat(Ids.distinct("ids", List.of(other, ID, other.toUpperCase(Locale.ROOT), ID)))
                .containsExactly(other, ID);
    }

    @Test
    void aListIsCutAtAThousandInOrder() {
        List<String> ids = IntStream.range(0, 2001).mapToObj(Integer::toString).toList();

        assertThat(Ids.batches(ids)).extracting(List::size).containsExactly(1000, 1000, 1);
        assertThat(Ids.batches(ids).stream().flatMap(List::stream)).containsExactlyElementsOf(ids);
        assertThat(Ids.batches(ids.subList(0, 1000))).hasSize(1);
        assertThat(Ids.batches(List.of())).isEmpty();
    }
}
