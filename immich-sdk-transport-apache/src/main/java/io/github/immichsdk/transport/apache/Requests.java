package io.github.immichsdk.transport.apache;

import io.github.immichsdk.transport.HostNames;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.TransportRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/** Converts a request for Apache, with the headers that HTTP/1.1 needs. */
final class Requests {

    /** The headers that the transport sets itself: they describe the message or the connection. */
    private static final Set<String> OWN = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final String TOKEN_CHARS = "!#$%&'*+-.^_`|~";
    private static final int DELETE_CHAR = 127;
    private static final int LAST_BYTE = 255;

    private Requests() {}

    /** Checks a request before anything is done for it. */
    static void check(TransportRequest request) {
        URI uri = request.uri();
        if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("Not an http or https address: " + request);
        }
        if (HostNames.host(uri) == null || HostNames.port(uri) > 65_535) {
            throw new IllegalArgumentException(
                    "The host of " + request + " is not valid; use another name or the IP address");
        }
        if (!isToken(request.method())) {
            throw new IllegalArgumentException("The method of a request must be a name such as GET");
        }
        request.headers().forEach(Requests::check);
        if (request.body() != null) {
            check("Content-Type", request.body().contentType());
        }
    }

    private static void check(String name, String value) {
        if (!isToken(name) || OWN.contains(name.toLowerCase(Locale.ROOT)) || !isValue(value)) {
            // Without the value, which may be a key.
            throw new IllegalArgumentException(
                    "The header '" + name + "' cannot be sent: either the transport sets it itself,"
                            + " or its name or value has characters that a header must not have");
        }
    }

    private static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letterOrDigit && TOKEN_CHARS.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isValue(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' || c == DELETE_CHAR || c > LAST_BYTE) {
                return false;
            }
        }
        return true;
    }

    /**
     * Makes the request.
     *
     * @param proxyAuthorization the credentials for a proxy that sees this request, or null
     */
    static ClassicHttpRequest of(Exchange exchange, Target target, @Nullable String proxyAuthorization) {
        TransportRequest request = exchange.request();
        BasicClassicHttpRequest ready = new BasicClassicHttpRequest(
                request.method(), target.route().getTargetHost(), target.pathOf(request.uri()));
        ready.addHeader(HttpHeaders.HOST, target.authority());
        request.headers().forEach((name, value) -> {
            if (!target.hidesFromServer(name) && !name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                ready.addHeader(name, value);
            }
        });
        if (proxyAuthorization != null) {
            ready.setHeader(HttpHeaders.PROXY_AUTHORIZATION, proxyAuthorization);
        }
        RequestBody body = request.body();
        if (body == null) {
            if (WITH_BODY.contains(request.method())) {
                ready.addHeader(HttpHeaders.CONTENT_LENGTH, "0");
            }
            return ready;
        }
        ready.addHeader(HttpHeaders.CONTENT_TYPE, body.contentType());
        long length = body.length();
        if (length < 0) {
            ready.addHeader(HttpHeaders.TRANSFER_ENCODING, "chunked");
        } else {
            ready.addHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
        }
        ready.setEntity(new RequestEntity(body, exchange));
        return ready;
    }
}
