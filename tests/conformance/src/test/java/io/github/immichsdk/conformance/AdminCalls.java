package io.github.immichsdk.conformance;

import static java.util.Map.entry;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ConfirmUnlink;
import io.github.immichsdk.admin.ImmichAdmin;
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
            entry("searchUsersAdmin", c -> ImmichAdmin.of(c).users().list()),
            entry("createUserAdmin", c -> ImmichAdmin.of(c).users().create(NewUser.of("a@b.org", "A", "p"))),
            entry("getUserAdmin", c -> ImmichAdmin.of(c).users().get(ID)),
            entry("updateUserAdmin", c -> ImmichAdmin.of(c).users().update(ID, UserChange.none())),
            entry("deleteUserAdmin", c -> none(() -> ImmichAdmin.of(c).users().delete(ID))),
            entry("restoreUserAdmin", c -> ImmichAdmin.of(c).users().restore(ID)),
            entry("getUserSessionsAdmin", c -> ImmichAdmin.of(c).users().sessions(ID)),
            entry("getUserStatisticsAdmin", c -> ImmichAdmin.of(c).users().statistics(ID, StatisticsFilter.all())),
            entry("getUserPreferencesAdmin", c -> ImmichAdmin.of(c).users().preferences(ID)),
            entry(
                    "updateUserPreferencesAdmin",
                    c -> ImmichAdmin.of(c)
                            .users()
                            .updatePreferences(ID, PreferencesChange.none().minimumFaces(1))),
            entry(
                    "getUserCalendarHeatmapAdmin",
                    c -> ImmichAdmin.of(c).users().heatMap(ID, HeatMapType.TAKEN, DAY, DAY)),
            entry("getAllLibraries", c -> ImmichAdmin.of(c).libraries().list()),
            entry("createLibrary", c -> ImmichAdmin.of(c).libraries().create(NewLibrary.of(ID))),
            entry("getLibrary", c -> ImmichAdmin.of(c).libraries().get(ID)),
            entry(
                    "updateLibrary",
                    c -> ImmichAdmin.of(c)
                            .libraries()
                            .update(ID, LibraryChange.none().name("one"))),
            entry("deleteLibrary", c -> none(() -> ImmichAdmin.of(c).libraries().delete(ID))),
            entry("scanLibrary", c -> none(() -> ImmichAdmin.of(c).libraries().scan(ID))),
            entry("validate", c -> ImmichAdmin.of(c).libraries().validate(ID, List.of("/photos"))),
            entry("getLibraryStatistics", c -> ImmichAdmin.of(c).libraries().statistics(ID)),
            entry("getAllJobsStatus", c -> ImmichAdmin.of(c).jobs().list()),
            entry("getQueues", c -> ImmichAdmin.of(c).jobs().list()),
            entry("getQueue", c -> ImmichAdmin.of(c).jobs().get(QueueName.LIBRARY)),
            entry("updateQueue", c -> ImmichAdmin.of(c).jobs().pause(QueueName.LIBRARY)),
            entry("getQueueJobs", c -> ImmichAdmin.of(c).jobs().jobs(QueueName.LIBRARY)),
            entry("emptyQueue", c -> none(() -> ImmichAdmin.of(c).jobs().clear(QueueName.LIBRARY))),
            entry("sendJobCommand", c -> ImmichAdmin.of(c).jobs().start(QueueName.LIBRARY)),
            entry("runQueueCommandLegacy", c -> ImmichAdmin.of(c).jobs().start(QueueName.LIBRARY)),
            entry("createJob", c -> none(() -> ImmichAdmin.of(c).jobs().run(ManualJob.USER_CLEANUP))),
            entry("getConfig", c -> shown(ImmichAdmin.of(c).config().get())),
            entry("getConfigDefaults", c -> shown(ImmichAdmin.of(c).config().defaults())),
            entry("updateConfig", c -> shown(ImmichAdmin.of(c).config().update(AdminCalls::changed))),
            entry("getStorageTemplateOptions", c -> ImmichAdmin.of(c).config().storageTemplateOptions()),
            entry("getAdminOnboarding", c -> ImmichAdmin.of(c).metadata().onboarded()),
            entry(
                    "updateAdminOnboarding",
                    c -> none(() -> ImmichAdmin.of(c).metadata().completeOnboarding())),
            entry("getReverseGeocodingState", c -> ImmichAdmin.of(c).metadata().geocoding()),
            entry("getVersionCheckState", c -> ImmichAdmin.of(c).metadata().versionCheck()),
            entry("createNotification", c -> ImmichAdmin.of(c).notifications().create(NewNotification.of(ID, "one"))),
            entry(
                    "getNotificationTemplateAdmin",
                    c -> ImmichAdmin.of(c).notifications().renderEmail("welcome", "")),
            entry("sendTestEmailAdmin", c -> ImmichAdmin.of(c).notifications().sendTestEmail(SMTP)),
            entry("getMaintenanceStatus", c -> ImmichAdmin.of(c).maintenance().status()),
            entry(
                    "setMaintenanceMode",
                    c -> none(() -> ImmichAdmin.of(c).maintenance().start(ConfirmMaintenance.INTERRUPT_ALL_USERS))),
            entry("maintenanceLogin", c -> ImmichAdmin.of(c).maintenance().login("token")),
            entry("detectPriorInstall", c -> ImmichAdmin.of(c).maintenance().storageFolders()),
            entry("listDatabaseBackups", c -> ImmichAdmin.of(c).backups().list()),
            entry(
                    "downloadDatabaseBackup",
                    c -> read(ImmichAdmin.of(c).backups().download("a.sql.gz"))),
            entry(
                    "uploadDatabaseBackup",
                    c -> none(() -> ImmichAdmin.of(c).backups().upload(Path.of("pom.xml")))),
            entry(
                    "deleteDatabaseBackup",
                    c -> none(() -> ImmichAdmin.of(c).backups().delete(List.of("a.sql.gz")))),
            entry(
                    "startDatabaseRestoreFlow",
                    c -> none(() ->
                            ImmichAdmin.of(c).backups().startRestoreOfNewServer(ConfirmRestore.REPLACE_DATABASE))),
            entry(
                    "getIntegrityReportSummary",
                    c -> ImmichAdmin.of(c).integrity().summary()),
            entry(
                    "getIntegrityReport",
                    c -> ImmichAdmin.of(c)
                            .integrity()
                            .report(IntegrityType.MISSING_FILE)
                            .limit(1)),
            entry(
                    "getIntegrityReportCsv",
                    c -> read(ImmichAdmin.of(c).integrity().csv(IntegrityType.MISSING_FILE))),
            entry(
                    "getIntegrityReportFile",
                    c -> read(ImmichAdmin.of(c).integrity().file(ID))),
            entry(
                    "deleteIntegrityReport",
                    c -> none(() -> ImmichAdmin.of(c).integrity().resolve(ID))),
            entry("getWorkflows", c -> ImmichAdmin.of(c).workflows().list()),
            entry("searchWorkflows", c -> ImmichAdmin.of(c).workflows().list()),
            entry("getWorkflowTriggers", c -> ImmichAdmin.of(c).workflows().triggers()),
            entry("getPluginTriggers", c -> ImmichAdmin.of(c).workflows().triggers()),
            entry("createWorkflow", c -> ImmichAdmin.of(c).workflows().create(NewWorkflow.of("AssetCreate", "one"))),
            entry("getWorkflow", c -> ImmichAdmin.of(c).workflows().get(ID)),
            entry(
                    "updateWorkflow",
                    c -> ImmichAdmin.of(c)
                            .workflows()
                            .update(ID, WorkflowChange.none().name("one"))),
            entry(
                    "deleteWorkflow",
                    c -> none(() -> ImmichAdmin.of(c).workflows().delete(ID))),
            entry("getWorkflowForShare", c -> ImmichAdmin.of(c).workflows().share(ID)),
            entry("getWorkflowLogs", c -> ImmichAdmin.of(c).workflows().logs(ID)),
            entry("getPlugins", c -> ImmichAdmin.of(c).plugins().list()),
            entry("searchPlugins", c -> ImmichAdmin.of(c).plugins().list()),
            entry("getPlugin", c -> ImmichAdmin.of(c).plugins().get(ID)),
            entry("searchPluginMethods", c -> ImmichAdmin.of(c).plugins().methods()),
            entry("searchPluginTemplates", c -> ImmichAdmin.of(c).plugins().templates()),
            entry(
                    "getClusterGroupRequests",
                    c -> ImmichAdmin.of(c).clusterGroups().requests()),
            entry(
                    "getClusterGroupRequestsForGroup",
                    c -> ImmichAdmin.of(c).clusterGroups().requestsOf(ID)),
            entry("getClusterGroupUsers", c -> ImmichAdmin.of(c).clusterGroups().users(ID)),
            entry(
                    "createClusterGroupRequest",
                    c -> ImmichAdmin.of(c).clusterGroups().request(ID, ID)),
            entry(
                    "acceptClusterGroupRequest",
                    c -> none(() -> ImmichAdmin.of(c).clusterGroups().accept(ID))),
            entry(
                    "deleteClusterGroupRequest",
                    c -> none(() -> ImmichAdmin.of(c).clusterGroups().deleteRequest(ID))),
            entry(
                    "leaveClusterGroup",
                    c -> none(() -> ImmichAdmin.of(c).clusterGroups().leave(ID))),
            entry(
                    "clusterGroupRegeneratePeople",
                    c -> none(() -> ImmichAdmin.of(c).clusterGroups().regeneratePeople(ID))),
            entry(
                    "unlinkAllOAuthAccountsAdmin",
                    c -> none(() -> ImmichAdmin.of(c).unlinkOAuthOfAllUsers(ConfirmUnlink.UNLINK_ALL_USERS))));

    private AdminCalls() {}

    /** {@return the configuration of a new server} */
    private static SystemConfig smtp() {
        try (FakeImmich server = FakeImmich.start();
                ImmichClient client = ImmichClient.builder()
                        .server(server.url())
                        .apiKey(server.apiKey())
                        .build()) {
            return ImmichAdmin.of(client).config().get().set("notifications.smtp.from", "a@immich.test");
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
