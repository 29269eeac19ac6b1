package io.github.immichsdk.conformance;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ConfirmUnlink;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.config.Configuration;
import io.github.immichsdk.admin.jobs.Jobs;
import io.github.immichsdk.admin.jobs.ManualJob;
import io.github.immichsdk.admin.jobs.QueueJobStatus;
import io.github.immichsdk.admin.jobs.QueueName;
import io.github.immichsdk.admin.libraries.Libraries;
import io.github.immichsdk.admin.libraries.LibraryChange;
import io.github.immichsdk.admin.libraries.NewLibrary;
import io.github.immichsdk.admin.users.AdminUsers;
import io.github.immichsdk.admin.users.ConfirmDeletion;
import io.github.immichsdk.admin.users.NewUser;
import io.github.immichsdk.admin.users.UserChange;
import io.github.immichsdk.admin.workflows.NewWorkflow;
import io.github.immichsdk.admin.workflows.WorkflowChange;
import io.github.immichsdk.admin.workflows.Workflows;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.search.StatisticsFilter;
import io.github.immichsdk.users.HeatMapType;
import io.github.immichsdk.users.PreferencesChange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The use of administration, with each option once. */
final class AdminUse {

    private AdminUse() {}

    static void of(ImmichClient client) {
        ImmichAdmin admin = ImmichAdmin.of(client);
        ServerVersion version = client.server().version();
        users(admin.users(), version);
        libraries(admin.libraries(), client.users().me().id());
        jobs(admin.jobs(), version);
        config(admin);
        if (Operations.CREATE_WORKFLOW.existsIn(version)) {
            workflows(admin, version);
        }
        admin.unlinkOAuthOfAllUsers(ConfirmUnlink.UNLINK_ALL_USERS);
    }

    private static void users(AdminUsers users, ServerVersion version) {
        String id = users.create(NewUser.of("ann@immich.test", "Ann", "geheim")
                        .quota(5)
                        .storageLabel("ann")
                        .avatarColor("green")
                        .admin()
                        .keepPassword()
                        .notifyByEmail())
                .id();
        users.update(
                id,
                UserChange.none()
                        .name("Bea")
                        .email("bea@immich.test")
                        .password("neu")
                        .requestPasswordChange()
                        .pin("123456")
                        .quota(7)
                        .storageLabel("bea")
                        .avatarColor("red")
                        .notAdmin());
        users.update(
                id,
                UserChange.none().removePin().removeQuota().removeStorageLabel().removeAvatarColor());
        users.get(id);
        users.list();
        users.updatePreferences(id, PreferencesChange.none().archiveSize(1_000_000));
        users.preferences(id);
        if (Operations.GET_USER_CALENDAR_HEATMAP_ADMIN.existsIn(version)) {
            users.heatMap(id, HeatMapType.UPLOAD, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31));
        }
        users.statistics(id, StatisticsFilter.all().favorite().visibility(Visibility.ARCHIVE));
        users.statistics(id, StatisticsFilter.all().onlyTrashed());
        if (version.atLeast(ServerVersion.of("2.1.0"))) {
            users.sessions(id);
        }
        users.delete(id);
        users.listWithDeleted();
        users.deletePermanently(id, ConfirmDeletion.DELETE_ALL_DATA);
    }

    private static void libraries(Libraries libraries, String owner) {
        NewLibrary library = NewLibrary.of(owner).name("Sea").importPaths("/sea");
        String id = libraries
                .create(library.exclusionPatterns(List.of("**/skip-*")))
                .id();
        libraries.create(NewLibrary.of(owner));
        libraries.update(
                id, LibraryChange.none().name("Lake").importPaths(List.of()).exclusionPatterns(List.of("**/a")));
        libraries.list();
        libraries.get(id);
        libraries.validate(id, List.of("/no/such/folder"));
        libraries.scan(id);
        libraries.statistics(id);
        libraries.delete(id);
    }

    private static void jobs(Jobs jobs, ServerVersion version) {
        jobs.list();
        jobs.get(QueueName.LIBRARY);
        jobs.pause(QueueName.LIBRARY);
        jobs.resume(QueueName.LIBRARY);
        jobs.start(QueueName.LIBRARY);
        jobs.startForAll(QueueName.SIDECAR);
        jobs.clear(QueueName.LIBRARY);
        jobs.clearFailed(QueueName.LIBRARY);
        jobs.run(ManualJob.TAG_CLEANUP);
        jobs.awaitIdle(Duration.ofSeconds(10));
        if (Operations.GET_QUEUE_JOBS.existsIn(version)) {
            jobs.jobs(QueueName.LIBRARY);
            jobs.jobs(QueueName.LIBRARY, QueueJobStatus.FAILED);
        }
    }

    private static void config(ImmichAdmin admin) {
        Configuration config = admin.config();
        config.defaults();
        config.storageTemplateOptions();
        config.update(now -> now.set("trash.days", 60).set("oauth.clientSecret", "geheim"));
        config.update(now -> now.set("trash.days", 30).set("oauth.clientSecret", ""));
        admin.metadata().onboarded();
        admin.metadata().resetOnboarding();
        admin.metadata().completeOnboarding();
        admin.metadata().geocoding();
        admin.metadata().versionCheck();
        admin.notifications().renderEmail("welcome", "");
    }

    private static void workflows(ImmichAdmin admin, ServerVersion version) {
        Workflows workflows = admin.workflows();
        NewWorkflow flow =
                NewWorkflow.of("AssetCreate", "Flow").description("Text").disabled();
        String id = workflows.create(flow).id();
        workflows.update(
                id, WorkflowChange.none().name("Flow 2").description("More").enabled());
        workflows.get(id);
        workflows.list();
        workflows.triggers();
        if (Operations.GET_WORKFLOW_LOGS.existsIn(version)) {
            workflows.logs(id);
        }
        admin.plugins().list();
        if (version.atLeast(ServerVersion.V3)) {
            workflows.update(id, WorkflowChange.none().steps(List.of()).disabled());
            workflows.share(id);
            admin.plugins().methods();
            admin.plugins().templates();
        }
        workflows.delete(id);
    }
}
