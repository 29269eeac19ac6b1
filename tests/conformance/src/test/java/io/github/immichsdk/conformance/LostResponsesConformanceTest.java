package io.github.immichsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.testkit.FakeVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever may be repeated is repeated after a lost response, with the result of a call that lost none. */
class LostResponsesConformanceTest {

    private static final RetryOptions SOON =
            new RetryOptions(3, Duration.ofMillis(1), 0, Duration.ofMinutes(1), Integer.MAX_VALUE);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void eachOperationThatMayBeRepeatedSucceedsThoughItsFirstResponseIsLost(FakeVersion version) throws IOException {
        Losses losses = new Losses(version.number());
        try (RecordingDoor door = new RecordingDoor(version, losses::lose)) {
            new WholeUse(door, folder, SOON).run();
        }

        List<String> never = TypedOperations.all().stream()
                .filter(operation -> operation.existsIn(ServerVersion.of(version.number())))
                .filter(LostResponsesConformanceTest::repeatable)
                .map(Operation::id)
                .filter(id -> !losses.lost.contains(id))
                .toList();
        assertThat(never).isSubsetOf(CoveragePage.NO_SUCCESS.keySet());
    }

    /** The stream of events has no end to lose: its reader resumes it, as the proofs of the sync show. */
    private static boolean repeatable(Operation operation) {
        return operation != Operations.GET_SYNC_STREAM && safe(operation);
    }

    private static boolean safe(Operation operation) {
        return operation.effect().safeAfterLostResponse() || operation.effect() == Effect.BULK_DELETES;
    }

    /** Loses every other response to a request of one method and address. */
    private static final class Losses {

        private final String version;
        private final Set<String> lost = ConcurrentHashMap.newKeySet();
        private final Map<String, Integer> requests = new ConcurrentHashMap<>();

        Losses(String version) {
            this.version = version;
        }

        boolean lose(String method, String target, byte[] body) {
            String path = target.split("\\?", 2)[0].substring("/api".length());
            Operation operation = CoveragePage.reached(version, method, path);
            boolean once = new String(body, StandardCharsets.ISO_8859_1).contains("dateTimeRelative");
            if (operation == null || once || !repeatable(operation)) {
                return false;
            }
            boolean loses = requests.merge(method + " " + target, 1, Integer::sum) % 2 == 1;
            if (loses) {
                lost.add(operation.id());
            }
            return loses;
        }
    }
}
