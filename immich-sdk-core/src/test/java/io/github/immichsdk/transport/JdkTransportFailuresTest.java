package io.github.immichsdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JdkTransportFailuresTest {

    private final JdkTransport transport = JdkTransport.create(Requests.AMPLE);

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void aRefusedConnectionNamesHostAndPort() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> transport.send(Requests.get(URI.create("http://127.0.0.1:" + port + "/"))))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("127.0.0.1:" + port)
                .hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    @Tag("jdk-client")
    void anUnknownHostIsReportedByName() {
        assertThatThrownBy(() -> transport.send(Requests.get(URI.create("http://no-such-host.invalid:2283/"))))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("no-such-host.invalid:2283")
                .hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void aConnectionThatEndsBeforeAResponseIsAFailureThatNamesTheServer() throws Exception {
        try (RawServer server = RawServer.playing(RawServer.Connection::readRequest)) {
            assertThatThrownBy(() -> transport.send(Requests.of("POST", server.uri("/"), Requests.json("{}"))))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(ConnectException.class)
                    .hasMessageContaining(server.uri("/").getAuthority());
        }
    }

    @Test
    void aResetBeforeAResponseIsAFailureThatIsNoConnectException() throws Exception {
        try (RawServer server = RawServer.playing(connection -> {
            connection.readRequest();
            connection.reset();
        })) {
            assertThatThrownBy(() -> transport.send(Requests.of("POST", server.uri("/"), Requests.json("{}"))))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(ConnectException.class)
                    .hasMessageContaining(server.uri("/").getAuthority());
        }
    }

    @Test
    void aPostIsNotSentAgainWhenItsConnectionEnds() throws Exception {
        try (RawServer server = RawServer.playing(RawServer.Connection::readRequest)) {
            assertThatThrownBy(() -> transport.send(Requests.of("POST", server.uri("/"), Requests.json("{}"))))
                    .isInstanceOf(IOException.class);
            assertThat(server.heads()).hasSize(1);
        }
    }

    @Test
    void aResponseThatIsNotHttpIsAFailure() throws Exception {
        try (RawServer server = RawServer.responding("SSH-2.0-OpenSSH_9.2\r\n\r\n")) {
            assertThatThrownBy(() -> transport.send(Requests.get(server.uri("/"))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(server.uri("/").getAuthority());
        }
    }

    @Test
    void aResetInTheMiddleOfABodyFailsTheRead() throws Exception {
        try (RawServer server = RawServer.playing(connection -> {
                    connection.readRequest();
                    connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nhalf");
                    connection.reset();
                });
                TransportResponse response = transport.send(Requests.get(server.uri("/")))) {
            assertThatThrownBy(() -> response.body().readAllBytes())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(server.uri("/").getAuthority());
        }
    }

    @Test
    void aCertificateNobodyTrustsIsATlsHandshakeFailure() {
        WireMockServer server = new WireMockServer(
                WireMockConfiguration.options().httpDisabled(true).dynamicHttpsPort());
        server.start();
        try {
            URI uri = URI.create("https://localhost:" + server.httpsPort() + "/");
            assertThatThrownBy(() -> transport.send(Requests.get(uri)))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("localhost:" + server.httpsPort())
                    .hasCauseInstanceOf(SSLHandshakeException.class);
        } finally {
            server.stop();
        }
    }

    @Test
    void tlsToAPlainServerIsATlsFailure() throws Exception {
        try (RawServer server = RawServer.playing(connection -> {
            connection.in().read();
            connection.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            connection.awaitEnd();
        })) {
            URI uri = URI.create(server.uri("/").toString().replace("http:", "https:"));
            assertThatThrownBy(() -> transport.send(Requests.get(uri)))
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining(uri.getAuthority());
        }
    }
}
