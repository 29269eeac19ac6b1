package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.admin.config.SystemConfig;
import io.github.immichsdk.admin.jobs.ManualJob;
import io.github.immichsdk.admin.jobs.Queue;
import io.github.immichsdk.admin.jobs.QueueName;
import io.github.immichsdk.admin.libraries.Library;
import io.github.immichsdk.admin.libraries.NewLibrary;
import io.github.immichsdk.admin.maintenance.IntegrityEntry;
import io.github.immichsdk.admin.maintenance.IntegrityType;
import io.github.immichsdk.admin.users.ConfirmDeletion;
import io.github.immichsdk.admin.users.NewUser;
import io.github.immichsdk.admin.users.UserChange;
import io.github.immichsdk.admin.workflows.NewWorkflow;
import io.github.immichsdk.admin.workflows.Workflow;
import io.github.immichsdk.admin.workflows.WorkflowChange;
import io.github.immichsdk.server.ServerStatistics;
import io.github.immichsdk.users.MyUser;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code in docs/administration.md does what the page says. */
class AdministrationDocTest extends DocTest {

    @Test
    void usersAreCreatedWithAQuotaCountedAndDeleted() {
        String password = "a-long-password";

        MyUser ann = immich.admin()
                .users()
                .create(NewUser.of("ann@example.org", "Ann", password).quota(50_000_000_000L));
        immich.admin().users().update(ann.id(), UserChange.none().storageLabel("ann"));
        for (ServerStatistics.UserUsage user : immich.server().statistics().usageByUser()) {
            System.out.println(user.userName() + ": " + user.photos() + " photos, " + user.usage() + " bytes");
        }
        assertThat(immich.admin().users().get(ann.id()).storageLabel()).isEqualTo("ann");
        assertThat(immich.server().statistics().usageByUser())
                .extracting(ServerStatistics.UserUsage::userName)
                .contains("Ann");

        immich.admin().users().delete(ann.id()); // locks the account
        immich.admin().users().restore(ann.id()); // sessions and keys work again
        immich.admin().users().deletePermanently(ann.id(), ConfirmDeletion.DELETE_ALL_DATA);
        assertThat(immich.admin().users().listWithDeleted())
                .extracting(MyUser::name)
                .doesNotContain("Ann");
    }

    @Test
    void aLibraryIsScannedAndItsJobsAreWatched() {
        String userId = immich.users().me().id();

        Library archive = immich.admin()
                .libraries()
                .create(NewLibrary.of(userId).name("Archive").importPaths("/mnt/archive"));
        immich.admin().libraries().validate(archive.id(), archive.importPaths()).forEach(System.out::println);
        immich.admin().libraries().scan(archive.id());
        immich.admin().jobs().awaitIdle(Duration.ofMinutes(10), QueueName.LIBRARY, QueueName.METADATA_EXTRACTION);
        System.out.println(immich.admin().libraries().statistics(archive.id()).photos() + " photos");
        assertThat(immich.admin().libraries().get(archive.id()).refreshedAt()).isNotNull();

        immich.admin().jobs().pause(QueueName.VIDEO_CONVERSION);
        immich.admin().jobs().resume(QueueName.VIDEO_CONVERSION);
        immich.admin().jobs().start(QueueName.THUMBNAIL_GENERATION); // for assets without thumbnail
        immich.admin().jobs().run(ManualJob.BACKUP_DATABASE);
        for (Queue queue : immich.admin().jobs().list()) {
            System.out.println(queue.name() + ": " + queue.statistics().waiting() + " waiting");
        }
        assertThat(immich.admin().jobs().get(QueueName.VIDEO_CONVERSION).paused())
                .isFalse();
    }

    @Test
    void theConfigurationIsReadAndChangedByPath() {
        SystemConfig config = immich.admin().config().get();
        System.out.println(config.number("trash.days") + " days in the trash");
        immich.admin().config().update(now -> now.set("trash.days", 60).set("server.loginPageMessage", "Welcome"));
        SystemConfig defaults = immich.admin().config().defaults();
        immich.admin().config().get().changesFrom(defaults).forEach(System.out::println); // trash.days, ...
        assertThat(immich.admin().config().get().changesFrom(defaults))
                .contains("trash.days", "server.loginPageMessage")
                .doesNotContain("trash.enabled");
    }

    @Test
    void backupsAndProblemsOfFilesAreListed() {
        immich.admin().backups().list().forEach(System.out::println);
        immich.admin().integrity().summary(); // the number of missing, untracked and damaged files
        try (Stream<IntegrityEntry> missing = immich.admin().integrity().report(IntegrityType.MISSING_FILE)) {
            missing.map(IntegrityEntry::path).forEach(System.out::println);
        }
        assertThat(immich.admin().integrity().summary().missingFiles()).isZero();
    }

    @Test
    void aWorkflowIsCreatedAndEnabled() {
        Workflow archive = immich.admin()
                .workflows()
                .create(NewWorkflow.of("AssetCreate", "Archive").disabled());
        immich.admin().workflows().update(archive.id(), WorkflowChange.none().enabled());
        assertThat(immich.admin().workflows().get(archive.id()).enabled()).isTrue();
    }
}
