package io.github.immichsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.api.ResponseType;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.api.TestOperations;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OperationsTest {

    static List<Operation> all() {
        return Operations.all();
    }

    @Test
    void eachOperationIsThereOnce() {
        assertThat(all()).extracting(Operation::id).doesNotHaveDuplicates().contains("getMyUser", "getServerVersion");
        assertThat(all())
                .extracting(operation -> operation + " " + operation.since())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void anOperationIsFoundByItsId(Operation operation) {
        assertThat(Operations.of(operation.id())).isSameAs(operation);
    }

    @Test
    void anUnknownIdOfAnOperationIsRefusedWithAnExample() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operations.of("createAlbums"))
                .withMessageContaining("such as createAlbum")
                .withMessageContaining("createAlbums");
    }

    @ParameterizedTest
    @MethodSource("all")
    void anOperationIsWellFormed(Operation operation) {
        assertThat(operation.id()).matches("[a-z][A-Za-z]+");
        assertThat(operation.method()).isIn("GET", "POST", "PUT", "PATCH", "DELETE");
        assertThat(operation.path()).matches("(/([a-z0-9.-]+|[a-z]+[A-Z][a-z]+|\\{[a-zA-Z]+}))+");
        assertThat(operation.credentials()).isNotEmpty();
        if (operation.method().equals("GET")) {
            assertThat(operation.effect()).isEqualTo(Effect.READS);
        }
        if (operation.until() != null) {
            assertThat(operation.until()).isGreaterThan(operation.since());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSafeAfterALostResponseFollowsFromTheEffect(Effect effect) {
        assertThat(effect.safeAfterLostResponse())
                .isEqualTo(
                        Set.of(Effect.READS, Effect.REPEATABLE, Effect.DELETES).contains(effect));
        assertThat(effect.reads()).isEqualTo(effect == Effect.READS);
    }

    @Test
    void anOperationOfSomeVersionsIsNotInTheOthers() {
        Operation some = TestOperations.row("x GET /x all key - 2.0.0 3.0.0 reads json -");

        assertThat(some.existsIn(ServerVersion.of("1.144.1"))).isFalse();
        assertThat(some.existsIn(ServerVersion.of("2.0.0"))).isTrue();
        assertThat(some.existsIn(ServerVersion.of("2.99.0"))).isTrue();
        assertThat(some.existsIn(ServerVersion.of("3.0.0"))).isFalse();
    }

    @Test
    void aRowSaysWhatAnOperationDoesAndWhoMayCallIt() {
        Operation plain = TestOperations.get("x", "/x/{id}");
        Operation backup = TestOperations.row("y POST /y backup.upload key admin 1.144.0 - creates none slow");

        assertThat(plain).hasToString("GET /x/{id}");
        assertThat(plain.effect()).isEqualTo(Effect.READS);
        assertThat(plain.responseType()).isEqualTo(ResponseType.JSON);
        assertThat(plain.permission()).isEqualTo(Permission.ALL);
        assertThat(plain.adminOnly()).isFalse();
        assertThat(plain.slow()).isFalse();
        assertThat(backup).hasToString("POST /y");
        assertThat(backup.effect()).isEqualTo(Effect.CREATES);
        assertThat(backup.responseType()).isEqualTo(ResponseType.NONE);
        assertThat(backup.permission()).isEqualTo(Permission.of("backup.upload"));
        assertThat(backup.adminOnly()).isTrue();
        assertThat(backup.slow()).isTrue();
    }

    @Test
    void theCredentialsOfAnOperationAreThoseOfItsRow() {
        assertThat(withCredentials("key,session").credentials())
                .containsExactlyInAnyOrder(CredentialKind.API_KEY, CredentialKind.SESSION);
        assertThat(withCredentials("key,session,link").credentials())
                .contains(CredentialKind.SHARED_LINK, CredentialKind.API_KEY);
        assertThat(withCredentials("public").credentials()).containsExactly(CredentialKind.NONE);
        assertThat(withCredentials("session").credentials()).containsExactly(CredentialKind.SESSION);
        assertThat(withCredentials("key").credentials()).containsExactly(CredentialKind.API_KEY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withCredentials("password"))
                .withMessageContaining("x: password");
    }

    private static Operation withCredentials(String credentials) {
        return TestOperations.row("x GET /x all " + credentials + " - 1.144.0 - reads json -");
    }
}
