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
 * The address that the browser brought back from the provider, taken apart. Whatever is in it may be forged.
 *
 * <p>Its parts are found by hand: {@link URI} refuses characters in the query that browsers and providers let through.
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

    /** {@return the parts of an address; a fragment, which some providers leave at its end, is dropped} */
    static CallbackUri of(String text) {
        String stripped = text.strip();
        int fragment = stripped.indexOf('#');
        return new CallbackUri(fragment < 0 ? stripped : stripped.substring(0, fragment));
    }

    /** {@return the address as the server is to get it} */
    String whole() {
        return whole;
    }

    /** {@return the address up to its query, which may be shown} */
    String target() {
        return target;
    }

    /** {@return what follows the target, question mark included; empty if nothing does} */
    String queryText() {
        return whole.substring(target.length());
    }

    /**
     * Looks for every reason not to go on with it.
     *
     * @param context the log in that it is to belong to
     * @param now the time
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

    /** {@return whether one of its states is that of the log in: whoever sent it has seen the log-in page's address} */
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

    /** {@return scheme, host, port and path in the one form that equal places have} */
    private static String place(URI uri) {
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        String authority = Objects.requireNonNullElse(uri.getRawAuthority(), "").toLowerCase(Locale.ROOT);
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        if (scheme.equals(MobileRedirect.SCHEME)) {
            // the number of slashes after it differs between servers, providers and browsers
            return scheme + ":" + (authority + path).replaceFirst("^/+", "");
        }
        String port = scheme.equals("https") ? ":443" : ":80";
        String host = authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
        return scheme + "://" + host + (path.isEmpty() ? "/" : path);
    }

    /** Takes the same time wherever two texts differ, so that a state cannot be found out letter by letter. */
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

    /** {@return a text that someone else wrote, as one line of bearable length} */
    private static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a stray percent sign: taken as it stands
            return text;
        }
    }
}
