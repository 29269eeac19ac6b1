package io.github.immichsdk.conformance;

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
            entry("getServerStatistics", admin -> admin.server().statistics()),
            entry("getUserConfig", admin -> shown(admin.config().userConfig())),
            entry("getUserConfigDefaults", admin -> shown(admin.config().userConfigDefaults())),
            entry("getPublicConfig", admin -> shown(admin.config().publicConfig())),
            entry("getPublicConfigDefaults", admin -> shown(admin.config().publicConfigDefaults())),
            entry("getServerLicense", admin -> admin.server().license()),
            entry("setServerLicense", admin -> none(() -> admin.server().setLicense("key", "activation"))),
            entry("deleteServerLicense", admin -> none(() -> admin.server().deleteLicense())),
            entry("searchUsersAdmin", admin -> admin.users().list()),
            entry("createUserAdmin", admin -> admin.users().create(NewUser.of("a@b.org", "A", "p"))),
            entry("getUserAdmin", admin -> admin.users().get(ID)),
            entry("updateUserAdmin", admin -> admin.users().update(ID, UserChange.none())),
            entry("deleteUserAdmin", admin -> none(() -> admin.users().delete(ID))),
            entry("restoreUserAdmin", admin -> admin.users().restore(ID)),
            entry("getUserSessionsAdmin", admin -> admin.users().sessions(ID)),
            entry("getUserStatisticsAdmin", admin -> admin.users().statistics(ID, StatisticsFilter.all())),
            entry("getUserPreferencesAdmin", admin -> admin.users().preferences(ID)),
            entry(
                    "updateUserPreferencesAdmin",
                    admin -> admin.users()
                            .updatePreferences(ID, PreferencesChange.none().minimumFaces(1))),
            entry("getUserCalendarHeatmapAdmin", admin -> admin.users().heatMap(ID, HeatMapType.TAKEN, DAY, DAY)),
            entry("getAllLibraries", admin -> admin.libraries().list()),
            entry("createLibrary", admin -> admin.libraries().create(NewLibrary.of(ID))),
            entry("getLibrary", admin -> admin.libraries().get(ID)),
            entry(
                    "updateLibrary",
                    admin -> admin.libraries().update(ID, LibraryChange.none().name("one"))),
            entry("deleteLibrary", admin -> none(() -> admin.libraries().delete(ID))),
            entry("scanLibrary", admin -> none(() -> admin.libraries().scan(ID))),
            entry("validate", admin -> admin.libraries().validate(ID, List.of("/photos"))),
            entry("getLibraryStatistics", admin -> admin.libraries().statistics(ID)),
            entry("getAllJobsStatus", admin -> admin.jobs().list()),
            entry("getQueues", admin -> admin.jobs().list()),
            entry("getQueue", admin -> admin.jobs().get(QueueName.LIBRARY)),
            entry("updateQueue", admin -> admin.jobs().pause(QueueName.LIBRARY)),
            entry("getQueueJobs", admin -> admin.jobs().jobs(QueueName.LIBRARY)),
            entry("emptyQueue", admin -> none(() -> admin.jobs().clear(QueueName.LIBRARY))),
            entry("sendJobCommand", admin -> admin.jobs().start(QueueName.LIBRARY)),
            entry("runQueueCommandLegacy", admin -> admin.jobs().start(QueueName.LIBRARY)),
            entry("createJob", admin -> none(() -> admin.jobs().run(ManualJob.USER_CLEANUP))),
            entry("getConfig", admin -> shown(admin.config().get())),
            entry("getConfigDefaults", admin -> shown(admin.config().defaults())),
            entry("updateConfig", admin -> shown(admin.config().update(AdminCalls::changed))),
            entry("getStorageTemplateOptions", admin -> admin.config().storageTemplateOptions()),
            entry("getAdminOnboarding", admin -> admin.metadata().onboarded()),
            entry("updateAdminOnboarding", admin -> none(() -> admin.metadata().completeOnboarding())),
            entry("getReverseGeocodingState", admin -> admin.metadata().geocoding()),
            entry("getVersionCheckState", admin -> admin.metadata().versionCheck()),
            entry("createNotification", admin -> admin.notifications().create(NewNotification.of(ID, "one"))),
            entry("getNotificationTemplateAdmin", admin -> admin.notifications().renderEmail("welcome", "")),
            entry("sendTestEmailAdmin", admin -> admin.notifications().sendTestEmail(SMTP)),
            entry("getMaintenanceStatus", admin -> admin.maintenance().status()),
            entry(
                    "setMaintenanceMode",
                    admin -> none(() -> admin.maintenance().start(ConfirmMaintenance.INTERRUPT_ALL_USERS))),
            entry("maintenanceLogin", admin -> admin.maintenance().login("token")),
            entry("detectPriorInstall", admin -> admin.maintenance().storageFolders()),
            entry("listDatabaseBackups", admin -> admin.backups().list()),
            entry("downloadDatabaseBackup", admin -> read(admin.backups().download("a.sql.gz"))),
            entry("uploadDatabaseBackup", admin -> none(() -> admin.backups().upload(Path.of("pom.xml")))),
            entry("deleteDatabaseBackup", admin -> none(() -> admin.backups().delete(List.of("a.sql.gz")))),
            entry(
                    "startDatabaseRestoreFlow",
                    admin -> none(() -> admin.backups().startRestoreOfNewServer(ConfirmRestore.REPLACE_DATABASE))),
            entry("getIntegrityReportSummary", admin -> admin.integrity().summary()),
            entry(
                    "getIntegrityReport",
                    admin ->
                            admin.integrity().report(IntegrityType.MISSING_FILE).limit(1)),
            entry("getIntegrityReportCsv", admin -> read(admin.integrity().csv(IntegrityType.MISSING_FILE))),
            entry("getIntegrityReportFile", admin -> read(admin.integrity().file(ID))),
            entry("deleteIntegrityReport", admin -> none(() -> admin.integrity().resolve(ID))),
            entry("getWorkflows", admin -> admin.workflows().list()),
            entry("searchWorkflows", admin -> admin.workflows().list()),
            entry("getWorkflowTriggers", admin -> admin.workflows().triggers()),
            entry("getPluginTriggers", admin -> admin.workflows().triggers()),
            entry("createWorkflow", admin -> admin.workflows().create(NewWorkflow.of("AssetCreate", "one"))),
            entry("getWorkflow", admin -> admin.workflows().get(ID)),
            entry(
                    "updateWorkflow",
                    admin -> admin.workflows().update(ID, WorkflowChange.none().name("one"))),
            entry("deleteWorkflow", admin -> none(() -> admin.workflows().delete(ID))),
            entry("getWorkflowForShare", admin -> admin.workflows().share(ID)),
            entry("getWorkflowLogs", admin -> admin.workflows().logs(ID)),
            entry("getPlugins", admin -> admin.plugins().list()),
            entry("searchPlugins", admin -> admin.plugins().list()),
            entry("getPlugin", admin -> admin.plugins().get(ID)),
            entry("searchPluginMethods", admin -> admin.plugins().methods()),
            entry("searchPluginTemplates", admin -> admin.plugins().templates()),
            entry("getClusterGroupRequests", admin -> admin.clusterGroups().requests()),
            entry(
                    "getClusterGroupRequestsForGroup",
                    admin -> admin.clusterGroups().requestsOf(ID)),
            entry("getClusterGroupUsers", admin -> admin.clusterGroups().users(ID)),
            entry("createClusterGroupRequest", admin -> admin.clusterGroups().request(ID, ID)),
            entry(
                    "acceptClusterGroupRequest",
                    admin -> none(() -> admin.clusterGroups().accept(ID))),
            entry(
                    "deleteClusterGroupRequest",
                    admin -> none(() -> admin.clusterGroups().deleteRequest(ID))),
            entry("leaveClusterGroup", admin -> none(() -> admin.clusterGroups().leave(ID))),
            entry(
                    "clusterGroupRegeneratePeople",
                    admin -> none(() -> admin.clusterGroups().regeneratePeople(ID))),
            entry(
                    "unlinkAllOAuthAccountsAdmin",
                    admin -> none(() -> admin.unlinkOAuthOfAllUsers(ConfirmUnlink.UNLINK_ALL_USERS))));

    private AdminCalls() {}

    private static Map.Entry<String, Function<ImmichClient, Object>> entry(
            String operation, Function<ImmichAdmin, Object> call) {
        return Map.entry(operation, client -> call.apply(ImmichAdmin.of(client)));
    }

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
