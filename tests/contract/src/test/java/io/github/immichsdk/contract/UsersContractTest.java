package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.users.User;
import org.junit.jupiter.api.Test;

class UsersContractTest extends ContractTest {

    @Test
    void meIsTheUserOfTheCredential() {
        assertThat(immich.users().me()).satisfies(user -> {
            assertThat(user.id()).isEqualTo(me.id());
            assertThat(user.admin()).isFalse();
            assertThat(user.status()).isEqualTo("active");
            assertThat(user.additionalProperties()).isEmpty();
        });
    }

    @Test
    void aSessionKnowsTheSameUserAsAnApiKey() {
        try (ImmichClient bySession =
                ImmichClient.builder().session(me.session()).build()) {
            assertThat(bySession.users().me()).isEqualTo(immich.users().me());
        }
    }

    @Test
    void aUserIsFoundByIdAlsoInCapitals() {
        assertThat(immich.users()
                        .get(me.id().toUpperCase(java.util.Locale.ROOT))
                        .email())
                .isEqualTo(me.session().email());
    }

    @Test
    void theListHoldsTheCaller() {
        assertThat(immich.users().list()).extracting(User::id).contains(me.id());
    }

    @Test
    void aUserThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> immich.users().get("00000000-0000-4000-8000-000000000000"))
                .isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void aMissingPermissionIsNamed() {
        try (ImmichClient narrow = me.builder().apiKey(me.apiKey("asset.read")).build()) {
            assertThatThrownBy(() -> narrow.users().me()).isInstanceOfSatisfying(ImmichForbiddenException.class, e -> {
                assertThat(e.missingPermission()).isEqualTo(Permission.USER_READ);
                assertThat(e).hasMessageContaining("user.read").hasMessageContaining("API Keys");
            });
        }
    }

    @Test
    void aWrongKeyIsUnauthorizedAndItsTextHoldsNoKey() {
        try (ImmichClient wrong = me.builder().apiKey("planted-wrong-key").build()) {
            assertThatThrownBy(() -> wrong.users().me())
                    .isInstanceOf(ImmichUnauthorizedException.class)
                    .hasMessageContaining("API key")
                    .hasMessageNotContaining("planted-wrong-key");
        }
    }

    @Test
    void everyFailureHasACorrelationId() {
        assertThatThrownBy(() -> immich.users().get("00000000-0000-4000-8000-000000000000"))
                .isInstanceOfSatisfying(
                        ImmichNotFoundException.class,
                        e -> assertThat(e.correlationId()).isNotBlank());
    }
}
