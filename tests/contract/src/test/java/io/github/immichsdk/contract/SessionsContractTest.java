package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichSessionEndedException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.errors.ImmichValidationException;
import io.github.immichsdk.sessions.ActiveSession;
import io.github.immichsdk.sessions.ChildSession;
import io.github.immichsdk.sessions.ChildSessionOptions;
import io.github.immichsdk.sessions.Session;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionsContractTest extends ContractTest {

    private Session login() {
        return ImmichClient.builder().server(server.url()).login(me.session().email(), me.password());
    }

    private static ImmichClient client(Session session) {
        return ImmichClient.builder().session(session).build();
    }

    private static boolean valid(Session session) {
        try (ImmichClient client = client(session)) {
            return client.auth().valid();
        }
    }

    @Test
    void aLogInGivesASessionOfTheUser() {
        Session session = login();

        assertThat(session.userId()).isEqualTo(me.id());
        assertThat(session.email()).isEqualTo(me.session().email());
        assertThat(session.server()).hasToString(server.url());
        try (ImmichClient client = client(session)) {
            assertThat(client.users().me().id()).isEqualTo(me.id());
        }
    }

    @Test
    void aWrongPasswordIsUnauthorized() {
        assertThatThrownBy(() -> ImmichClient.builder()
                        .server(server.url())
                        .login(me.session().email(), "planted-wrong-password"))
                .isExactlyInstanceOf(ImmichUnauthorizedException.class)
                .hasMessageContaining("e-mail address and the password")
                .hasMessageNotContaining("planted-wrong-password");
    }

    @Test
    void whatIsNoAddressIsRefusedByTheServerWithoutShowingThePassword() {
        assertThatThrownBy(() ->
                        ImmichClient.builder().server(server.url()).login("not-an-address", "planted-wrong-password"))
                .isInstanceOf(ImmichValidationException.class)
                .hasMessageContaining("email")
                .hasMessageNotContaining("planted-wrong-password");
    }

    @Test
    void aLoggedOutSessionHasEndedAndSaysToLogInAgain() {
        try (ImmichClient client = client(login())) {
            assertThat(client.auth().valid()).isTrue();

            assertThat(client.auth().logout().endSessionUrl()).isNull();

            assertThat(client.auth().valid()).isFalse();
            assertThatThrownBy(() -> client.users().me())
                    .isInstanceOf(ImmichSessionEndedException.class)
                    .hasMessageContaining("log in again");
        }
    }

    @Test
    void theListContainsTheCallersSessionAndTheOthers() {
        Session other = login();
        try (ImmichClient client = client(me.session())) {
            List<ActiveSession> sessions = client.sessions().list();

            assertThat(sessions).hasSize(2);
            assertThat(sessions).filteredOn(ActiveSession::current).hasSize(1);
            assertThat(sessions)
                    .allSatisfy(session ->
                            assertThat(session.additionalProperties()).isEmpty());
        }
        assertThat(valid(other)).isTrue();
    }

    @Test
    void anotherSessionIsEndedById() {
        Session other = login();
        try (ImmichClient client = client(me.session())) {
            ActiveSession listed = client.sessions().list().stream()
                    .filter(session -> !session.current())
                    .findFirst()
                    .orElseThrow();

            client.sessions().end(listed.id());

            assertThat(valid(other)).isFalse();
            assertThat(valid(me.session())).isTrue();
            assertThatThrownBy(() -> client.sessions().end(listed.id())).isInstanceOf(ImmichNotFoundException.class);
        }
    }

    @Test
    void endingTheOthersKeepsTheOneThatAsks() {
        Session other = login();
        try (ImmichClient client = client(me.session())) {
            client.sessions().endOthers();
        }

        assertThat(valid(other)).isFalse();
        assertThat(valid(me.session())).isTrue();
    }

    @Test
    void endingTheOthersByApiKeyEndsAllAndKeepsTheKey() {
        immich.sessions().endOthers();

        assertThat(valid(me.session())).isFalse();
        assertThat(immich.auth().valid()).isTrue();
    }

    @Test
    void aChildHasItsOwnTokenNameAndEndAndGoesWithItsParent() {
        Session parent = login();
        try (ImmichClient client = client(parent)) {
            ChildSession made = client.sessions()
                    .createChild(ChildSessionOptions.defaults()
                            .device("NAS backup", "Linux")
                            .duration(Duration.ofHours(1)));
            Session child = made.session();

            assertThat(child.userId()).isEqualTo(me.id());
            assertThat(child.accessToken()).isNotEqualTo(parent.accessToken());
            assertThat(child.expiresAt()).isNotNull();
            assertThat(client.sessions().list())
                    .filteredOn(session -> session.deviceType().equals("NAS backup"))
                    .singleElement()
                    .satisfies(session -> {
                        assertThat(session.id()).isEqualTo(made.active().id());
                        assertThat(session.deviceOS()).isEqualTo("Linux");
                        assertThat(session.expiresAt()).isEqualTo(child.expiresAt());
                    });
            // from 2.0 on, the first request of the child replaces the device by that of its own headers
            assertThat(valid(child)).isTrue();

            client.auth().logout();
            assertThat(valid(child)).isFalse();
        }
    }

    @Test
    void aSessionIsResetToSyncAnew() {
        try (ImmichClient client = client(me.session())) {
            ActiveSession own = client.sessions().list().get(0);

            client.sessions().requestSyncReset(own.id());

            assertThat(client.sessions().list().get(0).pendingSyncReset()).isTrue();
        }
    }

    @Test
    void aNewPasswordHoldsAndEndsTheOtherSessionsFromVersion2On() {
        Session other = login();
        try (ImmichClient client = client(me.session())) {
            assertThat(client.auth()
                            .changePassword(me.password(), "contract-password-2")
                            .id())
                    .isEqualTo(me.id());
        }

        boolean endsOthers = server.version().atLeast(ServerVersion.V2);
        assertThat(valid(other)).isEqualTo(!endsOthers);
        assertThat(valid(me.session())).isTrue();
        assertThat(immich.auth().valid()).isTrue();
        assertThatThrownBy(this::login).isInstanceOf(ImmichUnauthorizedException.class);
        assertThat(ImmichClient.builder()
                        .server(server.url())
                        .login(me.session().email(), "contract-password-2")
                        .userId())
                .isEqualTo(me.id());
    }

    @Test
    void aNewPasswordWantsTheOldOne() {
        try (ImmichClient client = client(me.session())) {
            assertThatThrownBy(() -> client.auth().changePassword("planted-wrong", "contract-password-2"))
                    .isExactlyInstanceOf(ImmichStatusException.class)
                    .hasMessageContaining("Wrong password")
                    .hasMessageNotContaining("planted-wrong");
        }
    }

    @Test
    void thePinOpensTheLockedFolderToThisSessionAndLockClosesIt() {
        try (ImmichClient client = client(me.session())) {
            assertThat(client.auth().status().pinCode()).isFalse();

            client.lockedFolder().setUpPin("123456");
            assertThatThrownBy(() -> client.lockedFolder().unlock("000000"))
                    .isExactlyInstanceOf(ImmichStatusException.class);
            client.lockedFolder().unlock("123456");

            assertThat(client.auth().status()).satisfies(status -> {
                assertThat(status.pinCode()).isTrue();
                assertThat(status.password()).isTrue();
                assertThat(status.elevated()).isTrue();
                assertThat(status.pinExpiresAt()).isNotNull();
                assertThat(status.additionalProperties()).isEmpty();
            });
            client.lockedFolder().lock();
            assertThat(client.auth().status().elevated()).isFalse();
        }
    }

    @Test
    void aPinIsChangedByItselfOrByThePasswordAndRemoved() {
        try (ImmichClient client = client(me.session())) {
            client.lockedFolder().setUpPin("111111");
            client.lockedFolder().changePin("111111", "222222");
            client.lockedFolder().changePinWithPassword(me.password(), "333333");
            client.lockedFolder().unlock("333333");

            client.lockedFolder().resetPin("333333");

            assertThat(client.auth().status().pinCode()).isFalse();
            assertThat(client.auth().status().elevated()).isFalse();
            client.lockedFolder().setUpPin("444444");
            client.lockedFolder().resetPinWithPassword(me.password());
            assertThat(client.auth().status().pinCode()).isFalse();
        }
    }

    @Test
    void anotherDeviceIsLocked() {
        Session other = login();
        try (ImmichClient client = client(me.session());
                ImmichClient device = client(other)) {
            client.lockedFolder().setUpPin("123456");
            device.lockedFolder().unlock("123456");
            String id = device.sessions().list().stream()
                    .filter(ActiveSession::current)
                    .findFirst()
                    .orElseThrow()
                    .id();

            client.sessions().lock(id);

            assertThat(device.auth().status().elevated()).isFalse();
        }
    }
}
