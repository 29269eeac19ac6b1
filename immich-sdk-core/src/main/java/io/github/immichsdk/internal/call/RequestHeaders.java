package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.ResponseType;
import io.github.immichsdk.api.SdkVersion;
import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.config.Compression;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.internal.text.Printable;
import io.github.immichsdk.internal.text.Redaction;
import io.github.immichsdk.transport.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The headers of each request: the SDK's own, what the options add, and the credential last, so that nothing replaces it. */
final class RequestHeaders {

    // what the credential, the body and the JDK's client set themselves
    private static final Set<String> RESERVED = Set.of(
            "x-api-key",
            "x-immich-user-token",
            "x-immich-session-token",
            "x-immich-share-key",
            "x-immich-share-slug",
            "content-type",
            "content-length",
            "host",
            "connection",
            "expect",
            "upgrade",
            "transfer-encoding");

    // what decides how the SDK reads a response
    private static final Set<String> SHAPING = Set.of("accept-encoding", "range", "if-range");

    private static final Set<String> NO_SECRET = Set.of("accept", "accept-encoding", "user-agent");
    private static final int SHORT = 6;

    private final Credentials credentials;
    private final ClientOptions options;
    private final Headers own;
    private final Headers plain;

    RequestHeaders(Credentials credentials, ClientOptions options, URI api) {
        this.credentials = credentials;
        this.options = options;
        Headers first = Headers.none().with("Accept", "application/json").with("User-Agent", userAgent(options));
        this.own = compressed(options.compression(), api) ? first.with("Accept-Encoding", "gzip") : first;
        this.plain = credentials.addTo(own);
    }

    private static boolean compressed(Compression when, URI api) {
        return when == Compression.ALWAYS || (when == Compression.AUTOMATIC && !LocalAddress.isLocal(api));
    }

    Headers of(Call<?> call) {
        Map<String, String> extra = extra(options);
        ResponseType type = call.operation.responseType();
        if (extra.isEmpty() && call.headers().isEmpty() && (type == ResponseType.JSON || type == ResponseType.NONE)) {
            return plain;
        }
        Headers headers = own;
        if (type == ResponseType.BYTES || type == ResponseType.LINES) {
            headers = headers.with("Accept", type == ResponseType.BYTES ? "*/*" : "application/jsonlines+json")
                    // compressed, the lines would come in blocks and those of a broken stream not at all
                    .with("Accept-Encoding", "identity");
        }
        headers = withExtra(headers, extra);
        for (Map.Entry<String, String> entry : call.headers().entrySet()) {
            headers = headers.with(entry.getKey(), joined(headers, entry.getKey(), entry.getValue()));
        }
        return credentials.addTo(headers);
    }

    /** {@return what the option {@code extraHeaders} supplies for one request} */
    static Map<String, String> extra(ClientOptions options) {
        Map<String, String> extra = options.extraHeaders().get();
        if (extra == null) {
            throw new IllegalArgumentException(
                    "extraHeaders: expected a map from the supplier, empty for no headers, got null");
        }
        return extra;
    }

    /** Adds what the options add, checked. */
    static Headers withExtra(Headers headers, Map<String, String> extra) {
        Headers all = headers;
        for (Map.Entry<String, String> entry : extra.entrySet()) {
            check("extraHeaders", entry.getKey(), entry.getValue());
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }

    /** Checks what an interceptor adds. */
    static void checkAdded(String name, String value) {
        check("header", name, value);
        if (SHAPING.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "header: '" + name + "' is set by the SDK itself, which reads the response");
        }
    }

    /** A cookie of a call stands beside those that a proxy wants; any other header of a call replaces what was there. */
    private static String joined(Headers headers, String name, String value) {
        String before = name.equalsIgnoreCase("Cookie") ? headers.first(name) : null;
        return before == null ? value : before + "; " + value;
    }

    /** {@return what a server sent back, without the secrets that it was sent: some proxies echo the request} */
    static byte[] redact(Headers sent, byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String redacted = text;
        for (String name : sent.names()) {
            if (!NO_SECRET.contains(name.toLowerCase(Locale.ROOT))) {
                for (String value : sent.all(name)) {
                    redacted = name.equalsIgnoreCase("Cookie")
                            ? withoutCookies(redacted, value)
                            : without(redacted, value.substring(value.indexOf(' ') + 1));
                }
            }
        }
        return redacted.equals(text) ? body : redacted.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String withoutCookies(String text, String cookies) {
        String redacted = text;
        for (String cookie : cookies.split(";")) {
            redacted =
                    without(redacted, cookie.substring(cookie.indexOf('=') + 1).strip());
        }
        return redacted;
    }

    /** Shorter values are not removed, since they occur in any text. */
    private static String without(String text, String secret) {
        return secret.length() < SHORT ? text : Redaction.without(text, secret);
    }

    /** The value is not shown, since it may be a secret; the JDK would show it. */
    private static void check(String option, @Nullable String name, @Nullable String value) {
        if (name == null || value == null) {
            throw new IllegalArgumentException(option + ": expected a name and a value, got "
                    + (name == null ? "null as a name" : "null as the value of '" + Printable.line(name) + "'")
                    + "; leave the header out instead");
        }
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw new IllegalArgumentException(
                    option + ": expected the name of a header, got '" + Printable.line(name) + "'");
        }
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(option + ": '" + name
                    + "' is set by the SDK itself; give the credential by apiKey, accessToken or session");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c > '~') {
                throw new IllegalArgumentException(option + ": expected printable ASCII as the value of '" + name
                        + "', got another character at position " + i);
            }
        }
    }

    private static String userAgent(ClientOptions options) {
        String agent = "immich-sdk-java/" + SdkVersion.number() + " (java/"
                + Runtime.version().feature() + "; " + System.getProperty("os.name", "unknown") + ")";
        return options.userAgent() == null ? agent : agent + " " + options.userAgent();
    }
}
