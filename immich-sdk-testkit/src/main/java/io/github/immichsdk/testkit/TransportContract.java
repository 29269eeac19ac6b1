package io.github.immichsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.transport.TransportTimeoutException;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.junit.jupiter.api.Test;

/**
 * Tests for implementations of {@link Transport}. Needs JUnit 5 on the class path. A transport that uses a network has more
 * rules: its test extends {@link NetworkTransportContract}, as here; any other extends this class.
 *
 * <pre>{@code
 * class MyTransportTest extends NetworkTransportContract {
 *     @Override
 *     protected Transport transport(FakeImmich running) {
 *         return new MyTransport();
 *     }
 * }
 * }</pre>
 *
 * <p>They send requests to a {@link FakeImmich} and inject faults, to check that
 * <ul>
 *   <li>every status is a response, headers and bodies are unchanged in both directions, and nothing is followed, cached or
 *       sent twice;
 *   <li>each time limit applies until the end of the body, and the exception names it;
 *   <li>a broken connection throws an {@link IOException} that never claims more than is certain about what arrived;
 *   <li>cancelling, interrupting and closing end waiting calls at once.
 * </ul>
 */
public abstract class TransportContract extends TransportFailureRules {

    /** For subclasses. */
    protected TransportContract() {}

    /**
     * Creates the transport to test, a new one for each rule. The rules close it.
     *
     * @param running the server that the rules use, at {@link FakeImmich#url()}
     * @return a new transport
     */
    @Override
    protected abstract Transport transport(FakeImmich running);

    @Test
    void aRequestCancelledBeforehandSendsNothing() {
        TransportRequest request = get("/server/ping");
        request.cancel().cancel();
        assertThrows(IOException.class, () -> send(request));
        assertTrue(immich().requests().isEmpty());
    }

    @Test
    void cancellingEndsTheWaitForTheHead() throws Exception {
        immich().faults().any().stallAfterHandling();
        TransportRequest request = get("/server/ping");
        Background<String> sending = Background.run(() -> text(request)).untilItWaits();
        request.cancel().cancel();
        assertInstanceOf(IOException.class, sending.failure());
    }

    @Test
    void cancellingEndsAReadOfTheBody() throws Exception {
        immich().faults().any().stallBodyAfter(1);
        TransportRequest request = get("/server/ping");
        Background<String> reading = Background.run(() -> text(request)).untilItWaits();
        request.cancel().cancel();
        assertInstanceOf(IOException.class, reading.failure());
    }

    @Test
    void anInterruptEndsTheWaitForTheHeadAndKeepsTheFlag() throws Exception {
        immich().faults().any().stallAfterHandling();
        interrupted();
    }

    @Test
    void anInterruptEndsAReadOfTheBodyAndKeepsTheFlag() throws Exception {
        immich().faults().any().stallBodyAfter(1);
        interrupted();
    }

    private void interrupted() throws Exception {
        Background<Boolean> working = Background.run(() -> {
                    InterruptedIOException failure =
                            assertThrows(InterruptedIOException.class, () -> text(get("/server/ping")));
                    assertFalse(failure instanceof TransportTimeoutException);
                    return Thread.interrupted();
                })
                .untilItWaits();
        working.interrupt();
        assertTrue(working.result(), "the interrupt flag is still set");
    }

    @Test
    void closingTheBodyUnblocksItsReader() throws Exception {
        immich().faults().any().stallBodyAfter(1);
        TransportResponse response = send(get("/server/ping"));
        assertEquals('{', response.body().read());
        Background<Integer> reading =
                Background.run(() -> response.body().read()).untilItWaits();
        response.close();
        assertInstanceOf(IOException.class, reading.failure());
    }

    @Test
    void aClosedBodyCannotBeRead() throws IOException {
        TransportResponse response = send(get("/server/ping"));
        response.close();
        response.close();
        assertThrows(IOException.class, () -> response.body().read());
    }
}
