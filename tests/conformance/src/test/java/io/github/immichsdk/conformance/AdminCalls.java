package io.github.immichsdk.conformance;

import static java.util.Map.entry;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ConfirmUnlink;
import io.github.immichsdk.admin.users.NewUser;
import io.github.immichsdk.admin.users.UserChange;
import io.github.immichsdk.search.StatisticsFilter;
import java.util.Map;
import java.util.function.Function;

/** A call for each operation of administration. */
final class AdminCalls {

    private static final String ID = Sample.ID;

    static final Map<String, Function<ImmichClient, Object>> ALL = Map.ofEntries(
            entry("searchUsersAdmin", c -> c.admin().users().list()),
            entry("createUserAdmin", c -> c.admin().users().create(NewUser.of("a@b.org", "A", "p"))),
            entry("getUserAdmin", c -> c.admin().users().get(ID)),
            entry("updateUserAdmin", c -> c.admin().users().update(ID, UserChange.none())),
            entry("deleteUserAdmin", c -> none(() -> c.admin().users().delete(ID))),
            entry("restoreUserAdmin", c -> c.admin().users().restore(ID)),
            entry("getUserSessionsAdmin", c -> c.admin().users().sessions(ID)),
            entry("getUserStatisticsAdmin", c -> c.admin().users().statistics(ID, StatisticsFilter.all())),
            entry(
                    "unlinkAllOAuthAccountsAdmin",
                    c -> none(() -> c.admin().unlinkOAuthOfAllUsers(ConfirmUnlink.UNLINK_ALL_USERS))));

    private AdminCalls() {}

    private static Object none(Runnable call) {
        call.run();
        return "";
    }
}
