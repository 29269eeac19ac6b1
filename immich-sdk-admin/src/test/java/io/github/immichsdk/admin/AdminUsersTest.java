package io.github.immichsdk.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.admin.users.AdminUsers;
import io.github.immichsdk.admin.users.ConfirmDeletion;
import io.github.immichsdk.admin.users.NewUser;
import io.github.immichsdk.admin.users.UserChange;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.users.MyUser;
import io.github.immichsdk.users.PreferenceGroup;
import io.github.immichsdk.users.PreferencesChange;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminUsersTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String USER = """
            {"id":"%s","name":"Ann","email":"ann@example.org","isAdmin":false,"createdAt":"2026-01-02T03:04:05.678Z",\
            "updatedAt":"2026-01-02T03:04:06.000Z"}""".formatted(ID);
    private static final String DELETED = USER.replace("}", ",\"deletedAt\":\"2026-02-02T03:04:06.000Z\"}");

    private final StubTransport stub = new StubTransport();
    private final AdminUsers users = ImmichAdmin.of(TestClient.over(stub)).users();

    @Test
    void aCreateWhoseResponseIsLostIsNotRepeatedAndSaysWhatMayBeTheCause() {
        stub.json(500, "{\"message\":\"Failed to create user admin\"}");

        assertThatThrownBy(() -> users.create(NewUser.of("ann@example.org", "Ann", "geheim")))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("listWithDeleted()")
                .hasMessageContaining("storage label");
        assertThat(stub.lines()).containsExactly("POST /api/admin/users");
    }

    @Test
    void onlyChangedFieldsAreSentAndRemovedOnesAsNull() {
        stub.json(USER);

        users.update(ID, UserChange.none().removeQuota().requestPasswordChange().removePin());

        assertThat(stub.bodies())
                .containsExactly("{\"quotaSizeInBytes\":null,\"shouldChangePassword\":true,\"pinCode\":null}");
    }

    @Test
    void aUserBecomesAnAdministratorWhoKeepsThePassword() {
        stub.json(USER);

        users.update(ID, UserChange.none().admin().keepPassword());

        assertThat(stub.bodies()).containsExactly("{\"isAdmin\":true,\"shouldChangePassword\":false}");
    }

    @Test
    void passwordsAndPinsAreSentButNeverShown() {
        stub.json(400, "{\"message\":[\"geheim 123456 is too short\"]}");
        NewUser ann = NewUser.of("ann@example.org", "Ann", "geheim").pin("123456");
        UserChange change = UserChange.none().name("Ann").password("geheim").pin("123456");

        assertThatThrownBy(() -> users.create(ann)).message().doesNotContain("geheim", "123456");
        assertThat(stub.bodies().get(0)).contains("geheim", "123456");
        assertThat(ann.toString() + change).contains("Ann").doesNotContain("geheim", "123456");
        ImmichClient dry = TestClient.dryRun(stub);
        ImmichAdmin.of(dry).users().create(ann);
        assertThat(dry.dryRunReport().toString()).contains("Ann").doesNotContain("geheim", "123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "..", "a.b", "a\\b", "a\nb"})
    void aFolderNameThatTheServerWouldChangeIsRejectedBeforeTheRequest(String label) {
        assertThatThrownBy(() -> NewUser.of("a@b.org", "A", "p").storageLabel(label))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("storageLabel");
        assertThatThrownBy(() -> UserChange.none().storageLabel(label)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesThatLockAnAccountAreRejectedBeforeTheRequest() {
        assertThatThrownBy(() -> UserChange.none().password("")).hasMessageContaining("password");
        assertThatThrownBy(() -> NewUser.of("a@b.org", "A", "")).hasMessageContaining("password");
        assertThatThrownBy(() -> UserChange.none().pin("12")).hasMessageContaining("six digits");
        assertThatThrownBy(() -> UserChange.none().quota(-1)).hasMessageContaining("quota");
    }

    @Test
    void aUserThatIsDeletedAlreadyIsRestoredBeforeThePermanentDeletion() {
        stub.json(DELETED).json(USER).json(DELETED);

        users.deletePermanently(ID, ConfirmDeletion.DELETE_ALL_DATA);

        assertThat(stub.requests())
                .hasToString(
                        "[GET /api/admin/users/%s, POST /api/admin/users/%s/restore, DELETE /api/admin/users/%s {\"force\":true}]"
                                .formatted(ID, ID, ID));
    }

    @Test
    void aPermanentDeletionWithoutConfirmationSendsNothing() {
        assertThatThrownBy(() -> users.deletePermanently(ID, null)).isInstanceOf(NullPointerException.class);
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aDeleteWhoseResponseIsLostSucceedsWhenTheRetryFindsNobody() {
        stub.fail(new IOException("reset")).json(400, "{\"message\":\"User not found\"}");

        users.delete(ID);

        assertThat(stub.bodies()).containsExactly("{\"force\":false}", "{\"force\":false}");
    }

    @Test
    void sessionsOfServersWithoutThemAreRefusedBeforeTheRequest() {
        StubTransport old = new StubTransport("1.144.1");

        assertThatThrownBy(() -> ImmichAdmin.of(TestClient.over(old)).users().sessions(ID))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("2.1.0");
        assertThat(old.requests()).isEmpty();
    }

    @Test
    void aDryRunRemembersItsUsersAndDeletesNobody() {
        stub.json(USER).json(DELETED).json("[]");
        AdminUsers pretended = ImmichAdmin.of(TestClient.dryRun(stub)).users();

        MyUser bob =
                pretended.create(NewUser.of("bob@example.org", "Bob", "geheim").quota(5));
        assertThat(bob.quotaSizeInBytes()).isEqualTo(5);
        assertThat(bob.status()).isEqualTo("active");
        assertThat(pretended.get(bob.id())).isEqualTo(bob);
        pretended.deletePermanently(ID, ConfirmDeletion.DELETE_ALL_DATA);
        MyUser restored = pretended.restore(ID);
        assertThat(restored.deletedAt()).isNull();
        assertThat(restored.status()).isEqualTo("active");
        assertThat(pretended.list()).contains(bob);
        assertThat(stub.lines()).allMatch(line -> line.startsWith("GET "));
    }

    @Test
    void allOAuthAccountsAreUnlinkedWithAConfirmationOnly() {
        stub.status(204);
        ImmichAdmin admin = ImmichAdmin.of(TestClient.over(stub));

        assertThatThrownBy(() -> admin.unlinkOAuthOfAllUsers(null)).isInstanceOf(NullPointerException.class);
        admin.unlinkOAuthOfAllUsers(ConfirmUnlink.UNLINK_ALL_USERS);

        assertThat(stub.lines()).containsExactly("POST /api/admin/auth/unlink-all");
    }

    @Test
    void anAdministratorReadsAndChangesThePreferencesOfAUser() {
        stub.json(TestClient.PREFERENCES).json(TestClient.PREFERENCES);

        assertThat(users.preferences(ID).ratings().enabled()).isTrue();
        users.updatePreferences(ID, PreferencesChange.none().enable(PreferenceGroup.RATINGS));

        String path = "/api/admin/users/" + ID + "/preferences";
        assertThat(stub.requests())
                .hasToString("[GET " + path + ", PUT " + path + " {\"ratings\":{\"enabled\":true}}]");
    }
}
