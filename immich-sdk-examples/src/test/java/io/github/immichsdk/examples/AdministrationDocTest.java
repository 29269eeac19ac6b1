package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.config.SystemConfig;
import io.github.immichsdk.admin.jobs.ManualJob;
import io.github.immichsdk.admin.jobs.Queue;
import io.github.immichsdk.admin.jobs.QueueName;
import io.github.immichsdk.admin.libraries.Library;
import io.github.immichsdk.admin.libraries.NewLibrary;
import io.github.immichsdk.admin.maintenance.IntegrityEntry;
import io.github.immichsdk.admin.maintenance.IntegrityType;
import io.github.immichsdk.admin.server.ServerStatistics;
import io.github.immichsdk.admin.users.ConfirmDeletion;
import io.github.immichsdk.admin.users.NewUser;
import io.github.immichsdk.admin.users.UserChange;
import io.github.immichsdk.admin.workflows.NewWorkflow;
import io.github.immichsdk.admin.workflows.Workflow;
import io.github.immichsdk.admin.workflows.WorkflowChange;
import io.github.immichsdk.users.MyUser;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code in docs/administration.md does what the page says. */
class AdministrationDocTest extends DocTest {

    @Test
    void usersAreCreatedWithAQuotaCountedAndDeleted() {
        String password = "a-long-password";

        ImmichAdmin admin = ImmichAdmin.of(immich);
        MyUser ann = admin.users()
                .create(NewUser.of("ann@example.org", "Ann", password).quota(50_000_000_000L));
        admin.users().update(ann.id(), UserChange.none().storageLabel("ann"));
        for (ServerStatistics.UserUsage user : admin.server().statistics().usageByUser()) {
            System.out.println(user.userName() + ": " + user.photos() + " photos, " + user.usage() + " bytes");
        }
        assertThat(admin.users().get(ann.id()).storageLabel()).isEqualTo("ann");
        assertThat(admin.server().statistics().usageByUser())
                .extracting(ServerStatistics.UserUsage::userName)
                .contains("Ann");

        admin.users().delete(ann.id()); // locks the account
        admin.users().restore(ann.id()); // sessions and keys work again
        admin.users().deletePermanently(ann.id(), ConfirmDeletion.DELETE_ALL_DATA);
        assertThat(admin.users().listWithDeleted()).extracting(MyUser::name).doesNotContain("Ann");
    }

    @Test
    void aLibraryIsScannedAndItsJobsAreWatched() {
        ImmichAdmin admin = ImmichAdmin.of(immich);
        String userId = immich.users().me().id();

        Library archive =
                admin.libraries().create(NewLibrary.of(userId).name("Archive").importPaths("/mnt/archive"));
        admin.libraries().validate(archive.id(), archive.importPaths()).forEach(System.out::println);
        admin.libraries().scan(archive.id());
        admin.jobs().awaitIdle(Duration.ofMinutes(10), QueueName.LIBRARY, QueueName.METADATA_EXTRACTION);
        System.out.println(admin.libraries().statistics(archive.id()).photos() + " photos");
        assertThat(admin.libraries().get(archive.id()).refreshedAt()).isNotNull();

        admin.jobs().pause(QueueName.VIDEO_CONVERSION);
        admin.jobs().resume(QueueName.VIDEO_CONVERSION);
        admin.jobs().start(QueueName.THUMBNAIL_GENERATION); // for assets without thumbnail
        admin.jobs().run(ManualJob.BACKUP_DATABASE);
        for (Queue queue : admin.jobs().list()) {
            System.out.println(queue.name() + ": " + queue.statistics().waiting() + " waiting");
        }
        assertThat(admin.jobs().get(QueueName.VIDEO_CONVERSION).paused()).isFalse();
    }

    @Test
    void theConfigurationIsReadAndChangedByPath() {
        ImmichAdmin admin = ImmichAdmin.of(immich);
        SystemConfig config = admin.config().get();
        System.out.println(config.number("trash.days") + " days in the trash");
        admin.config().update(now -> now.set("trash.days", 60).set("server.loginPageMessage", "Welcome"));
        SystemConfig defaults = admin.config().defaults();
        admin.config().get().changesFrom(defaults).forEach(System.out::println); // trash.days, ...
        assertThat(admin.config().get().changesFrom(defaults))
                .contains("trash.days", "server.loginPageMessage")
                .doesNotContain("trash.enabled");
    }

    @Test
    void backupsAndProblemsOfFilesAreListed() {
        ImmichAdmin admin = ImmichAdmin.of(immich);
        admin.backups().list().forEach(System.out::println);
        admin.integrity().summary(); // the number of missing, untracked and damaged files
        try (Stream<IntegrityEntry> missing = admin.integrity().report(IntegrityType.MISSING_FILE)) {
            missing.map(IntegrityEntry::path).forEach(System.out::println);
        }
        assertThat(admin.integrity().summary().missingFiles()).isZero();
    }

    @Test
    void aWorkflowIsCreatedAndEnabled() {
        ImmichAdmin admin = ImmichAdmin.of(immich);
        Workflow archive = admin.workflows()
                .create(NewWorkflow.of("AssetCreate", "Archive").disabled());
        admin.workflows().update(archive.id(), WorkflowChange.none().enabled());
        assertThat(admin.workflows().get(archive.id()).enabled()).isTrue();
    }
}
