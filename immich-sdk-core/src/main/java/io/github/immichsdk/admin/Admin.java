package io.github.immichsdk.admin;

import io.github.immichsdk.admin.users.AdminUsers;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;

/**
 * Administers a server. Needs the credentials of an administrator: other users get
 * {@link io.github.immichsdk.errors.ImmichForbiddenException}. Thread-safe.
 *
 * <pre>{@code
 * MyUser ann = immich.admin().users().create(NewUser.of("ann@example.org", "Ann", password).quota(50_000_000_000L));
 * }</pre>
 *
 * <p>A call that cannot be undone takes a confirmation, an enum constant that says what is lost. A dry run skips it like all
 * other writes.
 */
public final class Admin {

    static {
        InternalAccess.makes(Admin.class, Admin::new);
    }

    private final CallExecutor calls;
    private final AdminUsers users;

    private Admin(CallExecutor calls) {
        this.calls = calls;
        this.users = InternalAccess.make(AdminUsers.class, calls);
    }

    /** {@return the API for all users: create, change, delete and restore them} */
    public AdminUsers users() {
        return users;
    }

    /**
     * Unlinks the OAuth accounts of all users, who then log in by password only, or link their accounts again. Costs one
     * request; needs {@code adminAuth.unlinkAll}. Safe to repeat.
     *
     * @param confirmation that this concerns every user
     */
    public void unlinkOAuthOfAllUsers(ConfirmUnlink confirmation) {
        confirmation.name();
        calls.execute(Call.<Void>to(Operations.UNLINK_ALL_OAUTH_ACCOUNTS_ADMIN));
    }
}
