package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichStatusException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server says 'there is no such thing' in many words. */
class NotThereTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asset not in stack",
                "Album not shared with user",
                "Invalid user",
                "Can't delete a missing profile Image",
                "User not found",
                "Album not found",
                "Not found or no album.read access"
            })
    void allItsWordsForItBecomeOneException(String message) {
        StubTransport stub = new StubTransport().json(400, "{\"message\":\"" + message + "\"}");

        assertThatThrownBy(() -> TestClient.over(stub).raw().get("/albums").asList())
                .isInstanceOf(ImmichNotFoundException.class)
                .hasMessageContaining(message);
    }

    @Test
    void otherWordsAreARefusal() {
        StubTransport stub = new StubTransport().json(400, "{\"message\":\"Cannot remove stack's primary asset\"}");

        assertThatThrownBy(() -> TestClient.over(stub).raw().get("/albums").asList())
                .isExactlyInstanceOf(ImmichStatusException.class);
    }
}
