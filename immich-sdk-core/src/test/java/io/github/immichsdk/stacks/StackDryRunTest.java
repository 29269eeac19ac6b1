package io.github.immichsdk.stacks;

import static io.github.immichsdk.stacks.StackJson.asset;
import static io.github.immichsdk.stacks.StackJson.assetJson;
import static io.github.immichsdk.stacks.StackJson.list;
import static io.github.immichsdk.stacks.StackJson.stack;
import static io.github.immichsdk.stacks.StackJson.stackId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.dryrun.SkippedWrite;
import io.github.immichsdk.errors.ImmichNotFoundException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stack that a dry run makes lives on in that dry run, and nothing of it reaches the server. */
class StackDryRunTest {

    private final StubTransport stub = new StubTransport();
    private final ImmichClient client = TestClient.dryRun(stub);
    private final Stacks stacks = client.stacks();

    @BeforeEach
    void assets() {
        for (int i = 1; i <= 3; i++) {
            stub.always("GET /api/assets/" + asset(i), assetJson(i));
        }
    }

    private List<String> skipped() {
        return client.dryRunReport().writes().stream()
                .map(SkippedWrite::operation)
                .toList();
    }

    private void assertThatNothingWasWritten() {
        assertThat(stub.lines()).allMatch(line -> line.startsWith("GET "));
    }

    @Test
    void aMadeStackHasAnIdAndItsAssets() {
        Stack made = stacks.create(asset(2), asset(1), asset(3));

        assertThat(made.id()).hasSize(36);
        assertThat(made.primaryAssetId()).isEqualTo(asset(2));
        assertThat(made.assetIds()).containsExactly(asset(2), asset(1), asset(3));
        assertThat(made.notShown()).isEmpty();
        assertThat(skipped()).containsExactly("createStack");
        assertThatNothingWasWritten();
    }

    @Test
    void whatTheServerWouldNotShowIsNotShown() {
        stub.always("GET /api/assets/" + asset(2), assetJson(2, "\"visibility\":\"timeline\",\"isTrashed\":true"));
        stub.always("GET /api/assets/" + asset(3), assetJson(3, "\"visibility\":\"hidden\",\"isTrashed\":false"));

        assertThat(stacks.create(asset(1), asset(2), asset(3)).notShown()).containsExactly(asset(2), asset(3));
    }

    @Test
    void anAssetThatIsNotThereFailsAsItWouldForReal() {
        stub.json(400, "{\"message\":\"Not found or no asset.read access\"}");

        assertThatThrownBy(() -> stacks.create(asset(1), asset(9))).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void aMadeStackIsFoundAgain() {
        Stack made = stacks.create(asset(1), asset(2));
        stub.json(list(stack(5, 7, 8))).json(list(stack(5, 7, 8)));

        assertThat(stacks.get(made.id()).assetIds()).containsExactly(asset(1), asset(2));
        assertThat(stacks.findByPrimary(asset(1))).map(Stack::id).hasValue(made.id());
        assertThat(stacks.list()).extracting(Stack::id).containsExactly(made.id(), stackId(5));
        assertThat(stacks.listIds()).extracting(StackIds::id).containsExactly(made.id(), stackId(5));
    }

    @Test
    void thePrimaryOfAMadeStackChanges() {
        Stack made = stacks.create(asset(1), asset(2));

        Stack changed = stacks.changePrimary(made.id(), asset(2));

        assertThat(changed.primaryAssetId()).isEqualTo(asset(2));
        assertThat(changed.assetIds()).containsExactly(asset(2), asset(1));
        assertThat(stacks.get(made.id())).isEqualTo(changed);
    }

    @Test
    void thePrimaryOfARealStackChangesInTheResultOnly() {
        stub.json(stack(5, 7, 8));

        assertThat(stacks.changePrimary(stackId(5), asset(8)).assetIds()).containsExactly(asset(8), asset(7));
        assertThat(skipped()).containsExactly("updateStack");
        assertThatNothingWasWritten();
    }

    @Test
    void anAssetGoesOutOfAMadeStack() {
        Stack made = stacks.create(asset(1), asset(2), asset(3));

        stacks.remove(made.id(), asset(2));

        assertThat(stacks.get(made.id()).assetIds()).containsExactly(asset(1), asset(3));
    }

    @Test
    void aDeletedStackIsGone() {
        Stack one = stacks.create(asset(1), asset(2));
        Stack two = stacks.create(asset(1), asset(3));
        stacks.delete(one.id());

        ItemResults result = stacks.deleteAll(List.of(two.id(), stackId(5)));
        stub.json("[]");

        assertThat(result).hasToString("2 done");
        assertThat(stacks.list()).isEmpty();
        assertThat(skipped()).containsExactly("createStack", "createStack", "deleteStack", "deleteStacks");
        assertThatNothingWasWritten();
    }
}
