package io.github.immichsdk.conformance;

import static java.util.Map.entry;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ConfirmUnlink;
import io.github.immichsdk.admin.config.SystemConfig;
import io.github.immichsdk.admin.jobs.ManualJob;
import io.github.immichsdk.admin.jobs.QueueName;
import io.github.immichsdk.admin.libraries.LibraryChange;
import io.github.immichsdk.admin.libraries.NewLibrary;
import io.github.immichsdk.admin.users.NewUser;
import io.github.immichsdk.admin.users.UserChange;
import io.github.immichsdk.search.StatisticsFilter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
            entry(
                    "unlinkAllOAuthAccountsAdmin",
                    c -> none(() -> c.admin().unlinkOAuthOfAllUsers(ConfirmUnlink.UNLINK_ALL_USERS))));

    private AdminCalls() {}

    private static Map<String, String> shown(SystemConfig config) {
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
