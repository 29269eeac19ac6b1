package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.transport.TransportTimeoutException;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkErrorsTest {

    @AfterEach
    void noFlagRemains() {
        Thread.interrupted();
    }

    private static ImmichException failure(IOException cause) {
        StubTransport stub = new StubTransport().fail(cause);
        return catchThrowableOfType(
                ImmichException.class,
                () -> TestClient.builder(stub, new TestTime())
                        .retry(RetryOptions.none())
                        .build()
                        .users()
                        .me());
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new UnknownHostException("photos.test"),
                        false,
                        "the host of photos.test:2283 is unknown: check the address"),
                Arguments.of(
                        new ConnectException("Connection refused"),
                        false,
                        "photos.test:2283 refuses the connection (Connection refused): is the server running"),
                Arguments.of(new ConnectException(), false, "refuses the connection (ConnectException)"),
                Arguments.of(
                        new NoRouteToHostException("No route to host"),
                        false,
                        "photos.test:2283 refuses the connection (No route to host)"),
                Arguments.of(
                        new SSLHandshakeException("PKIX path building failed"),
                        false,
                        "no TLS connection with photos.test:2283 (PKIX path building failed):"
                                + " for a private certificate authority or a certificate that signs itself use"),
                Arguments.of(
                        new SSLException("closed in handshake"),
                        true,
                        "the TLS connection with photos.test:2283 broke before the response was complete"),
                Arguments.of(
                        new SocketException("Connection reset"),
                        true,
                        "the connection with photos.test:2283 broke before the response was complete (Connection reset)"),
                Arguments.of(new EOFException(), true, "broke before the response was complete (EOFException)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aBrokenConnectionNamesHostAndPortAndWhetherTheRequestMayHaveArrived(
            IOException cause, boolean sent, String text) {
        assertThat(failure(cause))
                .isInstanceOfSatisfying(
                        ImmichTransportException.class,
                        broken -> assertThat(broken.sent()).isEqualTo(sent))
                .hasMessageContaining(text)
                .hasMessageEndingWith("[getMyUser, GET /api/users/me]")
                .hasCause(cause);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONNECT    | no connection with photos.test:2283 within timeouts.connect (5 s): check the address, the port, and whether it begins with http:// or https://",
                "RESPONSE   | no response from photos.test:2283 within timeouts.response (5 s): check the load of the server, or raise the limit",
                "IDLE  | photos.test:2283 was silent in the middle of a body for timeouts.idle (5 s): check the connection, or raise the limit",
                "TOTAL | the call took longer than timeouts.total (5 s): check the load of the server, or raise the limit",
            })
    void aTimeLimitNamesWhichOneItWasAndWhatToDo(Limit limit, String text) {
        assertThat(failure(new TransportTimeoutException(limit, Duration.ofSeconds(5))))
                .isInstanceOfSatisfying(
                        ImmichTimeoutException.class,
                        timeout -> assertThat(timeout.limit()).isEqualTo(limit))
                .hasMessageStartingWith(text);
    }

    @Test
    void theWholeCallsLimitIsNotTriedAgain() {
        StubTransport stub =
                new StubTransport().fail(new TransportTimeoutException(Limit.TOTAL, Duration.ofSeconds(5)));

        assertThat(catchThrowableOfType(
                        ImmichException.class,
                        () -> TestClient.over(stub).users().me()))
                .isInstanceOf(ImmichTimeoutException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void anInterruptedRequestKeepsTheFlagAndIsNotTriedAgain() {
        StubTransport stub = new StubTransport().fail(new InterruptedIOException());

        assertThat(catchThrowableOfType(
                        ImmichException.class,
                        () -> TestClient.over(stub).users().me()))
                .isInstanceOf(ImmichInterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aTlsAlertInPlaceOfAResponseIsNotRetriedAndTheHttpsUrlIsNamed() {
        StubTransport stub =
                new StubTransport().fail(new IOException("Invalid status line: \"\u0015\u0003\u0003\u0000\""));

        ImmichTransportException failure = catchThrowableOfType(
                ImmichTransportException.class,
                () -> TestClient.builder(stub, new TestTime()).build().users().me());

        assertThat(failure)
                .hasMessageContaining(
                        "the server at photos.test:2283 speaks https, not http: use https://photos.test:2283");
        assertThat(stub.requests()).hasSize(1);
    }
}
