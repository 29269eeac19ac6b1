package io.github.immichsdk.transport.apache;

import io.github.immichsdk.config.ProxyOptions;
import io.github.immichsdk.config.TlsOptions;
import io.github.immichsdk.internal.time.Durations;
import io.github.immichsdk.internal.time.TimeWatcher;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportClosedException;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * The fastest transport: Apache HttpClient 5, over HTTP/1.1.
 *
 * <pre>{@code
 * try (ApacheTransport transport = ApacheTransport.create();
 *         ImmichClient immich = ImmichClient.builder()
 *                 .server(url)
 *                 .apiKey(key)
 *                 .transport(transport)
 *                 .build()) {
 *     System.out.println(immich.users().me().name());
 * }
 * }</pre>
 *
 * <p>It keeps all rules of {@link Transport}. Compared with {@link io.github.immichsdk.transport.JdkTransport}:
 * <ul>
 *   <li>It writes, reads and waits in the caller's thread, which may be a virtual one; only a body that is not in memory, such as a
 *       file, is sent by another thread.
 *   <li>It speaks HTTP/1.1 only, also over TLS, so each concurrent request has its own connection.
 *   <li>It never sends a request twice.
 *   <li>It checks an unused connection before it is used again, and closes it after {@link ApacheTransportOptions#idleTime}.
 *   <li>It sees a response that arrives before the whole body is sent, such as a 413, and sends no more of the body.
 *   <li>Credentials for a proxy work for {@code https} servers without a system property.
 *   <li>It accepts host names with an underscore, and tries each address of a host.
 * </ul>
 *
 * <p>It has no decompression: a response arrives as the server sends it.
 *
 * <p>Read a body to its end to let the connection be reused; closing it early drops the connection.
 *
 * <p>Thread-safe. Create one transport and share it: each has its own connections. A client never closes the transport that it was
 * given. A transport that is not closed leaves nothing behind: its only thread is a daemon, and ends some seconds after
 * the last response, as do the connections.
 */
public final class ApacheTransport implements Transport {

    /** Also how late an early response to an upload may be noticed. */
    private static final long ROUND_NANOS = 500_000_000;

    /** For how long the thread stays when all connections have ended. */
    private static final long IDLE_NANOS = 5_000_000_000L;

    private final ConnectionPool pool;
    private final Routes routes;
    private final TimeWatcher<Exchange> watcher;
    private final SourceThreads sources = new SourceThreads();
    private volatile boolean closed;

    private ApacheTransport(ConnectionPool pool, Routes routes, TimeWatcher<Exchange> watcher) {
        this.pool = pool;
        this.routes = routes;
        this.watcher = watcher;
    }

    /** {@return a new transport with {@link ApacheTransportOptions#defaults}} */
    public static ApacheTransport create() {
        return of(ApacheTransportOptions.defaults());
    }

    /**
     * Creates a transport.
     *
     * @param options TLS, a proxy, limits of the connections
     * @return a new transport
     */
    public static ApacheTransport of(ApacheTransportOptions options) {
        Objects.requireNonNull(options, "options");
        TlsOptions tls = options.tls();
        ProxyOptions proxy = options.proxy();
        return over(options, tls == null ? SSLContext::getDefault : tls::sslContext, Routes.of(proxy));
    }

    static ApacheTransport over(ApacheTransportOptions options, Connector.Tls tls, Routes routes) {
        ConnectionPool pool = new ConnectionPool(options, new Connector(tls));
        TimeWatcher<Exchange> watcher = new TimeWatcher<>(
                "immich-sdk-apache-limits",
                ROUND_NANOS,
                IDLE_NANOS + Durations.nanos(options.idleTime()),
                pool::closeExpired);
        return new ApacheTransport(pool, routes, watcher);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the URL or a header is invalid
     */
    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        Requests.check(request);
        Exchange exchange = new Exchange(request, watcher);
        Runnable unregister = request.cancel().onCancel(exchange::cancelled);
        watcher.add(exchange);
        Runnable ended = () -> {
            watcher.remove(exchange);
            unregister.run();
        };
        if (closed) {
            exchange.transportClosed();
        }
        Lease lease = null;
        try {
            exchange.throwIfStopped();
            Target target = routes.to(request.uri());
            ExchangeContext context = new ExchangeContext(exchange);
            ClassicHttpRequest ready =
                    Requests.of(exchange, target, target.proxySeesRequests() ? routes.authorization() : null);
            RequestEntity body = (RequestEntity) ready.getEntity();
            if (body != null && body.getContentLength() == 0) {
                sources.run(exchange, () -> {
                    body.checkEmpty();
                    return ready;
                });
            }
            lease = pool.lease(exchange, target, ended);
            ClassicHttpResponse refusal = pool.connect(lease, target, routes.authorization(), context);
            if (refusal != null) {
                lease.release(false);
                return new TransportResponse(refusal.getCode(), headers(refusal), InputStream.nullInputStream());
            }
            exchange.connected();
            Lease leased = lease;
            ClassicHttpResponse received = body == null || body.inMemory()
                    ? pool.execute(leased, ready, context)
                    : sources.run(exchange, () -> pool.execute(leased, ready, context));
            return response(lease, exchange, received);
        } catch (IOException | HttpException | RuntimeException failure) {
            IOException named = exchange.failure(failure);
            end(exchange, lease, ended);
            throw named;
        } catch (Error failure) {
            end(exchange, lease, ended);
            throw failure;
        }
    }

    private static void end(Exchange exchange, @Nullable Lease lease, Runnable ended) {
        if (lease == null) {
            exchange.finish();
            ended.run();
        } else {
            lease.release(false);
        }
    }

    private static TransportResponse response(Lease lease, Exchange exchange, ClassicHttpResponse received)
            throws IOException {
        HttpEntity entity = received.getEntity();
        InputStream body;
        if (entity == null) {
            lease.release(true);
            body = InputStream.nullInputStream();
        } else {
            exchange.receiving();
            body = new ResponseBody(exchange, lease, entity.getContent());
        }
        return new TransportResponse(received.getCode(), headers(received), body);
    }

    private static Headers headers(ClassicHttpResponse received) {
        Header[] all = received.getHeaders();
        String[] rows = new String[2 * all.length];
        for (int i = 0; i < all.length; i++) {
            rows[2 * i] = all[i].getName();
            rows[2 * i + 1] = all[i].getValue() == null ? "" : all[i].getValue();
        }
        return Headers.of(rows);
    }

    @Override
    public @Nullable InetSocketAddress proxyFor(URI target) {
        return routes.proxyFor(target);
    }

    /** Ends the requests in progress, and closes all connections. Returns immediately. */
    @Override
    public void close() {
        closed = true;
        watcher.inProgress().forEach(Exchange::transportClosed);
        pool.close();
        sources.leave();
        watcher.wake();
    }

    /** {@return what to throw for a pool that was closed while it was asked} */
    static TransportClosedException closed() {
        return new TransportClosedException(false);
    }
}
