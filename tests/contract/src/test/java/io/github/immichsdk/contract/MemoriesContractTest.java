package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.memories.Memories;
import io.github.immichsdk.memories.Memory;
import io.github.immichsdk.memories.MemoryChange;
import io.github.immichsdk.memories.MemoryQuery;
import io.github.immichsdk.memories.MemoryType;
import io.github.immichsdk.memories.NewMemory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoriesContractTest extends ContractTest {

    private static final Instant MOMENT = Instant.parse("2024-01-03T00:00:00Z");

    @TempDir
    Path folder;

    private Memories memories;

    @BeforeEach
    void open() {
        memories = immich.memories();
    }

    private String upload(int second) {
        return Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(second));
    }

    @Test
    void aMemoryIsCreatedChangedAndDeleted() {
        String asset = upload(0);
        Memory memory = memories.create(NewMemory.of(2024, MOMENT).assets(List.of(asset, NOT_THERE)));

        assertThat(memory.additionalProperties()).isEmpty();
        assertThat(memory.type()).isSameAs(MemoryType.ON_THIS_DAY);
        assertThat(memory.data().year()).isEqualTo(2024);
        assertThat(memory.assets()).extracting(Asset::id).containsExactly(asset);
        assertThat(memories.get(memory.id()).memoryAt()).isEqualTo(MOMENT);

        Memory saved = memories.update(memory.id(), MemoryChange.none().saved().seenAt(MOMENT));
        assertThat(saved.saved()).isTrue();
        assertThat(saved.seenAt()).isEqualTo(MOMENT);
        assertThat(memories.update(memory.id(), MemoryChange.none()).saved()).isTrue();
        assertThat(memories.list(MemoryQuery.all().saved()))
                .extracting(Memory::id)
                .containsExactly(memory.id());
        assertThat(memories.list(MemoryQuery.all().notSaved())).isEmpty();

        memories.delete(memory.id());
        assertThatThrownBy(() -> memories.delete(memory.id())).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void aListHasOnlyMemoriesWithVisibleAssetsAndACountHasAll() {
        Memory shown = memories.create(NewMemory.of(2024, MOMENT).assets(List.of(upload(0))));
        memories.create(NewMemory.of(2023, MOMENT));

        assertThat(memories.list()).extracting(Memory::id).containsExactly(shown.id());
        assertThat(memories.count()).isEqualTo(2);
        assertThat(memories.list(MemoryQuery.all().shownOn(LocalDate.of(2026, 6, 3))))
                .extracting(Memory::id)
                .containsExactly(shown.id());
    }

    @Test
    void aMemoryIsShownOnItsDaysOnly() {
        NewMemory limited = NewMemory.of(2024, MOMENT)
                .assets(List.of(upload(0)))
                .shownBetween(Instant.parse("2026-01-03T00:00:00Z"), Instant.parse("2026-01-03T23:59:59Z"));
        if (!immich.server().version().atLeast(new ServerVersion(2, 0, 0))) {
            assertThatThrownBy(() -> memories.create(limited))
                    .isInstanceOf(ImmichUnsupportedException.class)
                    .hasMessageContaining("2.0");
            return;
        }
        memories.create(limited);

        assertThat(memories.list(MemoryQuery.all().shownOn(LocalDate.of(2026, 1, 3))))
                .hasSize(1);
        assertThat(memories.list(MemoryQuery.all().shownOn(LocalDate.of(2026, 1, 4))))
                .isEmpty();
        assertThat(memories.list(MemoryQuery.all().shownOn(LocalDate.of(2026, 1, 2))))
                .isEmpty();
    }

    @Test
    void assetsAreAddedAndRemovedWithAResultForEach() {
        String one = upload(0);
        String two = upload(1);
        String id =
                memories.create(NewMemory.of(2024, MOMENT).assets(List.of(one))).id();

        assertThat(memories.addAssets(id, List.of(one, two, NOT_THERE)))
                .hasToString("1 done, 1 unchanged, 1 no_permission");
        assertThat(memories.removeAssets(id, List.of(one, one, NOT_THERE))).hasToString("1 done, 2 unchanged");
        assertThat(memories.get(id).assets()).extracting(Asset::id).containsExactly(two);
    }

    @Test
    void whatIsMissingOrForbiddenSaysSo() {
        isNotFoundAndForbidden(List.of(
                use -> use.memories().get(NOT_THERE),
                use -> use.memories().update(NOT_THERE, MemoryChange.none().saved()),
                use -> use.memories().delete(NOT_THERE),
                use -> use.memories().addAssets(NOT_THERE, List.of(NOT_THERE)),
                use -> use.memories().removeAssets(NOT_THERE, List.of(NOT_THERE))));
        isForbidden(List.of(
                use -> use.memories().list(),
                use -> use.memories().count(),
                use -> use.memories().create(NewMemory.of(2024, MOMENT))));
    }
}
