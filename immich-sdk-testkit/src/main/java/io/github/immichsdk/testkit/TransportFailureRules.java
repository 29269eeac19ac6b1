package io.github.immichsdk.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.transport.TransportTimeoutException;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** Rules for exceeded time limits and for broken exchanges. */
abstract class TransportFailureRules extends TransportResponseRules {

    private static final String PONG = "{\"res\":\"pong\"}";

    private TransportTimeoutException timeout(TransportRequest request) {
        return assertThrows(TransportTimeoutException.class, () -> text(request));
    }

    /** An exception of these types guarantees that the server received nothing, so that any request may be retried. */
    private static void assertMayHaveArrived(IOException failure) {
        assertFalse(
                failure instanceof ConnectException
                        || failure instanceof UnknownHostException
                        || failure instanceof NoRouteToHostException
                        || failure instanceof SSLHandshakeException
                        || failure instanceof TransportTimeoutException timeout && timeout.limit() == Limit.CONNECT,
                () -> failure + " says that the request never arrived, which is not certain");
    }

    @Test
    void aServerThatSaysNothingIsAResponseTimeout() {
        immich().faults().any().stallAfterHandling();
        TransportTimeoutException failure = timeout(limited(get("/server/ping"), response(SHORT)));
        assertEquals(Limit.RESPONSE, failure.limit());
        assertEquals(SHORT, failure.allowed());
    }

    @Test
    void aBodyThatGoesSilentIsAnIdleTimeout() throws IOException {
        immich().faults().any().stallBodyAfter(5);
        try (TransportResponse response = send(limited(get("/server/ping"), idle(SHORT)))) {
            assertEquals(5, response.body().readNBytes(5).length);
            TransportTimeoutException failure = assertThrows(
                    TransportTimeoutException.class, () -> response.body().read());
            assertEquals(Limit.IDLE, failure.limit());
            assertEquals(SHORT, failure.allowed());
        }
    }

    @Test
    void aSlowBodyThatIsNeverSilentForLongComesWhole() throws IOException {
        immich().faults().any().drip(1, Duration.ofMillis(60));
        long start = System.nanoTime();
        assertEquals(PONG, text(limited(get("/server/ping"), idle(Duration.ofMillis(700)))));
        assertTrue(System.nanoTime() - start > Duration.ofMillis(750).toNanos());
    }

    @Test
    void theDeadlineEndsTheWaitForTheHead() {
        immich().faults().any().stallAfterHandling();
        assertEquals(
                Limit.TOTAL, timeout(limited(get("/server/ping"), total(SHORT))).limit());
    }

    @Test
    void theDeadlineEndsABodyThatIsNeverSilentForLong() {
        immich().faults().any().drip(1, Duration.ofMillis(100));
        assertEquals(
                Limit.TOTAL,
                timeout(limited(get("/server/ping"), total(Duration.ofMillis(500))))
                        .limit());
    }

    @Test
    void aDeadlineThatHasPassedSendsNothing() {
        assertEquals(
                Limit.TOTAL,
                timeout(limited(get("/server/ping"), total(Duration.ZERO))).limit());
        assertTrue(immich().requests().isEmpty());
    }

    @Test
    void whatCameBeforeACutIsReadBeforeTheFailure() throws IOException {
        immich().faults().any().cutBodyAfter(5);
        try (TransportResponse response = send(get("/server/ping"))) {
            assertEquals(PONG.substring(0, 5), new String(response.body().readNBytes(5), UTF_8));
            assertThrows(IOException.class, () -> response.body().read());
        }
    }

    @Test
    void aResetInTheMiddleOfABodyFailsTheRead() throws IOException {
        immich().faults().any().resetBodyAfter(5);
        try (TransportResponse response = send(get("/server/ping"))) {
            assertThrows(IOException.class, () -> response.body().readAllBytes());
        }
    }

    @Test
    void aLostResponseIsAFailureThatDoesNotClaimThatNothingArrived() {
        immich().faults().on("createAlbum").resetAfterHandling();
        immich().faults().on("createAlbum").closeAfterHandling();
        for (int albums = 1; albums <= 2; albums++) {
            assertMayHaveArrived(assertThrows(
                    IOException.class, () -> text(request("POST", "/albums", json("{\"albumName\":\"lost\"}")))));
            assertEquals(albums, immich().requests().size());
        }
    }

    @Test
    void aConnectionThatEndsAfterItStoodIsAFailureThatDoesNotClaimThatNothingArrived() {
        immich().faults().on("createAlbum").resetBeforeHandling();
        immich().faults().on("createAlbum").closeBeforeHandling();
        for (int i = 0; i < 2; i++) {
            assertMayHaveArrived(assertThrows(
                    IOException.class, () -> text(request("POST", "/albums", json("{\"albumName\":\"lost\"}")))));
        }
        assertTrue(immich().requests().isEmpty());
    }

    @Test
    void aFailureOfTheBodysSourceIsTheCause() {
        IOException gone = new ConnectException("the disk is gone");
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw gone;
            }
        };
        IOException failure =
                assertThrows(IOException.class, () -> text(request("POST", "/albums", stream(breaking, 100))));
        assertMayHaveArrived(failure);
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        assertEquals(gone, cause);
    }

    @Test
    void aBodyThatBreaksItsPromiseOfALengthDoesNothing() {
        byte[] bytes = "{\"albumName\":\"x\"}".getBytes(UTF_8);
        for (int promised : new int[] {bytes.length - 1, bytes.length + 1}) {
            RequestBody body = stream(new ByteArrayInputStream(bytes), promised);
            assertThrows(IOException.class, () -> text(request("POST", "/albums", body)));
        }
        assertTrue(immich().requests().stream().noneMatch(request -> request.status() == 201));
    }
}
