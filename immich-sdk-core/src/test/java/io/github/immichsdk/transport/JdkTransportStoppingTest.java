package io.github.immichsdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JdkTransportStoppingTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n";

    private final JdkTransport transport = JdkTransport.create(Requests.AMPLE);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch remaining = new CountDownLatch(1);

    @AfterEach
    void close() {
        transport.close();
    }

    /** A server that takes a request, sends this much of a response, and then sees whether the client leaves. */
    private RawServer stalling(String start) throws IOException {
        return RawServer.playing(connection -> {
            connection.readRequest();
            connection.write(start);
            asked.countDown();
            connection.awaitEnd();
            remaining.countDown();
        });
    }

    @Test
    void aRequestCancelledBeforehandSendsNothing() throws Exception {
        try (RawServer server = stalling("")) {
            TransportRequest request = Requests.get(server.uri("/"));
            request.cancel().cancel();
            assertThatThrownBy(() -> transport.send(request))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cancelled");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void cancellingEndsTheWaitForTheHeadAndLeavesTheServer() throws Exception {
        try (RawServer server = stalling("")) {
            TransportRequest request = Requests.get(server.uri("/"));
            Background<TransportResponse> sending = Background.run(() -> transport.send(request));
            asked.await();
            request.cancel().cancel();
            assertThat(sending.failure()).isInstanceOf(IOException.class).hasMessageContaining("cancelled");
            remaining.await();
        }
    }

    @Test
    void cancellingEndsAReadOfTheBodyAndLeavesTheServer() throws Exception {
        try (RawServer server = stalling(HEAD)) {
            TransportRequest request = Requests.get(server.uri("/"));
            TransportResponse response = transport.send(request);
            Background<Integer> reading =
                    Background.run(() -> response.body().read()).untilItWaits();
            request.cancel().cancel();
            assertThat(reading.failure()).isInstanceOf(IOException.class).hasMessageContaining("cancelled");
            remaining.await();
        }
    }

    @Test
    void cancellingEndsAnUpload() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        try (RawServer server = RawServer.playing(connection -> {
            connection.readHead();
            started.countDown();
            remaining.await();
        })) {
            InputStream endless = new InputStream() {
                @Override
                public int read() {
                    return 1;
                }
            };
            StreamBody body = new StreamBody(endless, 1_000_000_000_000L);
            TransportRequest request = Requests.of("POST", server.uri("/"), body);
            Background<TransportResponse> sending = Background.run(() -> transport.send(request));
            started.await();
            request.cancel().cancel();
            assertThat(sending.failure()).isInstanceOf(IOException.class).hasMessageContaining("cancelled");
            body.awaitClose();
            remaining.countDown();
        }
    }

    @Test
    void cancellingEndsAnUploadWhoseSourceIgnoresIt() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        InputStream stubborn = new InputStream() {
            @Override
            public int read() {
                reading.countDown();
                while (release.getCount() > 0) {
                    try {
                        release.await();
                    } catch (InterruptedException ignored) {
                        // that is what stubborn means
                    }
                }
                return 1;
            }
        };
        try (RawServer server = RawServer.playing(connection -> {
            connection.awaitEnd();
            remaining.countDown();
        })) {
            StreamBody body = new StreamBody(stubborn, 1_000);
            TransportRequest request = Requests.of("POST", server.uri("/"), body);
            Background<TransportResponse> sending = Background.run(() -> transport.send(request));
            reading.await();
            request.cancel().cancel();
            assertThat(sending.failure()).isInstanceOf(IOException.class).hasMessageContaining("cancelled");
            release.countDown();
            body.awaitClose();
            remaining.await();
        }
    }

    @Test
    void anInterruptEndsTheWaitForTheHeadKeepsTheFlagAndLeavesTheServer() throws Exception {
        try (RawServer server = stalling("")) {
            Background<Boolean> sending = Background.run(() -> {
                assertThatThrownBy(() -> transport.send(Requests.get(server.uri("/"))))
                        .isInstanceOf(InterruptedIOException.class)
                        .isNotInstanceOf(TransportTimeoutException.class);
                return Thread.interrupted();
            });
            asked.await();
            sending.interrupt();
            assertThat(sending.result()).isTrue();
            remaining.await();
        }
    }

    @Test
    void anInterruptEndsAReadOfTheBodyKeepsTheFlagAndLeavesTheServer() throws Exception {
        try (RawServer server = stalling(HEAD)) {
            TransportResponse response = transport.send(Requests.get(server.uri("/")));
            Background<Boolean> reading = Background.run(() -> {
                        assertThatThrownBy(() -> response.body().read())
                                .isInstanceOf(InterruptedIOException.class)
                                .isNotInstanceOf(TransportTimeoutException.class);
                        return Thread.interrupted();
                    })
                    .untilItWaits();
            reading.interrupt();
            assertThat(reading.result()).isTrue();
            remaining.await();
        }
    }

    @Test
    void aThreadThatIsInterruptedAlreadySendsNothing() throws Exception {
        try (RawServer server = stalling("")) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> transport.send(Requests.get(server.uri("/"))))
                    .isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void closingTheBodyUnblocksItsReaderAndLeavesTheServer() throws Exception {
        try (RawServer server = stalling(HEAD)) {
            TransportResponse response = transport.send(Requests.get(server.uri("/")));
            Background<Integer> reading =
                    Background.run(() -> response.body().read()).untilItWaits();
            response.close();
            assertThat(reading.failure()).isInstanceOf(IOException.class).hasMessageContaining("closed");
            remaining.await();
        }
    }

    @Test
    void aClosedBodyCannotBeRead() throws Exception {
        try (RawServer server = RawServer.responding("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
            TransportResponse response = transport.send(Requests.get(server.uri("/")));
            response.close();
            assertThatThrownBy(() -> response.body().read()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aFinishedRequestLeavesNothingInItsCancelHandle() throws Exception {
        try (RawServer server = RawServer.responding("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
            TransportRequest request = Requests.get(server.uri("/"));
            try (TransportResponse response = transport.send(request)) {
                response.body().readAllBytes();
                request.cancel().cancel();
                assertThat(response.body().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void closingTheTransportEndsAWaitForTheHead() throws Exception {
        try (RawServer server = stalling("")) {
            Background<TransportResponse> sending = Background.run(() -> transport.send(Requests.get(server.uri("/"))));
            asked.await();
            transport.close();
            assertThat(sending.failure()).isInstanceOf(IOException.class).hasMessageContaining("closed");
            remaining.await();
        }
    }

    @Test
    void anUnreadBodyDoesNotHoldUpTheEndOfTheTransport() throws Exception {
        try (RawServer server = stalling(HEAD)) {
            TransportResponse response = transport.send(Requests.get(server.uri("/")));
            transport.close();
            assertThatThrownBy(() -> response.body().read())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("closed");
            remaining.await();
        }
    }

    @Test
    void aClosedTransportSendsNothing() throws Exception {
        try (RawServer server = stalling("")) {
            transport.close();
            transport.close();
            assertThatThrownBy(() -> transport.send(Requests.get(server.uri("/"))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("closed");
            assertThat(server.connections()).isZero();
        }
    }
}
