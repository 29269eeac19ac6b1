package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.search.AssetQuery;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashContractTest extends ContractTest {

    @TempDir
    Path folder;

    private String kept;
    private String first;
    private String second;

    @BeforeEach
    void uploadThreeAndTrashTwo() {
        kept = Pictures.upload(immich, folder, Pictures.NOON);
        first = Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(60));
        second = Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(120));
        immich.assets().update(second, AssetChange.none().visibility(Visibility.ARCHIVE));
        immich.assets().trash(List.of(first, second));
    }

    @Test
    void theTrashHoldsWhatWasTrashedOfTimelineAndArchive() {
        assertThat(immich.trash().stream()).extracting(Asset::id).containsExactly(second, first);
        assertThat(immich.trash().stream()).allMatch(Asset::trashed);
        assertThat(immich.assets().get(first).trashed()).isTrue();
        assertThat(immich.search().stream(AssetQuery.all()))
                .extracting(Asset::id)
                .containsExactly(kept);
    }

    @Test
    void trashingAgainIsHarmless() {
        immich.assets().trash(List.of(first, kept));

        assertThat(immich.trash().stream()).hasSize(3);
    }

    @Test
    void someAreRestored() {
        assertThat(immich.trash().restore(List.of(first))).isEqualTo(1);

        assertThat(immich.assets().get(first).trashed()).isFalse();
        assertThat(immich.trash().stream()).extracting(Asset::id).containsExactly(second);
    }

    @Test
    void restoringWhatIsNotInTheTrashIsHarmless() {
        assertThat(immich.trash().restore(List.of(kept))).isEqualTo(1);
        assertThat(immich.trash().restore(List.of())).isZero();
        assertThat(immich.assets().get(kept).trashed()).isFalse();
    }

    @Test
    void oneThatIsNotThereRestoresNone() {
        assertThatThrownBy(() -> immich.trash().restore(List.of(first, "0a1b2c3d-0000-4000-8000-000000000001")))
                .isInstanceOf(ImmichNotFoundException.class);

        assertThat(immich.assets().get(first).trashed()).isTrue();
    }

    @Test
    void allAreRestored() {
        assertThat(immich.trash().restoreAll()).isEqualTo(2);

        assertThat(immich.trash().stream()).isEmpty();
        assertThat(immich.trash().restoreAll()).isZero();
    }

    @Test
    void theTrashIsEmptied() {
        assertThat(immich.trash().empty()).isEqualTo(2);

        assertThat(immich.assets().get(kept).trashed()).isFalse();
        assertGone(first);
        assertGone(second);
    }

    @Test
    void whatIsDeletedForGoodDoesNotComeBack() {
        immich.assets().delete(List.of(kept, first));

        assertThat(immich.search().stream(AssetQuery.all())).isEmpty();
        assertGone(kept);
        assertGone(first);
    }

    @Test
    void aDryRunCountsTheTrashAndLeavesIt() {
        try (ImmichClient dry = me.builder().dryRun().build()) {
            assertThat(dry.trash().empty()).isEqualTo(2);
            assertThat(dry.trash().restoreAll()).isEqualTo(2);
        }
        assertThat(immich.trash().stream()).hasSize(2);
    }

    @Test
    void aKeyThatMayNotDeleteNamesTheMissingPermission() {
        try (ImmichClient reader = me.builder().apiKey(me.apiKey("asset.read")).build()) {
            assertThatThrownBy(() -> reader.trash().empty())
                    .isInstanceOf(ImmichForbiddenException.class)
                    .hasMessageContaining("asset.delete");
        }
    }

    /** A genuine server still lists an asset for a moment while it deletes it. */
    private void assertGone(String id) {
        try {
            assertThat(immich.assets().get(id).trashed()).isTrue();
        } catch (ImmichNotFoundException gone) {
            assertThat(gone).isNotNull();
        }
    }
}
