package io.github.immichsdk.sync.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InMemoryMirrorStoreTest {

    private static final MirrorState STATE = new MirrorState(new MirrorIdentity("s", "u", "x"), Map.of("A", "A|1"));

    private final InMemoryMirrorStore store = new InMemoryMirrorStore();

    @Test
    void aNewStoreStandsNowhere() {
        assertThat(store.state()).isNull();
        assertThat(store.rows(MirrorTable.ASSET)).isEmpty();
    }

    @Test
    void whatATransactionThatFailedDidIsTakenBack() {
        store.transaction(work -> {
            work.upsert(MirrorTable.ASSET, "1", Map.of("ownerId", "me"));
            work.upsert(MirrorTable.ASSET, "2", Map.of("ownerId", "me"));
            work.checkpoint(STATE);
        });

        assertThatThrownBy(() -> store.transaction(work -> {
                    work.delete(MirrorTable.ASSET, "1");
                    work.upsert(MirrorTable.ASSET, "2", Map.of("ownerId", "you"));
                    work.upsert(MirrorTable.ASSET, "3", Map.of());
                    work.reset();
                    work.checkpoint(new MirrorState(STATE.identity(), Map.of()));
                    throw new IllegalStateException("power");
                }))
                .hasMessage("power");

        assertThat(store.state()).isEqualTo(STATE);
        assertThat(store.rows(MirrorTable.ASSET)).containsOnlyKeys("1", "2");
        store.transaction(work ->
                assertThat(work.keys(MirrorTable.ASSET, "ownerId", "me")).containsExactlyInAnyOrder("1", "2"));
    }

    @Test
    void aTransactionSeesWhatItDid() {
        store.transaction(work -> {
            work.upsert(MirrorTable.ALBUM_ASSET, "a|1", Map.of("albumId", "a", "assetId", "1"));
            work.upsert(MirrorTable.ALBUM_ASSET, "a|2", Map.of("albumId", "a", "assetId", "2"));
            work.delete(MirrorTable.ALBUM_ASSET, "a|1");

            assertThat(work.keys(MirrorTable.ALBUM_ASSET, "albumId", "a")).containsExactly("a|2");
            assertThat(work.keys(MirrorTable.ALBUM_ASSET, "assetId", "1")).isEmpty();
            assertThat(work.row(MirrorTable.ALBUM_ASSET, "a|2")).containsEntry("assetId", "2");
        });
    }

    @Test
    void aFieldThatNobodyLooksUpIsRefused() {
        assertThatThrownBy(() -> store.transaction(work -> work.keys(MirrorTable.ASSET, "checksum", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theIndexesAgreeWithTheRowsWhateverWasDone() {
        long seed = 42;
        Random random = new Random(seed);
        Map<String, String> expected = new HashMap<>();
        for (int round = 0; round < 500; round++) {
            Map<String, String> before = new HashMap<>(expected);
            boolean fails = random.nextInt(3) == 0;
            try {
                store.transaction(work -> {
                    for (int i = random.nextInt(6); i > 0; i--) {
                        String key = "k" + random.nextInt(10);
                        String owner = "o" + random.nextInt(3);
                        if (random.nextInt(3) == 0) {
                            work.delete(MirrorTable.ASSET, key);
                            expected.remove(key);
                        } else {
                            work.upsert(MirrorTable.ASSET, key, Map.of("ownerId", owner));
                            expected.put(key, owner);
                        }
                    }
                    if (fails) {
                        throw new IllegalStateException("power");
                    }
                });
            } catch (IllegalStateException e) {
                expected.clear();
                expected.putAll(before);
            }
            assertThat(store.rows(MirrorTable.ASSET).keySet())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected.keySet());
            for (int owner = 0; owner < 3; owner++) {
                String value = "o" + owner;
                store.transaction(work -> assertThat(work.keys(MirrorTable.ASSET, "ownerId", value))
                        .as("seed %d, owner %s", seed, value)
                        .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                                .filter(entry -> entry.getValue().equals(value))
                                .map(Map.Entry::getKey)
                                .toList()));
            }
        }
    }
}
