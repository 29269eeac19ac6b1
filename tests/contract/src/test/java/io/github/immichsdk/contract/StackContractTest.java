package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacks.Stack;
import io.github.immichsdk.stacks.StackIds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackContractTest extends ContractTest {

    @TempDir
    Path folder;

    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void upload() {
        for (int i = 0; i < 6; i++) {
            ids.add(Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(i)));
        }
    }

    private String id(int number) {
        return ids.get(number);
    }

    @Test
    void aStackIsCreatedAndFoundInEveryWay() {
        Stack made = immich.stacks().create(id(2), id(0), id(1));

        assertThat(made.primaryAssetId()).isEqualTo(id(2));
        assertThat(made.assetIds()).hasSize(3).startsWith(id(2)).contains(id(0), id(1));
        assertThat(made.notShown()).isEmpty();
        assertThat(made.additionalProperties()).isEmpty();
        assertThat(immich.stacks().get(made.id()).assetIds()).containsExactlyInAnyOrderElementsOf(made.assetIds());
        assertThat(immich.stacks().list()).extracting(Stack::id).containsExactly(made.id());
        assertThat(immich.stacks().listIds()).extracting(StackIds::id).containsExactly(made.id());
        assertThat(immich.stacks().listIds().get(0).assetIds()).containsExactlyInAnyOrder(id(0), id(1), id(2));
        assertThat(immich.stacks().findByPrimary(id(2))).map(Stack::id).hasValue(made.id());
        assertThat(immich.stacks().findByPrimary(id(0))).isEmpty();
    }

    @Test
    void theSameCreateAgainKeepsTheMembersAndGivesAnotherStack() {
        Stack first = immich.stacks().create(id(0), id(1));
        Stack again = immich.stacks().create(id(0), id(1));

        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.assetIds()).containsExactly(id(0), id(1));
        assertThat(immich.stacks().list()).hasSize(1);
    }

    @Test
    void aStackWhosePrimaryIsAmongTheIdsComesAlongAsAWhole() {
        immich.stacks().create(id(1), id(2), id(3));

        Stack merged = immich.stacks().create(id(0), id(1));

        assertThat(merged.assetIds()).containsExactlyInAnyOrder(id(0), id(1), id(2), id(3));
        assertThat(merged.notShown()).isEmpty();
        assertThat(immich.stacks().list()).hasSize(1);
    }

    @Test
    void anotherMemberOfAnotherStackJustMoves() {
        Stack other = immich.stacks().create(id(1), id(2));

        Stack made = immich.stacks().create(id(0), id(2));

        assertThat(made.assetIds()).containsExactly(id(0), id(2));
        assertThat(immich.stacks().get(other.id()).assetIds()).containsExactly(id(1));
        assertThat(immich.stacks().list()).hasSize(2);
    }

    @Test
    void aMemberInTheTrashIsNamedAsNotShown() {
        immich.assets().trash(List.of(id(1)));

        Stack made = immich.stacks().create(id(0), id(1));

        assertThat(made.assetIds()).containsExactly(id(0));
        assertThat(made.notShown()).containsExactly(id(1));

        immich.trash().restore(List.of(id(1)));

        assertThat(immich.stacks().get(made.id()).assetIds()).containsExactly(id(0), id(1));
    }

    @Test
    void anArchivedMemberIsShown() {
        immich.assets().update(id(1), AssetChange.none().visibility(Visibility.ARCHIVE));

        assertThat(immich.stacks().create(id(0), id(1)).assetIds()).containsExactly(id(0), id(1));
    }

    @Test
    void anAssetThatIsNotThereCreatesNoStack() {
        assertThatThrownBy(() -> immich.stacks().create(id(0), NOT_THERE)).isInstanceOf(ImmichNotFoundException.class);

        assertThat(immich.stacks().list()).isEmpty();
    }

    @Test
    void anAssetOfSomeoneElseCreatesNoStack() {
        try (ContractUser other = server.newUser()) {
            String theirs = Pictures.upload(other.client(), folder, Pictures.NOON);

            assertThatThrownBy(() -> immich.stacks().create(id(0), theirs)).isInstanceOf(ImmichNotFoundException.class);
        }
        assertThat(immich.stacks().list()).isEmpty();
    }

    @Test
    void thePrimaryChanges() {
        Stack made = immich.stacks().create(id(0), id(1));

        Stack changed = immich.stacks().changePrimary(made.id(), id(1));

        assertThat(changed.id()).isEqualTo(made.id());
        assertThat(changed.primaryAssetId()).isEqualTo(id(1));
        assertThat(changed.assetIds()).containsExactly(id(1), id(0));
        assertThatThrownBy(() -> immich.stacks().changePrimary(made.id(), id(2)))
                .isInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("must be in the stack");
    }

    @Test
    void membersGoOutButNotThePrimary() {
        Stack made = immich.stacks().create(id(0), id(1), id(2));

        immich.stacks().remove(made.id(), id(1));

        assertThat(immich.stacks().get(made.id()).assetIds()).containsExactly(id(0), id(2));
        assertThatThrownBy(() -> immich.stacks().remove(made.id(), id(1))).isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() -> immich.stacks().remove(made.id(), id(0)))
                .isExactlyInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("primary");
    }

    @Test
    void theLastOtherMemberMayGoAndTheStackStays() {
        Stack made = immich.stacks().create(id(0), id(1));

        immich.stacks().remove(made.id(), id(1));

        assertThat(immich.stacks().get(made.id()).assetIds()).containsExactly(id(0));
    }

    @Test
    void aDeletedStackIsGoneAndItsAssetsStay() {
        Stack made = immich.stacks().create(id(0), id(1));

        immich.stacks().delete(made.id());

        assertThatThrownBy(() -> immich.stacks().get(made.id())).isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() -> immich.stacks().delete(made.id())).isInstanceOf(ImmichNotFoundException.class);
        assertThat(immich.assets().get(id(0)).trashed()).isFalse();
    }

    @Test
    void manyAreDeletedThoughSomeAreGone() {
        Stack one = immich.stacks().create(id(0), id(1));
        Stack two = immich.stacks().create(id(2), id(3));
        Stack three = immich.stacks().create(id(4), id(5));
        immich.stacks().delete(two.id());

        ItemResults result = immich.stacks().deleteAll(List.of(one.id(), two.id(), three.id()));

        assertThat(result.done()).containsExactly(one.id(), three.id());
        assertThat(result.unchanged()).containsExactly(two.id());
        assertThat(result.complete()).isTrue();
        assertThat(immich.stacks().list()).isEmpty();
        assertThat(immich.stacks().deleteAll(List.of())).hasToString("0 done");
    }

    @Test
    void stacksOfSomeoneElseAreNotDeleted() {
        Stack mine = immich.stacks().create(id(0), id(1));
        try (ContractUser other = server.newUser()) {
            ItemResults result = other.client().stacks().deleteAll(List.of(mine.id()));

            assertThat(result.done()).isEmpty();
            assertThat(result.unchanged()).containsExactly(mine.id());
        }
        assertThat(immich.stacks().list()).hasSize(1);
    }

    @Test
    void aResetDissolvesAllStacksAndKeepsTheirAssets() {
        Stack one = immich.stacks().create(id(0), id(1));
        Stack two = immich.stacks().create(id(2), id(3));

        ImmichStacking stacking = ImmichStacking.of(immich);
        ItemResults result = stacking.resetStacks();

        assertThat(result.done()).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(immich.stacks().list()).isEmpty();
        assertThat(ids)
                .allSatisfy(id -> assertThat(immich.assets().get(id).trashed()).isFalse());
        assertThat(stacking.resetStacks()).hasToString("0 done");
    }

    @Test
    void onlyStacksThatShowOneAssetAreRemovedAsSingle() {
        Stack moved = immich.stacks().create(id(0), id(1));
        Stack whole = immich.stacks().create(id(2), id(1));

        assertThat(ImmichStacking.of(immich).removeSingleAssetStacks().done()).containsExactly(moved.id());
        assertThat(immich.stacks().listIds()).extracting(StackIds::id).containsExactly(whole.id());
    }

    @Test
    void manyThreadsThatStackTheSameAssetsEndWithOneWholeStack() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<Stack>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            List<String> asked = i % 2 == 0 ? List.of(id(0), id(1)) : List.of(id(1), id(0));
            all.add(threads.submit(() -> immich.stacks().create(asked)));
        }
        for (Future<Stack> one : all) {
            assertThat(one.get(60, TimeUnit.SECONDS).notShown()).isEmpty();
        }
        threads.shutdown();

        assertThat(immich.stacks().list())
                .singleElement()
                .satisfies(stack -> assertThat(stack.assetIds()).containsExactlyInAnyOrder(id(0), id(1)));
    }

    @Test
    void aMissingPermissionIsNamed() {
        try (ImmichClient narrow = me.builder().apiKey(me.apiKey("stack.read")).build()) {
            assertThatThrownBy(() -> narrow.stacks().create(id(0), id(1)))
                    .isInstanceOf(ImmichForbiddenException.class)
                    .hasMessageContaining("stack.create");
        }
    }

    @Test
    void aDryRunLeavesNoTrace() {
        try (ImmichClient dry = me.builder().dryRun().build()) {
            Stack made = dry.stacks().create(id(0), id(1));
            dry.stacks().changePrimary(made.id(), id(1));

            assertThat(dry.stacks().get(made.id()).assetIds()).containsExactly(id(1), id(0));
            assertThat(dry.stacks().deleteAll(List.of(made.id()))).hasToString("1 done");
            assertThat(dry.dryRunReport().writes()).hasSize(3);
        }
        assertThat(immich.stacks().list()).isEmpty();
    }
}
