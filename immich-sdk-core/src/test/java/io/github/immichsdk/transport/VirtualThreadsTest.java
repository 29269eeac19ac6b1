package io.github.immichsdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests of virtual threads, where Java has them, keep all promises of requests of platform threads. */
@Timeout(60)
class VirtualThreadsTest {

    private static final int MANY = 100;
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final CountDownLatch arrived = new CountDownLatch(MANY);
    private final CountDownLatch respond = new CountDownLatch(1);
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private ExecutorService threads;
    private RawServer server;
    private JdkTransport transport;

    @BeforeEach
    void start() throws Exception {
        threads = ManyThreads.start();
        transport = JdkTransport.create(Requests.AMPLE);
        server = RawServer.playing(connection -> {
            connection.readHead();
            arrived.countDown();
            respond.await();
            connection.write(OK);
        });
    }

    @AfterEach
    void stop() throws Exception {
        respond.countDown();
        transport.close();
        server.close();
        threads.shutdownNow();
    }

    private static long pooled() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("immich-sdk-http-"))
                .count();
    }

    private Future<String> request(TransportRequest request) {
        return threads.submit(() -> {
            try (TransportResponse response = transport.send(request)) {
                return new String(response.body().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            } finally {
                ends.add(Thread.currentThread().isInterrupted() ? "interrupted" : "ended");
            }
        });
    }

    private static Throwable failure(Callable<?> waiting) {
        try {
            Object result = waiting.call();
            throw new AssertionError("no failure, but " + result);
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (Exception e) {
            return e;
        }
    }

    @Test
    void aHundredRequestsThatWaitForTheirResponsesNeedFewThreadsOfTheOperatingSystem() throws Exception {
        long before = pooled();
        List<Future<String>> requests = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            requests.add(request(Requests.get(server.uri("/" + i))));
        }
        assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(pooled() - before).isLessThan(ManyThreads.FREE ? MANY / 2 : 3 * MANY);

        respond.countDown();
        for (Future<String> request : requests) {
            assertThat(request.get(30, TimeUnit.SECONDS)).isEqualTo("ok");
        }
    }

    @Test
    void aCancelledRequestEndsAtOnce() throws Exception {
        CancelHandle cancel = new CancelHandle();
        TransportRequest get = Requests.get(server.uri("/"));
        Future<String> request =
                request(new TransportRequest(get.method(), get.uri(), get.headers(), get.body(), get.limits(), cancel));
        while (arrived.getCount() == MANY) {
            Thread.onSpinWait();
        }

        cancel.cancel();

        assertThat(failure(() -> request.get(10, TimeUnit.SECONDS)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cancelled");
    }

    @Test
    void anInterruptedRequestEndsAtOnceAndKeepsTheFlag() throws Exception {
        Future<String> request = request(Requests.get(server.uri("/")));
        while (arrived.getCount() == MANY) {
            Thread.onSpinWait();
        }

        request.cancel(true);

        assertThat(ends.poll(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }

    @Test
    void aRequestThatWaitsTooLongEndsWithItsLimit() {
        TransportRequest request =
                Requests.with(Requests.get(server.uri("/")), Requests.response(Duration.ofMillis(50)));

        assertThat(failure(() -> request(request).get(10, TimeUnit.SECONDS)))
                .isInstanceOfSatisfying(
                        TransportTimeoutException.class,
                        timeout -> assertThat(timeout.limit()).isEqualTo(TransportTimeoutException.Limit.RESPONSE));
    }

    @Test
    void aServerThatIsNotThereIsAConnectException() throws Exception {
        URI nowhere;
        try (ServerSocket closed = new ServerSocket(0)) {
            nowhere = URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/");
        }

        assertThat(failure(() -> request(Requests.get(nowhere)).get(10, TimeUnit.SECONDS)))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void closingTheTransportEndsTheRequestsInProgress() throws Exception {
        Future<String> request = request(Requests.get(server.uri("/")));
        while (arrived.getCount() == MANY) {
            Thread.onSpinWait();
        }

        transport.close();

        assertThat(failure(() -> request.get(10, TimeUnit.SECONDS))).isInstanceOf(TransportClosedException.class);
        assertThatThrownBy(() -> transport.send(Requests.get(server.uri("/"))))
                .isInstanceOf(TransportClosedException.class);
    }
}
