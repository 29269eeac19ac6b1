package io.github.immichsdk.transport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TlsHandshakeTest {

    @ParameterizedTest
    @Tag("trust-L3")
    @ValueSource(booleans = {true, false})
    void aHandshakeThatTheOtherSideBreaksOffIsAConnectionFault(boolean reset) throws Exception {
        try (JdkTransport transport = JdkTransport.create(Requests.AMPLE);
                RawServer server = RawServer.playing(connection -> {
                    connection.in().readNBytes(20);
                    if (reset) {
                        connection.reset();
                    }
                })) {
            URI uri = URI.create(server.uri("/").toString().replace("http:", "https:"));
            assertThatThrownBy(() -> transport.send(Requests.get(uri)))
                    .isInstanceOf(ConnectException.class)
                    .hasMessageContaining(uri.getAuthority());
        }
    }

    @Test
    void aClosedTransportSaysThatNothingWasSent() {
        JdkTransport transport = JdkTransport.create(Requests.AMPLE);
        transport.close();
        assertThatThrownBy(() -> transport.send(Requests.get(URI.create("http://127.0.0.1:1/"))))
                .isInstanceOfSatisfying(
                        TransportClosedException.class,
                        closed -> org.assertj.core.api.Assertions.assertThat(closed.sent())
                                .isFalse());
    }
}
