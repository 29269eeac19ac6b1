package io.github.immichsdk.transport;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * The host of a URL, also if {@link URI#getHost()} returns null: Java's URI follows RFC 2396, which does not allow
 * underscores, while container networks have host names such as {@code immich_server}.
 */
public final class HostNames {

    private HostNames() {}

    /**
     * Returns the host of a URL.
     *
     * @param uri an absolute URL
     * @return its host, an IPv6 address in brackets; null if it has none
     */
    public static @Nullable String host(URI uri) {
        if (uri.getHost() != null) {
            return uri.getHost();
        }
        String authority = uri.getRawAuthority();
        if (authority == null || !authority.matches("[A-Za-z0-9_]([A-Za-z0-9_.-]*)(:[0-9]{0,5})?")) {
            return null;
        }
        int colon = authority.indexOf(':');
        return colon < 0 ? authority : authority.substring(0, colon);
    }

    /**
     * Returns the port of a URL.
     *
     * @param uri an absolute URL
     * @return its port, or the default port of its scheme
     */
    public static int port(URI uri) {
        int port = uri.getPort();
        String authority = uri.getRawAuthority();
        if (port < 0 && uri.getHost() == null && authority != null && authority.matches("[^:]*:[0-9]{1,5}")) {
            port = Integer.parseInt(authority.substring(authority.indexOf(':') + 1));
        }
        return port >= 0 ? port : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /**
     * Returns host and port, for messages.
     *
     * @param uri an absolute URL
     * @return such as {@code photos.example.org:443}
     */
    public static String hostAndPort(URI uri) {
        return host(uri) + ":" + port(uri);
    }

    /**
     * Returns a URL that Java's HTTP client accepts: the same URL, or for a host with an underscore, one with its current IP
     * address. The IP address is resolved each time, since a recreated container gets another one.
     */
    static URI reachable(URI uri) throws UnknownHostException {
        String host = host(uri);
        if (uri.getHost() != null || host == null) {
            return uri;
        }
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            UnknownHostException named = new UnknownHostException("The host name of " + hostAndPort(uri)
                    + " cannot be resolved; if the server has a name without an underscore, such as "
                    + host.replace('_', '-') + ", use that");
            named.initCause(e);
            throw named;
        }
        String literal =
                address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
        StringBuilder text = new StringBuilder(uri.getScheme()).append("://").append(literal);
        text.append(':').append(port(uri)).append(uri.getRawPath());
        if (uri.getRawQuery() != null) {
            text.append('?').append(uri.getRawQuery());
        }
        try {
            return new URI(text.toString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The address of " + host + " cannot be used", e);
        }
    }
}
