package io.github.immichsdk.transport.apache;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The connections of a transport: Apache's pool and request executor, without the parts of Apache's client that the SDK has. */
final class ConnectionPool {

    private static final String NO_ID = "";
    private static final Timeout ENDLESS = Timeout.ofDays(365);
    private static final long SAFETY_MILLIS = 1000;
    private static final long SHORTEST_MILLIS = 500;

    private final PoolingHttpClientConnectionManager pool;
    private final HttpRequestExecutor executor = new HttpRequestExecutor();
    private final long idleMillis;

    ConnectionPool(ApacheTransportOptions options, Connector connector) {
        idleMillis = Math.max(1, options.idleTime().toMillis());
        pool = new PoolingHttpClientConnectionManager(
                connector,
                PoolConcurrencyPolicy.LAX,
                PoolReusePolicy.LIFO,
                TimeValue.NEG_ONE_MILLISECOND,
                route -> new ApacheConnection());
        pool.setDefaultMaxPerRoute(options.maxConnections());
        // Each connection is checked before it is used again: that costs about a microsecond, and a write to a
        // connection that the server has ended looks like one that arrived.
        pool.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build());
    }

    /** Takes a place in the pool, and waits for one if need be. */
    Lease lease(Exchange exchange, Target target, Runnable ended) throws IOException {
        try {
            LeaseRequest asked = pool.lease(NO_ID, target.route(), Timeout.DISABLED, null);
            exchange.stoppedBy(asked::cancel);
            ConnectionEndpoint endpoint = asked.get(ENDLESS);
            return new Lease(pool, endpoint, exchange, ended);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            exchange.interrupted();
            throw new InterruptedIOException("Interrupted while waiting for a connection");
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("No connection of the pool can be used", failed);
        } catch (IllegalStateException closed) {
            exchange.transportClosed();
            throw ApacheTransport.closed();
        }
    }

    /**
     * Makes sure that the connection is established.
     *
     * @return the response of a proxy that makes no tunnel; null if the connection can be used
     */
    @Nullable
    ClassicHttpResponse connect(
            Lease lease, Target target, @Nullable String proxyAuthorization, ExchangeContext context)
            throws IOException, HttpException {
        if (lease.endpoint().isConnected()) {
            return null;
        }
        pool.connect(lease.endpoint(), null, context);
        if (target.route().isTunnelled()) {
            BasicClassicHttpRequest ask = new BasicClassicHttpRequest("CONNECT", null, target.hostAndPort());
            ask.addHeader(HttpHeaders.HOST, target.hostAndPort());
            if (proxyAuthorization != null) {
                ask.addHeader(HttpHeaders.PROXY_AUTHORIZATION, proxyAuthorization);
            }
            ClassicHttpResponse response = execute(lease, ask, context);
            if (response.getCode() >= HttpStatus.SC_REDIRECTION) {
                return response;
            }
            pool.upgrade(lease.endpoint(), context);
        }
        return null;
    }

    /** Sends a request, and waits for the head of its response. */
    ClassicHttpResponse execute(Lease lease, ClassicHttpRequest request, ExchangeContext context)
            throws IOException, HttpException {
        ClassicHttpResponse response = lease.endpoint().execute(NO_ID, request, this::execute, context);
        lease.keepAlive(keepAlive(lease, request, response, context));
        return response;
    }

    private ClassicHttpResponse execute(
            ClassicHttpRequest request, HttpClientConnection connection, HttpContext context)
            throws IOException, HttpException {
        ExchangeContext.exchange(context).uses((ApacheConnection) connection);
        return executor.execute(request, connection, context);
    }

    private @Nullable TimeValue keepAlive(
            Lease lease, ClassicHttpRequest request, ClassicHttpResponse response, ExchangeContext context) {
        if (lease.connection().isUnfinished()
                || !DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context)) {
            return null;
        }
        long kept = idleMillis;
        Iterator<String> announced = MessageSupport.iterateTokens(response, HttpHeaders.KEEP_ALIVE);
        while (announced.hasNext()) {
            String token = announced.next();
            if (token.regionMatches(true, 0, "timeout=", 0, 8)) {
                kept = Math.min(kept, announcedMillis(token.substring(8)));
            }
        }
        return TimeValue.ofMilliseconds(kept);
    }

    /** A second less than the server announces, since the request has a way to go. */
    private long announcedMillis(String seconds) {
        try {
            return Math.max(SHORTEST_MILLIS, Math.multiplyExact(Long.parseLong(seconds.strip()), 1000) - SAFETY_MILLIS);
        } catch (NumberFormatException | ArithmeticException unknown) {
            return idleMillis;
        }
    }

    void closeExpired() {
        pool.closeExpired();
    }

    void close() {
        pool.close(CloseMode.IMMEDIATE);
    }
}
