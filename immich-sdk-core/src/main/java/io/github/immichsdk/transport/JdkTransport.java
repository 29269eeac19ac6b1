package io.github.immichsdk.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The transport the SDK ships: the JDK's {@link HttpClient}, without what makes it unsafe or endless.
 *
 * <ul>
 *   <li>A plain {@code http:} address is asked by HTTP/1.1. The upgrade to HTTP/2 that the JDK would offer there makes an
 *       Immich server drop the request. On {@code https:} HTTP/2 is offered.
 *   <li>The limits of the request are kept by this class, to the end of the body: the JDK's own stop at the headers. While a
 *       body is sent it may be silent for {@code idle}, however long it is; {@code response} counts from its last byte, that
 *       is, from the moment the operating system took it.
 *   <li>No redirect is followed and no cookie is kept.
 * </ul>
 *
 * <p>Read a body to its end to have the connection used again; closing it early drops the connection.
 *
 * <p>Known limits, all the JDK's: a {@code GET} or {@code HEAD} whose connection ends before the first byte of an answer is
 * sent once more by itself; over HTTP/1.1 an answer is looked at only after the whole body was sent, so one that comes
 * early counts if the server takes the rest, and may be lost if it hangs up; and an unused connection is kept for as long as the
 * system property {@code jdk.httpclient.keepalive.timeout} says (1200 s on JDK 17, 30 s on later ones), while an Immich server
 * ends it after 5 s. A program that may should run with {@code -Djdk.httpclient.keepalive.timeout=4}, which holds for the
 * whole process, so the SDK does not set it.
 *
 * <p>Thread-safe. Make one and share it: each has its own connections and threads. A request holds one daemon thread until the
 * head of its answer is here; reading a body needs none.
 */
public final class JdkTransport implements Transport {

    private final Set<JdkCall> underWay = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads;
    private final boolean own;
    // Let go of by close(), since on JDK 17 a client ends by becoming garbage.
    private final AtomicReference<@Nullable HttpClient> client;

    private JdkTransport(HttpClient client, ThreadPoolExecutor threads, boolean own) {
        this.client = new AtomicReference<>(client);
        this.threads = threads;
        this.own = own;
    }

    /**
     * Makes a transport with a client of its own, which {@link #close()} ends.
     *
     * @param connectTimeout how long a connection may take at most, TLS included; a request may allow less
     * @return a new transport
     * @throws IllegalArgumentException if the time is not above zero
     */
    public static JdkTransport create(Duration connectTimeout) {
        return create(connectTimeout, builder -> builder);
    }

    /**
     * Makes a transport with a client of its own that is set up first, which {@link #close()} ends.
     *
     * @param connectTimeout how long a connection may take at most, TLS included; a request may allow less
     * @param setUp sets the proxy or the SSL context, for example
     * @return a new transport
     * @throws IllegalArgumentException if the time is not above zero
     */
    public static JdkTransport create(Duration connectTimeout, UnaryOperator<HttpClient.Builder> setUp) {
        ThreadPoolExecutor threads = DaemonThreads.pool();
        HttpClient client = setUp.apply(HttpClient.newBuilder())
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
        return new JdkTransport(client, threads, true);
    }

    /**
     * Makes a transport on a client that stays the caller's: it is used as it is (proxy, TLS, executor) and never closed.
     *
     * @param client follows no redirects and keeps no cookies
     * @return a new transport
     * @throws IllegalArgumentException if the client follows redirects or keeps cookies
     */
    public static JdkTransport using(HttpClient client) {
        Objects.requireNonNull(client, "client");
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("This HttpClient follows redirects (" + client.followRedirects()
                    + "): it would hand the x-api-key header to whatever host a redirect names."
                    + " Build it with followRedirects(HttpClient.Redirect.NEVER); the SDK follows redirects itself.");
        }
        if (client.cookieHandler().isPresent()) {
            throw new IllegalArgumentException("This HttpClient has a cookie handler: a session cookie that has run out"
                    + " would be sent along and make Immich refuse a valid API key. Build it without cookieHandler.");
        }
        return new JdkTransport(client, DaemonThreads.pool(), false);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the address or a header cannot be sent at all
     */
    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        HttpClient open = client.get();
        if (open == null) {
            throw new TransportClosedException(false);
        }
        JdkCall call = new JdkCall(request, underWay);
        underWay.add(call);
        if (client.get() == null) {
            call.abort(new TransportClosedException(false));
        }
        return call.send(open, threads);
    }

    /** Ends what is under way, and this transport's own client; a client that was handed in goes on. Returns at once. */
    @Override
    public void close() {
        HttpClient ending = client.getAndSet(null);
        underWay.forEach(call -> call.abort(new TransportClosedException(call.sentSomething())));
        if (ending != null && own) {
            ClientEnding.end(ending);
        }
        DaemonThreads.leave(threads);
    }

    @Override
    public @Nullable InetSocketAddress proxyFor(URI target) {
        HttpClient open = client.get();
        ProxySelector selector = open == null ? null : open.proxy().orElseGet(ProxySelector::getDefault);
        if (selector == null) {
            return null;
        }
        // the client takes the first, too
        List<Proxy> proxies = selector.select(target);
        return proxies != null
                        && !proxies.isEmpty()
                        && proxies.get(0).type() == Proxy.Type.HTTP
                        && proxies.get(0).address() instanceof InetSocketAddress address
                ? address
                : null;
    }
}
