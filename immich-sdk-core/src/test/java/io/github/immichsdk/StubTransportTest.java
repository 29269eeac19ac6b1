package io.github.immichsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StubTransportTest {

    private static final String ME =
            "{\"id\":\"6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11\",\"name\":\"Ann\",\"email\":\"a@x.test\","
                    + "\"isAdmin\":true,\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"updatedAt\":\"2026-01-01T00:00:00.000Z\"}";

    @Test
    void aScriptedResponseReachesTheCallerAndTheRequestIsKept() {
        StubTransport stub = new StubTransport().json(ME);

        assertThat(TestClient.over(stub).users().me().name()).isEqualTo("Ann");
        assertThat(stub.lines()).containsExactly("GET /api/users/me");
    }

    @Test
    void aRequestThatNobodyScriptedFailsTheTest() {
        StubTransport stub = new StubTransport();

        assertThatThrownBy(() -> TestClient.over(stub).users().me())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /api/users/me");
    }
}
