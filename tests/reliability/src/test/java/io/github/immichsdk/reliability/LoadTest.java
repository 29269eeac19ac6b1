package io.github.immichsdk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Ten thousand calls at once: on 1,000 virtual threads where Java has them, on 64 platform threads otherwise. */
class LoadTest {

    private static final int CALLS = 10_000;
    private static final int LIMIT = 20;
    private static final boolean VIRTUAL = Runtime.version().feature() >= 21;
    private static final int THREADS = VIRTUAL ? 1000 : 64;

    private static final Results RESULTS = Results.of("load");

    @AfterAll
    static void write() {
        RESULTS.write();
    }

    private static ExecutorService threads() throws ReflectiveOperationException {
        return VIRTUAL
                ? (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null)
                : Executors.newFixedThreadPool(THREADS);
    }

    private interface OneCall {
        void make(ImmichClient immich, String id);
    }

    @Test
    void eachOfTenThousandReadsGetsItsOwnResponseWithinTheLimitAndInFlatMemory() throws Exception {
        load((immich, id) -> {
            String name = immich.users().get(id).name();
            if (!name.equals(id)) {
                throw new AssertionError("asked for " + id + ", got " + name);
            }
        });
    }

    @Test
    void eachOfTenThousandDownloadsGetsItsOwnBytesWithinTheLimitAndInFlatMemory() throws Exception {
        load((immich, id) -> {
            String body = new String(immich.downloads().thumbnail(id).bytes(1000), StandardCharsets.UTF_8);
            if (!body.equals(id)) {
                throw new AssertionError("asked for " + id + ", got " + body);
            }
        });
    }

    private static void load(OneCall call) throws Exception {
        Queue<Throwable> failed = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        AtomicLong mostThreads = new AtomicLong();
        AtomicReference<Map<String, Long>> kinds = new AtomicReference<>(Map.of());
        long heapBefore;
        long heapAfter;
        try (LoadServer server = new LoadServer(4 * LIMIT)) {
            ExecutorService pool = threads();
            try (ImmichClient immich = ImmichClient.builder()
                    .server(server.url())
                    .apiKey("key")
                    .maxInFlight(LIMIT)
                    .build()) {
                call.make(immich, UUID.randomUUID().toString());
                heapBefore = Resources.heap();
                CountDownLatch done = new CountDownLatch(THREADS);
                for (int i = 0; i < THREADS; i++) {
                    pool.execute(() -> {
                        while (next.incrementAndGet() <= CALLS) {
                            try {
                                call.make(immich, UUID.randomUUID().toString());
                            } catch (RuntimeException | AssertionError wrong) {
                                failed.add(wrong);
                            }
                        }
                        done.countDown();
                    });
                }
                while (!done.await(200, TimeUnit.MILLISECONDS)) {
                    if (mostThreads.accumulateAndGet(platformThreads(), Math::max) == platformThreads()) {
                        kinds.set(threadKinds());
                    }
                }
                heapAfter = Resources.heap();
            } finally {
                pool.shutdownNow();
            }
            RESULTS.add("calls", CALLS);
            RESULTS.add("lost", failed.size());
            long connections = Resources.settled(() -> Resources.connections(List.of(server.port())), 0, 15);
            long left = Resources.settled(Resources::threads, 0, 15);
            RESULTS.left(connections, left, 0);
            System.out.printf(
                    "%d calls on %d %s threads: %d requests at once at most, limit %d; %d platform threads; heap %d -> %d KB%n",
                    CALLS,
                    THREADS,
                    VIRTUAL ? "virtual" : "platform",
                    server.peak(),
                    LIMIT,
                    mostThreads.get(),
                    heapBefore >> 10,
                    heapAfter >> 10);

            assertThat(failed).isEmpty();
            assertThat(server.requests()).isEqualTo(CALLS + 1);
            assertThat(server.peak()).isLessThanOrEqualTo(LIMIT).isGreaterThan(LIMIT / 2);
            assertThat(heapAfter - heapBefore).as("bytes of growth").isLessThan(8 << 20);
            assertThat(connections + left).isZero();
            if (VIRTUAL) {
                // not one for each call: a request in flight has a pooled thread, and for a moment one that has
                // delivered
                // its response, so a busy machine has a few times as many
                assertThat(mostThreads.get())
                        .as("platform threads: %s", kinds.get())
                        .isLessThan(THREADS / 5L);
            }
        }
    }

    /** {@return the platform threads by the names of their kinds, for the message} */
    private static Map<String, Long> threadKinds() {
        return Thread.getAllStackTraces().keySet().stream()
                .collect(Collectors.groupingBy(
                        thread -> thread.getName().replaceAll("[0-9]+", "#"), TreeMap::new, Collectors.counting()));
    }

    private static long platformThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith(LoadServer.THREAD))
                .count();
    }
}
