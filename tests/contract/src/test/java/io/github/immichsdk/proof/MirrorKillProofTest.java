package io.github.immichsdk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.sync.mirror.InMemoryMirrorStore;
import io.github.immichsdk.sync.mirror.MirrorTable;
import io.github.immichsdk.testkit.FakeVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Kills the process of the mirror example in the middle of its first run, again and again, and looks at the file it leaves. */
class MirrorKillProofTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Proof proof = Proof.of("The mirror example under kill -9", 20);

    @TempDir
    Path folder;

    @Test
    void theFileIsEqualToTheServerHoweverOftenTheProcessIsKilled() throws Exception {
        Path file = folder.resolve("library.sqlite");
        Random random = new Random(proof.runs());
        List<Long> held = new ArrayList<>();
        try (SyncLibrary library = new SyncLibrary(FakeVersion.V3_0_3)) {
            // slow enough for a kill to fall into the middle
            library.fake.faults().on("getSyncStream").always().drip(16 * 1024, Duration.ofMillis(2));
            for (int kill = 0; kill < proof.runs(); kill++) {
                held.add(killed(library, file, random));
            }
            library.fake.faults().clear();

            assertThat(run(library, file, "mirror").waitFor()).isZero();
            assertThat(run(library, file, "mirror", "verify").waitFor()).isZero();
            InMemoryMirrorStore copy = read(file);
            assertThat(SyncTruth.of(copy, library.fake.admin().id()).lines())
                    .isEqualTo(library.truth().lines());
            proof.report("The process was killed %d times during the first stream, with %s assets in the file."
                            .formatted(proof.runs(), held)
                    + " The next run completed the copy. 'mirror verify' found no difference to the server, and neither did plain"
                    + " HTTP.");
        }
    }

    /** Kills a run in the middle; returns how many assets the file has then. */
    private long killed(SyncLibrary library, Path file, Random random) throws Exception {
        library.fake.clearRequests();
        int acks = random.nextInt(4);
        Process process = run(library, file, "mirror");
        while (asked(library, "getSyncStream") == 0 || asked(library, "sendSyncAck") < acks) {
            if (process.waitFor(2, TimeUnit.MILLISECONDS)) {
                return again(process, library, file, random);
            }
        }
        if (process.waitFor(random.nextInt(150), TimeUnit.MILLISECONDS)) {
            return again(process, library, file, random);
        }
        // SIGKILL: the process can do nothing about it
        process.destroyForcibly().waitFor();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement();
                ResultSet count = sql.executeQuery("SELECT count(*) FROM asset")) {
            return count.getLong(1);
        }
    }

    /** The copy was complete before the kill: starts again. */
    private long again(Process ended, SyncLibrary library, Path file, Random random) throws Exception {
        assertThat(ended.exitValue()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path old :
                    files.filter(one -> one.toString().contains(".sqlite")).toList()) {
                Files.delete(old);
            }
        }
        return killed(library, file, random);
    }

    private static long asked(SyncLibrary library, String operation) {
        return library.fake.requests().stream()
                .filter(request -> request.operationId().equals(operation))
                .count();
    }

    private Process run(SyncLibrary library, Path file, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of("--db", file.toString()));
        return ExampleProcess.start(
                line,
                Map.of(
                        "IMMICH_URL", library.fake.url(),
                        "IMMICH_EMAIL", library.fake.admin().email(),
                        "IMMICH_PASSWORD", library.fake.admin().password()),
                Files.createTempFile(folder, "run", ".log"));
    }

    @SuppressWarnings("unchecked")
    private static InMemoryMirrorStore read(Path file) throws SQLException {
        InMemoryMirrorStore store = new InMemoryMirrorStore();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            for (MirrorTable table : MirrorTable.values()) {
                Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
                try (ResultSet found =
                        sql.executeQuery("SELECT key, data FROM " + table.name().toLowerCase(Locale.ROOT))) {
                    while (found.next()) {
                        rows.put(found.getString(1), JSON.readValue(found.getString(2), Map.class));
                    }
                }
                store.transaction(work -> rows.forEach((key, row) -> work.upsert(table, key, row)));
            }
        }
        return store;
    }
}
