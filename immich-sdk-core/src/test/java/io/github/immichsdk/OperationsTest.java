package io.github.immichsdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
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
        Operation some = Operation.get("x", "/x")
                .since(ServerVersion.V2)
                .until(ServerVersion.V3)
                .build();

        assertThat(some.existsIn(ServerVersion.of("1.144.1"))).isFalse();
        assertThat(some.existsIn(ServerVersion.of("2.0.0"))).isTrue();
        assertThat(some.existsIn(ServerVersion.of("2.99.0"))).isTrue();
        assertThat(some.existsIn(ServerVersion.of("3.0.0"))).isFalse();
    }

    @Test
    void theMethodsHaveTheirUsualEffects() {
        assertThat(Operation.get("x", "/x").build().effect()).isEqualTo(Effect.READS);
        assertThat(Operation.post("x", "/x").build().effect()).isEqualTo(Effect.CREATES);
        assertThat(Operation.put("x", "/x").build().effect()).isEqualTo(Effect.REPEATABLE);
        assertThat(Operation.patch("x", "/x").build().effect()).isEqualTo(Effect.REPEATABLE);
        assertThat(Operation.delete("x", "/x").build().effect()).isEqualTo(Effect.DELETES);
    }

    @Test
    void theCredentialsOfAnOperationAreWhatWasSaid() {
        assertThat(Operation.get("x", "/x").build().credentials())
                .containsExactlyInAnyOrder(CredentialKind.API_KEY, CredentialKind.SESSION);
        assertThat(Operation.get("x", "/x").sharedLinksToo().build().credentials())
                .contains(CredentialKind.SHARED_LINK, CredentialKind.API_KEY);
        assertThat(Operation.get("x", "/x").isPublic().build().credentials()).containsExactly(CredentialKind.NONE);
        assertThat(Operation.get("x", "/x").sessionsOnly().build().credentials())
                .containsExactly(CredentialKind.SESSION);
        assertThat(Operation.get("x", "/x").apiKeysOnly().build().credentials())
                .containsExactly(CredentialKind.API_KEY);
    }
}
