package io.github.immichsdk.transport;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * The host of an address, also where {@link URI#getHost()} is null: Java's URI follows RFC 2396, which knows no underscore,
 * while container networks name hosts such as {@code immich_server}.
 */
public final class HostNames {

    private HostNames() {}

    /**
     * Returns the host of an address.
     *
     * @param uri an absolute address
     * @return its host, an IPv6 address in brackets; null if it names none
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
     * Returns the port of an address.
     *
     * @param uri an absolute address
     * @return its port, or the one of its scheme
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
     * Returns host and port, for texts.
     *
     * @param uri an absolute address
     * @return such as {@code photos.example.org:443}
     */
    public static String hostAndPort(URI uri) {
        return host(uri) + ":" + port(uri);
    }

    /**
     * Returns an address that Java's HTTP client accepts: the same, or for a host with an underscore the one of its current IP
     * address, which is looked up each time since a container gets another one when it is made again.
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
