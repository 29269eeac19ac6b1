package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.RunOptions;
import io.github.immichsdk.sync.SyncHandler;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncLineException;
import io.github.immichsdk.sync.SyncReport;
import io.github.immichsdk.sync.SyncStream;
import io.github.immichsdk.sync.SyncTypes;
import io.github.immichsdk.sync.event.AssetEvent;
import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.sync.mirror.InMemoryMirrorStore;
import io.github.immichsdk.sync.mirror.Mirror;
import io.github.immichsdk.sync.mirror.MirrorReport;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import io.github.immichsdk.transport.CancelHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/sync.md shows stands here, and does what it says. */
class SyncDocTest {

    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```");

    private final List<SyncEvent> kept = new ArrayList<>();
    private final Store store = new Store();

    @ImmichServer
    FakeImmich fake;

    private ImmichClient immich;

    @BeforeEach
    void logIn() {
        fake.seed().photo("IMG_1.jpg", Instant.parse("2026-07-04T12:00:00Z"));
        immich = SessionTarget.open(fake);
    }

    @AfterEach
    void close() {
        immich.close();
    }

    @Test
    void eachBlockStandsHere() throws IOException {
        String here =
                withoutIndent(Files.readString(Path.of("src/test/java/io/github/immichsdk/examples/SyncDocTest.java")));

        assertThat(JAVA.matcher(Files.readString(Path.of(System.getProperty("immich.root"), "docs", "sync.md")))
                        .results())
                .hasSize(8)
                .allSatisfy(block -> assertThat(here).contains(withoutIndent(block.group(1))));
    }

    @Test
    void readingAndAcknowledging() {
        ImmichSync sync = ImmichSync.of(immich); // a client with a session: the server accepts no API keys here
        try (SyncStream events = sync.stream(SyncKind.ASSETS, SyncKind.ALBUMS)) {
            events.maps().forEach(event -> System.out.println(event.get("type")));
        }

        try (SyncStream events = sync.stream(SyncTypes.all())) {
            events.typed().forEach(this::keep);
            sync.ack(events.acks()); // the newest of each type, in order
        }

        assertThat(kept).hasSizeGreaterThan(3);
        assertThat(sync.acks()).hasSizeGreaterThan(2);
    }

    @Test
    void running() {
        ImmichSync sync = ImmichSync.of(immich);

        SyncHandler<SyncEvent> handler = SyncHandler.of(
                batch -> store.keep(batch.events()), // events of one type, in order
                () -> store.dropAll()); // too old to be updated: all events arrive again
        SyncReport report = sync.run(SyncTypes.all(), handler);

        assertThat(report.complete()).isTrue();
        assertThat(store.events).hasSize((int) report.events());
    }

    @Test
    void following() {
        try (ImmichClient client = interruptedAfterTheFirstRun()) {
            ImmichSync sync = ImmichSync.of(client);
            String out = Printed.by(() -> {
                try {
                    CancelHandle stop = new CancelHandle(); // stop.cancel() from another thread ends it
                    SyncHandler<SyncEvent> print = SyncHandler.of(
                            batch -> batch.events().forEach(event -> {
                                if (event instanceof AssetEvent.Upsert asset) {
                                    String change = asset.deletedAt() == null ? "changed" : "in the trash";
                                    System.out.println(change + ": " + asset.originalFileName());
                                } else if (event instanceof AssetEvent.Delete deleted) {
                                    System.out.println("deleted: " + deleted.assetId());
                                }
                            }),
                            () -> System.out.println("all assets follow again"));
                    RunOptions options = RunOptions.defaults().cancel(stop);
                    sync.follow(SyncTypes.of(SyncKind.ASSETS), print, Duration.ofSeconds(30), options);
                } catch (ImmichInterruptedException expected) {
                    Thread.interrupted();
                }
            });

            assertThat(out.strip()).isEqualTo("changed: IMG_1.jpg");
        }
    }

    /** {@return a client that interrupts this thread after an acknowledgement, the last request of a run} */
    private ImmichClient interruptedAfterTheFirstRun() {
        Thread thread = Thread.currentThread();
        return ImmichClient.builder()
                .session(ImmichClient.builder()
                        .server(fake.url())
                        .login(fake.admin().email(), fake.admin().password()))
                .interceptor(attempt -> result -> {
                    if (attempt.operation().equals(Operations.SEND_SYNC_ACK)) {
                        thread.interrupt();
                    }
                })
                .build();
    }

    @Test
    void mirroring() {
        ImmichSync sync = ImmichSync.of(immich);

        Mirror mirror = Mirror.of(sync, new InMemoryMirrorStore());
        MirrorReport report = mirror.run(); // the first run copies everything, later ones what changed

        assertThat(report.start()).isEqualTo(MirrorReport.Start.NEW);
        assertThat(mirror.run().upserts()).isZero();
    }

    @Test
    void mirroringIntoADatabase(@TempDir Path folder) throws SQLException {
        ImmichSync sync = ImmichSync.of(immich);
        Path file = folder.resolve("library.sqlite");

        try (SqliteMirrorStore store = SqliteMirrorStore.open(file)) { // of the examples; yours implements MirrorStore
            MirrorReport report = Mirror.of(sync, store).run();
            System.out.println(report.sync().events() + " events");
        }

        try (SqliteMirrorStore store = SqliteMirrorStore.open(file)) {
            assertThat(Mirror.of(sync, store).run().start()).isEqualTo(MirrorReport.Start.CONTINUED);
        }
    }

    @Test
    void mirroringUntilNothingComes() {
        ImmichSync sync = ImmichSync.of(immich);
        InMemoryMirrorStore store = new InMemoryMirrorStore();

        MirrorReport settled = Mirror.of(sync, store)
                .options(RunOptions.defaults().repeatUntilQuiet(20)) // also what the server still works on
                .run();

        assertThat(settled.sync().quiet()).isTrue();
    }

    @Test
    void disturbing() {
        fake.faults().on("getSyncStream").cutAfterLines(3);
        fake.faults().on("getSyncStream").insertLineAfter(1, "<html>502 Bad Gateway</html>");

        ImmichSync sync = ImmichSync.of(immich);
        RunOptions options = RunOptions.defaults().reconnects(1, Duration.ofMillis(1), Duration.ofMillis(1));
        assertThatThrownBy(() -> sync.run(SyncTypes.all(), SyncHandler.of(batch -> {}, () -> {}), options))
                .as("the first stream is cut, the second has that line")
                .isInstanceOf(SyncLineException.class)
                .hasMessageContaining("<html>502");
    }

    private void keep(SyncEvent event) {
        kept.add(event);
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }

    private static final class Store {

        private final List<SyncEvent> events = new ArrayList<>();

        void keep(List<SyncEvent> batch) {
            events.addAll(batch);
        }

        void dropAll() {
            events.clear();
        }
    }
}
