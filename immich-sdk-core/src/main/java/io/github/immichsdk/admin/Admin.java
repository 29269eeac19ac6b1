package io.github.immichsdk.admin;

import io.github.immichsdk.admin.config.Configuration;
import io.github.immichsdk.admin.config.SystemMetadata;
import io.github.immichsdk.admin.jobs.Jobs;
import io.github.immichsdk.admin.libraries.Libraries;
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
    private final Libraries libraries;
    private final Jobs jobs;
    private final Configuration config;
    private final SystemMetadata metadata;

    private Admin(CallExecutor calls) {
        this.calls = calls;
        this.users = InternalAccess.make(AdminUsers.class, calls);
        this.libraries = InternalAccess.make(Libraries.class, calls);
        this.jobs = InternalAccess.make(Jobs.class, calls);
        this.config = InternalAccess.make(Configuration.class, calls);
        this.metadata = InternalAccess.make(SystemMetadata.class, calls);
    }

    /** {@return the API for all users: create, change, delete and restore them} */
    public AdminUsers users() {
        return users;
    }

    /** {@return the API for external libraries: create, scan and validate them} */
    public Libraries libraries() {
        return libraries;
    }

    /** {@return the API for background jobs: watch, pause, resume and start them} */
    public Jobs jobs() {
        return jobs;
    }

    /** {@return the API for the configuration: read and change its settings} */
    public Configuration config() {
        return config;
    }

    /** {@return the API for what the server keeps about itself: first steps, place names, newest version} */
    public SystemMetadata metadata() {
        return metadata;
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
