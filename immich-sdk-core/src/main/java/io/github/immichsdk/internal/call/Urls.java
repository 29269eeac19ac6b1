package io.github.immichsdk.internal.call;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses: what people paste as a server's address, and the encoding of parts. */
public final class Urls {

    private Urls() {}

    /**
     * Reads a server's address in any form that people paste.
     *
     * @param text such as {@code http://h:2283}, {@code https://h/photos/}, {@code https://h/api}
     * @return the address of the API without a slash at its end; a sub-path is kept
     * @throws IllegalArgumentException if it is no address of a web server
     */
    public static URI apiBase(String text) {
        String stripped = text.strip();
        URI uri;
        try {
            uri = new URI(stripped);
        } catch (URISyntaxException e) {
            throw wrong(text, e.getReason());
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw wrong(text, "it does not begin with http:// or https://");
        }
        if (uri.getHost() == null) {
            throw wrong(text, noHost(uri));
        }
        if (uri.getRawUserInfo() != null) {
            // not repeated in the text, since what stands before the @ may be a password
            throw new IllegalArgumentException("server: expected an address without user and password before the host;"
                    + " give what a proxy wants by extraHeaders");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw wrong(text, "it has a query or a fragment; give the address of the server alone");
        }
        String path = uri.getRawPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        if (!path.endsWith("/api")) {
            path += "/api";
        }
        String address = scheme + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT) + path;
        return URI.create(URI.create(address).toASCIIString());
    }

    private static String noHost(URI uri) {
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (authority.contains("_")) {
            return "its host has an underscore, which Java takes for no host's name; use another name or the IP address";
        }
        return authority.chars().anyMatch(c -> c > '~')
                ? "its host is not plain ASCII; give the form that begins with xn--"
                : "it names no host";
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException("server: expected an address such as https://photos.example.org, got '"
                + withoutSecrets(text) + "': " + why);
    }

    /** What stands before an @ may be a password, and what follows a ? a key. */
    private static String withoutSecrets(String text) {
        String shown = text.substring(text.lastIndexOf('@') + 1);
        int query = shown.indexOf('?');
        return query < 0 ? shown : shown.substring(0, query + 1) + "***";
    }

    /** {@return the address of the server itself, without {@code /api}} */
    public static URI serverOf(URI apiBase) {
        String text = apiBase.toString();
        return URI.create(text.substring(0, text.length() - "/api".length()));
    }

    /** {@return whether two addresses have scheme, host and port in common} */
    public static boolean sameOrigin(URI a, URI b) {
        return a.getScheme().equalsIgnoreCase(b.getScheme())
                && a.getHost().equalsIgnoreCase(b.getHost())
                && port(a) == port(b);
    }

    /** {@return host and port, for texts} */
    public static String hostAndPort(URI uri) {
        return uri.getHost() + ":" + port(uri);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    static String encodeQuery(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String encodeSegment(String text) {
        return encodeQuery(text).replace("+", "%20");
    }

    /** {@return the part of a request line that may be shown: the path, never the query} */
    static String shown(String method, URI uri) {
        return method + " " + uri.getRawPath();
    }

    /** {@return an address or null if the text is none} */
    static @Nullable URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
