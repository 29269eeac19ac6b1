package io.github.immichsdk.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request to a server and returns its response: the only place where the SDK accesses the network.
 *
 * <p>The default is {@link JdkTransport}; tests can provide their own, and programs can wrap one in another (a decorator is
 * a class with a {@code Transport} field). A transport does not handle retries, credentials, error mapping or concurrency
 * limits: it sends once, follows no redirects, stores no cookies and turns no status into an exception.
 *
 * <p><b>Rules for implementers.</b>
 * <ul>
 *   <li>Blocking; returns as soon as status and headers are received, before the body is read.
 *   <li>Any status is a response. Only a failure to get one is an exception.
 *   <li>If it is certain that the server received no byte of the request, the exception is a
 *       {@link java.net.ConnectException}, {@link java.net.UnknownHostException}, {@link java.net.NoRouteToHostException},
 *       {@link javax.net.ssl.SSLHandshakeException} or a {@link TransportTimeoutException} of
 *       {@link TransportTimeoutException.Limit#CONNECT}. If the server received it and reports that it did not process it,
 *       it is a {@link RequestNotProcessedException}, and after {@link #close()} a {@link TransportClosedException}. Any
 *       other {@link IOException} means that the request may have arrived.
 *   <li>The limits of the request also apply to the body: a body that makes no progress for
 *       {@link TransportRequest#idle()} fails the blocked read with a {@link TransportTimeoutException}.
 *   <li>Closing the response's body from another thread unblocks a reader of it.
 *   <li>{@link CancelHandle#cancel()} ends the request before, during and after its head; a thread that waits for it or
 *       reads it gets an {@link IOException}.
 *   <li>An interrupted wait throws {@link java.io.InterruptedIOException} and leaves the interrupt flag set.
 *   <li>Thread-safe.
 * </ul>
 */
public interface Transport extends AutoCloseable {

    /**
     * Sends a request and waits for the head of its response.
     *
     * @param request the request, with its limits
     * @return the response; the caller closes it
     * @throws IOException if there is no response; see the rules above for the meaning of each type
     */
    TransportResponse send(TransportRequest request) throws IOException;

    /**
     * Returns the proxy that requests to a URL use, for error messages.
     *
     * @param target the URL of the request
     * @return the proxy's host and port; null if there is none, or it is unknown
     */
    default @Nullable InetSocketAddress proxyFor(URI target) {
        return null;
    }

    /**
     * Chooses the HTTP proxy for a URL, for implementations of {@link #proxyFor}.
     *
     * @param selector lists the proxies of a URL; null for none
     * @param target the URL
     * @return the host and port of the first proxy in the list; null if there is none, or it is not an HTTP proxy
     */
    static @Nullable InetSocketAddress httpProxy(@Nullable ProxySelector selector, URI target) {
        List<Proxy> proxies = selector == null ? null : selector.select(target);
        return proxies != null
                        && !proxies.isEmpty()
                        && proxies.get(0).type() == Proxy.Type.HTTP
                        && proxies.get(0).address() instanceof InetSocketAddress address
                ? address
                : null;
    }

    /** Frees the resources of this transport. Calls in progress may fail. Does nothing by default. */
    @Override
    default void close() {}
}
