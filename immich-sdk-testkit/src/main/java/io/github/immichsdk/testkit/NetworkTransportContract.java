package io.github.immichsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.immichsdk.testkit.internal.http.RawListener;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportRequest.Limits;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.transport.TransportTimeoutException;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests for implementations of {@link io.github.immichsdk.transport.Transport} that use a network. They check the rules of
 * {@link TransportContract}, and that
 * <ul>
 *   <li>an unknown host, a refused connection and one that is never established have their own exception types, with host and
 *       port, and only these report that nothing arrived;
 *   <li>a request is plain HTTP/1.1 that an Immich server accepts: with its length if known, without an upgrade or
 *       {@code Expect};
 *   <li>a body may pause for the idle limit while it is sent, and take any time in total;
 *   <li>a cancelled request disconnects from the server.
 * </ul>
 */
@Tag("network")
public abstract class NetworkTransportContract extends TransportContract {

    private static final long ENDLESS = 1_000_000_000_000L;

    private final CountDownLatch remaining = new CountDownLatch(1);

    /** For subclasses. */
    protected NetworkTransportContract() {}

    private static TransportRequest to(String url, String method, @Nullable RequestBody body, Limits limits) {
        return new TransportRequest(method, URI.create(url), Headers.none(), body, limits, new CancelHandle());
    }

    private static TransportRequest to(String url) {
        return to(url, "GET", null, idle(AMPLE));
    }

    /** A server that takes a whole request without body, sends this much of a response, and sees whether the client leaves. */
    private RawListener sending(String start) throws IOException {
        return new RawListener(connection -> {
            connection.head();
            connection.write(start);
            connection.awaitEnd();
            remaining.countDown();
        });
    }

    private void assertLeft() throws InterruptedException {
        assertTrue(remaining.await(20, TimeUnit.SECONDS), "the server still waits for the client");
    }

    @Test
    void aRefusedConnectionIsAConnectExceptionThatNamesThePort() throws Exception {
        String url;
        try (RawListener free = new RawListener(connection -> {})) {
            url = free.url();
        }
        ConnectException failure = assertThrows(ConnectException.class, () -> send(to(url)));
        assertTrue(String.valueOf(failure.getMessage()).contains(url.substring("http://".length())));
    }

    @Test
    void anUnknownHostIsReportedByName() {
        UnknownHostException failure =
                assertThrows(UnknownHostException.class, () -> send(to("http://no-such-host.invalid:2283/api")));
        assertTrue(String.valueOf(failure.getMessage()).contains("no-such-host.invalid"));
    }

    @Test
    void aConnectionThatDoesNotStandInTimeIsAConnectTimeout() throws Exception {
        List<Socket> queued = new ArrayList<>();
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // A listener whose queue is full lets further connections wait.
            for (int i = 0; i < 3; i++) {
                Socket socket = new Socket();
                queued.add(socket);
                try {
                    socket.connect(listener.getLocalSocketAddress(), 50);
                } catch (IOException full) {
                    break;
                }
            }
            String url = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            TransportTimeoutException failure = assertThrows(
                    TransportTimeoutException.class,
                    () -> send(to(url, "GET", null, new Limits(SHORT, AMPLE, AMPLE, null))));
            assertEquals(Limit.CONNECT, failure.limit());
        } finally {
            for (Socket socket : queued) {
                socket.close();
            }
        }
    }

    @Test
    void aRequestAsksForNoUpgradeAndNoGoAhead() throws Exception {
        CompletableFuture<String> head = new CompletableFuture<>();
        try (RawListener server = new RawListener(connection -> {
            head.complete(connection.head().toLowerCase(Locale.ROOT));
            connection.write("HTTP/1.1 204 No Content\r\n\r\n");
            connection.awaitEnd();
        })) {
            send(to(server.url() + "/api/x?y=1")).close();
            assertTrue(head.get().startsWith("get /api/x?y=1 http/1.1\r\n"));
            assertFalse(head.get().contains("upgrade"));
            assertFalse(head.get().contains("expect:"));
        }
    }

    @Test
    void aBodyOfKnownLengthIsSentWithItsLengthAndType() throws Exception {
        CompletableFuture<String> head = new CompletableFuture<>();
        try (RawListener server = new RawListener(connection -> {
            head.complete(connection.head().toLowerCase(Locale.ROOT));
            connection.in().readNBytes(2);
            connection.write("HTTP/1.1 204 No Content\r\n\r\n");
            connection.awaitEnd();
        })) {
            send(to(server.url(), "POST", json("{}"), idle(AMPLE))).close();
            assertTrue(head.get().contains("\r\ncontent-length: 2\r\n"));
            assertTrue(head.get().contains("\r\ncontent-type: application/json\r\n"));
            assertFalse(head.get().contains("transfer-encoding"));
        }
    }

    @Test
    void aServerThatStopsReadingIsAnIdleTimeout() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawListener server = new RawListener(connection -> {
            connection.head();
            over.await();
        })) {
            TransportTimeoutException failure = assertThrows(
                    TransportTimeoutException.class,
                    () -> send(to(server.url(), "POST", stream(zeros(ENDLESS, 0), ENDLESS), idle(SHORT))));
            assertEquals(Limit.IDLE, failure.limit());
            over.countDown();
        }
    }

    @Test
    void anUploadMayTakeLongerThanTheResponseAndIdleLimits() throws Exception {
        Duration limit = Duration.ofSeconds(1);
        try (RawListener server = new RawListener(connection -> {
            connection.head();
            connection.in().readNBytes(10);
            connection.write("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n");
            connection.awaitEnd();
        })) {
            RequestBody slow = stream(zeros(10, TimeUnit.MILLISECONDS.toNanos(150)), 10);
            try (TransportResponse response =
                    send(to(server.url(), "POST", slow, new Limits(AMPLE, limit, limit, null)))) {
                assertEquals(201, response.status());
            }
        }
    }

    @Test
    void theDeadlineEndsAnUpload() throws Exception {
        try (RawListener server = new RawListener(RawListener.Connection::awaitEnd)) {
            TransportTimeoutException failure = assertThrows(
                    TransportTimeoutException.class,
                    () -> send(to(server.url(), "POST", stream(zeros(ENDLESS, 0), ENDLESS), total(SHORT))));
            assertEquals(Limit.TOTAL, failure.limit());
        }
    }

    @Test
    void cancellingEndsAnUpload() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        try (RawListener server = new RawListener(connection -> {
            connection.head();
            started.countDown();
            connection.awaitEnd();
            remaining.countDown();
        })) {
            TransportRequest request = to(server.url(), "POST", stream(zeros(ENDLESS, 0), ENDLESS), idle(AMPLE));
            Background<TransportResponse> sending = Background.run(() -> send(request));
            started.await();
            request.cancel().cancel();
            assertInstanceOf(IOException.class, sending.failure());
            assertLeft();
        }
    }

    @Test
    void whoeverGivesUpWaitingLeavesTheServer() throws Exception {
        try (RawListener server = sending("")) {
            assertThrows(TransportTimeoutException.class, () -> send(to(server.url(), "GET", null, response(SHORT))));
            assertLeft();
        }
    }

    @Test
    void whoeverClosesAnUnreadBodyLeavesTheServer() throws Exception {
        try (RawListener server = sending("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nstart")) {
            send(to(server.url())).close();
            assertLeft();
        }
    }

    @Test
    void closingTheTransportEndsWhatIsUnderWay() throws Exception {
        try (RawListener server = sending("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nstart")) {
            send(to(server.url()));
            closeTransport();
            assertLeft();
        }
    }

    /** Bytes without end or with one, each read of one byte taking some time. */
    private static InputStream zeros(long count, long nanosEach) {
        return new InputStream() {
            private long given;

            @Override
            public int read() {
                LockSupport.parkNanos(nanosEach);
                return given++ < count ? 0 : -1;
            }

            @Override
            public int read(byte[] target, int offset, int limit) {
                if (nanosEach == 0) {
                    int next = (int) Math.min(limit, count - given);
                    given += next;
                    return next == 0 ? -1 : next;
                }
                return read() < 0 ? -1 : 1;
            }
        };
    }
}
