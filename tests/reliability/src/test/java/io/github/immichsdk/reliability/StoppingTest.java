package io.github.immichsdk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.SyncBatch;
import io.github.immichsdk.sync.SyncHandler;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncTypes;
import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.uploads.UploadOptions;
import io.github.immichsdk.uploads.UploadSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls that are stopped at random points, and the caller's own code that fails: nothing is lost, and no permit of the limit. */
@Timeout(120)
class StoppingTest {

    private static final int LIMIT = 4;
    private static final int TIMES = 200;
    private static final int STOPPED_CLIENTS = 3;

    private static final Results RESULTS = Results.of("stopping");

    @TempDir
    Path folder;

    private FakeImmich fake;
    private ImmichClient immich;
    private String photo;
    private byte[] bytes;

    @BeforeEach
    void start() {
        fake = FakeImmich.builder().injectFaults().start();
        bytes = new byte[200_000];
        new Random(1).nextBytes(bytes);
        photo = fake.seed().asset("a.jpg", Instant.EPOCH).bytes(bytes).add().id();
        fake.seed().photos(30, i -> Instant.EPOCH);
        immich = client().build();
    }

    @AfterEach
    void stop() {
        immich.close();
        fake.close();
    }

    @AfterAll
    static void write() {
        // Java 17 keeps the selector of a client of which a call was stopped before it was sent
        long threads = Resources.settled(Resources::threads, 0, 15);
        long ofJava = Runtime.version().feature() < 25 ? Math.min(threads, STOPPED_CLIENTS) : 0;
        RESULTS.leftByJava(ofJava);
        RESULTS.left(0, threads - ofJava, 0);
        RESULTS.write();
        assertThat(RESULTS.get("leaked")).isZero();
    }

    private ImmichClientBuilder client() {
        return ImmichClient.builder()
                .server(fake.url())
                .apiKey(fake.apiKey())
                .maxInFlight(LIMIT)
                .timeouts(Timeouts.defaults().total(Duration.ofSeconds(20)))
                .retry(RetryOptions.defaults().firstDelay(Duration.ofMillis(10)));
    }

    /** As many calls at once as the limit allows end in time: each permit is there. */
    private void everyPermitIsThere(ImmichClient checked) throws Exception {
        fake.faults().on("pingServer").times(LIMIT).delay(Duration.ofMillis(300));
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        Queue<Throwable> failed = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < LIMIT; i++) {
            Thread thread = new Thread(() -> {
                try {
                    checked.server().ping();
                } catch (RuntimeException | Error e) {
                    failed.add(e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failed).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(300L * LIMIT));
    }

    @Test
    void anInterruptAtAnyPointEndsTheCallKeepsTheFlagAndNoPermit() throws Exception {
        Random random = new Random(7);
        Map<String, Integer> outcomes = new HashMap<>();
        for (int i = 0; i < TIMES; i++) {
            int kind = i % 4;
            String name = "album " + i;
            List<String> problem = Collections.synchronizedList(new ArrayList<>());
            Thread caller = new Thread(() -> {
                try {
                    call(kind, name);
                    outcomes.merge("ok", 1, Integer::sum);
                } catch (ImmichInterruptedException interrupted) {
                    outcomes.merge("interrupted", 1, Integer::sum);
                    if (!Thread.currentThread().isInterrupted()) {
                        problem.add("the flag is lost");
                    }
                } catch (RuntimeException | Error other) {
                    problem.add(other.toString());
                }
            });
            RESULTS.add("calls", 1);
            caller.start();
            LockSupport.parkNanos(random.nextInt(8_000_000));
            caller.interrupt();
            caller.join(10_000);
            RESULTS.add("hung", caller.isAlive() ? 1 : 0);
            assertThat(caller.isAlive()).as("call %d hangs", i).isFalse();
            assertThat(problem).isEmpty();
        }
        assertThat(outcomes).containsKeys("interrupted");
        nothingIsDoubled();
        everyPermitIsThere(immich);
    }

    private void call(int kind, String name) {
        switch (kind) {
            case 0 -> immich.users().me();
            case 1 -> immich.albums().create(name);
            case 2 -> immich.downloads().original(photo).bytes(300_000);
            default ->
                immich.search().stream(io.github.immichsdk.search.AssetQuery.all())
                        .forEach(asset -> {});
        }
    }

    private void nothingIsDoubled() {
        Map<String, Integer> counts = new HashMap<>();
        immich.albums().list(AlbumScope.OWNED).forEach(album -> counts.merge(album.name(), 1, Integer::sum));
        counts.values().forEach(count -> RESULTS.add("doubled", count - 1));
        assertThat(counts.values()).allMatch(count -> count == 1);
    }

    @Test
    void aCancelAtAnyPointEndsTransfersAndLeavesNoHalfFileAndNoPermit() throws Exception {
        Random random = new Random(8);
        AtomicInteger cancelled = new AtomicInteger();
        for (int i = 0; i < TIMES; i++) {
            CancelHandle cancel = new CancelHandle();
            Path file = folder.resolve("down-" + i + ".jpg");
            byte[] own = Arrays.copyOf(bytes, bytes.length + i);
            boolean upload = i % 2 == 0;
            int number = i;
            List<String> problem = Collections.synchronizedList(new ArrayList<>());
            Thread caller = new Thread(() -> {
                try {
                    if (upload) {
                        immich.uploads()
                                .upload(
                                        UploadSource.of("up-" + number + ".jpg", own, Instant.EPOCH),
                                        UploadOptions.defaults().cancel(cancel));
                    } else {
                        immich.downloads().original(photo).cancel(cancel).to(file);
                    }
                } catch (ImmichCancelledException expected) {
                    cancelled.incrementAndGet();
                    if (file.toFile().exists()) {
                        problem.add("a file that looks complete");
                    }
                } catch (RuntimeException | Error other) {
                    problem.add(other.toString());
                }
            });
            RESULTS.add("calls", 1);
            caller.start();
            LockSupport.parkNanos(random.nextInt(8_000_000));
            cancel.cancel();
            caller.join(10_000);
            RESULTS.add("hung", caller.isAlive() ? 1 : 0);
            assertThat(caller.isAlive()).as("call %d hangs", i).isFalse();
            assertThat(problem).isEmpty();
            if (file.toFile().exists()) {
                assertThat(file).hasBinaryContent(bytes);
            }
        }
        assertThat(cancelled).hasPositiveValue();
        everyPermitIsThere(immich);
    }

    @Test
    void closingTheClientEndsAllCallsInFlight() throws Exception {
        fake.faults().on("getMyUser").always().stallBeforeHandling();
        ImmichClient closed = client().build();
        Queue<Throwable> ended = new ConcurrentLinkedQueue<>();
        CountDownLatch begun = new CountDownLatch(LIMIT);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < LIMIT + 2; i++) {
            Thread thread = new Thread(() -> {
                begun.countDown();
                try {
                    closed.users().me();
                } catch (RuntimeException | Error e) {
                    ended.add(e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        begun.await();
        while (fake.faults().seen().size() < LIMIT) {
            LockSupport.parkNanos(1_000_000);
        }
        closed.close();
        for (Thread thread : threads) {
            thread.join(10_000);
            RESULTS.add("hung", thread.isAlive() ? 1 : 0);
            assertThat(thread.isAlive()).as("a call continues after close()").isFalse();
        }
        RESULTS.add("calls", threads.size());
        assertThat(ended).hasSize(LIMIT + 2).allMatch(ImmichException.class::isInstance);
    }

    /** The caller's own code that fails, each with what may come out. */
    @Test
    void codeOfTheCallerThatThrowsOrGivesNullTakesNoPermitAndHidesNothing() throws Exception {
        String token = ImmichClient.builder()
                .server(fake.url())
                .login(fake.admin().email(), fake.admin().password())
                .accessToken();
        for (int i = 0; i < 25; i++) {
            fails(client().extraHeaders(() -> null), ".*");
            fails(
                    client().extraHeaders(() -> {
                        throw new IllegalStateException("of the caller");
                    }),
                    "(?s).*of the caller.*");
            fails(client().extraHeaders(() -> Collections.singletonMap("X-Header", null)), ".*");
            withListeners();
            withConsumers(token);
        }
        everyPermitIsThere(immich);
    }

    private void fails(ImmichClientBuilder builder, String message) {
        try (ImmichClient client = builder.build()) {
            for (int i = 0; i < LIMIT + 1; i++) {
                RESULTS.add("calls", 1);
                Throwable thrown = null;
                try {
                    client.users().me();
                } catch (RuntimeException e) {
                    thrown = e;
                }
                assertThat(thrown).isNotNull().hasMessageMatching(message);
            }
        }
    }

    private void withListeners() {
        RESULTS.add("calls", 1);
        byte[] loaded = immich.downloads()
                .original(photo)
                .onProgress(progress -> {
                    throw new IllegalStateException("of the caller");
                })
                .bytes(300_000);
        assertThat(loaded).isEqualTo(bytes);
        try (ImmichClient observed = client().interceptor(attempt -> {
                    throw new IllegalStateException("of the caller");
                })
                .build()) {
            assertThat(observed.users().me().id()).isEqualTo(fake.admin().id());
        }
        try (ImmichClient observed = client().interceptor(attempt -> result -> {
                    throw new IllegalStateException("of the caller");
                })
                .build()) {
            assertThat(observed.users().me().id()).isEqualTo(fake.admin().id());
        }
    }

    private static final class ThrowingHandler implements SyncHandler<SyncEvent> {
        @Override
        public void apply(SyncBatch<SyncEvent> batch) {
            throw new IllegalStateException("of the caller");
        }

        @Override
        public void reset() {
            throw new IllegalStateException("of the caller");
        }
    }

    private void withConsumers(String token) {
        try (ImmichClient session = ImmichClient.builder()
                .server(fake.url())
                .accessToken(token)
                .maxInFlight(LIMIT)
                .build()) {
            for (int i = 0; i < LIMIT + 1; i++) {
                RESULTS.add("calls", 2);
                String thrown = "";
                try (Stream<?> events =
                        ImmichSync.of(session).stream(SyncKind.ASSETS).typed()) {
                    events.forEach(event -> {
                        throw new IllegalStateException("of the caller");
                    });
                } catch (IllegalStateException own) {
                    thrown = own.getMessage();
                }
                assertThat(thrown).isEqualTo("of the caller");
                thrown = "";
                try {
                    ImmichSync.of(session).run(SyncTypes.of(SyncKind.ASSETS), new ThrowingHandler());
                } catch (IllegalStateException own) {
                    thrown = own.getMessage();
                }
                assertThat(thrown).isEqualTo("of the caller");
            }
            session.users().me();
        }
    }
}
