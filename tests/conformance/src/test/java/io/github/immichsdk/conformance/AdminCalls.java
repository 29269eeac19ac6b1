package io.github.immichsdk.conformance;

import static java.util.Map.entry;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ConfirmUnlink;
import io.github.immichsdk.admin.config.NewNotification;
import io.github.immichsdk.admin.config.SystemConfig;
import io.github.immichsdk.admin.jobs.ManualJob;
import io.github.immichsdk.admin.jobs.QueueName;
import io.github.immichsdk.admin.libraries.LibraryChange;
import io.github.immichsdk.admin.libraries.NewLibrary;
import io.github.immichsdk.admin.maintenance.ConfirmMaintenance;
import io.github.immichsdk.admin.maintenance.ConfirmRestore;
import io.github.immichsdk.admin.maintenance.IntegrityType;
import io.github.immichsdk.admin.users.NewUser;
import io.github.immichsdk.admin.users.UserChange;
import io.github.immichsdk.admin.workflows.NewWorkflow;
import io.github.immichsdk.admin.workflows.WorkflowChange;
import io.github.immichsdk.search.StatisticsFilter;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.users.HeatMapType;
import io.github.immichsdk.users.PreferencesChange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A call for each operation of administration. */
final class AdminCalls {

    private static final String ID = Sample.ID;

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    private static final SystemConfig SMTP = smtp();

    static final Map<String, Function<ImmichClient, Object>> ALL = Map.ofEntries(
            entry("searchUsersAdmin", c -> c.admin().users().list()),
            entry("createUserAdmin", c -> c.admin().users().create(NewUser.of("a@b.org", "A", "p"))),
            entry("getUserAdmin", c -> c.admin().users().get(ID)),
            entry("updateUserAdmin", c -> c.admin().users().update(ID, UserChange.none())),
            entry("deleteUserAdmin", c -> none(() -> c.admin().users().delete(ID))),
            entry("restoreUserAdmin", c -> c.admin().users().restore(ID)),
            entry("getUserSessionsAdmin", c -> c.admin().users().sessions(ID)),
            entry("getUserStatisticsAdmin", c -> c.admin().users().statistics(ID, StatisticsFilter.all())),
            entry("getUserPreferencesAdmin", c -> c.admin().users().preferences(ID)),
            entry(
                    "updateUserPreferencesAdmin",
                    c -> c.admin()
                            .users()
                            .updatePreferences(ID, PreferencesChange.none().minimumFaces(1))),
            entry("getUserCalendarHeatmapAdmin", c -> c.admin().users().heatMap(ID, HeatMapType.TAKEN, DAY, DAY)),
            entry("getAllLibraries", c -> c.admin().libraries().list()),
            entry("createLibrary", c -> c.admin().libraries().create(NewLibrary.of(ID))),
            entry("getLibrary", c -> c.admin().libraries().get(ID)),
            entry(
                    "updateLibrary",
                    c -> c.admin().libraries().update(ID, LibraryChange.none().name("one"))),
            entry("deleteLibrary", c -> none(() -> c.admin().libraries().delete(ID))),
            entry("scanLibrary", c -> none(() -> c.admin().libraries().scan(ID))),
            entry("validate", c -> c.admin().libraries().validate(ID, List.of("/photos"))),
            entry("getLibraryStatistics", c -> c.admin().libraries().statistics(ID)),
            entry("getAllJobsStatus", c -> c.admin().jobs().list()),
            entry("getQueues", c -> c.admin().jobs().list()),
            entry("getQueue", c -> c.admin().jobs().get(QueueName.LIBRARY)),
            entry("updateQueue", c -> c.admin().jobs().pause(QueueName.LIBRARY)),
            entry("getQueueJobs", c -> c.admin().jobs().jobs(QueueName.LIBRARY)),
            entry("emptyQueue", c -> none(() -> c.admin().jobs().clear(QueueName.LIBRARY))),
            entry("sendJobCommand", c -> c.admin().jobs().start(QueueName.LIBRARY)),
            entry("runQueueCommandLegacy", c -> c.admin().jobs().start(QueueName.LIBRARY)),
            entry("createJob", c -> none(() -> c.admin().jobs().run(ManualJob.USER_CLEANUP))),
            entry("getConfig", c -> shown(c.admin().config().get())),
            entry("getConfigDefaults", c -> shown(c.admin().config().defaults())),
            entry("updateConfig", c -> shown(c.admin().config().update(AdminCalls::changed))),
            entry("getStorageTemplateOptions", c -> c.admin().config().storageTemplateOptions()),
            entry("getAdminOnboarding", c -> c.admin().metadata().onboarded()),
            entry("updateAdminOnboarding", c -> none(() -> c.admin().metadata().completeOnboarding())),
            entry("getReverseGeocodingState", c -> c.admin().metadata().geocoding()),
            entry("getVersionCheckState", c -> c.admin().metadata().versionCheck()),
            entry("createNotification", c -> c.admin().notifications().create(NewNotification.of(ID, "one"))),
            entry("getNotificationTemplateAdmin", c -> c.admin().notifications().renderEmail("welcome", "")),
            entry("sendTestEmailAdmin", c -> c.admin().notifications().sendTestEmail(SMTP)),
            entry("getMaintenanceStatus", c -> c.admin().maintenance().status()),
            entry(
                    "setMaintenanceMode",
                    c -> none(() -> c.admin().maintenance().start(ConfirmMaintenance.INTERRUPT_ALL_USERS))),
            entry("maintenanceLogin", c -> c.admin().maintenance().login("token")),
            entry("detectPriorInstall", c -> c.admin().maintenance().storageFolders()),
            entry("listDatabaseBackups", c -> c.admin().backups().list()),
            entry("downloadDatabaseBackup", c -> read(c.admin().backups().download("a.sql.gz"))),
            entry("uploadDatabaseBackup", c -> none(() -> c.admin().backups().upload(Path.of("pom.xml")))),
            entry("deleteDatabaseBackup", c -> none(() -> c.admin().backups().delete(List.of("a.sql.gz")))),
            entry(
                    "startDatabaseRestoreFlow",
                    c -> none(() -> c.admin().backups().startRestoreOfNewServer(ConfirmRestore.REPLACE_DATABASE))),
            entry("getIntegrityReportSummary", c -> c.admin().integrity().summary()),
            entry(
                    "getIntegrityReport",
                    c -> c.admin()
                            .integrity()
                            .report(IntegrityType.MISSING_FILE)
                            .limit(1)),
            entry("getIntegrityReportCsv", c -> read(c.admin().integrity().csv(IntegrityType.MISSING_FILE))),
            entry("getIntegrityReportFile", c -> read(c.admin().integrity().file(ID))),
            entry("deleteIntegrityReport", c -> none(() -> c.admin().integrity().resolve(ID))),
            entry("getWorkflows", c -> c.admin().workflows().list()),
            entry("searchWorkflows", c -> c.admin().workflows().list()),
            entry("getWorkflowTriggers", c -> c.admin().workflows().triggers()),
            entry("getPluginTriggers", c -> c.admin().workflows().triggers()),
            entry("createWorkflow", c -> c.admin().workflows().create(NewWorkflow.of("AssetCreate", "one"))),
            entry("getWorkflow", c -> c.admin().workflows().get(ID)),
            entry(
                    "updateWorkflow",
                    c -> c.admin().workflows().update(ID, WorkflowChange.none().name("one"))),
            entry("deleteWorkflow", c -> none(() -> c.admin().workflows().delete(ID))),
            entry("getWorkflowForShare", c -> c.admin().workflows().share(ID)),
            entry("getWorkflowLogs", c -> c.admin().workflows().logs(ID)),
            entry("getPlugins", c -> c.admin().plugins().list()),
            entry("searchPlugins", c -> c.admin().plugins().list()),
            entry("getPlugin", c -> c.admin().plugins().get(ID)),
            entry("searchPluginMethods", c -> c.admin().plugins().methods()),
            entry("searchPluginTemplates", c -> c.admin().plugins().templates()),
            entry("getClusterGroupRequests", c -> c.admin().clusterGroups().requests()),
            entry(
                    "getClusterGroupRequestsForGroup",
                    c -> c.admin().clusterGroups().requestsOf(ID)),
            entry("getClusterGroupUsers", c -> c.admin().clusterGroups().users(ID)),
            entry("createClusterGroupRequest", c -> c.admin().clusterGroups().request(ID, ID)),
            entry(
                    "acceptClusterGroupRequest",
                    c -> none(() -> c.admin().clusterGroups().accept(ID))),
            entry(
                    "deleteClusterGroupRequest",
                    c -> none(() -> c.admin().clusterGroups().deleteRequest(ID))),
            entry("leaveClusterGroup", c -> none(() -> c.admin().clusterGroups().leave(ID))),
            entry(
                    "clusterGroupRegeneratePeople",
                    c -> none(() -> c.admin().clusterGroups().regeneratePeople(ID))),
            entry(
                    "unlinkAllOAuthAccountsAdmin",
                    c -> none(() -> c.admin().unlinkOAuthOfAllUsers(ConfirmUnlink.UNLINK_ALL_USERS))));

    private AdminCalls() {}

    /** {@return the configuration of a new server} */
    private static SystemConfig smtp() {
        try (FakeImmich server = FakeImmich.start();
                ImmichClient client = ImmichClient.builder()
                        .server(server.url())
                        .apiKey(server.apiKey())
                        .build()) {
            return client.admin().config().get().set("notifications.smtp.from", "a@immich.test");
        }
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> shown(SystemConfig config) {
        return config.paths().stream()
                .collect(Collectors.toMap(path -> path, path -> String.valueOf(config.get(path))));
    }

    private static SystemConfig changed(SystemConfig config) {
        String path = config.paths().get(0);
        return config.set(path, config.get(path) + "!");
    }

    private static Object none(Runnable call) {
        call.run();
        return "";
    }
}
