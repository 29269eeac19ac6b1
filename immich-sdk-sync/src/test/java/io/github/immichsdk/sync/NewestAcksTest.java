package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.sync.internal.Acks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewestAcksTest {

    private static final List<String> ACKS = List.of(
            "AssetV2|1",
            "AssetV2|2",
            "AssetV2|3|x",
            "AssetV2",
            "Asset|1",
            "AssetV2x|1",
            "AlbumV1|1",
            "AlbumV1|2",
            "|1",
            "|2",
            "",
            "x");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theNewestAckOfEachTypeIsKeptInTheOrderInWhichTheTypesLastArrived(long seed) {
        Random random = new Random(seed);
        NewestAcks acks = new NewestAcks();
        Map<String, String> expected = new LinkedHashMap<>();
        assertThat(acks.isEmpty()).isTrue();
        for (int i = 0; i < 2000; i++) {
            String ack = ACKS.get(random.nextInt(ACKS.size()));
            acks.add(ack);
            expected.remove(Acks.type(ack));
            expected.put(Acks.type(ack), ack);
            assertThat(acks.isEmpty()).isFalse();
            if (random.nextInt(3) == 0) {
                assertThat(acks.acks()).containsExactlyElementsOf(expected.values());
            }
            if (random.nextInt(50) == 0) {
                acks.clear();
                expected.clear();
                assertThat(acks.isEmpty()).isTrue();
                assertThat(acks.acks()).isEmpty();
            }
        }
    }
}
