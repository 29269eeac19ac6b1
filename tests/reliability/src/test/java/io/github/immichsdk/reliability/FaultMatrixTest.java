package io.github.immichsdk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.config.TlsOptions;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FaultProxy;
import io.github.immichsdk.testkit.Faults;
import io.github.immichsdk.testkit.ServerCertificate;
import io.github.immichsdk.transport.CancelHandle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fault, once and again and again, against every kind of operation, over HTTP/1.1 and HTTP/2. The outcome of each cell is
 * the one that docs/reliability.md shows.
 */
class FaultMatrixTest {

    private static final int AT_ONCE = 24;
    private static final Duration TOTAL = Duration.ofSeconds(6);
    private static final long HANG_SECONDS = 12;
    private static final String CONTINUES = "continues";

    /** Kinds whose bodies may arrive as slowly as they want. */
    private static final Set<Kind> SLOW_BODIES = EnumSet.of(Kind.DOWNLOAD, Kind.STREAM);

    /** Java 17 never closes a connection whose response is no HTTP; Java 25 does. */
    private static final boolean GARBAGE_STAYS_OPEN = Runtime.version().feature() < 25;

    @TempDir
    static Path folder;

    private static final Results RESULTS = Results.of("faults");
    private static final Queue<String> PROBLEMS = new ConcurrentLinkedQueue<>();
    private static final Map<Integer, String> PORTS = new ConcurrentHashMap<>();
    private static final Queue<Endpoint> ENDPOINTS = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger LED_ASTRAY = new AtomicInteger();
    private static final MatrixTable TABLE = new MatrixTable();

    private static Map<Kind, Work> works;
    private static ServerCertificate valid;
    private static ServerCertificate expired;
    private static ServerCertificate otherHost;
    private static TlsOptions trusting;
    private static ServerSocket trap;
    private static long garbage;
    private static long connections;
    private static long threads;
    private static long files;

    /** The proxy of the testkit. */
    private record Http1(FaultProxy proxy) implements Endpoint {
        @Override
        public String url() {
            return proxy.url();
        }

        @Override
        public Faults faults() {
            return proxy.faults();
        }

        @Override
        public void close() {
            proxy.close();
        }
    }

    @BeforeAll
    static void runAllCells() throws Exception {
        SmallTrustStore.use(folder);
        valid = ServerCertificate.valid();
        expired = ServerCertificate.expired();
        otherHost = ServerCertificate.forAnotherHost();
        trusting = TlsOptions.defaults().trust(ServerCertificate.writeAuthority(folder.resolve("ca.pem")));
        trap = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Http2Proxy.daemon(FaultMatrixTest::countTheLedAstray);
        works = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            works.put(kind, new Work(folder.resolve(kind.name())));
        }
        List<Row> rows = new ArrayList<>();
        for (MatrixFault fault : MatrixFault.values()) {
            for (Protocol protocol : Protocol.values()) {
                for (Kind kind : Kind.values()) {
                    if (fault.existsIn(protocol)) {
                        if (!fault.lasts()) {
                            rows.add(new Row(protocol, fault, kind, false));
                        }
                        rows.add(new Row(protocol, fault, kind, true));
                    }
                }
            }
        }
        run(rows, AT_ONCE, "");
        // On a loaded machine, a time limit can end a call before its fault does. Such a cell runs again, with few
        // beside it.
        String page = Files.readString(MatrixTable.PAGE);
        for (int again = 1; again <= 2; again++) {
            run(
                    rows.stream()
                            .filter(row -> TABLE.differs(page, row.protocol, row.fault, row.kind))
                            .toList(),
                    2,
                    "-again" + again);
        }
        countWhatIsLeft();
        RESULTS.write();
        TABLE.writeIfWanted();
    }

    /** What is to be tried: a fault that happens once, or to each attempt. */
    private record Row(Protocol protocol, MatrixFault fault, Kind kind, boolean always) {}

    private static void run(List<Row> rows, int atOnce, String suffix) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(atOnce);
        List<Future<?>> cells = new ArrayList<>();
        for (Row row : rows) {
            cells.add(pool.submit(() -> run(row, suffix)));
        }
        for (Future<?> cell : cells) {
            cell.get();
        }
        pool.shutdown();
    }

    private static void countWhatIsLeft() {
        Set<Integer> ports = PORTS.keySet();
        if (GARBAGE_STAYS_OPEN) {
            PORTS.forEach((port, name) -> {
                if (name.contains(MatrixFault.GARBAGE.name() + "-")) {
                    garbage += Resources.connections(List.of(port));
                    ports.remove(port);
                }
            });
            RESULTS.leftByJava(garbage);
        }
        connections = Resources.settled(() -> Resources.connections(ports), 0, 10);
        PORTS.forEach((port, name) -> {
            long open = Resources.connections(List.of(port));
            if (open > 0) {
                problem(name, open + " connections stay open");
            }
        });
        threads = Resources.settled(Resources::threads, 0, 10);
        files = Resources.files(folder);
        RESULTS.left(connections, threads, files);
        ENDPOINTS.forEach(Endpoint::close);
    }

    @AfterAll
    static void stop() throws IOException {
        trap.close();
        works.values().forEach(Work::close);
    }

    private static void countTheLedAstray() {
        while (!trap.isClosed()) {
            try (Socket socket = trap.accept()) {
                LED_ASTRAY.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static Void run(Row row, String suffix) throws Exception {
        Protocol protocol = row.protocol;
        MatrixFault fault = row.fault;
        Kind kind = row.kind;
        String name =
                protocol.name() + "-" + fault.name() + "-" + kind.name() + (row.always ? "-always" : "-once") + suffix;
        // an upload counts what is made by requests, so it has a server of its own
        Work work = kind == Kind.UPLOAD ? new Work(folder.resolve(name)) : works.get(kind);
        try {
            Work.Task task = work.task(kind, name);
            Endpoint endpoint = endpoint(protocol, fault, work.fake());
            ENDPOINTS.add(endpoint);
            PORTS.put(URI.create(endpoint.url()).getPort(), name);
            String target = "http://127.0.0.1:" + trap.getLocalPort() + task.path();
            Cell cell = new Cell(protocol, fault, kind, row.always, endpoint, target, task.path());
            TABLE.add(cell, outcome(name, cell, work, task));
        } catch (RuntimeException broken) {
            RESULTS.add("failed", 1);
            problem(name, "cannot run: " + broken);
        } finally {
            if (kind == Kind.UPLOAD) {
                work.close();
            }
        }
        return null;
    }

    private static Endpoint endpoint(Protocol protocol, MatrixFault fault, FakeImmich fake) throws IOException {
        if (protocol == Protocol.HTTP_2) {
            return new Http2Proxy(fake.transport(), valid);
        }
        FaultProxy.Builder proxy = FaultProxy.builder(fake.url());
        return new Http1(
                switch (fault) {
                    case TLS_UNKNOWN -> proxy.certificate(valid).start();
                    case TLS_EXPIRED -> proxy.certificate(expired).start();
                    case TLS_OTHER_HOST -> proxy.certificate(otherHost).start();
                    default -> proxy.start();
                });
    }

    private static String outcome(String name, Cell cell, Work work, Work.Task task) throws Exception {
        CancelHandle cancel = new CancelHandle();
        Throwable[] thrown = new Throwable[1];
        boolean continues;
        try (ImmichClient immich = client(cell, work)) {
            if (!cell.fault().lasts()) {
                if (cell.fault() == MatrixFault.IDLE_CLOSE) {
                    cell.fault().inject(cell);
                }
                warm(immich);
            }
            if (cell.fault() != MatrixFault.IDLE_CLOSE) {
                cell.fault().inject(cell);
            }
            RESULTS.add("calls", 1);
            RESULTS.add("faults", 1);
            Thread caller = new Thread(
                    () -> {
                        try {
                            task.call(immich, cancel);
                        } catch (Throwable failed) {
                            thrown[0] = failed;
                        }
                    },
                    "cell-" + name);
            caller.setDaemon(true);
            caller.start();
            caller.join(TimeUnit.SECONDS.toMillis(HANG_SECONDS));
            continues = caller.isAlive();
            if (continues) {
                cancel.cancel();
                caller.interrupt();
                caller.join(TimeUnit.SECONDS.toMillis(HANG_SECONDS));
                if (caller.isAlive()) {
                    RESULTS.add("hung", 1);
                    return problem(name, "hangs, and does not end when it is cancelled");
                }
            }
        }
        return judged(name, cell, task, continues ? null : thrown[0], continues);
    }

    /** Opens the connection; a machine that is busy may need more than the short limits. */
    private static void warm(ImmichClient immich) {
        for (int tries = 1; ; tries++) {
            try {
                immich.server().ping();
                immich.server().version();
                return;
            } catch (ImmichException busy) {
                if (tries == 5) {
                    throw busy;
                }
            }
        }
    }

    private static String judged(String name, Cell cell, Work.Task task, Throwable thrown, boolean continues)
            throws Exception {
        long made = task.made();
        if (made > 1) {
            RESULTS.add("doubled", 1);
            problem(name, "made " + made + " times");
        }
        if (continues) {
            if (cell.fault() != MatrixFault.DRIP_BODY || !SLOW_BODIES.contains(cell.kind())) {
                RESULTS.add("hung", 1);
                problem(name, "still runs after " + HANG_SECONDS + " s");
            }
            return CONTINUES;
        }
        if (thrown == null) {
            try {
                task.verifySuccess();
            } catch (AssertionError | IOException | ImmichException wrong) {
                RESULTS.add("lost", 1);
                problem(name, "reports success, but: " + wrong);
            }
            return "ok";
        }
        if (task.halfDone()) {
            RESULTS.add("lost", 1);
            problem(name, "failed, but left a file that looks complete: " + thrown);
        }
        if (!(thrown instanceof ImmichException)) {
            RESULTS.add("failed", 1);
            problem(name, "threw " + thrown);
        }
        return thrown.getClass().getSimpleName().replaceAll("^Immich|Exception$", "");
    }

    private static String problem(String name, String what) {
        PROBLEMS.add(name + ": " + what);
        return what;
    }

    private static ImmichClient client(Cell cell, Work work) {
        ImmichClientBuilder builder = ImmichClient.builder()
                .server(cell.endpoint().url())
                .timeouts(new Timeouts(
                        TOTAL,
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(2),
                        Duration.ofMillis(1500),
                        Duration.ofSeconds(2)))
                .retry(RetryOptions.defaults().maxRetries(2).firstDelay(Duration.ofMillis(20)));
        if (cell.protocol() == Protocol.HTTP_2 || cell.fault().isTls() && cell.fault() != MatrixFault.TLS_UNKNOWN) {
            builder.tls(trusting);
        }
        return cell.kind() == Kind.STREAM
                ? builder.accessToken(work.accessToken()).build()
                : builder.apiKey(work.fake().apiKey()).build();
    }

    @Test
    void noCallHangsDoublesOrLosesAnything() {
        assertThat(PROBLEMS).isEmpty();
    }

    @Test
    void noConnectionThreadOrFileStaysOpen() {
        assertThat(List.of(connections, threads, files))
                .as("connections, threads and files left")
                .containsOnly(0L);
    }

    @Test
    void noRequestFollowsARedirectToAnotherHost() {
        assertThat(LED_ASTRAY).hasValue(0);
    }

    @Test
    void theOutcomeOfEachCellIsTheOneOnThePage() throws IOException {
        assertThat(TABLE.differences(Files.readString(MatrixTable.PAGE))).isEmpty();
    }
}
