package io.github.immichsdk.stacks;

import static io.github.immichsdk.stacks.StackJson.FAILED;
import static io.github.immichsdk.stacks.StackJson.asset;
import static io.github.immichsdk.stacks.StackJson.list;
import static io.github.immichsdk.stacks.StackJson.stack;
import static io.github.immichsdk.stacks.StackJson.stackId;
import static io.github.immichsdk.stacks.StackJson.stackOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.transport.TransportTimeoutException;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackCreateTest {

    private static final String POST = "POST /api/stacks";
    private static final String LOOK = "GET /api/stacks?primaryAssetId=" + asset(1);

    private static Stacks stacks(StubTransport stub) {
        return TestClient.over(stub).stacks();
    }

    private static Stack create(StubTransport stub) {
        return stacks(stub).create(asset(1), asset(2), asset(3));
    }

    @Test
    void theFirstIdIsThePrimaryAndTheOrderIsKept() {
        StubTransport stub = new StubTransport().json(201, stack(1, 1, 3, 2));

        Stack made = create(stub);

        assertThat(made.id()).isEqualTo(stackId(1));
        assertThat(made.primaryAssetId()).isEqualTo(asset(1));
        assertThat(made.notShown()).isEmpty();
        assertThat(stub.requests())
                .hasToString("[POST /api/stacks {\"assetIds\":[\"" + asset(1) + "\",\"" + asset(2) + "\",\"" + asset(3)
                        + "\"]}]");
    }

    @Test
    void repeatsAreOmitted() {
        StubTransport stub = new StubTransport().json(201, stack(1, 1, 2));

        stacks(stub).create(List.of(asset(1), asset(2), asset(1), asset(2).toUpperCase(Locale.ROOT)));

        assertThat(stub.last().body()).isEqualTo("{\"assetIds\":[\"" + asset(1) + "\",\"" + asset(2) + "\"]}");
    }

    static Stream<List<String>> tooFew() {
        return Stream.of(
                List.of(),
                List.of(asset(1)),
                List.of(asset(1), asset(1)),
                List.of(asset(10), asset(10).toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @MethodSource("tooFew")
    void fewerThanTwoDifferentAssetsAreRefusedBeforeAnythingIsSent(List<String> ids) {
        StubTransport stub = new StubTransport();

        assertThatThrownBy(() -> stacks(stub).create(ids))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least two different assets");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aMistypedIdIsRefusedBeforeAnythingIsSent() {
        StubTransport stub = new StubTransport();

        assertThatThrownBy(() -> stacks(stub).create(asset(1), "IMG_2.jpg"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("IMG_2.jpg");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void membersThatCameAlongWithAMergedStackAreShown() {
        StubTransport stub = new StubTransport().json(201, stack(1, 1, 2, 3, 4, 5));

        Stack made = create(stub);

        assertThat(made.assetIds()).hasSize(5);
        assertThat(made.notShown()).isEmpty();
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aRequestedAssetThatTheServerDoesNotShowIsNamed() {
        StubTransport stub = new StubTransport().json(201, stack(1, 1, 2)).json(list(stack(1, 1, 2)));

        assertThat(create(stub).notShown()).containsExactly(asset(3));
        assertThat(stub.lines()).containsExactly(POST, LOOK);
    }

    @Test
    void aResponseThatShowsTooLittleIsCheckedByReading() {
        StubTransport stub = new StubTransport().json(201, stackOf(1, 1)).json(list(stack(1, 1, 2, 3)));

        Stack made = create(stub);

        assertThat(made.notShown()).isEmpty();
        assertThat(made.assetIds()).hasSize(3);
    }

    @Test
    void aStackOfTrashedAssetsIsCreatedAndShowsNone() {
        StubTransport stub = new StubTransport().json(201, stackOf(1, 1)).json(list(stackOf(1, 1)));

        Stack made = create(stub);

        assertThat(made.assets()).isEmpty();
        assertThat(made.notShown()).containsExactly(asset(1), asset(2), asset(3));
    }

    @Test
    void aStackThatAnotherProgramDissolvesAtOnceIsNotReportedAsCreated() {
        StubTransport stub = new StubTransport().json(201, stackOf(1, 1)).json("[]");

        assertThatThrownBy(() -> create(stub))
                .isInstanceOf(ImmichNotFoundException.class)
                .hasMessageContaining("does not exist any more");
    }

    @Test
    void anAssetOfSomeoneElseIsNotFoundAndNothingIsLookedFor() {
        StubTransport stub = new StubTransport().json(400, "{\"message\":\"Not found or no asset.update access\"}");

        assertThatThrownBy(() -> create(stub)).isInstanceOf(ImmichNotFoundException.class);
        assertThat(stub.lines()).containsExactly(POST);
    }

    @Test
    void aFailedCreateThatWasCarriedOutIsFoundAndNotSentAgain() {
        StubTransport stub = new StubTransport().json(500, FAILED).json(list(stack(7, 1, 2, 3)));

        assertThat(create(stub).id()).isEqualTo(stackId(7));
        assertThat(stub.lines()).containsExactly(POST, LOOK);
    }

    @Test
    void aMergedStackIsFoundByHavingAtLeastTheRequestedAssets() {
        StubTransport stub = new StubTransport().json(500, FAILED).json(list(stack(7, 1, 9, 3, 2)));

        assertThat(create(stub).id()).isEqualTo(stackId(7));
    }

    @Test
    void afterA500AndNothingFoundItIsSentOnceMore() {
        StubTransport stub = new StubTransport().json(500, FAILED).json("[]").json(201, stack(8, 1, 2, 3));

        assertThat(create(stub).id()).isEqualTo(stackId(8));
        assertThat(stub.lines()).containsExactly(POST, LOOK, POST);
    }

    @Test
    void theEmptyStackThatACollisionLeavesIsNoResult() {
        StubTransport stub =
                new StubTransport().json(500, FAILED).json(list(stackOf(7, 1))).json(201, stack(8, 1, 2, 3));

        assertThat(create(stub).id()).isEqualTo(stackId(8));
    }

    @Test
    void aSecond500IsLookedAtTooAndNothingIsSentAThirdTime() {
        StubTransport stub = new StubTransport()
                .json(500, FAILED)
                .json("[]")
                .json(500, FAILED)
                .json(list(stack(9, 1, 2, 3)));

        assertThat(create(stub).id()).isEqualTo(stackId(9));
        assertThat(stub.lines()).containsExactly(POST, LOOK, POST, LOOK);
    }

    @Test
    void whenAllFailsTheExceptionSaysHowToLook() {
        StubTransport stub = new StubTransport()
                .json(500, FAILED)
                .json("[]")
                .json(500, FAILED)
                .json("[]");

        ImmichServerException failure = catchThrowableOfType(ImmichServerException.class, () -> create(stub));

        assertThat(failure).hasMessageContaining("findByPrimary(\"" + asset(1) + "\")");
        assertThat(failure.getSuppressed()).hasSize(1);
        assertThat(stub.requests()).hasSize(4);
    }

    @Test
    void withRetriesOffA500IsOnlyLookedAt() {
        StubTransport stub = new StubTransport().json(500, FAILED).json("[]");
        Stacks stacks = TestClient.builder(stub, new TestTime())
                .retry(RetryOptions.none())
                .build()
                .stacks();

        assertThatThrownBy(() -> stacks.create(asset(1), asset(2))).isInstanceOf(ImmichServerException.class);
        assertThat(stub.lines()).containsExactly(POST, LOOK);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aProxysErrorIsLookedAtAndNeverSentAgain(int status) {
        StubTransport stub = new StubTransport()
                .json(status, "{\"message\":\"Bad gateway\"}")
                .json("[]");

        assertThatThrownBy(() -> create(stub)).isInstanceOf(ImmichServerException.class);
        assertThat(stub.lines()).containsExactly(POST, LOOK);
    }

    @Test
    void afterALostResponseTheStackIsLookedUpAndNothingIsSentAgain() {
        StubTransport stub =
                new StubTransport().fail(new IOException("Connection reset")).json("[]");

        assertThatThrownBy(() -> create(stub))
                .isInstanceOf(ImmichTransportException.class)
                .hasMessageContaining("findByPrimary");
        assertThat(stub.lines()).containsExactly(POST, LOOK);
    }

    @Test
    void afterALostResponseAStackThatWasMadeIsReturned() {
        StubTransport stub =
                new StubTransport().fail(new IOException("Connection reset")).json(list(stack(7, 1, 2, 3)));

        assertThat(create(stub).id()).isEqualTo(stackId(7));
    }

    @Test
    void afterAResponseCutInTheMiddleTheStackIsLookedUp() {
        StubTransport stub = new StubTransport()
                .json(201, stack(7, 1, 2, 3).substring(0, 90))
                .json(list(stack(7, 1, 2, 3)));

        assertThat(create(stub).id()).isEqualTo(stackId(7));
        assertThat(stub.lines()).containsExactly(POST, LOOK);
    }

    @Test
    void afterALateResponseTheStackIsLookedUpAndNothingIsSentAgain() {
        StubTransport stub = new StubTransport()
                .fail(new TransportTimeoutException(Limit.RESPONSE, Duration.ofSeconds(30)))
                .json("[]");

        assertThatThrownBy(() -> create(stub)).isInstanceOf(ImmichTimeoutException.class);
        assertThat(stub.lines()).containsExactly(POST, LOOK);
    }

    @Test
    void aConnectionThatWasRefusedIsTriedAgainWithoutLooking() {
        StubTransport stub = new StubTransport()
                .fail(new ConnectException("Connection refused"))
                .json(201, stack(1, 1, 2, 3));

        assertThat(create(stub).id()).isEqualTo(stackId(1));
        assertThat(stub.lines()).containsExactly(POST, POST);
    }

    @Test
    void whenLookingFailsTooTheFirstFailureIsThrownAndNothingIsSentAgain() {
        StubTransport stub = new StubTransport()
                .json(500, FAILED)
                .json(403, "{\"message\":\"Missing required permission: stack.read\"}");

        ImmichServerException failure = catchThrowableOfType(ImmichServerException.class, () -> create(stub));

        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(ImmichForbiddenException.class);
        assertThat(stub.lines()).containsExactly(POST, LOOK);
    }
}
