package io.github.immichsdk.stacks;

import static io.github.immichsdk.stacks.StackJson.NO_STACK;
import static io.github.immichsdk.stacks.StackJson.asset;
import static io.github.immichsdk.stacks.StackJson.stack;
import static io.github.immichsdk.stacks.StackJson.stackId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichStatusException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackWriteTest {

    private static final String STACK = "/api/stacks/" + stackId(1);

    private static Stacks stacks(StubTransport stub) {
        return TestClient.over(stub).stacks();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.144.1", "2.7.5", "3.0.3", "3.2.2"})
    void thePrimaryIsChangedInTheFormThatAllVersionsHave(String version) {
        StubTransport stub = new StubTransport(version).json(stack(1, 2, 1));

        Stack changed = stacks(stub).changePrimary(stackId(1), asset(2));

        assertThat(changed.primaryAssetId()).isEqualTo(asset(2));
        assertThat(stub.requests()).hasToString("[PUT " + STACK + " {\"primaryAssetId\":\"" + asset(2) + "\"}]");
    }

    @Test
    void aNewPrimaryFromElsewhereIsRefusedByTheServer() {
        StubTransport stub = new StubTransport().json(400, "{\"message\":\"Primary asset must be in the stack\"}");

        assertThatThrownBy(() -> stacks(stub).changePrimary(stackId(1), asset(9)))
                .isExactlyInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("must be in the stack");
    }

    @Test
    void aChangeOfThePrimaryIsRetriedAfterALostResponse() {
        StubTransport stub =
                new StubTransport().fail(new IOException("Connection reset")).json(stack(1, 2, 1));

        stacks(stub).changePrimary(stackId(1), asset(2));

        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void anAssetIsTakenOutByOneRequest() {
        StubTransport stub = new StubTransport().status(204);

        stacks(stub).remove(stackId(1), asset(2));

        assertThat(stub.lines()).containsExactly("DELETE " + STACK + "/assets/" + asset(2));
    }

    @Test
    void takingOutWhatIsNotInTheStackIsNotFound() {
        StubTransport stub = new StubTransport().json(400, "{\"message\":\"Asset not in stack\"}");

        assertThatThrownBy(() -> stacks(stub).remove(stackId(1), asset(2))).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void afterALostResponseNotInTheStackMeansThatTheFirstRequestRemovedIt() {
        StubTransport stub = new StubTransport()
                .fail(new IOException("Connection reset"))
                .json(400, "{\"message\":\"Asset not in stack\"}");

        assertThatCode(() -> stacks(stub).remove(stackId(1), asset(2))).doesNotThrowAnyException();
    }

    @Test
    void thePrimaryCannotBeRemovedEvenAfterALostResponse() {
        StubTransport stub = new StubTransport()
                .fail(new IOException("Connection reset"))
                .json(400, "{\"message\":\"Cannot remove stack's primary asset\"}");

        assertThatThrownBy(() -> stacks(stub).remove(stackId(1), asset(1)))
                .isExactlyInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("primary asset");
    }

    @Test
    void aStackIsDeletedByOneRequest() {
        StubTransport stub = new StubTransport().status(204);

        stacks(stub).delete(stackId(1));

        assertThat(stub.lines()).containsExactly("DELETE " + STACK);
    }

    @Test
    void deletingWhatIsNotThereIsAnError() {
        StubTransport stub = new StubTransport().json(400, NO_STACK);

        assertThatThrownBy(() -> stacks(stub).delete(stackId(1))).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void afterALostResponseNotFoundMeansThatTheFirstRequestDeletedIt() {
        StubTransport stub =
                new StubTransport().fail(new IOException("Connection reset")).json(400, NO_STACK);

        assertThatCode(() -> stacks(stub).delete(stackId(1))).doesNotThrowAnyException();
    }
}
