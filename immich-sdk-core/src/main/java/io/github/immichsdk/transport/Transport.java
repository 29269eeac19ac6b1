package io.github.immichsdk.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Carries one request to a server and brings its answer back: the one place where the SDK meets a network.
 *
 * <p>The SDK ships {@link JdkTransport}; a test hands in its own, and a program may wrap one in another (a decorator is a
 * class with a {@code Transport} field). Retries, credentials, error mapping and limits are not a transport's business:
 * it sends once, follows no redirect, keeps no cookie and turns no status into an exception.
 *
 * <p><b>Rules for implementers.</b>
 * <ul>
 *   <li>Blocking; returns as soon as status and headers are there, with the body still to be read.
 *   <li>Any status is an answer. Only a failure to get one is an exception.
 *   <li>When it is certain that the server got no byte of the request, the exception is a
 *       {@link java.net.ConnectException}, {@link java.net.UnknownHostException}, {@link java.net.NoRouteToHostException},
 *       {@link javax.net.ssl.SSLHandshakeException} or a {@link TransportTimeoutException} of
 *       {@link TransportTimeoutException.Limit#CONNECT}. When the server got it and says that it did not process it, it is a
 *       {@link RequestNotProcessedException}, and after {@link #close()} a {@link TransportClosedException}. Any other {@link IOException} means that the request may have arrived.
 *   <li>The limits of the request are kept, in the body too: a body that is silent for {@link TransportRequest#idleRead()}
 *       fails the blocked read with a {@link TransportTimeoutException}.
 *   <li>Closing the response's body from another thread unblocks a reader of it.
 *   <li>{@link CancelHandle#cancel()} ends the request before, during and after its head; whoever waits for it or reads it gets an
 *       {@link IOException}.
 *   <li>An interrupted wait throws {@link java.io.InterruptedIOException} and leaves the interrupt flag set.
 *   <li>Safe for use by many threads at once.
 * </ul>
 */
public interface Transport extends AutoCloseable {

    /**
     * Sends a request and waits for the head of its answer.
     *
     * @param request what to send, and the limits to keep
     * @return the answer; the caller closes it
     * @throws IOException if no answer came; see the rules above for what each type says
     */
    TransportResponse send(TransportRequest request) throws IOException;

    /**
     * Names the proxy that a request to an address goes through, for the texts of errors.
     *
     * @param target the address of the request
     * @return the proxy's host and port; null if there is none, or it is not known
     */
    default @Nullable InetSocketAddress proxyFor(URI target) {
        return null;
    }

    /** Frees what this transport holds. Calls under way may fail. Does nothing by default. */
    @Override
    default void close() {}
}
