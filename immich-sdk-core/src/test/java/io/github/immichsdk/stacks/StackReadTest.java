package io.github.immichsdk.stacks;

import static io.github.immichsdk.stacks.StackJson.asset;
import static io.github.immichsdk.stacks.StackJson.list;
import static io.github.immichsdk.stacks.StackJson.stack;
import static io.github.immichsdk.stacks.StackJson.stackId;
import static io.github.immichsdk.stacks.StackJson.stackOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackReadTest {

    private static Stacks stacks(StubTransport stub) {
        return TestClient.over(stub).stacks();
    }

    @Test
    void allStacksAreOneRequest() {
        StubTransport stub = new StubTransport().json(list(stack(1, 1, 2), stack(2, 3)));

        List<Stack> all = stacks(stub).list();

        assertThat(stub.lines()).containsExactly("GET /api/stacks");
        assertThat(all).extracting(Stack::id).containsExactly(stackId(1), stackId(2));
        assertThat(all.get(0).primaryAssetId()).isEqualTo(asset(1));
        assertThat(all.get(0).assetIds()).containsExactly(asset(1), asset(2));
        assertThat(all.get(0).notShown()).isEmpty();
        assertThat(all.get(0).additionalProperties()).isEmpty();
    }

    @Test
    void stacksThatShowNothingAreListedToo() {
        StubTransport stub = new StubTransport().json(list(stackOf(1, 7)));

        assertThat(stacks(stub).list()).singleElement().satisfies(stack -> {
            assertThat(stack.assets()).isEmpty();
            assertThat(stack.primaryAssetId()).isEqualTo(asset(7));
        });
    }

    @Test
    void fieldsOfANewerServerAreKept() {
        StubTransport stub = new StubTransport()
                .json(list(stack(1, 1).replace("{\"id\":\"57ac", "{\"kind\":\"burst\",\"id\":\"57ac")));

        assertThat(stacks(stub).list().get(0).additionalProperties()).containsEntry("kind", "burst");
    }

    @Test
    void whatDoesNotFitIsNamedByItsPlaceInTheList() {
        StubTransport stub = new StubTransport().json("[" + stack(1, 1) + ",{\"id\":7}]");

        assertThatThrownBy(() -> stacks(stub).list())
                .isInstanceOfSatisfying(
                        ImmichDataException.class, e -> assertThat(e.path()).isEqualTo("$[1].id"));
    }

    @Test
    void theIdsOfAllStacksAreTheSameRequest() {
        StubTransport stub = new StubTransport().json(list(stack(1, 1, 2), stackOf(2, 9)));

        assertThat(stacks(stub).listIds())
                .containsExactly(
                        new StackIds(stackId(1), asset(1), List.of(asset(1), asset(2))),
                        new StackIds(stackId(2), asset(9), List.of()));
        assertThat(stub.lines()).containsExactly("GET /api/stacks");
    }

    @Test
    void oneStackIsReadById() {
        StubTransport stub = new StubTransport().json(stack(1, 1, 2));

        assertThat(stacks(stub).get(stackId(1)).assetIds()).containsExactly(asset(1), asset(2));
        assertThat(stub.lines()).containsExactly("GET /api/stacks/" + stackId(1));
    }

    @Test
    void aStackThatIsNotThereIsNotFound() {
        StubTransport stub = new StubTransport().json(400, "{\"message\":\"Not found or no stack.read access\"}");

        assertThatThrownBy(() -> stacks(stub).get(stackId(1))).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void aStackIsFoundByItsPrimary() {
        StubTransport stub = new StubTransport().json(list(stack(1, 1, 2)));

        assertThat(stacks(stub).findByPrimary(asset(1))).map(Stack::id).hasValue(stackId(1));
        assertThat(stub.lines()).containsExactly("GET /api/stacks?primaryAssetId=" + asset(1));
    }

    @Test
    void anAssetThatStandsForNoStackFindsNothing() {
        assertThat(stacks(new StubTransport().json("[]")).findByPrimary(asset(1)))
                .isEmpty();
    }

    @Test
    void aStackOfAnotherPrimaryDoesNotMatch() {
        StubTransport stub = new StubTransport().json(list(stack(1, 2, 1)));

        assertThat(stacks(stub).findByPrimary(asset(1))).isEmpty();
    }

    @Test
    void aMistypedAssetSendsNothing() {
        StubTransport stub = new StubTransport();

        assertThatThrownBy(() -> stacks(stub).findByPrimary("IMG_1.jpg")).isInstanceOf(IllegalArgumentException.class);
        assertThat(stub.requests()).isEmpty();
    }
}
