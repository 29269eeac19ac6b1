package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.proof.BreakingLine;
import io.github.immichsdk.proof.KilledStore;
import io.github.immichsdk.proof.PlainHttp;
import io.github.immichsdk.proof.Proof;
import io.github.immichsdk.proof.SyncTruth;
import io.github.immichsdk.sessions.ChildSessionOptions;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.RunOptions;
import io.github.immichsdk.sync.mirror.InMemoryMirrorStore;
import io.github.immichsdk.sync.mirror.Mirror;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The proof of the mirror, small enough for a genuine server: its stream breaks, or its program dies, at a random point; what it
 * holds in the end is compared with what plain HTTP reads.
 */
class MirrorUnderFaultsContractTest extends ContractTest {

    private static final int PICTURES = 30;
    private static final int BYTES = 50_000;
    private static final int ROWS = 70;
    private static final String STREAM = "POST /api/sync/stream";
    private static final String ACK = "POST /api/sync/ack";

    private final Proof proof = Proof.of("The mirror under faults, small", 100);
    private final List<String> ids = new ArrayList<>();

    @TempDir
    Path folder;

    private PlainHttp plain;
    private String album;
    private BreakingLine line;

    @BeforeEach
    void fill() {
        plain = new PlainHttp(server.url(), me.apiKey());
        for (int i = 0; i < PICTURES; i++) {
            ids.add(Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(i)));
        }
        server.settle();
        album = PlainHttp.map(plain.post("/albums", Map.of("albumName", "Sea", "assetIds", ids.subList(10, 20))))
                .get("id")
                .toString();
        plain.post("/stacks", Map.of("assetIds", ids.subList(0, 3)));
        immich.assets().trash(List.of(ids.get(29)));
        server.settle();
        line = new BreakingLine(server.url());
    }

    @AfterEach
    void closeTheLine() {
        line.close();
    }

    @Test
    @Tag("case-L4")
    void theMirrorEndsEqualToTheServerWhereverItBreaks() {
        InMemoryMirrorStore follower = new InMemoryMirrorStore();
        Session following = newSession();
        long events = 0;
        for (long seed : proof.seeds().toArray()) {
            Random random = new Random(seed);
            InMemoryMirrorStore store = new InMemoryMirrorStore();
            events += run(newSession(), store, random, BYTES);
            compare(store, "first stream, seed " + seed);

            change(random);
            run(following, follower, random, 2000);
            compare(follower, "changes, seed " + seed);
        }
        System.out.printf(
                "%s %s: %d first streams and %d runs for changes, %d events and more: each time the mirror was equal%n",
                server, server.version(), proof.runs(), proof.runs(), events);
    }

    private Session newSession() {
        try (ImmichClient parent = ImmichClient.builder().session(me.session()).build()) {
            return parent.sessions().createChild(ChildSessionOptions.defaults()).session();
        }
    }

    /** Changes some things, and lets the server do what follows each of them. */
    private void change(Random random) {
        String picked = ids.get(random.nextInt(PICTURES));
        plain.put(
                "/assets/" + picked, Map.of("isFavorite", random.nextBoolean(), "description", "d" + random.nextInt()));
        server.settle();
        plain.put("/albums/" + album + "/assets", Map.of("ids", List.of(ids.get(random.nextInt(20)))));
        server.settle();
        plain.delete("/albums/" + album + "/assets", Map.of("ids", List.of(ids.get(random.nextInt(20)))));
        server.settle();
    }

    /** Runs until a run is complete, and disturbs it once; returns the number of events of the last run. */
    private long run(Session session, InMemoryMirrorStore store, Random random, int bytes) {
        int trouble = random.nextInt(5);
        int at = random.nextInt(bytes);
        switch (trouble) {
            case 0 -> line.breakNext(STREAM, BreakingLine.Break.CUT, at);
            case 1 -> line.breakNext(STREAM, BreakingLine.Break.SILENCE, at);
            case 2 -> line.breakNext(ACK, BreakingLine.Break.CUT, 0);
            default -> {}
        }
        long killAt = trouble > 2 ? 1 + at % ROWS : Long.MAX_VALUE;
        RunOptions options = RunOptions.defaults()
                .batches(1 + random.nextInt(40), Duration.ofSeconds(5))
                .reconnects(3, Duration.ofMillis(1), Duration.ofMillis(2));
        while (true) {
            try (ImmichClient client = client(session)) {
                return Mirror.of(ImmichSync.of(client), new KilledStore(store, killAt, trouble == 3))
                        .options(options)
                        .run()
                        .sync()
                        .events();
            } catch (KilledStore.Killed dead) {
                killAt = Long.MAX_VALUE;
            }
        }
    }

    private ImmichClient client(Session session) {
        return ImmichClient.builder()
                .server(line.url())
                .accessToken(session.accessToken())
                .retry(RetryOptions.none())
                .options(options ->
                        options.timeouts(options.timeouts().idle(Duration.ofMillis(server.isFake() ? 400 : 2000))))
                .build();
    }

    private SyncTruth truth() {
        SyncTruth truth = new SyncTruth(me.id());
        truth.assets(plain);
        truth.album(plain, album, server.version().major() >= 3);
        truth.stacks(plain);
        return truth;
    }

    private void compare(InMemoryMirrorStore store, String run) {
        // others use a genuine server, too
        Set<String> mirrored = new TreeSet<>(SyncTruth.of(store, me.id()).lines());
        mirrored.removeIf(one -> one.startsWith("user "));
        assertThat(mirrored).as("%s on %s", run, server).isEqualTo(truth().lines());
    }
}
