package io.github.immichsdk.stacks;

import static io.github.immichsdk.stacks.StackJson.NO_STACK;
import static io.github.immichsdk.stacks.StackJson.list;
import static io.github.immichsdk.stacks.StackJson.stack;
import static io.github.immichsdk.stacks.StackJson.stackId;
import static io.github.immichsdk.stacks.StackJson.stackIds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.errors.ImmichBatchException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichTransportException;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StackDeleteAllTest {

    private static final String DELETE = "DELETE /api/stacks";
    private static final String LIST = "GET /api/stacks";
    private static final IOException RESET = new IOException("Connection reset");

    private static Stacks stacks(StubTransport stub) {
        return TestClient.over(stub).stacks();
    }

    private static String look(int number) {
        return "GET /api/stacks/" + stackId(number);
    }

    /** The list of a library that still has some stacks of a range. */
    private static String library(int from, int to) {
        return list(IntStream.range(from, to).mapToObj(i -> stack(i, 1)).toList());
    }

    @Test
    void stacksAreDeletedByOneRequest() {
        StubTransport stub = new StubTransport().status(204);

        ItemResults result = stacks(stub).deleteAll(List.of(stackId(1), stackId(2), stackId(1)));

        assertThat(result.done()).containsExactly(stackId(1), stackId(2));
        assertThat(result.complete()).isTrue();
        assertThat(result).hasToString("2 done");
        assertThat(stub.requests())
                .hasToString("[DELETE /api/stacks {\"ids\":[\"" + stackId(1) + "\",\"" + stackId(2) + "\"]}]");
    }

    @Test
    void anEmptyListSendsNothing() {
        StubTransport stub = new StubTransport();

        assertThat(stacks(stub).deleteAll(List.of())).hasToString("0 done");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aMistypedIdSendsNothing() {
        StubTransport stub = new StubTransport();

        assertThatThrownBy(() -> stacks(stub).deleteAll(List.of(stackId(1), "2")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aLongListGoesInBatchesOfThousand() {
        StubTransport stub = new StubTransport().status(204).status(204).status(204);

        assertThat(stacks(stub).deleteAll(stackIds(2001)).done()).isEqualTo(stackIds(2001));
        assertThat(stub.lines()).containsExactly(DELETE, DELETE, DELETE);
    }

    @Test
    void oneThatIsGoneDoesNotKeepTheOthers() {
        StubTransport stub = new StubTransport()
                .json(400, NO_STACK)
                .json(stack(1, 1))
                .json(400, NO_STACK)
                .json(stack(3, 1))
                .status(204);

        ItemResults result = stacks(stub).deleteAll(List.of(stackId(1), stackId(2), stackId(3)));

        assertThat(result.done()).containsExactly(stackId(1), stackId(3));
        assertThat(result.unchanged()).containsExactly(stackId(2));
        assertThat(result.complete()).isTrue();
        assertThat(result).hasToString("2 done, 1 unchanged");
        assertThat(stub.lines()).containsExactly(DELETE, look(1), look(2), look(3), DELETE);
        assertThat(stub.last().body()).isEqualTo("{\"ids\":[\"" + stackId(1) + "\",\"" + stackId(3) + "\"]}");
    }

    @Test
    void whenAllAreGoneNothingIsSentAgain() {
        StubTransport stub = new StubTransport().json(400, NO_STACK).json(400, NO_STACK);

        ItemResults result = stacks(stub).deleteAll(List.of(stackId(1)));

        assertThat(result.unchanged()).containsExactly(stackId(1));
        assertThat(stub.lines()).containsExactly(DELETE, look(1));
    }

    @Test
    void afterALostResponseThoseThatAreGoneCountAsDeleted() {
        StubTransport stub = new StubTransport().fail(RESET).json(400, NO_STACK).json(400, NO_STACK);

        ItemResults result = stacks(stub).deleteAll(List.of(stackId(1), stackId(2)));

        assertThat(result.done()).containsExactly(stackId(1), stackId(2));
        assertThat(stub.lines()).containsExactly(DELETE, look(1), look(2));
    }

    @Test
    void aLostRequestIsSentAgainAfterALook() {
        StubTransport stub = new StubTransport()
                .fail(RESET)
                .json(stack(1, 1))
                .json(stack(2, 1))
                .status(204);

        ItemResults result = stacks(stub).deleteAll(List.of(stackId(1), stackId(2)));

        assertThat(result).hasToString("2 done");
        assertThat(stub.lines()).containsExactly(DELETE, look(1), look(2), DELETE);
    }

    @Test
    void manyAreLookedForInOneList() {
        StubTransport stub =
                new StubTransport().json(400, NO_STACK).json(library(5, 40)).status(204);

        ItemResults result = stacks(stub).deleteAll(stackIds(30));

        assertThat(result).hasToString("25 done, 5 unchanged");
        assertThat(result.unchanged()).isEqualTo(stackIds(5));
        assertThat(stub.lines()).containsExactly(DELETE, LIST, DELETE);
    }

    @Test
    void whereTheServerCannotListAHugeLibraryTheyAreLookedForOneByOne() {
        StubTransport stub = new StubTransport()
                .json(400, NO_STACK)
                .always(
                        LIST,
                        request -> StubTransport.response(
                                500, "application/json", "{\"message\":\"Internal server error\"}"));
        List<String> ids = stackIds(21);
        for (int i = 0; i < 20; i++) {
            stub.json(stack(i, 1));
        }
        stub.json(400, NO_STACK).status(204);

        ItemResults result = stacks(stub).deleteAll(ids);

        assertThat(result.done()).isEqualTo(ids.subList(0, 20));
        assertThat(result.unchanged()).containsExactly(stackId(20));
    }

    @Test
    void whatTheServerRefusesThoughItIsThereIsReportedAndNotSentForEver() {
        StubTransport stub = new StubTransport().json(400, NO_STACK).json(stack(1, 1));

        ItemResults result = stacks(stub).deleteAll(List.of(stackId(1)));

        assertThat(result.complete()).isFalse();
        assertThat(result).hasToString("0 done, 1 unknown");
        assertThat(result.failed()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(stackId(1));
            assertThat(item.message()).contains("stack.delete");
        });
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void aRequestThatKeepsFailingIsSentThreeTimes() {
        StubTransport stub = new StubTransport();
        for (int i = 0; i < 3; i++) {
            stub.json(500, "{\"message\":\"Failed to delete stacks\"}").json(stack(1, 1));
        }

        ItemResults result = stacks(stub).deleteAll(List.of(stackId(1)));

        assertThat(result.complete()).isFalse();
        assertThat(result.failed())
                .singleElement()
                .satisfies(item -> assertThat(item.message()).contains("Failed to delete stacks"));
        assertThat(stub.lines()).containsExactly(DELETE, look(1), DELETE, look(1), DELETE, look(1));
    }

    @Test
    void aMissingPermissionIsThrownAtOnce() {
        StubTransport stub =
                new StubTransport().json(403, "{\"message\":\"Missing required permission: stack.delete\"}");

        assertThatThrownBy(() -> stacks(stub).deleteAll(List.of(stackId(1))))
                .isInstanceOf(ImmichForbiddenException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aFailureAmongBatchesReportsWhatIsDoneAndWhatRemains() {
        StubTransport stub = new StubTransport().status(204).json(403, "{\"message\":\"Forbidden\"}");
        List<String> ids = stackIds(1500);

        assertThatThrownBy(() -> stacks(stub).deleteAll(ids)).isInstanceOfSatisfying(ImmichBatchException.class, e -> {
            assertThat(e.done()).isEqualTo(ids.subList(0, 1000));
            assertThat(e.remaining()).isEqualTo(ids.subList(1000, 1500));
        });
    }

    @Test
    void whenLookingFailsTheFirstFailureIsThrown() {
        StubTransport stub =
                new StubTransport().fail(RESET).json(403, "{\"message\":\"Missing required permission: stack.read\"}");

        assertThatThrownBy(() -> stacks(stub).deleteAll(List.of(stackId(1))))
                .isInstanceOf(ImmichTransportException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }
}
