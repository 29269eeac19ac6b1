package io.github.immichsdk.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.transport.JdkTransport;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only a wire shows, byte by byte. */
class FaultProxyTest extends FaultsTest {

    @Override
    protected Transport transport(FakeImmich running) {
        return JdkTransport.create(AMPLE);
    }

    private Socket connect() throws IOException {
        URI uri = URI.create(immich().url());
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void ask(Socket socket, String... lines) throws IOException {
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
    }

    private static String read(Socket socket, String until) throws IOException {
        StringBuilder got = new StringBuilder();
        while (got.indexOf(until) < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("It ended after: " + got);
            }
            got.append((char) next);
        }
        return got.toString();
    }

    private static final String PING = "GET /api/server/ping HTTP/1.1";

    @Test
    void severalRequestsGoOverOneConnection() throws IOException {
        immich().faults().any().skip(1).respond(503);
        try (Socket socket = connect()) {
            for (int i = 0; i < 3; i++) {
                ask(socket, PING, "Host: x");
                assertThat(read(socket, "\r\n\r\n")).startsWith("HTTP/1.1 " + (i == 1 ? 503 : 200));
                if (i != 1) {
                    read(socket, "}");
                }
            }
        }
    }

    @Test
    void aResetIsAResetAndNotAnEnd() throws IOException {
        immich().faults().any().resetBeforeHandling();
        try (Socket socket = connect()) {
            ask(socket, PING, "Host: x");
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @Test
    void aCloseIsAnEndAndNotAReset() throws IOException {
        immich().faults().any().closeBeforeHandling();
        try (Socket socket = connect()) {
            ask(socket, "POST /api/albums HTTP/1.1", "Host: x", "Content-Length: 2", "", "{}");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aResetAfterSomeBytesOfTheBodyComesAfterThem() throws IOException {
        immich().faults().any().resetBodyAfter(5);
        try (Socket socket = connect()) {
            ask(socket, PING, "Host: x");
            assertThat(read(socket, "{\"res")).contains("Content-length: 14");
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aStalledConnectionStaysOpenAndSilent() throws IOException {
        immich().faults().any().stallBodyAfter(5);
        try (Socket socket = connect()) {
            ask(socket, PING, "Host: x");
            read(socket, "{\"res");
            socket.setSoTimeout(200);
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void anIdleConnectionEndsWithoutAnnouncement() throws IOException {
        immich().faults().any().closeWhenIdle();
        try (Socket socket = connect()) {
            ask(socket, PING, "Host: x");
            assertThat(read(socket, "}")).doesNotContainIgnoringCase("connection: close");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aPostAfterAnIdleCloseGoesOverANewConnection() throws IOException {
        for (int i = 0; i < 20; i++) {
            immich().faults().on("pingServer").closeWhenIdle();
            assertThat(text(get("/server/ping"))).contains("pong");
            waitUntilTheClientHasSeenTheEnd();
            assertThat(text(request("POST", "/albums", json("{\"albumName\":\"n\"}"))))
                    .contains("\"n\"");
        }
    }

    /** The end was sent before; a round over another connection lets the client's selector look at it. */
    private void waitUntilTheClientHasSeenTheEnd() throws IOException {
        text(get("/server/ping"));
    }

    @Test
    void aDripIsSeenDropByDrop() throws IOException {
        immich().faults().any().drip(7, Duration.ofMillis(150));
        try (Socket socket = connect()) {
            ask(socket, PING, "Host: x");
            read(socket, "{\"res\":");
            assertThat(socket.getInputStream().available()).isZero();
            read(socket, "}");
        }
    }

    @Test
    void anUploadThatIsResetLeavesNothingOnTheServer() {
        immich().faults().on("createAlbum").resetUploadAfter(100_000);
        byte[] body = ("{\"albumName\":\"" + "x".repeat(3_000_000) + "\"}").getBytes(ISO_8859_1);
        assertThatThrownBy(() -> send(request("POST", "/albums", RequestBody.of(body, "application/json"))))
                .isInstanceOf(IOException.class);
        assertThat(immich().requests()).isEmpty();
    }

    @Test
    void aProxysRefusalOfALargeBodyArrivesAlthoughTheBodyIsStillOnItsWay() throws IOException {
        immich().faults().on("createAlbum").bodyTooLarge();
        byte[] body = new byte[10_000_000];
        try (TransportResponse response = send(request("POST", "/albums", RequestBody.of(body, "application/json")))) {
            assertThat(response.status()).isEqualTo(413);
            assertThat(response.headers().mediaType()).isEqualTo("text/html");
            assertThat(response.headers().first("Server")).isEqualTo("nginx");
        }
    }

    @Test
    void aChunkedResponsePassesWhole() throws IOException {
        FakeAsset photo = immich().seed().photo("a.jpg", Instant.EPOCH);
        try (TransportResponse response =
                send(request("POST", "/download/archive", json("{\"assetIds\":[\"" + photo.id() + "\"]}")))) {
            assertThat(response.headers().first("Transfer-Encoding")).isEqualTo("chunked");
            assertThat(response.body().readAllBytes()).startsWith('P', 'K');
        }
    }

    @Test
    void aChunkedResponseThatIsCutLacksItsEnd() throws IOException {
        FakeAsset photo = immich().seed().photo("a.jpg", Instant.EPOCH);
        immich().faults().on("downloadArchive").cutBodyAfter(1_000_000);
        try (TransportResponse response =
                send(request("POST", "/download/archive", json("{\"assetIds\":[\"" + photo.id() + "\"]}")))) {
            assertThatThrownBy(() -> response.body().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aHeadRequestPassesWithTheLengthAndNoBody() throws IOException {
        try (Socket socket = connect()) {
            ask(socket, "HEAD /api/server/ping HTTP/1.1", "Host: x");
            assertThat(read(socket, "\r\n\r\n")).containsIgnoringCase("content-length: 14");
            ask(socket, PING, "Host: x");
            assertThat(read(socket, "\r\n\r\n")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void whoeverWaitsForTheGoAheadGetsIt() throws IOException {
        try (Socket socket = connect()) {
            ask(socket, "POST /api/albums HTTP/1.1", "Host: x", "Expect: 100-continue", "Content-Length: 2");
            assertThat(read(socket, "\r\n\r\n")).startsWith("HTTP/1.1 100 ");
            socket.getOutputStream().write("{}".getBytes(ISO_8859_1));
            assertThat(read(socket, "\r\n\r\n")).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void anUpgradeEndsTheConnectionAsTheGenuineServerDoes() throws IOException {
        try (Socket socket = connect()) {
            ask(socket, PING, "Host: x", "Connection: Upgrade", "Upgrade: h2c");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aServerWithoutAProxyHasNoFaults() {
        try (FakeImmich plain = FakeImmich.start()) {
            assertThatThrownBy(plain::faults)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("injectFaults()");
        }
    }

    @Test
    void theChosenPortIsTheProxys() throws IOException {
        // A port that was free a moment ago may be taken by any program of the machine: another one is tried then.
        List<String> tried = new ArrayList<>();
        for (int attempt = 0; attempt < 20; attempt++) {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            try (FakeImmich chosen =
                    FakeImmich.builder().injectFaults().port(port).start()) {
                assertThat(chosen.url()).isEqualTo("http://127.0.0.1:" + port);
                return;
            } catch (UncheckedIOException taken) {
                tried.add(taken.getMessage());
            }
        }
        assertThat(tried).as("twenty free ports, and all of them taken").isEmpty();
    }

    @Test
    void aPortInUseIsReported() {
        int port = URI.create(immich().url()).getPort();
        assertThatThrownBy(() -> FakeImmich.builder().injectFaults().port(port).start())
                .hasMessageContaining("127.0.0.1:" + port);
    }
}
