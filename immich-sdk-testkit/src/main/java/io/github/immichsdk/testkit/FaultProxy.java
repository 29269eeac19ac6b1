package io.github.immichsdk.testkit;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.testkit.internal.faults.FaultScript;
import io.github.immichsdk.testkit.internal.faults.OperationFinder;
import io.github.immichsdk.testkit.internal.faults.ProxyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A proxy in front of a server that injects faults, to test how a program behaves when the network or the server fails. It
 * stands in front of any server: a genuine Immich for tests, or {@link FakeImmich}, which can also start with one of its own
 * ({@link FakeImmich.Builder#injectFaults()}). It listens only on 127.0.0.1, and speaks HTTP/1.1.
 *
 * <pre>{@code
 * try (FaultProxy proxy = FaultProxy.to(serverUrl);
 *         ImmichClient immich = ImmichClient.builder()
 *                 .server(proxy.url())
 *                 .apiKey(apiKey)
 *                 .build()) {
 *     proxy.faults().on("createAlbum").resetAfterHandling();
 *     assertThrows(ImmichTransportException.class, () -> immich.albums().create("July"));
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class FaultProxy implements AutoCloseable {

    private static final Set<String> OPERATIONS =
            Operations.all().stream().map(Operation::id).collect(Collectors.toUnmodifiableSet());

    private final FaultScript script = new FaultScript();
    private final ProxyServer proxy;
    private final String scheme;

    private FaultProxy(Builder builder) {
        this.scheme = builder.tls == null ? "http" : "https";
        try {
            this.proxy = new ProxyServer(builder.port, builder.server, script, OperationFinder::find, builder.tls);
        } catch (IOException taken) {
            throw new UncheckedIOException("FaultProxy cannot listen on 127.0.0.1:" + builder.port, taken);
        }
    }

    /**
     * Starts a proxy on a free port.
     *
     * @param serverUrl the URL of the server, for instance {@code http://127.0.0.1:2283}
     * @return the running proxy
     */
    public static FaultProxy to(String serverUrl) {
        return builder(serverUrl).start();
    }

    /**
     * Returns a builder, to configure the proxy before the start.
     *
     * @param serverUrl the URL of the server: {@code http}, host and port
     * @return a new builder
     * @throws IllegalArgumentException if the URL is another one
     */
    public static Builder builder(String serverUrl) {
        return new Builder(serverUrl);
    }

    /**
     * Returns the URL of the proxy, without {@code /api}.
     *
     * @return for instance {@code http://127.0.0.1:41234}; {@code https} with a certificate
     */
    public String url() {
        return scheme + "://127.0.0.1:" + proxy.port();
    }

    /**
     * Returns the faults to inject. They accept each operation of the SDK.
     *
     * @return the faults, none at first
     */
    public Faults faults() {
        return new Faults(script, OPERATIONS);
    }

    /**
     * Returns the number of connections that clients hold open.
     *
     * @return 0 if all are closed
     */
    public int openConnections() {
        return proxy.connections();
    }

    /** Ends all connections and frees the port. */
    @Override
    public void close() {
        proxy.close();
    }

    /**
     * Configures a proxy before the start. Not thread-safe.
     */
    public static final class Builder {
        private final InetSocketAddress server;
        private int port;
        private @Nullable SSLContext tls;

        private Builder(String serverUrl) {
            URI uri = parsed(Objects.requireNonNull(serverUrl, "serverUrl"));
            if (uri == null || !"http".equals(uri.getScheme()) || uri.getHost() == null) {
                throw new IllegalArgumentException(
                        "serverUrl: expected a URL such as http://127.0.0.1:2283, got " + TextChecks.quoted(serverUrl)
                                + ". For https, start the proxy with certificate(...) in front of the server's http port.");
            }
            this.server = new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort());
        }

        private static @Nullable URI parsed(String url) {
            try {
                return new URI(url);
            } catch (URISyntaxException e) {
                return null;
            }
        }

        /**
         * Sets the port; a free one by default.
         *
         * @param number the port, 0 for a free one
         * @return this
         */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /**
         * Makes the proxy accept TLS, with this certificate.
         *
         * @param certificate the certificate to show: a valid one, an expired one, or one of another host
         * @return this
         */
        public Builder certificate(ServerCertificate certificate) {
            tls = certificate.sslContext();
            return this;
        }

        /**
         * Starts the proxy.
         *
         * @return the running proxy
         * @throws UncheckedIOException if the port is in use
         */
        public FaultProxy start() {
            return new FaultProxy(this);
        }
    }
}
