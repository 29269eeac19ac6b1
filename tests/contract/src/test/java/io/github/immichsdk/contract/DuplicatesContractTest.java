package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.duplicates.DuplicateGroup;
import io.github.immichsdk.duplicates.Resolution;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesContractTest extends ContractTest {

    @TempDir
    Path folder;

    private final List<String> ids = new ArrayList<>();
    private final String group = UUID.randomUUID().toString();

    @BeforeEach
    void uploadTwoAlike() {
        for (int i = 0; i < 2; i++) {
            ids.add(Pictures.upload(immich, folder, Pictures.NOON));
        }
        immich.assets().updateAll(ids, AssetChange.none().duplicateGroup(group));
    }

    @Test
    void aGroupIsListedWithItsMembers() {
        DuplicateGroup listed = immich.duplicates().list().get(0);

        assertThat(immich.duplicates().list()).hasSize(1);
        assertThat(listed.duplicateId()).isEqualTo(group);
        assertThat(listed.assets()).extracting(Asset::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(listed.additionalProperties()).isEmpty();
    }

    @Test
    void aForgottenGroupIsGoneAndItsMembersStay() {
        immich.duplicates().forget(group);

        assertThat(immich.duplicates().list()).isEmpty();
        assertThat(immich.assets().get(ids.get(0)).trashed()).isFalse();
        assertThat(immich.assets().get(ids.get(1)).duplicateId()).isNull();
    }

    @Test
    void manyAreForgottenAtOnce() {
        immich.duplicates().forgetAll(List.of(group));

        assertThat(immich.duplicates().list()).isEmpty();
    }

    @Test
    void aGroupThatIsNotThereIsHarmlessToForgetOrNotFound() {
        String nowhere = UUID.randomUUID().toString();
        if (server.version().major() >= 3) {
            assertThatThrownBy(() -> immich.duplicates().forget(nowhere)).isInstanceOf(ImmichNotFoundException.class);
        } else {
            immich.duplicates().forget(nowhere);
        }
        assertThat(immich.duplicates().list()).hasSize(1);
    }

    @Test
    void aResolvedGroupKeepsAndTrashesAsRequestedWhereTheServerCan() {
        Resolution resolution = immich.duplicates().list().get(0).keeping(List.of(ids.get(0)));
        if (!Operations.RESOLVE_DUPLICATES.existsIn(server.version())) {
            assertThatThrownBy(() -> immich.duplicates().resolve(List.of(resolution)))
                    .isInstanceOf(ImmichUnsupportedException.class);
            assertThat(immich.duplicates().list()).hasSize(1);
            return;
        }

        ItemResults results = immich.duplicates().resolve(List.of(resolution));

        assertThat(results.done()).containsExactly(resolution.duplicateId());
        assertThat(immich.duplicates().list()).isEmpty();
        assertThat(immich.assets().get(ids.get(0)).trashed()).isFalse();
        assertThat(immich.assets().get(ids.get(1)).trashed()).isTrue();
    }
}
