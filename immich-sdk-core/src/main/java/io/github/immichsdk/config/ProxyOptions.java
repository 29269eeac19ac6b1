package io.github.immichsdk.config;

import io.github.immichsdk.transport.Headers;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP proxy that all requests of a client go through, in place of the one that the system properties
 * {@code http.proxyHost} and {@code https.proxyHost} name.
 *
 * <p>{@code toString} shows neither user name nor password. Immutable.
 */
public final class ProxyOptions {

    private static final int HIGHEST_PORT = 65_535;

    private final String host;
    private final int port;
    private final @Nullable String authorization;

    private ProxyOptions(String host, int port, @Nullable String authorization) {
        this.host = host;
        this.port = port;
        this.authorization = authorization;
    }

    /**
     * Creates a proxy without credentials.
     *
     * @param host the proxy's host name or IP address, without {@code http://}
     * @param port its port, 1 to 65535
     * @return the proxy
     * @throws IllegalArgumentException if the host is blank or a URL, or the port is out of range
     */
    public static ProxyOptions of(String host, int port) {
        if (host == null || host.isBlank() || host.contains("/") || host.contains("@")) {
            // the given value is not shown: it may contain a password
            throw new IllegalArgumentException(
                    "proxy.host: expected the name of a host such as proxy.example.org, without http:// and credentials");
        }
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("proxy.port: expected 1 to " + HIGHEST_PORT + ", got " + port);
        }
        return new ProxyOptions(host.strip(), port, null);
    }

    /**
     * Returns this proxy with credentials, sent with the first request by the Basic scheme, over a connection to the proxy that is
     * not encrypted.
     *
     * <p>For an {@code https} server the proxy makes a tunnel, and the JDK sends no Basic credentials for tunnels unless the JVM
     * runs with {@code -Djdk.http.auth.tunneling.disabledSchemes=""}. The property holds for the whole process, so the SDK does
     * not set it. The Immich server itself never gets the credentials.
     *
     * @param user the user name, without a colon
     * @param password the password
     * @return the proxy with credentials
     * @throws IllegalArgumentException if one is missing, or a user name has a colon
     */
    public ProxyOptions credentials(String user, String password) {
        if (user == null || user.isBlank() || user.contains(":")) {
            throw new IllegalArgumentException("proxy.user: expected a user name without a colon");
        }
        if (password == null || password.isEmpty()) {
            throw new IllegalArgumentException("proxy.password: expected the password of the proxy's user, got none");
        }
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new ProxyOptions(host, port, "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** {@return the proxy's host} */
    public String host() {
        return host;
    }

    /** {@return the proxy's port} */
    public int port() {
        return port;
    }

    /** {@return whether credentials are sent to the proxy} */
    public boolean hasCredentials() {
        return authorization != null;
    }

    /** {@return a selector that chooses this proxy for each URL, for your own {@code HttpClient}} */
    public ProxySelector selector() {
        return ProxySelector.of(new InetSocketAddress(host, port));
    }

    /**
     * Adds the credentials to the headers of a request.
     *
     * @param headers the headers so far
     * @return the headers with the credentials, or unchanged if there are none
     */
    public Headers addTo(Headers headers) {
        Objects.requireNonNull(headers, "headers");
        return authorization == null ? headers : headers.with("Proxy-Authorization", authorization);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProxyOptions that
                && host.equals(that.host)
                && port == that.port
                && Objects.equals(authorization, that.authorization);
    }

    @Override
    public int hashCode() {
        return Objects.hash(host, port);
    }

    @Override
    public String toString() {
        return host + ":" + port + (authorization == null ? "" : " with credentials");
    }
}
