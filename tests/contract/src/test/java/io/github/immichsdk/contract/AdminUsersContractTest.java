package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ConfirmUnlink;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.users.AdminUsers;
import io.github.immichsdk.admin.users.ConfirmDeletion;
import io.github.immichsdk.admin.users.NewUser;
import io.github.immichsdk.admin.users.UserChange;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.search.StatisticsFilter;
import io.github.immichsdk.users.CalendarHeatMap;
import io.github.immichsdk.users.HeatMapType;
import io.github.immichsdk.users.MyUser;
import io.github.immichsdk.users.PreferenceGroup;
import io.github.immichsdk.users.PreferencesChange;
import io.github.immichsdk.users.UserPreferences;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminUsersContractTest extends ContractTest {

    private static final String NOT_THERE = "00000000-0000-4000-8000-000000000000";

    @TempDir
    Path folder;

    private ImmichClient admin;
    private AdminUsers users;

    @BeforeEach
    void open() {
        admin = server.admin();
        users = ImmichAdmin.of(admin).users();
    }

    @AfterEach
    void close() {
        admin.close();
    }

    private static NewUser someone() {
        return NewUser.of("Ann-" + UUID.randomUUID() + "@immich.test", "Ann", "geheim");
    }

    @Test
    void aUserIsCreatedOnceFoundChangedAndDeletedPermanently() {
        String label = "ann" + UUID.randomUUID();
        NewUser ann = someone()
                .quota(1_000_000)
                .storageLabel(label)
                .avatarColor("green")
                .keepPassword();
        MyUser made = users.create(ann);

        assertThat(made.email()).startsWith("ann-");
        assertThat(made.quotaSizeInBytes()).isEqualTo(1_000_000);
        assertThat(made.storageLabel()).isEqualTo(label);
        assertThat(made.shouldChangePassword()).isFalse();
        assertThat(made.additionalProperties()).isEmpty();
        assertThatThrownBy(() -> users.create(ann))
                .isInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("400");
        assertThat(users.list()).extracting(MyUser::id).contains(made.id());

        MyUser changed = users.update(
                made.id(), UserChange.none().name("Bea").removeQuota().removeStorageLabel());
        assertThat(changed.name()).isEqualTo("Bea");
        assertThat(changed.quotaSizeInBytes()).isNull();
        assertThat(changed.storageLabel()).isNull();
        assertThat(users.get(made.id())).isEqualTo(changed);

        users.deletePermanently(made.id(), ConfirmDeletion.DELETE_ALL_DATA);
        assertThatThrownBy(() -> users.deletePermanently(made.id(), ConfirmDeletion.DELETE_ALL_DATA))
                .isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void aDeletedUserIsLockedOutAndCanBeRestoredOrDeletedPermanently() {
        users.delete(me.id());

        assertThatThrownBy(() -> immich.users().me()).isInstanceOf(ImmichUnauthorizedException.class);
        assertThat(users.list()).extracting(MyUser::id).doesNotContain(me.id());
        assertThat(users.listWithDeleted()).extracting(MyUser::id).contains(me.id());
        assertThat(users.get(me.id()).status()).isEqualTo("deleted");
        assertThatThrownBy(() -> users.delete(me.id())).isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() -> users.update(me.id(), UserChange.none().name("A")))
                .isInstanceOf(ImmichNotFoundException.class);

        assertThat(users.restore(me.id()).deletedAt()).isNull();
        assertThat(users.restore(me.id()).status()).isEqualTo("active");
        assertThat(immich.users().me().id()).isEqualTo(me.id());

        MyUser ann = users.create(someone());
        users.delete(ann.id());
        assertThatThrownBy(() -> users.create(NewUser.of(ann.email(), "Ann", "geheim")))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("listWithDeleted()");
        users.deletePermanently(ann.id(), ConfirmDeletion.DELETE_ALL_DATA);
        assertThatThrownBy(() -> users.restore(ann.id())).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void nobodyDeletesOrDemotesThemselvesAndNoTwoUsersHaveOneLabel() {
        String own = admin.users().me().id();
        String label = "l" + UUID.randomUUID();
        users.update(me.id(), UserChange.none().storageLabel(label));

        assertThatThrownBy(() -> users.delete(own)).isInstanceOf(ImmichForbiddenException.class);
        assertThatThrownBy(() -> users.update(own, UserChange.none().notAdmin()))
                .isInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("another admin");
        assertThatThrownBy(() -> users.create(someone().storageLabel(label))).isInstanceOf(ImmichServerException.class);
        try (ContractUser other = server.newUser()) {
            assertThatThrownBy(() -> users.update(other.id(), UserChange.none().storageLabel(label)))
                    .isInstanceOf(ImmichStatusException.class)
                    .hasMessageContaining("400");
        }
    }

    @Test
    void assetsAndSessionsOfAUserAreReported() {
        Pictures.upload(immich, folder, Pictures.NOON);

        assertThat(users.statistics(me.id(), StatisticsFilter.all()).total()).isEqualTo(1);
        assertThat(users.statistics(me.id(), StatisticsFilter.all().favorite()).total())
                .isZero();
        assertThat(users.statistics(NOT_THERE, StatisticsFilter.all()).total()).isZero();
        if (server.version().atLeast(ServerVersion.of("2.1.0"))) {
            assertThat(users.sessions(me.id()))
                    .hasSize(1)
                    .allSatisfy(session -> assertThat(session.current()).isFalse());
            assertThat(users.sessions(NOT_THERE)).isEmpty();
        }
    }

    @Test
    void aMissingUserIsNotFoundAndAPlainUserForbidden() {
        ImmichAdmin plainUser = ImmichAdmin.of(immich);
        List<Consumer<AdminUsers>> calls = List.of(
                use -> use.get(NOT_THERE),
                use -> use.update(NOT_THERE, UserChange.none().name("A")),
                use -> use.delete(NOT_THERE),
                use -> use.restore(NOT_THERE));

        assertThat(calls).allSatisfy(call -> {
            assertThatThrownBy(() -> call.accept(users)).isInstanceOf(ImmichNotFoundException.class);
            assertThatThrownBy(() -> call.accept(plainUser.users())).isInstanceOf(ImmichForbiddenException.class);
        });
        assertThatThrownBy(() -> plainUser.users().create(someone())).isInstanceOf(ImmichForbiddenException.class);
        assertThatThrownBy(() -> plainUser.users().list()).isInstanceOf(ImmichForbiddenException.class);
        assertThatThrownBy(() -> plainUser.unlinkOAuthOfAllUsers(ConfirmUnlink.UNLINK_ALL_USERS))
                .isInstanceOf(ImmichForbiddenException.class);
    }

    @Test
    void theAdministratorReadsAndChangesWhatAUserPrefers() {
        PreferencesChange change =
                PreferencesChange.none().enable(PreferenceGroup.RATINGS).albumsOldestFirst();

        UserPreferences after = users.updatePreferences(me.id(), change);

        assertThat(users.updatePreferences(me.id(), change)).isEqualTo(after);
        assertThat(users.preferences(me.id())).isEqualTo(after);
        assertThat(immich.users().preferences()).isEqualTo(after);
        assertThat(after.ratings().enabled()).isTrue();
        assertThatThrownBy(() -> users.preferences(NOT_THERE)).isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() -> users.updatePreferences(NOT_THERE, change))
                .isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() -> ImmichAdmin.of(immich).users().preferences(me.id()))
                .isInstanceOf(ImmichForbiddenException.class);
    }

    @Test
    void theDaysOfAUserAreCounted() {
        LocalDate day = LocalDate.of(2024, 5, 1);
        if (!immich.supports(Operations.GET_USER_CALENDAR_HEATMAP_ADMIN)) {
            assertThatThrownBy(() -> ImmichAdmin.of(immich).users().heatMap(me.id(), HeatMapType.TAKEN, day, day))
                    .isInstanceOf(ImmichUnsupportedException.class);
            return;
        }
        Pictures.upload(immich, folder, Pictures.NOON);
        CalendarHeatMap map = Eventually.get(
                () -> users.heatMap(me.id(), HeatMapType.TAKEN, day, day.plusDays(1)),
                found -> found.totalCount() == 1);

        assertThat(map.days())
                .containsExactly(new CalendarHeatMap.Day(day, 1), new CalendarHeatMap.Day(day.plusDays(1), 0));
        assertThatThrownBy(() -> users.heatMap(NOT_THERE, HeatMapType.TAKEN, day, day))
                .isInstanceOf(ImmichNotFoundException.class);
    }
}
