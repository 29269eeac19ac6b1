package io.github.immichsdk.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final String ME = """
            {"id":"6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11","name":"One","email":"one@immich.test","isAdmin":false,\
            "createdAt":"2026-01-02T03:04:05.678Z","updatedAt":"2026-01-02T03:04:05.678Z"}""";

    private static final String NO_PICTURE = "{\"message\":\"Can't delete a missing profile Image\"}";

    private final StubTransport stub = new StubTransport();
    private final Users users = TestClient.over(stub).users();

    @Test
    void anEmptyChangeOnlyReadsSinceTheServerFailsOtherwise() {
        stub.json(ME);

        assertThat(users.update(ProfileChange.none()).name()).isEqualTo("One");
        assertThat(stub.lines()).containsExactly("GET /api/users/me");
    }

    @Test
    void anotherAddressIsSentAlone() {
        stub.json(ME.replace("one@immich.test", "two@immich.test"));

        assertThat(users.update(ProfileChange.none().email("two@immich.test")).email())
                .isEqualTo("two@immich.test");
        assertThat(stub.bodies()).containsExactly("{\"email\":\"two@immich.test\"}");
    }

    @Test
    void aPasswordIsSentButNeverShown() {
        ProfileChange change = ProfileChange.none().password("hunter22");
        assertThat(change.toString()).doesNotContain("hunter22");
        for (int i = 0; i < 4; i++) {
            stub.json(500, "{\"message\":\"cannot store hunter22\"}");
        }

        assertThatThrownBy(() -> users.update(change))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageNotContaining("hunter22");
        assertThat(stub.bodies()).contains("{\"password\":\"hunter22\"}");
    }

    @Test
    void aDryRunChangesTheUserThatItReads() {
        stub.json(ME);

        MyUser changed =
                TestClient.dryRun(stub).users().update(ProfileChange.none().name("Two"));

        assertThat(changed.name()).isEqualTo("Two");
        assertThat(changed.email()).isEqualTo("one@immich.test");
        assertThat(stub.lines()).containsExactly("GET /api/users/me");
    }

    @Test
    void preferencesAreSentByGroup() {
        PreferencesChange change = PreferencesChange.none()
                .enable(PreferenceGroup.TAGS)
                .showInSidebar(PreferenceGroup.TAGS)
                .disable(PreferenceGroup.CAST)
                .memoryDuration(Duration.ofSeconds(7))
                .hideFromSidebar(PreferenceGroup.PEOPLE)
                .albumsNewestFirst();

        assertThat(change.groups())
                .hasToString("{tags={enabled=true, sidebarWeb=true}, cast={gCastEnabled=false}, memories={duration=7},"
                        + " people={sidebarWeb=false}, albums={defaultAssetOrder=desc}}");
    }

    @Test
    void valuesThatTheServerRejectsAreRejectedBeforeTheRequest() {
        for (Runnable wrong : List.<Runnable>of(
                () -> PreferencesChange.none().minimumFaces(0),
                () -> PreferencesChange.none().archiveSize(0),
                () -> PreferencesChange.none().memoryDuration(Duration.ofMillis(900)),
                () -> PreferencesChange.none().enable(PreferenceGroup.RECENTLY_ADDED),
                () -> ProfileChange.none().name(""),
                () -> users.heatMap(HeatMapType.TAKEN, LocalDate.of(2024, 2, 1), LocalDate.of(2024, 1, 31)))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void theHeatMapIsRefusedByOlderServersBeforeTheRequest() {
        stub.version("2.7.5");

        assertThatThrownBy(() -> users.heatMap(HeatMapType.UPLOAD, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("3.0.0");
    }

    @Test
    void aMissingLicenseIsEmptyAndItsKeysAreNeverShown() {
        stub.json(404, "{\"message\":\"Not Found\"}").json(400, "{\"message\":\"IMCL-SECRET is wrong\"}");

        assertThat(users.license()).isEmpty();
        assertThatThrownBy(() -> users.setLicense("IMCL-SECRET", "activation")).hasMessageNotContaining("IMCL-SECRET");
    }

    @Test
    void aRemovedPictureWhoseResponseWasLostCountsAsRemoved() {
        stub.fail(new IOException("reset")).json(400, NO_PICTURE);

        users.deleteProfileImage();

        assertThat(stub.lines()).containsExactly("DELETE /api/users/profile-image", "DELETE /api/users/profile-image");
    }

    @Test
    void aPictureThatWasNeverThereIsReported() {
        stub.json(400, NO_PICTURE);

        assertThatThrownBy(users::deleteProfileImage).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void theClusterGroupOfAUserIsReadFrom32On() {
        stub.json(ME).json(ME.replace("{\"id\"", "{\"clusterGroupId\":\"g\",\"id\""));

        assertThat(users.me().clusterGroupId()).isNull();
        assertThat(users.me().clusterGroupId()).isEqualTo("g");
    }
}
