package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.apikeys.ApiKey;
import io.github.immichsdk.apikeys.NewApiKey;
import io.github.immichsdk.auth.AuthStatus;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.sessions.ActiveSession;
import io.github.immichsdk.sessions.FileSessionStore;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.sessions.SessionStore;
import io.github.immichsdk.users.MyUser;
import io.github.immichsdk.users.PreferenceGroup;
import io.github.immichsdk.users.PreferencesChange;
import io.github.immichsdk.users.ProfileChange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code in docs/account.md and docs/authentication.md does what the pages say. */
class AccountDocTest extends DocTest {

    private String saved = "";

    @TempDir
    Path folder;

    @Test
    void iSeeWhoIAmAndWhatMyKeyMayDo() {
        MyUser me = immich.users().me();
        System.out.println(me.name() + " <" + me.email() + ">" + (me.admin() ? ", an administrator" : ""));
        ApiKey key = immich.apiKeys().me();
        System.out.println("The key '" + key.name() + "' grants " + key.permissions());
        System.out.println(key.grants(Permission.ASSET_DELETE) ? "It may delete assets" : "It deletes nothing");

        assertThat(me.email()).isEqualTo(server.admin().email());
        assertThat(key.permissions()).containsExactly(Permission.ALL);
    }

    @Test
    void thePasswordIsReadOnceAndTheSessionKept() {
        String url = server.url();
        String email = server.user2().email();
        String password = server.user2().password();
        Path file = folder.resolve("session.json");

        SessionStore store = FileSessionStore.at(file); // only you can read it
        Session session = store.loadOr(() -> ImmichClient.builder().server(url).login(email, password));
        try (ImmichClient immich = ImmichClient.builder().session(session).build()) {
            System.out.println("Hello " + immich.users().me().name());
        }

        assertThat(store.load()).contains(session);
        assertThat(session.email()).isEqualTo(email);
    }

    @Test
    void nameAndPreferencesAreChanged() {
        immich.users().update(ProfileChange.none().name("Ann").avatarColor("green"));
        immich.users()
                .updatePreferences(PreferencesChange.none()
                        .enable(PreferenceGroup.TAGS)
                        .disable(PreferenceGroup.EMAIL_NOTIFICATIONS)
                        .memoryDuration(Duration.ofSeconds(8)));
        System.out.println(immich.users().preferences().memories());

        assertThat(immich.users().me().name()).isEqualTo("Ann");
        assertThat(immich.users().preferences().tags().enabled()).isTrue();
        assertThat(immich.users().preferences().emailNotifications().enabled()).isFalse();
        assertThat(immich.users().preferences().memories().duration()).isEqualTo(8);
    }

    @Test
    void aProfilePictureIsSetReadAndRemoved() throws IOException {
        Path copy = folder.resolve("copy");
        try (SampleFolder pictures = SampleFolder.draw()) {
            Path picture = pictures.files().get(0);

            immich.users().setProfileImage(picture);
            try (InputStream in =
                    immich.users().profileImage(immich.users().me().id())) {
                Files.copy(in, copy);
            }
            immich.users().deleteProfileImage();
        }

        assertThat(copy).isNotEmptyFile();
        assertThat(immich.users().me().profileImagePath()).isEmpty();
    }

    @Test
    void theFirstStepsAreSkippedAndTheLicenseIsRead() {
        immich.users().completeOnboarding();
        immich.users().license().ifPresent(license -> System.out.println("activated " + license.activatedAt()));

        assertThat(immich.users().isOnboarded()).isTrue();
        assertThat(immich.users().license()).isEmpty();
    }

    @Test
    void aPinOpensTheLockedFolder() {
        Session session = ImmichClient.builder()
                .server(server.url())
                .login(server.user2().email(), server.user2().password());
        try (ImmichClient immich = ImmichClient.builder().session(session).build()) {
            immich.lockedFolder().setUpPin("123456");
            immich.lockedFolder().unlock("123456"); // needs a session, not an API key
            AuthStatus status = immich.auth().status();
            System.out.println("PIN: " + status.pinCode() + ", open: " + status.elevated());
            immich.lockedFolder().lock();

            assertThat(status.pinCode()).isTrue();
            assertThat(status.elevated()).isTrue();
            assertThat(immich.auth().status().elevated()).isFalse();
        }
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        String email = server.user2().email();
        String password = server.user2().password();
        String newPassword = "a long new password";
        Session other = ImmichClient.builder().server(server.url()).login(email, password);
        Session session = ImmichClient.builder().server(server.url()).login(email, password);
        try (ImmichClient immich = ImmichClient.builder().session(session).build()) {
            for (ActiveSession active : immich.sessions().list()) {
                System.out.println(active.deviceType() + ", used " + active.updatedAt());
            }
            immich.auth().changePassword(password, newPassword);
            immich.sessions().endOthers();

            assertThat(immich.sessions().list())
                    .singleElement()
                    .satisfies(active -> assertThat(active.current()).isTrue());
        }
        try (ImmichClient ended = ImmichClient.builder().session(other).build()) {
            assertThat(ended.auth().valid()).isFalse();
        }
        assertThat(ImmichClient.builder()
                        .server(server.url())
                        .login(email, newPassword)
                        .email())
                .isEqualTo(email);
    }

    @Test
    void aKeyForOneTaskIsCreatedAndDeleted() {
        NewApiKey created = immich.apiKeys().create("backup", Permission.ASSET_READ, Permission.ASSET_DOWNLOAD);
        String secret = created.secret(); // the server never returns it again
        for (ApiKey key : immich.apiKeys().list()) {
            System.out.println(key.name() + ": " + key.permissions());
        }
        try (ImmichClient backup =
                ImmichClient.builder().server(server.url()).apiKey(secret).build()) {
            assertThat(backup.apiKeys().me().name()).isEqualTo("backup");
        }

        immich.apiKeys().delete(created.key().id());

        try (ImmichClient backup =
                ImmichClient.builder().server(server.url()).apiKey(secret).build()) {
            assertThatThrownBy(() -> backup.apiKeys().me()).isInstanceOf(ImmichUnauthorizedException.class);
        }
    }

    @Test
    void aKeyIsReplacedByOneWithTheSamePermissions() {
        ApiKey key = immich.apiKeys().create("backup", Permission.ASSET_READ).key();

        NewApiKey rotated = immich.apiKeys().rotate(key.id()); // same name and permissions, new secret
        save(rotated.secret());

        try (ImmichClient backup =
                ImmichClient.builder().server(server.url()).apiKey(saved).build()) {
            assertThat(backup.apiKeys().me().permissions()).containsExactly(Permission.ASSET_READ);
        }
        assertThat(immich.apiKeys().list())
                .filteredOn(one -> one.name().equals("backup"))
                .hasSize(1);
    }

    private void save(String secret) {
        saved = secret;
    }
}
