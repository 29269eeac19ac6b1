package io.github.immichsdk.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parsed URL with which the browser returned from the provider. Any part of it may be forged.
 *
 * <p>Parsed by hand: {@link URI} rejects characters in the query that browsers and providers allow.
 */
final class CallbackUri {

    private static final List<String> ONCE =
            List.of("state", "code", "error", "error_description", "error_uri", "iss", "session_state");
    private static final int SHOWN = 200;

    private final String whole;
    private final String target;
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    private CallbackUri(String whole) {
        this.whole = whole;
        int query = whole.indexOf('?');
        this.target = query < 0 ? whole : whole.substring(0, query);
        for (String pair :
                query < 0 ? new String[0] : whole.substring(query + 1).split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            parameters.computeIfAbsent(name, none -> new ArrayList<>(1)).add(value);
        }
    }

    /** {@return the parts of a URL, without a fragment, which some providers append} */
    static CallbackUri of(String text) {
        String metadataHidden = text.strip();
        int fragment = metadataHidden.indexOf('#');
        return new CallbackUri(fragment < 0 ? metadataHidden : metadataHidden.substring(0, fragment));
    }

    /** {@return the URL as sent to the server} */
    String whole() {
        return whole;
    }

    /** {@return the URL without its query; it may be shown} */
    String target() {
        return target;
    }

    /** {@return what follows the target, question mark included; empty if nothing does} */
    String queryText() {
        return whole.substring(target.length());
    }

    /**
     * Checks for every reason to reject it.
     *
     * @param context the login that it must belong to
     * @param now the current time
     * @throws OAuthException the first reason found
     */
    void check(AuthorizationContext context, Instant now) {
        if (!now.isBefore(context.expiresAt())) {
            throw new OAuthExpiredException(context);
        }
        if (!comesBackTo(context.redirectUri())) {
            throw new OAuthForeignRedirectException(shortened(target), context);
        }
        for (String name : ONCE) {
            if (parameters.getOrDefault(name, List.of()).size() > 1) {
                throw new OAuthRepeatedParameterException(name);
            }
        }
        String state = first("state");
        if (state != null && !same(state, context.state())) {
            throw new OAuthStateMismatchException();
        }
        String error = first("error");
        if (error != null) {
            throw error.equals("access_denied")
                    ? new OAuthAccessDeniedException(description())
                    : new OAuthProviderException(shortened(error), description());
        }
        if (state == null) {
            throw new OAuthMissingParameterException("state");
        }
        if (first("code") == null) {
            throw new OAuthMissingParameterException("code");
        }
    }

    /** {@return whether one of its states is that of the login: then the sender has seen the URL of the login page} */
    boolean knowsTheStateOf(AuthorizationContext context) {
        return parameters.getOrDefault("state", List.of()).stream().anyMatch(state -> same(state, context.state()));
    }

    private boolean comesBackTo(URI redirect) {
        URI here;
        try {
            here = new URI(target);
        } catch (URISyntaxException e) {
            return false;
        }
        Map<String, List<String>> expected = of(redirect.toString()).parameters;
        return place(here).equals(place(redirect))
                && expected.entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(parameters.get(entry.getKey())));
    }

    /** {@return scheme, host, port and path in normalized form} */
    private static String place(URI uri) {
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        String authority = Objects.requireNonNullElse(uri.getRawAuthority(), "").toLowerCase(Locale.ROOT);
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        if (scheme.equals(MobileRedirect.SCHEME)) {
            // the number of slashes after the scheme differs between servers, providers and browsers
            return scheme + ":" + (authority + path).replaceFirst("^/+", "");
        }
        String port = scheme.equals("https") ? ":443" : ":80";
        String host = authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
        return scheme + "://" + host + (path.isEmpty() ? "/" : path);
    }

    /** Compares in constant time, so that a state cannot be guessed character by character. */
    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String first(String name) {
        List<String> values = parameters.get(name);
        return values == null || values.get(0).isEmpty() ? null : values.get(0);
    }

    private String description() {
        String text = first("error_description");
        return text == null ? "" : " (" + shortened(text) + ")";
    }

    /** {@return untrusted text, as one line of limited length} */
    private static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a stray percent sign: kept unchanged
            return text;
        }
    }
}
