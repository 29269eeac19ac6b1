package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.server.AdminServer;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.AssetJob;
import io.github.immichsdk.assets.AssetMetadata;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.users.CalendarHeatMap;
import io.github.immichsdk.users.HeatMapType;
import io.github.immichsdk.users.PreferenceGroup;
import io.github.immichsdk.users.PreferencesChange;
import io.github.immichsdk.users.ProfileChange;
import io.github.immichsdk.users.UserPreferences;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The caller's own account, what programs keep with assets, and the small facts about the server. */
class AccountContractTest extends ContractTest {

    private static final String NOT_THERE = "00000000-0000-4000-8000-000000000000";

    /** Has the form of a license of a user, but no key that was sold. */
    private static final String LICENSE = "IMCL-0KEY-0000-0000-0000-0000-0000-0000-0000";

    @TempDir
    Path folder;

    @Test
    void aUserChangesTheirOwnNameAndColorAgainAndAgain() {
        ProfileChange change = ProfileChange.none().name("Someone else").avatarColor("amber");

        assertThat(immich.users().update(change).name()).isEqualTo("Someone else");
        assertThat(immich.users().update(change).avatarColor()).isEqualTo("amber");
        assertThat(immich.users().update(ProfileChange.none()).name()).isEqualTo("Someone else");
    }

    @Test
    void preferencesChangeOnlyWhatIsNamed() {
        UserPreferences before = immich.users().preferences();
        PreferencesChange change = PreferencesChange.none()
                .enable(PreferenceGroup.RATINGS)
                .showInSidebar(PreferenceGroup.TAGS)
                .albumsOldestFirst();

        UserPreferences after = immich.users().updatePreferences(change);

        assertThat(immich.users().updatePreferences(change)).isEqualTo(after);
        assertThat(after.ratings().enabled()).isTrue();
        assertThat(after.tags().sidebarWeb()).isTrue();
        assertThat(after.albums().defaultAssetOrder()).isEqualTo("asc");
        assertThat(after.memories()).isEqualTo(before.memories());
        assertThat(after.additionalProperties()).isEmpty();
        assertThat(immich.users().preferences()).isEqualTo(after);
    }

    @Test
    void aProfilePictureIsSetReadAndRemoved() throws IOException {
        Path picture = Pictures.file(folder, "me.jpg", Pictures.NOON);

        immich.users().setProfileImage(picture);
        assertThat(immich.users().setProfileImage(picture).userId()).isEqualTo(me.id());
        try (InputStream in = immich.users().profileImage(me.id())) {
            assertThat(in.readAllBytes()).isNotEmpty();
        }
        immich.users().deleteProfileImage();

        assertThatThrownBy(() -> immich.users().profileImage(me.id())).isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() -> immich.users().deleteProfileImage()).isInstanceOf(ImmichStatusException.class);
    }

    @Test
    void theFirstStepsAreCompletedAndShownAgain() {
        immich.users().completeOnboarding();
        immich.users().completeOnboarding();
        assertThat(immich.users().isOnboarded()).isTrue();

        immich.users().resetOnboarding();
        immich.users().resetOnboarding();
        assertThat(immich.users().isOnboarded()).isFalse();
    }

    @Test
    void aWrongLicenseIsRefusedAndAMissingOneDeletedWithoutAnError() {
        assertThat(immich.users().license()).isEmpty();
        assertThatThrownBy(() -> immich.users().setLicense(LICENSE, "bm90IGEga2V5"))
                .isInstanceOf(ImmichStatusException.class);
        immich.users().deleteLicense();
        immich.users().deleteLicense();
        AdminServer ofAdministrator = ImmichAdmin.of(immich).server();
        assertThatThrownBy(() -> ofAdministrator.license()).isInstanceOf(ImmichForbiddenException.class);
        assertThatThrownBy(() -> ofAdministrator.deleteLicense()).isInstanceOf(ImmichForbiddenException.class);
        assertThatThrownBy(() -> ofAdministrator.setLicense("IMSV-0KEY-0000-0000-0000-0000-0000-0000-0000", "x"))
                .isInstanceOf(ImmichForbiddenException.class);
    }

    @Test
    void theHeatMapHasEachDayOfThePeriod() {
        if (!Operations.GET_MY_CALENDAR_HEATMAP.existsIn(immich.server().version())) {
            assertThatThrownBy(() -> immich.users()
                            .heatMap(HeatMapType.TAKEN, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)))
                    .isInstanceOf(ImmichUnsupportedException.class)
                    .hasMessageContaining("3.0.0");
            return;
        }
        Pictures.upload(immich, folder, Instant.parse("2024-01-03T12:00:00Z"));

        CalendarHeatMap map = Eventually.get(
                () -> immich.users().heatMap(HeatMapType.TAKEN, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)),
                found -> found.totalCount() == 1);

        assertThat(map.days()).hasSize(31).contains(new CalendarHeatMap.Day(LocalDate.of(2024, 1, 3), 1));
        assertThat(map.totalCount()).isEqualTo(1);
    }

    @Test
    void programsKeepValuesWithAnAsset() {
        String asset = Pictures.upload(immich, folder, Pictures.NOON);
        Map<String, Map<String, Object>> values = Map.of("mobile-app", Map.of("iCloudId", "x"));

        immich.assets().setMetadata(asset, values);
        assertThat(immich.assets().setMetadata(asset, values))
                .extracting(AssetMetadata::value)
                .containsExactly(Map.of("iCloudId", "x"));
        assertThat(immich.assets().metadata(asset)).hasSize(1);
        assertThat(immich.assets().metadata(asset, "mobile-app").value()).isEqualTo(Map.of("iCloudId", "x"));

        immich.assets().deleteMetadata(asset, "mobile-app");
        immich.assets().deleteMetadata(asset, "mobile-app");
        assertThatThrownBy(() -> immich.assets().metadata(asset, "mobile-app"))
                .isInstanceOf(ImmichException.class)
                .hasMessageContaining("mobile-app");
        assertThat(immich.assets().setMetadata(asset, Map.of())).isEmpty();
    }

    @Test
    void workOnAnAssetIsRepeated() {
        String asset = Pictures.upload(immich, folder, Pictures.NOON);

        assertThat(immich.assets()
                        .runJob(AssetJob.REFRESH_METADATA, List.of(asset))
                        .done())
                .containsExactly(asset);
        assertThatThrownBy(() -> immich.assets().runJob(AssetJob.REFRESH_METADATA, List.of(asset, NOT_THERE)))
                .isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void theServerLinksTheAppOfItsVersion() {
        assertThat(immich.server().apkLinks().arm64().toString())
                .contains(immich.server().version().toString());
        assertThat(immich.server().versionCheck().additionalProperties()).isEmpty();
    }

    @Test
    void aKeyWithoutThePermissionIsRefusedByEveryCall() {
        List<Consumer<ImmichClient>> calls = List.of(
                use -> use.users().update(ProfileChange.none().name("x")),
                use -> use.users().preferences(),
                use -> use.users().updatePreferences(PreferencesChange.none()),
                use -> use.users().profileImage(me.id()),
                use -> use.users().deleteProfileImage(),
                use -> use.users().isOnboarded(),
                use -> use.users().completeOnboarding(),
                use -> use.users().resetOnboarding(),
                use -> use.users().license(),
                use -> use.users().setLicense(LICENSE, "b"),
                use -> use.users().deleteLicense(),
                use -> use.server().apkLinks(),
                use -> use.server().versionCheck(),
                use -> use.assets().metadata(NOT_THERE),
                use -> use.assets().metadata(NOT_THERE, "a"),
                use -> use.assets().setMetadata(NOT_THERE, Map.of("mobile-app", Map.of())),
                use -> use.assets().deleteMetadata(NOT_THERE, "a"),
                use -> use.assets().runJob(AssetJob.REFRESH_FACES, List.of(NOT_THERE)));
        try (ImmichClient narrow =
                server.builder().apiKey(me.apiKey("archive.read")).build()) {
            assertThat(calls)
                    .allSatisfy(call ->
                            assertThatThrownBy(() -> call.accept(narrow)).isInstanceOf(ImmichForbiddenException.class));
        }
    }
}
