package io.github.immichsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.Effect;
import io.github.immichsdk.config.CallListener.Attempt;
import io.github.immichsdk.errors.ImmichException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallListenerTest {

    private final StubTransport stub = new StubTransport();
    private final TestTime time = new TestTime();
    private final List<Attempt> told = new ArrayList<>();

    private ImmichClient immich() {
        return TestClient.builder(stub, time).listener(told::add).build();
    }

    @Test
    void aSuccessIsToldWithItsStatusAndHowLongItTook() {
        stub.then(request -> {
            time.pass(Duration.ofMillis(40));
            return StubTransport.response(201, "application/json", "{}");
        });

        immich().raw().call("POST", "/things").asMap();

        assertThat(told).containsExactly(new Attempt("POST /things", 1, 201, Duration.ofMillis(40), null, null));
    }

    @Test
    void eachAttemptIsToldWithWhatComesNext() {
        stub.status(500).fail(new IOException("reset")).json("{}");

        immich().raw().get("/things").asMap();

        assertThat(told).extracting(Attempt::number).containsExactly(1, 2, 3);
        assertThat(told).extracting(Attempt::status).containsExactly(500, null, 200);
        assertThat(told)
                .extracting(Attempt::retryIn)
                .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), null);
        assertThat(told.get(1).failure()).contains("(reset)");
    }

    @Test
    void theFailureThatEndsACallIsTold() {
        stub.json(400, "{\"message\":\"no\"}");

        assertThatThrownBy(() -> immich().raw().get("/things").asMap()).isInstanceOf(ImmichException.class);
        assertThat(told).singleElement().satisfies(attempt -> {
            assertThat(attempt.status()).isEqualTo(400);
            assertThat(attempt.failure()).startsWith("400 refused: no");
            assertThat(attempt.retryIn()).isNull();
        });
    }

    @Test
    void theRepeatOfADeleteThatFoundNothingIsTold() {
        stub.status(500).json(404, "{\"message\":\"Not Found\"}");

        immich().raw().call("DELETE", "/things/1").effect(Effect.DELETES).send();

        assertThat(told).extracting(Attempt::status).containsExactly(500, 404);
    }

    @Test
    void whatADryRunHoldsBackIsNoAttempt() {
        TestClient.builder(stub, time)
                .listener(told::add)
                .dryRun()
                .build()
                .raw()
                .call("POST", "/things")
                .send();

        assertThat(told).isEmpty();
    }

    @Test
    void aListenerThatFailsHarmsNoCall() {
        stub.json("{\"a\":1}");
        ImmichClient immich = TestClient.builder(stub, time)
                .listener(attempt -> {
                    throw new IllegalStateException("full");
                })
                .build();

        assertThat(immich.raw().get("/things").asMap()).containsEntry("a", 1);
    }
}
