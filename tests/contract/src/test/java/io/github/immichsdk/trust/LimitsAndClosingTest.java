package io.github.immichsdk.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.config.RateLimit;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.SyncHandler;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncStream;
import io.github.immichsdk.sync.SyncTypes;
import io.github.immichsdk.transport.JdkTransport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The limit of requests in flight, the shared retry budget, and the end of a client, over real connections. */
@Timeout(60)
class LimitsAndClosingTest {

    private static final String ID = "3f0b6b0e-53b3-4f7c-8f0a-000000000001";
    private static final byte[] PICTURE = "p".repeat(300_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static ImmichClientBuilder client(RawServer server) {
        return ImmichClient.builder().server(server.url()).accessToken("token").retry(RetryOptions.none());
    }

    private static void picture(RawServer.Exchange exchange) throws IOException {
        exchange.respond(200, "Content-Type: image/webp\r\n", PICTURE);
    }

    @Test
    @Tag("trust-M1")
    void downloadsCountAsInFlightUntilTheirLastByte() throws Exception {
        try (RawServer server = RawServer.with(LimitsAndClosingTest::picture);
                ImmichClient immich = client(server).maxInFlight(4).build()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                Path file = folder.resolve(i + ".webp");
                boolean toFile = i % 2 == 0;
                all.add(threads.submit(() -> toFile
                        ? immich.downloads().thumbnail(ID).to(file)
                        : immich.downloads().thumbnail(ID).bytes(1_000_000)));
            }
            for (Future<?> each : all) {
                each.get();
            }

            assertThat(server.requests()).hasSize(80);
            assertThat(server.peak()).isBetween(1, 4);
        }
    }

    @Test
    @Tag("trust-M1")
    void openStreamsHoldTheirTurnsUntilTheyAreClosedOrRead() throws Exception {
        try (RawServer server = RawServer.with(LimitsAndClosingTest::picture);
                ImmichClient immich = client(server)
                        .maxInFlight(2)
                        .timeouts(Timeouts.defaults().total(Duration.ofMillis(300)))
                        .build()) {
            InputStream first = inAThreadOfItsOwn(() -> immich.downloads().thumbnail(ID).stream());
            InputStream second =
                    inAThreadOfItsOwn(() -> immich.raw().get("/file").asStream());

            assertThatThrownBy(() -> immich.downloads().thumbnail(ID).stream())
                    .isInstanceOf(ImmichTimeoutException.class);
            assertThat(server.requests()).hasSize(2);

            first.close();
            assertThat(immich.downloads().thumbnail(ID).bytes(1_000_000)).isEqualTo(PICTURE);
            assertThat(second.readAllBytes()).isEqualTo(PICTURE);
            InputStream third = immich.downloads().thumbnail(ID).stream();
            InputStream fourth = inAThreadOfItsOwn(() -> immich.downloads().thumbnail(ID).stream());
            third.close();
            third.close();
            fourth.close();
            assertThatThrownBy(() -> {
                        List<InputStream> open = new ArrayList<>();
                        for (int i = 0; i < 4; i++) {
                            open.add(inAThreadOfItsOwn(() -> immich.downloads().thumbnail(ID).stream()));
                        }
                    })
                    .as("closing twice gives back one turn")
                    .hasRootCauseInstanceOf(IOException.class);
            assertThat(server.requests()).hasSize(7);
        }
    }

    @Test
    @Tag("trust-M1")
    void aHandlerOfAStreamMakesCallsAlthoughTheStreamHasTheOnlyTurn() throws Exception {
        try (RawServer server = RawServer.with(exchange -> {
                    if (exchange.path().endsWith("/me")) {
                        exchange.json(404, "{\"message\":\"User not found\"}");
                    } else {
                        picture(exchange);
                    }
                });
                ImmichClient immich = client(server).maxInFlight(1).build();
                InputStream stream = immich.downloads().thumbnail(ID).stream()) {
            assertThat(stream.read()).isEqualTo('p');

            assertThatThrownBy(() -> immich.users().me()).hasMessageContaining("404");
            assertThat(immich.downloads().preview(ID).bytes(1_000_000)).isEqualTo(PICTURE);
            assertThat(immich.downloads().preview(ID).to(folder.resolve("a")).size())
                    .isEqualTo(PICTURE.length);
            assertThat(stream.readAllBytes()).hasSize(PICTURE.length - 1);
        }
    }

    @Test
    @Tag("trust-M2")
    void aDeadServerGetsNoMoreRetriesThanTheSharedBudgetAllows() throws Exception {
        try (RawServer server = RawServer.with(exchange -> exchange.json(503, "{\"message\":\"down\"}"));
                ImmichClient immich = client(server)
                        .retry(RetryOptions.defaults()
                                .firstDelay(Duration.ofMillis(1))
                                .sharedBudget(10))
                        .build()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                all.add(threads.submit(() -> catchThrowable(() -> immich.users().me())));
            }
            for (Future<?> each : all) {
                assertThat(each.get()).isInstanceOf(ImmichException.class);
            }

            assertThat(server.requests()).hasSizeBetween(60, 62);
        }
    }

    @Test
    @Tag("trust-M2")
    void byDefaultAllCallsOfAClientShareHundredRetriesAndViewsThemToo() throws Exception {
        try (RawServer server = RawServer.with(exchange -> exchange.json(503, "{\"message\":\"down\"}"));
                ImmichClient immich = client(server)
                        .retry(RetryOptions.defaults().firstDelay(Duration.ofMillis(1)))
                        .build()) {
            for (int i = 0; i < 50; i++) {
                assertThatThrownBy(() -> immich.users().me()).isInstanceOf(ImmichException.class);
                assertThatThrownBy(() -> immich.withOptions(options -> options.userAgent("a/1"))
                                .users()
                                .me())
                        .isInstanceOf(ImmichException.class);
            }

            assertThat(server.requests()).hasSizeBetween(200, 215);
        }
    }

    @Test
    @Tag("trust-M2")
    void successesRefillTheBudgetSoThatAFaultNowAndThenIsAlwaysRetried() throws Exception {
        int[] count = {0};
        try (RawServer server = RawServer.with(exchange -> {
                    boolean fails = count[0]++ % 2 == 0;
                    exchange.json(fails ? 503 : 200, "{\"message\":\"down\"}");
                });
                ImmichClient immich = client(server)
                        .retry(RetryOptions.defaults()
                                .firstDelay(Duration.ofMillis(1))
                                .sharedBudget(1))
                        .build()) {
            for (int i = 0; i < 40; i++) {
                assertThat(immich.raw().get("/x").asMap()).hasSize(1);
            }
        }
    }

    /** A call that is under way when the client is closed. */
    private record Kind(String name, Consumer<LimitsAndClosingTest> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    private ImmichClient immich;

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind(
                        "read that waits for its response",
                        test -> test.immich.users().me()),
                new Kind(
                        "creation that waits for its response",
                        test -> test.immich.albums().create("held")),
                new Kind(
                        "read whose body stalls",
                        test -> test.immich.raw().get("/body").asMap()),
                new Kind(
                        "download",
                        test -> test.immich.downloads().thumbnail(ID).bytes(1000)),
                new Kind(
                        "download to a file",
                        test -> test.immich.downloads().preview(ID).to(test.folder.resolve("x"))),
                new Kind("event stream", LimitsAndClosingTest::events),
                new Kind(
                        "event stream that reconnects",
                        test -> ImmichSync.of(test.immich)
                                .run(SyncTypes.of(SyncKind.ASSETS), SyncHandler.of(batch -> {}, () -> {}))),
                new Kind(
                        "wait before a retry",
                        test -> test.immich.raw().get("/failing").asMap()));
    }

    private void events() {
        try (SyncStream events = ImmichSync.of(immich).stream(SyncKind.ASSETS)) {
            events.maps().forEach(event -> {});
        }
    }

    private static void hanging(RawServer.Exchange exchange, CountDownLatch arrived) throws IOException {
        if (exchange.path().contains("failing")) {
            exchange.json(503, "{\"message\":\"down\"}");
            arrived.countDown();
            return;
        }
        if (exchange.path().contains("thumbnail")) {
            exchange.write("HTTP/1.1 200 X\r\nContent-Type: image/webp\r\nContent-Length: 900\r\n\r\nabc");
        } else if (exchange.path().contains("body")) {
            exchange.write("HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{");
        } else if (exchange.path().contains("stream")) {
            exchange.write(
                    "HTTP/1.1 200 X\r\nContent-Type: application/jsonlines+json\r\nContent-Length: 900\r\n\r\n{");
        }
        arrived.countDown();
        exchange.hold();
    }

    private static <T> T inAThreadOfItsOwn(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(task).start();
        return task.get();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("trust-M3")
    void closingTheClientEndsTheCallAtOnceAndSaysSo(Kind kind) throws Exception {
        closes(kind, false);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("trust-M3")
    void closingTheClientEndsTheCallAlsoOverATransportThatStaysOpen(Kind kind) throws Exception {
        closes(kind, true);
    }

    private void closes(Kind kind, boolean ownTransport) throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (JdkTransport transport = JdkTransport.create(Duration.ofSeconds(5));
                RawServer server = RawServer.with(exchange -> hanging(exchange, arrived))) {
            ImmichClientBuilder builder =
                    client(server).retry(RetryOptions.defaults().firstDelay(Duration.ofSeconds(40)));
            immich = (ownTransport ? builder.transport(transport) : builder).build();
            Future<Throwable> call =
                    threads.submit(() -> catchThrowable(() -> kind.call().accept(this)));
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();

            long start = System.nanoTime();
            immich.close();
            Throwable failure = call.get(20, TimeUnit.SECONDS);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            assertThat(failure)
                    .isInstanceOf(ImmichTransportException.class)
                    .hasMessageContaining("the client is closed");
            int before = server.requests().size();
            assertThatThrownBy(() -> kind.call().accept(this))
                    .isInstanceOfSatisfying(ImmichTransportException.class, e -> {
                        assertThat(e.sent()).isFalse();
                        assertThat(e.attempts()).isZero();
                    })
                    .hasMessageContaining("the client is closed")
                    .hasMessageContaining("was not sent");
            assertThat(server.requests()).hasSize(before);
        }
    }

    @Test
    @Tag("trust-M3")
    void callsThatWaitForATurnOrTheRateLimitEndAtOnceAndSayThatNothingWasSent() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (RawServer server = RawServer.with(exchange -> hanging(exchange, arrived))) {
            ImmichClient immich = client(server).maxInFlight(1).build();
            ImmichClient limited = immich.withOptions(
                    options -> options.maxInFlight(9).rateLimit(new RateLimit(1, Duration.ofSeconds(50))));
            Future<Throwable> first =
                    threads.submit(() -> catchThrowable(() -> immich.users().me()));
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            Future<Throwable> allowed =
                    threads.submit(() -> catchThrowable(() -> limited.users().me()));
            while (server.requests().size() < 2) {
                Thread.onSpinWait();
            }
            List<Future<Throwable>> waiting = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                waiting.add(threads.submit(
                        () -> catchThrowable(() -> immich.albums().create("never sent"))));
                waiting.add(threads.submit(
                        () -> catchThrowable(() -> limited.albums().create("never sent"))));
            }

            immich.close();

            for (Future<Throwable> each : waiting) {
                assertThat(each.get(5, TimeUnit.SECONDS))
                        .isInstanceOfSatisfying(
                                ImmichTransportException.class,
                                e -> assertThat(e.sent()).isFalse())
                        .hasMessageContaining("the client is closed");
            }
            assertThat(first.get(5, TimeUnit.SECONDS)).hasMessageContaining("the client is closed");
            assertThat(allowed.get(5, TimeUnit.SECONDS)).hasMessageContaining("the client is closed");
            assertThat(server.requests()).hasSize(2);
        }
    }
}
