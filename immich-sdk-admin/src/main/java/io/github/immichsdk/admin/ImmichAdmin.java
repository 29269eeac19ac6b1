package io.github.immichsdk.admin;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.clusters.ClusterGroups;
import io.github.immichsdk.admin.config.AdminNotifications;
import io.github.immichsdk.admin.config.Configuration;
import io.github.immichsdk.admin.config.SystemMetadata;
import io.github.immichsdk.admin.jobs.Jobs;
import io.github.immichsdk.admin.libraries.Libraries;
import io.github.immichsdk.admin.maintenance.Backups;
import io.github.immichsdk.admin.maintenance.Integrity;
import io.github.immichsdk.admin.maintenance.Maintenance;
import io.github.immichsdk.admin.server.AdminServer;
import io.github.immichsdk.admin.users.AdminUsers;
import io.github.immichsdk.admin.workflows.Plugins;
import io.github.immichsdk.admin.workflows.Workflows;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import java.util.Objects;

/**
 * Administers a server. Needs the credentials of an administrator: other users get
 * {@link io.github.immichsdk.errors.ImmichForbiddenException}, except from {@link #workflows} and {@link #plugins}. Thread-safe.
 *
 * <pre>{@code
 * ImmichAdmin admin = ImmichAdmin.of(immich);
 * MyUser ann = admin.users()
 *         .create(NewUser.of("ann@example.org", "Ann", password).quota(50_000_000_000L));
 * }</pre>
 *
 * <p>A call that cannot be undone takes a confirmation, an enum constant that says what is lost. A dry run skips it like all
 * other writes.
 */
public final class ImmichAdmin {

    private final CallExecutor calls;
    private final AdminServer server;
    private final AdminUsers users;
    private final Libraries libraries;
    private final Jobs jobs;
    private final Configuration config;
    private final SystemMetadata metadata;
    private final AdminNotifications notifications;
    private final ClusterGroups clusterGroups;
    private final Maintenance maintenance;
    private final Backups backups;
    private final Integrity integrity;
    private final Workflows workflows;
    private final Plugins plugins;

    private ImmichAdmin(CallExecutor calls) {
        this.calls = calls;
        this.server = InternalAccess.make(AdminServer.class, calls);
        this.users = InternalAccess.make(AdminUsers.class, calls);
        this.libraries = InternalAccess.make(Libraries.class, calls);
        this.jobs = InternalAccess.make(Jobs.class, calls);
        this.config = InternalAccess.make(Configuration.class, calls);
        this.metadata = InternalAccess.make(SystemMetadata.class, calls);
        this.notifications = InternalAccess.make(AdminNotifications.class, calls);
        this.clusterGroups = InternalAccess.make(ClusterGroups.class, calls);
        this.maintenance = InternalAccess.make(Maintenance.class, calls);
        this.backups = InternalAccess.make(Backups.class, calls);
        this.integrity = InternalAccess.make(Integrity.class, calls);
        this.workflows = InternalAccess.make(Workflows.class, calls);
        this.plugins = InternalAccess.make(Plugins.class, calls);
    }

    /**
     * Creates the administration API for a client. Costs no request.
     *
     * @param client a client with the credentials of an administrator
     * @return the administration API
     */
    public static ImmichAdmin of(ImmichClient client) {
        Objects.requireNonNull(client, "client");
        return new ImmichAdmin(InternalAccess.callsOf(client));
    }

    /** {@return the API for the server as a whole: how much each user stores, and the license} */
    public AdminServer server() {
        return server;
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

    /** {@return the API for notifications to users and for the e-mails of the server} */
    public AdminNotifications notifications() {
        return notifications;
    }

    /** {@return the API for cluster groups, whose users share the grouping of faces; servers from 3.2 on} */
    public ClusterGroups clusterGroups() {
        return clusterGroups;
    }

    /** {@return the API for maintenance mode; servers from 2.5 on} */
    public Maintenance maintenance() {
        return maintenance;
    }

    /** {@return the API for backups of the database; servers from 2.5 on} */
    public Backups backups() {
        return backups;
    }

    /** {@return the API for what integrity checks found in the server's files; servers from 3.0 on} */
    public Integrity integrity() {
        return integrity;
    }

    /** {@return the API for the caller's workflows, which need no administrator; servers from 2.3 on} */
    public Workflows workflows() {
        return workflows;
    }

    /** {@return the API for plugins, which needs no administrator; servers from 2.3 on} */
    public Plugins plugins() {
        return plugins;
    }

    /**
     * Unlinks the OAuth accounts of all users, who then log in by password only, or link their accounts again. Costs one
     * request; needs {@code adminAuth.unlinkAll}. Safe to repeat.
     *
     * @param confirmation that this concerns every user
     * @see io.github.immichsdk.api.Operations#UNLINK_ALL_OAUTH_ACCOUNTS_ADMIN
     */
    public void unlinkOAuthOfAllUsers(ConfirmUnlink confirmation) {
        Objects.requireNonNull(confirmation, "confirmation");
        confirmation.name();
        calls.execute(Call.<Void>to(Operations.UNLINK_ALL_OAUTH_ACCOUNTS_ADMIN));
    }
}
