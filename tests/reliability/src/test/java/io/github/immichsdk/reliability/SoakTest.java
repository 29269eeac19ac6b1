package io.github.immichsdk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.transport.CancelHandle;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mixed work of 16 threads on a server that fails 2 % of the requests, with interrupts and cancels at random points: no wrong
 * result, and memory, threads and connections at the end as after the first period.
 */
class SoakTest {

    private static final Duration DURATION = Duration.parse(System.getProperty("immich.soak.duration", "PT2M"));
    private static final int PERIODS = 6;
    private static final int THREADS = 16;
    private static final int OLD_SOCKETS = 3 * THREADS;
    private static final long HUNG_NANOS = TimeUnit.SECONDS.toNanos(90);
    private static final long SEED = Long.getLong("immich.soak.seed", 42);

    @TempDir
    static Path folder;

    private static final Results RESULTS = Results.of("soak");
    private static final List<String> PROBLEMS = Collections.synchronizedList(new ArrayList<>());
    private static final Map<String, Integer> OUTCOMES = new TreeMap<>();
    private static final List<Long> HEAP = new ArrayList<>();
    private static final List<Long> SOCKETS = new ArrayList<>();
    private static final List<Long> CLIENT_THREADS = new ArrayList<>();

    private static Process server;
    private static int port;

    /** A thread that works, and what it is at. */
    private static final class Worker {
        private final int number;
        private final Random random;
        private Thread thread;
        private long call;
        private boolean calling;
        private volatile long since = System.nanoTime();

        Worker(int number) {
            this.number = number;
            this.random = new Random(SEED + number);
        }

        synchronized long begin() {
            calling = true;
            since = System.nanoTime();
            return ++call;
        }

        synchronized void end() {
            calling = false;
            // an interrupt that came too late for its call
            Thread.interrupted();
        }

        synchronized void interrupt(long wanted) {
            if (calling && call == wanted) {
                thread.interrupt();
            }
        }

        synchronized boolean hangs() {
            return calling && System.nanoTime() - since > HUNG_NANOS;
        }
    }

    @BeforeAll
    static void soak() throws Exception {
        Properties address = start();
        port = URI.create(address.getProperty("proxy")).getPort();
        List<String> ids = List.of(address.getProperty("ids").split(","));
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
        try (ImmichClient calm = ImmichClient.builder()
                .server(address.getProperty("direct"))
                .apiKey(address.getProperty("key"))
                .build()) {
            try (ImmichClient immich =
                            client(address).apiKey(address.getProperty("key")).build();
                    ImmichClient bySession = client(address)
                            .accessToken(address.getProperty("token"))
                            .build()) {
                SoakWork work = new SoakWork(immich, bySession, calm, ids, folder);
                for (int period = 0; period < PERIODS; period++) {
                    period(work, period, clock);
                    work.settle(RESULTS, PROBLEMS);
                    measure();
                }
            }
        } finally {
            clock.shutdownNow();
        }
        long connections = Resources.settled(() -> Resources.connections(List.of(port)), 0, 20);
        long threads = Resources.settled(Resources::threads, 0, 20);
        boolean old = Runtime.version().feature() < 25;
        // Java 17 keeps the sockets and the selector of a client of which a call was stopped before it was sent
        long sockets = old ? Math.min(connections, OLD_SOCKETS) : 0;
        long selectors = old ? Math.min(threads, 2) : 0;
        RESULTS.leftByJava(sockets + selectors);
        RESULTS.left(connections - sockets, threads - selectors, Resources.files(folder));
        stop();
        RESULTS.write();
        System.out.printf(
                "%s, heap %s MB, connections %s, client threads %s, outcomes %s%n",
                DURATION, HEAP.stream().map(bytes -> bytes >> 20).toList(), SOCKETS, CLIENT_THREADS, OUTCOMES);
        PROBLEMS.stream().limit(20).forEach(System.out::println);
    }

    private static Properties start() throws Exception {
        Path file = folder.resolve("server.properties");
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SoakServer.class.getName(),
                        file.toString(),
                        Long.toString(SEED))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        while (!Files.exists(file)) {
            if (!server.isAlive()) {
                throw new IllegalStateException("the server ended with " + server.exitValue());
            }
            LockSupport.parkNanos(20_000_000);
        }
        Properties address = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            address.load(in);
        }
        return address;
    }

    private static void stop() throws Exception {
        server.getOutputStream().close();
        String output = new String(server.getInputStream().readAllBytes());
        output.lines()
                .filter(line -> line.startsWith("faults "))
                .forEach(line -> RESULTS.add("faults", Long.parseLong(line.substring(7))));
        server.waitFor(20, TimeUnit.SECONDS);
    }

    @AfterAll
    static void endServer() {
        if (server != null) {
            server.destroyForcibly();
        }
    }

    private static ImmichClientBuilder client(Properties address) {
        return ImmichClient.builder()
                .server(address.getProperty("proxy"))
                .timeouts(new Timeouts(
                        Duration.ofSeconds(40),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10)))
                .retry(RetryOptions.defaults().firstDelay(Duration.ofMillis(20)));
    }

    private static void period(SoakWork work, int period, ScheduledExecutorService clock) throws Exception {
        long end = System.nanoTime() + DURATION.dividedBy(PERIODS).toNanos();
        List<Worker> workers = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(THREADS);
        for (int i = 0; i < THREADS; i++) {
            Worker worker = new Worker(i + period * THREADS * 1000);
            workers.add(worker);
            int own = i;
            worker.thread = new Thread(
                    () -> {
                        try {
                            while (System.nanoTime() < end) {
                                one(work, worker, own, clock);
                            }
                        } finally {
                            done.countDown();
                        }
                    },
                    "soak-" + i);
            worker.thread.setDaemon(true);
            worker.thread.start();
        }
        while (!done.await(1, TimeUnit.SECONDS)) {
            for (Worker worker : workers) {
                if (worker.hangs()) {
                    RESULTS.add("hung", 1);
                    PROBLEMS.add("hangs: " + List.of(worker.thread.getStackTrace()));
                    return;
                }
            }
        }
    }

    private static void one(SoakWork work, Worker worker, int own, ScheduledExecutorService clock) {
        CancelHandle cancel = new CancelHandle();
        long call = worker.begin();
        int stop = worker.random.nextInt(200);
        int delay = worker.random.nextInt(15);
        if (stop == 0) {
            clock.schedule(() -> worker.interrupt(call), delay, TimeUnit.MILLISECONDS);
        } else if (stop == 1) {
            clock.schedule(cancel::cancel, delay, TimeUnit.MILLISECONDS);
        }
        RESULTS.add("calls", 1);
        try {
            work.call(worker.random, own, cancel);
            outcome("ok");
        } catch (ImmichException expected) {
            outcome(expected.getClass().getSimpleName());
        } catch (SoakWork.WrongException wrong) {
            RESULTS.add("lost", 1);
            PROBLEMS.add(wrong.toString());
        } catch (IOException | RuntimeException | Error other) {
            RESULTS.add("failed", 1);
            PROBLEMS.add(
                    "threw " + other + " at " + List.of(other.getStackTrace()).subList(0, 3));
        } finally {
            worker.end();
        }
    }

    private static synchronized void outcome(String what) {
        OUTCOMES.merge(what, 1, Integer::sum);
    }

    private static void measure() {
        HEAP.add(Resources.heap());
        SOCKETS.add(Resources.connections(List.of(port)));
        CLIENT_THREADS.add(Resources.threads());
    }

    @Test
    void noResultIsWrongLostOrDoubledAndNoCallHangs() {
        assertThat(PROBLEMS).isEmpty();
    }

    @Test
    void allButAFewCallsSucceedAlthoughOneRequestInFiftyFails() {
        int all = OUTCOMES.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(OUTCOMES.getOrDefault("ok", 0)).as("%s", OUTCOMES).isGreaterThan((int) (all * 0.97));
    }

    @Test
    void memoryAtTheEndIsThatAfterTheFirstPeriod() {
        assertThat(HEAP.get(PERIODS - 1))
                .as("bytes after collections: %s", HEAP)
                .isLessThan(HEAP.get(0) + (6 << 20));
    }

    @Test
    void connectionsAndThreadsAtTheEndAreThoseAfterTheFirstPeriod() {
        assertThat(SOCKETS.get(PERIODS - 1)).as("%s", SOCKETS).isLessThanOrEqualTo(SOCKETS.get(0) + THREADS);
        assertThat(CLIENT_THREADS.get(PERIODS - 1))
                .as("%s", CLIENT_THREADS)
                .isLessThanOrEqualTo(CLIENT_THREADS.get(0) + THREADS);
    }

    @Test
    void nothingStaysOpenAfterTheClientsAreClosed() {
        assertThat(RESULTS.get("leaked")).isZero();
    }
}
