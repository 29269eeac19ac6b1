package io.github.immichsdk.internal.call;

import io.github.immichsdk.transport.HostNames;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Addresses: what people paste as a server's address, and the encoding of parts. */
public final class UrlEncoding {

    private UrlEncoding() {}

    /**
     * Reads a server's address in any form that people paste.
     *
     * @param text such as {@code http://h:2283}, {@code https://h/photos/}, {@code https://h/api}
     * @return the address of the API without a slash at its end; a sub-path is kept
     * @throws IllegalArgumentException if it is no address of a web server
     */
    public static URI apiBase(String text) {
        return ServerAddress.apiBase(text);
    }

    /** {@return the address of the server itself, without {@code /api}} */
    public static URI serverOf(URI apiBase) {
        String text = apiBase.toString();
        return URI.create(text.substring(0, text.length() - "/api".length()));
    }

    /** {@return whether two addresses have scheme, host and port in common} */
    public static boolean sameOrigin(URI a, URI b) {
        return a.getScheme().equalsIgnoreCase(b.getScheme())
                && Objects.requireNonNullElse(HostNames.host(a), "").equalsIgnoreCase(HostNames.host(b))
                && HostNames.port(a) == HostNames.port(b);
    }

    /** {@return host and port, for texts} */
    public static String hostAndPort(URI uri) {
        return HostNames.hostAndPort(uri);
    }

    static String encodeQuery(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** {@return a text as one part of a path} */
    public static String encodeSegment(String text) {
        return isPlain(text) ? text : encodeQuery(text).replace("+", "%20");
    }

    /** {@return whether a text is the same encoded, as an ID is} */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** {@return the part of a request line that may be shown: the path, never the query} */
    static String shown(String method, URI uri) {
        return method + " " + uri.getRawPath();
    }

    /** {@return whether a text has no half of a character, which has no bytes: Java's URI fails at it with a NullPointerException} */
    static boolean isText(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** {@return an address or null if the text is none} */
    static @Nullable URI parse(String text) {
        if (!isText(text)) {
            return null;
        }
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
