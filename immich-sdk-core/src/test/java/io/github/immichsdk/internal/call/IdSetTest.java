package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichDataException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdSetTest {

    private static IdSet ofAlbum() {
        return new IdSet(Operations.GET_ALBUM_INFO, "$.assets.id");
    }

    /** IDs of any kind: random ones, and those of servers that number them in one half. */
    static Stream<List<String>> ids() {
        Random random = new Random(1);
        return Stream.of(
                IntStream.range(0, 50_000)
                        .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()).toString())
                        .toList(),
                IntStream.range(0, 5_000)
                        .mapToObj(i -> new UUID(0x4000, i).toString())
                        .toList(),
                IntStream.range(0, 5_000)
                        .mapToObj(i -> new UUID((long) i << 32, 7).toString())
                        .toList(),
                List.of(new UUID(0, 1).toString(), new UUID(1, 0).toString(), new UUID(-1, -1).toString()));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void anIdIsNewOnceHoweverManyFollow(List<String> ids) {
        IdSet set = ofAlbum();
        Set<String> expected = new HashSet<>();

        for (String id : ids) {
            assertThat(set.add(id)).isEqualTo(expected.add(id));
            assertThat(set.add(id)).isFalse();
        }

        assertThat(set.size()).isEqualTo(expected.size());
        assertThat(ids).allSatisfy(id -> assertThat(set.add(id)).isFalse());
        assertThat(set.size()).isEqualTo(expected.size());
    }

    @Test
    void whatIsNoUuidIsWrongDataOfTheServer() {
        assertThatExceptionOfType(ImmichDataException.class)
                .isThrownBy(() -> ofAlbum().add("x".repeat(100)))
                .withMessageContaining("x".repeat(60) + "…")
                .satisfies(e -> {
                    assertThat(e.operation()).isEqualTo("getAlbumInfo");
                    assertThat(e.path()).isEqualTo("$.assets.id");
                });
    }
}
