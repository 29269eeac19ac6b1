package io.github.immichsdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichTransportException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LockedFolderTest {

    private static ImmichClient withSession(StubTransport stub) {
        return TestClient.builder(stub, new TestTime()).accessToken("token").build();
    }

    @Test
    void thePinIsSetUpAndChangedAndReset() {
        StubTransport stub = new StubTransport()
                .status(204)
                .status(204)
                .status(204)
                .status(204)
                .status(204);
        LockedFolder folder = withSession(stub).lockedFolder();

        folder.setUpPin("123456");
        folder.changePin("123456", "654321");
        folder.changePinWithPassword("pass", "111111");
        folder.resetPin("111111");
        folder.resetPinWithPassword("pass");

        assertThat(stub.requests().stream().map(StubTransport.Sent::toString))
                .containsExactly(
                        "POST /api/auth/pin-code {\"pinCode\":\"123456\"}",
                        "PUT /api/auth/pin-code {\"pinCode\":\"123456\",\"newPinCode\":\"654321\"}",
                        "PUT /api/auth/pin-code {\"password\":\"pass\",\"newPinCode\":\"111111\"}",
                        "DELETE /api/auth/pin-code {\"pinCode\":\"111111\"}",
                        "DELETE /api/auth/pin-code {\"password\":\"pass\"}");
    }

    @Test
    void theFolderIsOpenedAndClosed() {
        StubTransport stub = new StubTransport().status(204).status(204);

        withSession(stub).lockedFolder().unlock("123456");
        withSession(stub).lockedFolder().lock();

        assertThat(stub.requests().stream().map(StubTransport.Sent::toString))
                .containsExactly(
                        "POST /api/auth/session/unlock {\"pinCode\":\"123456\"}", "POST /api/auth/session/lock");
    }

    @Test
    void aPinThatIsNotSixDigitsIsRefusedBeforeAnyRequestAndNotShown() {
        StubTransport stub = new StubTransport();

        for (String wrong : new String[] {"", "12345", "1234567", "12345x", "\u0661\u0662\u0663\u0664\u0665\u0666"}) {
            assertThatThrownBy(() -> withSession(stub).lockedFolder().unlock(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("pin: expected 6 digits, got something else");
        }
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aWrongPinIsTheServersRefusal() {
        StubTransport stub = new StubTransport().json(400, "{\"message\":\"Wrong PIN code\"}");

        assertThatThrownBy(() -> withSession(stub).lockedFolder().unlock("000000"))
                .isExactlyInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("Wrong PIN code");
    }

    @Test
    void aNewPinIsNotSentAgainAfterALostResponse() {
        StubTransport stub = new StubTransport().fail(new IOException("cut"));

        assertThatThrownBy(() -> withSession(stub).lockedFolder().setUpPin("123456"))
                .isInstanceOf(ImmichTransportException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void theFolderNeverOpensToAnApiKeyAndNothingIsSent() {
        StubTransport stub = new StubTransport();

        assertThatThrownBy(() -> TestClient.over(stub).lockedFolder().unlock("123456"))
                .isInstanceOf(ImmichCredentialException.class)
                .hasMessageContaining("a session");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aDryRunShowsNoPin() {
        ImmichClient client = TestClient.dryRun(new StubTransport());

        client.lockedFolder().changePin("123456", "654321");

        assertThat(client.dryRunReport().writes().get(0).body())
                .isEqualTo("{\"pinCode\":\"***\",\"newPinCode\":\"***\"}");
    }
}
