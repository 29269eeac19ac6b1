package io.github.immichsdk.conformance;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What each typed operation does on a server of each version if the key lacks its permission, and if nothing has the ID. The
 * success of each is in {@link ExchangesConformanceTest}, its repeat in {@link LostResponsesConformanceTest}.
 */
class EveryOperationConformanceTest {

    private static final String NAME = "its path has a name, not an ID";
    private static final String TYPES_ONLY = "known by published types only: the fake server has a group for each ID";
    private static final String VERSION_7 =
            "the IDs of entries are UUIDs of version 7, and the server rejects another one";
    private static final String ONE_KEY = "1.144 rejects an unknown key before it looks for the asset";

    /** The operations whose method reads the object first, which nothing has, so they are not reached. */
    private static final Set<String> READ_FIRST = Set.of("addUsersToAlbum", "updateAlbumUser");

    /** What an unknown ID leads to where it is not reported as not found. */
    private static final Map<String, String> OTHER_OUTCOMES = Map.ofEntries(
            entry("clusterGroupRegeneratePeople", TYPES_ONLY),
            entry("createClusterGroupRequest", TYPES_ONLY),
            entry("getClusterGroupRequestsForGroup", TYPES_ONLY),
            entry("leaveClusterGroup", TYPES_ONLY),
            entry("deleteAssetMetadata", ONE_KEY),
            entry("getAssetMetadataByKey", ONE_KEY),
            entry("deleteDuplicate", "servers before 3.0 report no error"),
            entry("deleteIntegrityReport", VERSION_7),
            entry("getIntegrityReportFile", VERSION_7),
            entry("downloadDatabaseBackup", "2.7 fails with 500"),
            entry("emptyQueue", NAME),
            entry("getIntegrityReportCsv", NAME),
            entry("getNotificationTemplateAdmin", NAME),
            entry("getQueue", NAME),
            entry("getQueueJobs", NAME),
            entry("runQueueCommandLegacy", NAME),
            entry("sendJobCommand", NAME),
            entry("updateQueue", NAME),
            entry("getUserSessionsAdmin", "an empty list"),
            entry("getUserStatisticsAdmin", "counts of 0"),
            entry("validate", "the server checks the paths, whatever the library"));

    private static Stream<Operation> of(ServerVersion version) {
        return TypedOperations.all().stream()
                .filter(operation -> operation.existsIn(version))
                .filter(operation -> operation.credentials().contains(CredentialKind.API_KEY));
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatLacksOnlyThePermissionOfTheOperationIsRefusedByItsName(FakeVersion version) {
        ServerVersion played = ServerVersion.of(version.number());
        Map<String, String> wrong = new TreeMap<>();
        try (FakeImmich fake = FakeImmich.builder().version(version).start();
                ImmichClient admin = ImmichClient.builder()
                        .server(fake.url())
                        .apiKey(fake.apiKey())
                        .transport(fake.transport())
                        .build()) {
            of(played).filter(operation -> operation.permission(played) != null).forEach(operation -> {
                Permission needed = operation.permission(played);
                List<Permission> others = Permission.known().stream()
                        .filter(one -> one.existsIn(played) && !one.equals(needed) && !one.equals(Permission.ALL))
                        .toList();
                String secret = admin.apiKeys().create("narrow", others).secret();
                String result = result(() -> new SdkCalls(fake.transport(), secret).call(operation.id()), needed);
                if (!result.equals("refused")) {
                    wrong.put(operation.id(), result);
                }
            });
        }

        READ_FIRST.forEach(wrong::remove);
        assertThat(wrong).isEmpty();
    }

    private static String result(Runnable call, Permission needed) {
        try {
            call.run();
            return "no exception";
        } catch (ImmichForbiddenException e) {
            return needed.equals(e.missingPermission()) ? "refused" : e.toString();
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIdOfNothingIsNotFoundOrHasTheListedOutcome(FakeVersion version) {
        Map<String, String> others = otherThanNotFound(version);

        others.keySet().removeAll(OTHER_OUTCOMES.keySet());
        assertThat(others).isEmpty();
    }

    @Test
    void everyListedOutcomeStillHappens() {
        assertThat(Stream.of(FakeVersion.values()).flatMap(version -> otherThanNotFound(version).keySet().stream()))
                .containsAll(OTHER_OUTCOMES.keySet());
    }

    private static Map<String, String> otherThanNotFound(FakeVersion version) {
        Map<String, String> others = new TreeMap<>();
        try (FakeImmich fake = FakeImmich.builder().version(version).start()) {
            of(ServerVersion.of(version.number()))
                    .filter(operation -> operation.path().contains("{"))
                    .forEach(operation -> {
                        try {
                            others.put(
                                    operation.id(),
                                    "" + new SdkCalls(fake.transport(), fake.apiKey()).call(operation.id()));
                        } catch (ImmichNotFoundException e) {
                            // as promised
                        } catch (ImmichException e) {
                            others.put(operation.id(), e.toString());
                        }
                    });
        }
        return others;
    }
}
