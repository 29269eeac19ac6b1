package io.github.immichsdk.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The default transport: the JDK's {@link HttpClient}, with safe settings and complete time limits.
 *
 * <ul>
 *   <li>Plain {@code http:} URLs use HTTP/1.1: the upgrade to HTTP/2 that the JDK would request makes an Immich server drop
 *       the request. On {@code https:}, HTTP/2 is offered.
 *   <li>This class enforces the limits of the request until the end of the body: the JDK's own limits end at the headers.
 *       While a body is sent, it may make no progress for {@code idle}, whatever its length; {@code response} starts at its
 *       last byte, that is, when the operating system has accepted it.
 *   <li>Redirects are not followed and cookies are not stored.
 * </ul>
 *
 * <p>Read a body to its end to let the connection be reused; closing it early drops the connection.
 *
 * <p>Known limits, all the JDK's: a {@code GET} or {@code HEAD} whose connection ends before the first byte of a response is
 * retried by the JDK once; over HTTP/1.1, a response is read only after the whole body was sent, so an early response is
 * received if the server accepts the rest, and may be lost if it closes the connection; and an unused connection is kept for
 * as long as the system property {@code jdk.httpclient.keepalive.timeout} says (1200 s on JDK 17, 30 s on later ones), while
 * an Immich server ends it after 5 s. If possible, run your program with {@code -Djdk.httpclient.keepalive.timeout=4}, which
 * affects the whole process, so the SDK does not set it.
 *
 * <p>Thread-safe. Create one transport and share it: each has its own connections and threads. A request occupies one daemon
 * thread until the head of its response is received; reading a body needs none. From Java 24 on, a request of a virtual thread
 * occupies another virtual thread instead.
 */
public final class JdkTransport implements Transport {

    private final Set<JdkCall> underWay = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads;
    private final boolean own;
    // Cleared by close(), since on JDK 17 a client ends by being garbage collected.
    private final AtomicReference<@Nullable HttpClient> client;

    private JdkTransport(HttpClient client, ThreadPoolExecutor threads, boolean own) {
        this.client = new AtomicReference<>(client);
        this.threads = threads;
        this.own = own;
    }

    /**
     * Creates a transport with its own client, which {@link #close()} ends.
     *
     * @param connectTimeout the maximum time to connect, including TLS; a request may allow less
     * @return a new transport
     * @throws IllegalArgumentException if the time is not positive
     */
    public static JdkTransport create(Duration connectTimeout) {
        Objects.requireNonNull(connectTimeout, "connectTimeout");
        return create(connectTimeout, builder -> builder);
    }

    /**
     * Creates a transport with its own, customized client, which {@link #close()} ends.
     *
     * @param connectTimeout the maximum time to connect, including TLS; a request may allow less
     * @param setUp customizes the client, for example the proxy or the SSL context
     * @return a new transport
     * @throws IllegalArgumentException if the time is not positive
     */
    public static JdkTransport create(Duration connectTimeout, UnaryOperator<HttpClient.Builder> setUp) {
        Objects.requireNonNull(setUp, "setUp");
        if (Objects.requireNonNull(connectTimeout, "connectTimeout").isNegative() || connectTimeout.isZero()) {
            throw new IllegalArgumentException(
                    "connectTimeout: expected a time longer than zero, got " + connectTimeout);
        }
        ThreadPoolExecutor threads = DaemonThreads.pool();
        HttpClient client = setUp.apply(HttpClient.newBuilder())
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
        return new JdkTransport(client, threads, true);
    }

    /**
     * Creates a transport that uses the caller's client as it is (proxy, TLS, executor) and never closes it.
     *
     * @param client a client that follows no redirects and stores no cookies
     * @return a new transport
     * @throws IllegalArgumentException if the client follows redirects or stores cookies
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
     * @throws IllegalArgumentException if the URL or a header is invalid
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
        return call.send(open, Objects.requireNonNullElse(VirtualThreads.ifCalledFromOne(), threads));
    }

    /** Ends the requests in progress, and this transport's own client; the caller's client continues. Returns immediately. */
    @Override
    public void close() {
        HttpClient ending = client.getAndSet(null);
        underWay.forEach(call -> call.abort(new TransportClosedException(call.sentSomething())));
        if (ending != null && own) {
            ClientShutdown.end(ending);
        }
        DaemonThreads.leave(threads);
    }

    @Override
    public @Nullable InetSocketAddress proxyFor(URI target) {
        HttpClient open = client.get();
        // the client uses the first proxy, too
        return Transport.httpProxy(open == null ? null : open.proxy().orElseGet(ProxySelector::getDefault), target);
    }
}
