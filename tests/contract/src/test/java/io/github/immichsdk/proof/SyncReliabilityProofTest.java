package io.github.immichsdk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.sessions.ChildSessionOptions;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.RunOptions;
import io.github.immichsdk.sync.mirror.InMemoryMirrorStore;
import io.github.immichsdk.sync.mirror.Mirror;
import io.github.immichsdk.sync.mirror.MirrorReport;
import io.github.immichsdk.sync.mirror.MirrorStore;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.FaultRule;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Mirrors a library of 20,000 events while the program is killed, the connection cut or reset, the stream silent or an
 * acknowledgement lost, at a random point; then compares the mirror with what plain HTTP reads. Then the library changes, time
 * after time, and a mirror that is already full is brought up to date under the same conditions.
 */
class SyncReliabilityProofTest {

    private static final Duration IDLE = Duration.ofMillis(400);

    /** What disturbs a run. */
    private enum Disturbance {
        KILL_IN_TRANSACTION,
        KILL_BEFORE_ACK,
        CUT,
        RESET,
        SILENCE,
        LOST_ACK
    }

    /** A library, what plain HTTP reads of it, a mirror that was made undisturbed, and sessions for more. */
    private static final class Subject {
        private final SyncLibrary library;
        private final Session session;
        private final InMemoryMirrorStore follower = new InMemoryMirrorStore();
        private final long events;
        private final long changes;
        private SyncTruth truth;

        Subject(FakeVersion version) {
            library = new SyncLibrary(version);
            session = ImmichClient.builder()
                    .server(library.fake.url())
                    .login(library.fake.admin().email(), library.fake.admin().password());
            truth = library.truth();
            KilledStore counted = new KilledStore(follower, Long.MAX_VALUE, false);
            events = mirror(session, counted).sync().events();
            changes = counted.changes();
        }

        Session newSession() {
            try (ImmichClient parent = client(session)) {
                return parent.sessions()
                        .createChild(ChildSessionOptions.defaults())
                        .session();
            }
        }
    }

    private final Proof proof = Proof.of("The mirror under faults", 1000);
    private final Map<FakeVersion, Subject> subjects = new EnumMap<>(FakeVersion.class);
    private final Map<Disturbance, Integer> disturbances = new TreeMap<>();

    private long rows;
    private long again;

    @Test
    void theMirrorEndsEqualToTheServerWhateverGoesWrong() {
        try {
            long events = Long.MAX_VALUE;
            for (FakeVersion version : FakeVersion.values()) {
                Subject subject = new Subject(version);
                subjects.put(version, subject);
                compare(subject, subject.follower, "undisturbed");
                events = Math.min(events, subject.events);
            }
            assertThat(events).isGreaterThanOrEqualTo(20_000);
            long[] changes = new long[proof.runs() + 1];
            for (int seed = 1; seed <= proof.runs(); seed++) {
                changes[seed] = fill(subject(seed), seed);
                rows += changes[seed];
                again += changes[seed] - subject(seed).changes;
            }
            int repeated = Math.max(2, proof.runs() / 50);
            for (int seed = 1; seed <= repeated; seed++) {
                assertThat(fill(subject(seed), seed))
                        .as("seed %d once more", seed)
                        .isEqualTo(changes[seed]);
            }
            int updates = proof.runs() / 5;
            for (long seed = 1; seed <= updates; seed++) {
                update(subject(seed), seed);
            }
            assertThat(again).as("something was disturbed").isPositive();
            proof.report("%,d first streams of %,d events or more, on %s in turn, each disturbed once at a random"
                            .formatted(proof.runs(), events, versions())
                    + " point. %,d times more the library changed, and a disturbed run updated a complete mirror."
                            .formatted(updates)
                    + " Disturbances: %s. Each time the mirror was equal to what plain HTTP read from the server. 0 rows were lost;"
                            .formatted(disturbances)
                    + " of %,d rows of the first streams %,d were delivered more than once. %d seeds were repeated with the same result."
                            .formatted(rows, again, repeated));
        } finally {
            subjects.values().forEach(subject -> subject.library.close());
        }
    }

    private static String versions() {
        return Stream.of(FakeVersion.values()).map(FakeVersion::number).collect(Collectors.joining(", "));
    }

    private Subject subject(long seed) {
        return subjects.get(FakeVersion.values()[(int) (seed % FakeVersion.values().length)]);
    }

    private static MirrorReport mirror(Session session, MirrorStore store) {
        try (ImmichClient client = client(session)) {
            return Mirror.of(ImmichSync.of(client), store).run();
        }
    }

    private static ImmichClient client(Session session) {
        return ImmichClient.builder()
                .session(session)
                .retry(RetryOptions.none())
                .options(options -> options.timeouts(options.timeouts().idle(IDLE)))
                .build();
    }

    private long fill(Subject subject, long seed) {
        InMemoryMirrorStore store = new InMemoryMirrorStore();
        long changes = run(subject, subject.newSession(), store, new Random(seed), 20_000);
        compare(subject, store, "seed " + seed);
        return changes;
    }

    private void update(Subject subject, long seed) {
        Random random = new Random(-seed);
        subject.library.change(random);
        subject.truth = subject.library.truth();
        run(subject, subject.session, subject.follower, random, 60);
        compare(subject, subject.follower, "change, seed " + seed);
    }

    /** Repeats until a run is complete, and disturbs it once; returns how many rows were written or deleted. */
    private long run(Subject subject, Session session, InMemoryMirrorStore store, Random random, int lines) {
        SyncLibrary library = subject.library;
        Disturbance disturbance = Disturbance.values()[random.nextInt(Disturbance.values().length)];
        disturbances.merge(disturbance, 1, Integer::sum);
        int at = 1 + random.nextInt(lines);
        library.fake.faults().clear();
        FaultRule stream = library.fake.faults().on("getSyncStream");
        switch (disturbance) {
            case CUT -> stream.cutAfterLines(at);
            case RESET -> stream.resetAfterLines(at);
            case SILENCE -> stream.stallAfterLines(at);
            case LOST_ACK -> {
                FaultRule ack = library.fake.faults().on("sendSyncAck").skip(random.nextInt(4));
                if (random.nextBoolean()) {
                    ack.resetBeforeHandling();
                } else {
                    ack.resetAfterHandling();
                }
            }
            default -> {}
        }
        boolean kills = disturbance == Disturbance.KILL_IN_TRANSACTION || disturbance == Disturbance.KILL_BEFORE_ACK;
        RunOptions options = RunOptions.defaults()
                .batches(50 + random.nextInt(1500), Duration.ofSeconds(5))
                .reconnects(3, Duration.ofMillis(1), Duration.ofMillis(2));
        long changes = 0;
        boolean killed = false;
        while (true) {
            KilledStore mortal = new KilledStore(
                    store, kills && !killed ? at : Long.MAX_VALUE, disturbance == Disturbance.KILL_BEFORE_ACK);
            try (ImmichClient client = client(session)) {
                MirrorReport report = Mirror.of(ImmichSync.of(client), mortal)
                        .options(options)
                        .run();
                assertThat(report.complete()).isTrue();
                return changes + mortal.changes();
            } catch (KilledStore.Killed dead) {
                killed = true;
                changes += mortal.changes();
            }
        }
    }

    private static void compare(Subject subject, InMemoryMirrorStore store, String run) {
        Set<String> mirrored =
                SyncTruth.of(store, subject.library.fake.admin().id()).lines();
        String where = run + " on " + subject.library.fake.version().number();
        // equality first, because it is quick; the difference only if there is one
        if (!mirrored.equals(subject.truth.lines())) {
            Set<String> lost = new TreeSet<>(subject.truth.lines());
            lost.removeAll(mirrored);
            Set<String> stale = new TreeSet<>(mirrored);
            stale.removeAll(subject.truth.lines());
            assertThat(lost).as("lost by %s", where).isEmpty();
            assertThat(stale).as("stale after %s", where).isEmpty();
        }
    }
}
