package io.github.immichsdk.transport.apache;

import io.github.immichsdk.config.ProxyOptions;
import io.github.immichsdk.config.TlsOptions;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The options of an {@link ApacheTransport}. The time limits are options of the client:
 * {@link io.github.immichsdk.ImmichClientBuilder#timeouts}.
 *
 * <p>Immutable; each method returns a changed copy.
 */
public final class ApacheTransportOptions {

    /** Less than the five seconds after which an Immich server ends an idle connection. */
    private static final Duration IDLE = Duration.ofSeconds(4);

    private static final Duration LONGEST_IDLE = Duration.ofHours(1);

    private static final ApacheTransportOptions DEFAULTS =
            new ApacheTransportOptions(null, null, Integer.MAX_VALUE, IDLE);

    private final @Nullable TlsOptions tls;
    private final @Nullable ProxyOptions proxy;
    private final int maxConnections;
    private final Duration idleTime;

    private ApacheTransportOptions(
            @Nullable TlsOptions tls, @Nullable ProxyOptions proxy, int maxConnections, Duration idleTime) {
        this.tls = tls;
        this.proxy = proxy;
        this.maxConnections = maxConnections;
        this.idleTime = idleTime;
    }

    /**
     * Returns the defaults: the JVM's trust store; the proxy that the JVM's system properties name; no limit of connections, since
     * the client limits its concurrent requests; and an idle time of four seconds.
     *
     * @return the defaults
     */
    public static ApacheTransportOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets what the transport trusts over TLS, and how it identifies itself.
     *
     * @param changed a private certificate authority, a client certificate, pinned keys
     * @return the options
     */
    public ApacheTransportOptions tls(TlsOptions changed) {
        return new ApacheTransportOptions(Objects.requireNonNull(changed, "tls"), proxy, maxConnections, idleTime);
    }

    /**
     * Sends all requests through an HTTP proxy. Credentials are sent to the proxy only: with each request to an {@code http} server,
     * and with the request for the tunnel to an {@code https} server. No system property is needed for the latter.
     *
     * @param changed the proxy, with or without credentials
     * @return the options
     */
    public ApacheTransportOptions proxy(ProxyOptions changed) {
        return new ApacheTransportOptions(tls, Objects.requireNonNull(changed, "proxy"), maxConnections, idleTime);
    }

    /**
     * Limits the connections to one server. A request that finds none free waits, at most for the connect limit. A response whose
     * body is not yet read, such as the event stream, occupies one.
     *
     * @param changed 1 or more
     * @return the options
     * @throws IllegalArgumentException if it is less than 1
     */
    public ApacheTransportOptions maxConnections(int changed) {
        if (changed < 1) {
            throw new IllegalArgumentException("maxConnections: expected 1 or more, got " + changed);
        }
        return new ApacheTransportOptions(tls, proxy, changed, idleTime);
    }

    /**
     * Sets how long an unused connection is kept for the next request. If a server announces that it keeps connections for a
     * shorter time, that applies.
     *
     * @param changed more than zero, at most an hour
     * @return the options
     * @throws IllegalArgumentException if it is out of range
     */
    public ApacheTransportOptions idleTime(Duration changed) {
        Objects.requireNonNull(changed, "changed");
        if (changed.isZero() || changed.isNegative() || changed.compareTo(LONGEST_IDLE) > 0) {
            throw new IllegalArgumentException("idleTime: expected more than zero and at most an hour, got " + changed);
        }
        return new ApacheTransportOptions(tls, proxy, maxConnections, changed);
    }

    @Nullable
    TlsOptions tls() {
        return tls;
    }

    @Nullable
    ProxyOptions proxy() {
        return proxy;
    }

    int maxConnections() {
        return maxConnections;
    }

    Duration idleTime() {
        return idleTime;
    }

    @Override
    public String toString() {
        return "ApacheTransportOptions[tls=" + (tls == null ? "of the JVM" : tls) + ", proxy="
                + (proxy == null ? "of the system" : proxy)
                + ", maxConnections=" + (maxConnections == Integer.MAX_VALUE ? "no limit" : maxConnections)
                + ", idleTime=" + idleTime + "]";
    }
}
