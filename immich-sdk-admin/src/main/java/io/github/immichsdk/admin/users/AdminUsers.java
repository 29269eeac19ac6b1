package io.github.immichsdk.admin.users;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import io.github.immichsdk.internal.checks.Times;
import io.github.immichsdk.internal.json.JsonFields;
import io.github.immichsdk.search.AssetStatistics;
import io.github.immichsdk.search.StatisticsFilter;
import io.github.immichsdk.sessions.ActiveSession;
import io.github.immichsdk.users.CalendarHeatMap;
import io.github.immichsdk.users.HeatMapType;
import io.github.immichsdk.users.MyUser;
import io.github.immichsdk.users.PreferencesChange;
import io.github.immichsdk.users.UserPreferences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes, deletes and restores the users of a server, and reads how they use it. For administrators. Each method
 * costs one request, unless stated otherwise, and throws {@link ImmichNotFoundException} if the user does not exist.
 * Thread-safe.
 */
public final class AdminUsers {

    static {
        InternalAccess.makes(AdminUsers.class, AdminUsers::new);
    }

    private static final Map<String, @Nullable Object> RESTORED =
            new JsonFields().put("status", "active").putNull("deletedAt").map();

    private record Deletion(boolean force) {}

    private final CallExecutor calls;

    private AdminUsers(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return all users, without deleted ones; needs {@code adminUser.read}}
     *
     * @see io.github.immichsdk.api.Operations#SEARCH_USERS_ADMIN
     */
    public List<MyUser> list() {
        return calls.execute(Call.list(Operations.SEARCH_USERS_ADMIN, MyUser.class));
    }

    /**
     * {@return all users, with those that are deleted and can be restored; needs {@code adminUser.read}}
     *
     * @see io.github.immichsdk.api.Operations#SEARCH_USERS_ADMIN
     */
    public List<MyUser> listWithDeleted() {
        return calls.execute(
                Call.list(Operations.SEARCH_USERS_ADMIN, MyUser.class).query("withDeleted", true));
    }

    /**
     * {@return a user, deleted or not; needs {@code adminUser.read}}
     *
     * @param id the user's ID
     * @see io.github.immichsdk.api.Operations#GET_USER_ADMIN
     */
    public MyUser get(String id) {
        return calls.execute(
                Call.<MyUser>to(Operations.GET_USER_ADMIN).id("id", id).object(MyUser.class));
    }

    /**
     * Creates a user. Never retried after a lost response. Servers fail with 500, not 400, if another user has the storage
     * label, or a deleted user has the e-mail address. Needs {@code adminUser.create}.
     *
     * @param user the user to create
     * @return the user
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if a user has the e-mail address
     * @see io.github.immichsdk.api.Operations#CREATE_USER_ADMIN
     */
    public MyUser create(NewUser user) {
        Objects.requireNonNull(user, "user");
        try {
            return calls.execute(Call.<MyUser>to(Operations.CREATE_USER_ADMIN)
                    .json(user.fields())
                    .object(MyUser.class)
                    .computed("status", () -> "active"));
        } catch (ImmichException e) {
            throw LostResponse.advised(
                    e,
                    "The user may exist now, or a deleted user has the e-mail address, or another user has the storage"
                            + " label: look with listWithDeleted()");
        }
    }

    /**
     * Changes a user. Needs {@code adminUser.update}.
     *
     * @param id the user's ID
     * @param change what to change; an empty change changes nothing
     * @return the changed user
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if another user has the e-mail address or the
     *     storage label, or if an administrator changes their own rights
     * @see io.github.immichsdk.api.Operations#UPDATE_USER_ADMIN
     */
    public MyUser update(String id, UserChange change) {
        Objects.requireNonNull(change, "change");
        return calls.execute(Call.<MyUser>to(Operations.UPDATE_USER_ADMIN)
                .id("id", id)
                .json(change.fields())
                .object(MyUser.class));
    }

    /**
     * Deletes a user: their sessions and keys stop working. The server deletes their data after some days; until then,
     * {@link #restore} restores the user. Needs {@code adminUser.delete}.
     *
     * @param id the user's ID
     * @throws ImmichNotFoundException also if the user is deleted already
     * @throws io.github.immichsdk.errors.ImmichForbiddenException if it is the caller's own user
     * @see io.github.immichsdk.api.Operations#DELETE_USER_ADMIN
     */
    public void delete(String id) {
        delete(id, false);
    }

    /**
     * Deletes a user with all assets and albums, also one that is already deleted. The server does the work in the
     * background. Costs two requests, or three if the user is deleted already, since servers do not find such a user and it is
     * restored first. Needs {@code adminUser.read} and {@code adminUser.delete}.
     *
     * @param id the user's ID
     * @param confirmation that all data of the user is lost
     * @throws io.github.immichsdk.errors.ImmichForbiddenException if it is the caller's own user
     * @see io.github.immichsdk.api.Operations#DELETE_USER_ADMIN
     */
    public void deletePermanently(String id, ConfirmDeletion confirmation) {
        Objects.requireNonNull(confirmation, "confirmation");
        confirmation.name();
        if (get(id).deletedAt() != null) {
            restore(id);
        }
        delete(id, true);
    }

    private void delete(String id, boolean force) {
        calls.execute(Call.<Void>to(Operations.DELETE_USER_ADMIN).id("id", id).json(new Deletion(force)));
    }

    /**
     * Restores a deleted user; their sessions and keys work again. No error if the user is not deleted. Needs
     * {@code adminUser.delete}.
     *
     * @param id the user's ID
     * @return the user
     * @see io.github.immichsdk.api.Operations#RESTORE_USER_ADMIN
     */
    public MyUser restore(String id) {
        return calls.execute(Call.<MyUser>to(Operations.RESTORE_USER_ADMIN)
                .id("id", id)
                .object(MyUser.class)
                .inDryRun(() -> Objects.requireNonNull(calls.dryRun()).change(get(id), RESTORED)));
    }

    /**
     * {@return the sessions of a user; none for an unknown user; needs {@code adminSession.read}, from 2.1 on}
     *
     * @param id the user's ID
     * @see io.github.immichsdk.api.Operations#GET_USER_SESSIONS_ADMIN
     */
    public List<ActiveSession> sessions(String id) {
        return calls.execute(Call.list(Operations.GET_USER_SESSIONS_ADMIN, ActiveSession.class)
                .id("id", id));
    }

    /**
     * {@return the preferences of a user; needs {@code adminUser.read}}
     *
     * @param id the user's ID
     * @see io.github.immichsdk.api.Operations#GET_USER_PREFERENCES_ADMIN
     */
    public UserPreferences preferences(String id) {
        return calls.execute(Call.<UserPreferences>to(Operations.GET_USER_PREFERENCES_ADMIN)
                .id("id", id)
                .object(UserPreferences.class));
    }

    /**
     * {@return the preferences of a user after a change; needs {@code adminUser.update}; a dry run returns them unchanged}
     *
     * @param id the user's ID
     * @param change what to change
     * @see io.github.immichsdk.api.Operations#UPDATE_USER_PREFERENCES_ADMIN
     */
    public UserPreferences updatePreferences(String id, PreferencesChange change) {
        Objects.requireNonNull(change, "change");
        return calls.execute(Call.<UserPreferences>to(Operations.UPDATE_USER_PREFERENCES_ADMIN)
                .id("id", id)
                .json(change.groups())
                .object(UserPreferences.class)
                .inDryRun(() -> preferences(id)));
    }

    /**
     * Counts a user's assets on each day of a period. Needs {@code user.read}, no administrator, and a server of 3.0 or newer.
     *
     * @param id the user's ID
     * @param type by capture or by upload
     * @param from the first day
     * @param to the last day, not before the first
     * @return a count for each day
     * @throws io.github.immichsdk.errors.ImmichUnsupportedException on an older server, before the request
     * @see io.github.immichsdk.api.Operations#GET_USER_CALENDAR_HEATMAP_ADMIN
     */
    public CalendarHeatMap heatMap(String id, HeatMapType type, LocalDate from, LocalDate to) {
        Objects.requireNonNull(type, "type");
        Times.inOrder(from, to);
        return calls.execute(Call.<CalendarHeatMap>to(Operations.GET_USER_CALENDAR_HEATMAP_ADMIN)
                .id("id", id)
                .query("type", type.value())
                .query("from", from)
                .query("to", to)
                .object(CalendarHeatMap.class));
    }

    /**
     * {@return the number of assets of a user, 0 for an unknown user; needs {@code adminUser.read}}
     *
     * @param id the user's ID
     * @param filter which assets
     * @see io.github.immichsdk.api.Operations#GET_USER_STATISTICS_ADMIN
     */
    public AssetStatistics statistics(String id, StatisticsFilter filter) {
        Objects.requireNonNull(filter, "filter");
        return calls.execute(Call.<AssetStatistics>to(Operations.GET_USER_STATISTICS_ADMIN)
                .id("id", id)
                .queryAll(filter.parameters())
                .object(AssetStatistics.class));
    }
}
