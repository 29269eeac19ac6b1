package io.github.immichsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.testkit.FakeVersion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Every request and response of the contract suite, and of one long use of the whole SDK, is as the server's file says, but for
 * the listed deviations, which a genuine server was recorded to show.
 */
@Tag("shared")
class ExchangesConformanceTest {

    static final List<String> VERSIONS = OpenApiFile.VERSIONS;

    static final List<String> ALL_VERSIONS = CoveragePage.VERSIONS;

    private static final Map<String, RecordingDoor> DOORS = new TreeMap<>();
    private static TestExecutionSummary suite;

    @BeforeAll
    static void runTheContractSuiteAndUseTheWholeSdk(@TempDir Path folder) throws IOException {
        Stream.of(FakeVersion.values()).forEach(version -> DOORS.put(version.number(), new RecordingDoor(version)));
        for (RecordingDoor door : DOORS.values()) {
            new WholeUse(door, folder).run();
        }
        suite = contractSuite(DOORS.values().stream()
                .map(door -> door.env(folder).toString())
                .collect(Collectors.joining(File.pathSeparator)));
    }

    @AfterAll
    static void closeTheDoors() {
        DOORS.values().forEach(RecordingDoor::close);
    }

    @Test
    void theContractSuitePassesThroughTheDoor() {
        System.out.printf(
                "Conformance: contract suite, %d tests of %d passed%n",
                suite.getTestsSucceededCount(), suite.getTestsFoundCount());
        assertThat(suite.getFailures().stream()
                        .map(failure -> failure.getTestIdentifier().getUniqueId() + ": " + failure.getException()))
                .isEmpty();
        assertThat(suite.getTestsSucceededCount()).isGreaterThan(100);
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void everyExchangeIsValidAgainstTheFile(String version) {
        ExchangeCheck check = new ExchangeCheck(OpenApiFile.of(version));
        Map<String, Integer> problems = new TreeMap<>();
        int excused = 0;
        List<Exchange> exchanges = DOORS.get(version).exchanges();
        for (Exchange exchange : exchanges) {
            List<String> found = check.problems(exchange);
            excused += found.stream().anyMatch(problem -> Deviations.hold(version, problem, exchange)) ? 1 : 0;
            found.stream()
                    .filter(problem -> !Deviations.hold(version, problem, exchange))
                    .forEach(problem -> problems.merge(problem, 1, Integer::sum));
        }

        System.out.printf(
                "Conformance %s: exchanges %d, %d beside the file as a genuine server was recorded, %d kinds of invalid ones%n",
                version, exchanges.size(), excused, problems.size());
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ALL_VERSIONS")
    void everyOperationIsAmongTheExchanges(String version) {
        Set<String> seen = succeeded(version);
        List<String> all = TypedOperations.all().stream()
                .filter(operation -> operation.existsIn(ServerVersion.of(version)))
                .map(Operation::id)
                .toList();

        List<String> unseen = all.stream().filter(id -> !seen.contains(id)).toList();
        System.out.printf(
                "Conformance %s: operations with a success among the exchanges %d of %d%n",
                version, all.size() - unseen.size(), all.size());
        assertThat(unseen).isSubsetOf(CoveragePage.NO_SUCCESS.keySet());
    }

    @Test
    void everyReasonForAnOperationWithoutASuccessStillHolds() {
        assertThat(ALL_VERSIONS)
                .allSatisfy(version ->
                        assertThat(succeeded(version)).doesNotContainAnyElementsOf(CoveragePage.NO_SUCCESS.keySet()));
    }

    @Test
    void everyDeviationIsShownByItsRecording() {
        assertThat(Deviations.ALL)
                .allMatch(one -> covers(one, Exchange.recorded(Recordings.read(one.version(), one.recording()))));
    }

    @Test
    void everyDeviationIsStillMet() {
        assertThat(Deviations.ALL)
                .allMatch(one -> DOORS.get(one.version()).exchanges().stream().anyMatch(each -> covers(one, each)));
    }

    /** {@return the IDs of the operations of a version that have a success among the exchanges} */
    private static Set<String> succeeded(String version) {
        return DOORS.get(version).exchanges().stream()
                .filter(exchange -> exchange.status() < 300 && exchange.path() != null)
                .map(exchange -> CoveragePage.reached(version, exchange.method(), exchange.path()))
                .filter(operation -> operation != null)
                .map(Operation::id)
                .collect(Collectors.toSet());
    }

    private static boolean covers(Deviations.Deviation one, Exchange exchange) {
        return new ExchangeCheck(OpenApiFile.of(one.version()))
                .problems(exchange).stream().anyMatch(problem -> one.covers(problem, exchange));
    }

    private static TestExecutionSummary contractSuite(String env) {
        String before = System.getProperty("immich.env", "");
        System.setProperty("immich.env", env);
        try {
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectPackage("io.github.immichsdk.contract"))
                                    .filters(TagFilter.includeTags("contract"))
                                    .build(),
                            listener);
            return listener.getSummary();
        } finally {
            System.setProperty("immich.env", before);
        }
    }
}
