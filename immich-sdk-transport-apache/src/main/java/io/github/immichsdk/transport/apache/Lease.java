package io.github.immichsdk.transport.apache;

import java.util.Objects;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/** A place in the pool, with its connection, for the time of one exchange. */
final class Lease {

    private final HttpClientConnectionManager pool;
    private final ConnectionEndpoint endpoint;
    private final Exchange exchange;
    private final Runnable ended;
    private @Nullable TimeValue keepAlive;

    /**
     * @param ended called when the exchange is over
     */
    Lease(HttpClientConnectionManager pool, ConnectionEndpoint endpoint, Exchange exchange, Runnable ended) {
        this.pool = pool;
        this.endpoint = endpoint;
        this.exchange = exchange;
        this.ended = ended;
    }

    ConnectionEndpoint endpoint() {
        return endpoint;
    }

    ApacheConnection connection() {
        return Objects.requireNonNull(exchange.connection(), "no connection");
    }

    /** Lets the connection be used again after the response. */
    void keepAlive(@Nullable TimeValue time) {
        keepAlive = time;
    }

    /** Gives the place back, with the connection if the response is complete; otherwise drops the connection at once. */
    void release(boolean complete) {
        boolean kept = exchange.finish() && complete && keepAlive != null;
        ApacheConnection connection = exchange.connection();
        if (!kept && connection != null) {
            // Apache would end TLS in an orderly way, which can wait for the server.
            connection.base().abort();
        }
        pool.release(endpoint, null, kept ? keepAlive : null);
        ended.run();
    }
}
