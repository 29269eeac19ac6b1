package io.github.immichsdk.config;

import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.transport.Headers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a client: exactly one set, since the server evaluates them in its own order, and an expired one can
 * override a valid one.
 *
 * <p>{@code toString} shows the kind only. Immutable.
 */
public final class Credentials {

    private static final Credentials NONE = new Credentials(CredentialKind.NONE, "", "", AuthType.PASSWORD);

    /** Stands for the header of a slug that is sent in the query. */
    private static final String IN_QUERY = "";

    private static final String QUOTES = "\"'`\u201c\u201d\u2018\u2019";

    private final CredentialKind kind;
    private final String header;
    private final String secret;
    private final AuthType authType;

    private Credentials(CredentialKind kind, String header, String secret, AuthType authType) {
        this.kind = kind;
        this.header = header;
        this.secret = secret;
        this.authType = authType;
    }

    private Credentials(CredentialKind kind, String header, String secret) {
        this(kind, header, secret, AuthType.PASSWORD);
    }

    /** {@return no credentials: only public operations can be called} */
    public static Credentials none() {
        return NONE;
    }

    /**
     * Uses an API key, as created under Account Settings &gt; API Keys.
     *
     * @param key the key
     * @return the credentials
     * @throws IllegalArgumentException if it is empty or not a valid header value
     */
    public static Credentials apiKey(String key) {
        return new Credentials(
                CredentialKind.API_KEY,
                "x-api-key",
                checked("apiKey", "an API key as made in Immich under Account Settings > API Keys", key));
    }

    /**
     * Uses the access token of a session, as returned by a login.
     *
     * @param token the token
     * @return the credentials
     * @throws IllegalArgumentException if it is empty or not a valid header value
     */
    public static Credentials accessToken(String token) {
        return accessToken(token, AuthType.PASSWORD);
    }

    /**
     * Uses the access token of a session with a known login method.
     *
     * @param token the token
     * @param authType the login method; it is sent to the server at logout
     * @return the credentials
     * @throws IllegalArgumentException if it is empty or not a valid header value
     */
    public static Credentials accessToken(String token, AuthType authType) {
        return new Credentials(
                CredentialKind.SESSION,
                "Authorization",
                checked("accessToken", "the access token of a session, as login returns it", token),
                Objects.requireNonNull(authType, "authType"));
    }

    /**
     * Uses the key of a shared link: the part of its URL after {@code /share/}.
     *
     * @param key the key
     * @return the credentials
     * @throws IllegalArgumentException if it is empty or not a valid header value
     */
    public static Credentials sharedLinkKey(String key) {
        return new Credentials(
                CredentialKind.SHARED_LINK,
                "x-immich-share-key",
                checked("sharedLinkKey", "the key of a shared link, what follows /share/ in its address", key));
    }

    /**
     * Uses the slug of a shared link: the part of its URL after {@code /s/}, decoded. A slug that no header can hold is sent in
     * the query.
     *
     * @param slug the slug
     * @return the credentials
     * @throws IllegalArgumentException if it is empty
     */
    public static Credentials sharedLinkSlug(String slug) {
        String origin = "the slug of a shared link, what follows /s/ in its address";
        boolean plain = slug == null || slug.isBlank() || otherCharacter(slug) == null;
        return plain
                ? new Credentials(
                        CredentialKind.SHARED_LINK, "x-immich-share-slug", checked("sharedLinkSlug", origin, slug))
                : new Credentials(CredentialKind.SHARED_LINK, IN_QUERY, slug);
    }

    /** {@return the kind of the credentials} */
    public CredentialKind kind() {
        return kind;
    }

    /** {@return the login method of the session; {@code password} if unknown} */
    public AuthType authType() {
        return authType;
    }

    /**
     * Adds the credentials to the headers of a request.
     *
     * <p>An access token goes into {@code Authorization}, or into {@code x-immich-user-token} if a reverse proxy uses
     * {@code Authorization} itself.
     *
     * @param headers the headers so far
     * @return the headers with the credentials
     */
    public Headers addTo(Headers headers) {
        Objects.requireNonNull(headers, "headers");
        if (header.equals(IN_QUERY)) {
            return headers;
        }
        if (kind == CredentialKind.SESSION) {
            return headers.first(header) == null
                    ? headers.with(header, "Bearer " + secret)
                    : headers.with("x-immich-user-token", secret);
        }
        return headers.with(header, secret);
    }

    /**
     * Adds the credentials to the query of a request, if no header can hold them.
     *
     * @param query the query so far, with its question mark, or an empty text
     * @return the query with the credentials
     */
    public String addTo(String query) {
        Objects.requireNonNull(query, "query");
        if (kind == CredentialKind.NONE || !header.equals(IN_QUERY)) {
            return query;
        }
        return query + (query.isEmpty() ? "?" : "&") + "slug=" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    }

    /**
     * Removes the secret from a string, in case a server or a proxy has echoed it.
     *
     * @param text a string that may contain the secret
     * @return the string without it
     */
    public String redact(String text) {
        Objects.requireNonNull(text, "text");
        return secret.isEmpty() ? text : text.replace(secret, "***");
    }

    /** The message never contains the value: it is a secret even if it is invalid. */
    private static String checked(String option, String origin, @Nullable String secret) {
        if (secret == null || secret.isBlank()) {
            throw new IllegalArgumentException(option + ": expected " + origin + ", got "
                    + (secret == null ? "null" : "a blank text") + "; is the environment variable set?");
        }
        String metadataHidden = secret.strip();
        String wrong = metadataHidden.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length())
                ? "it begins with 'Bearer ', which the SDK adds where it is needed: give what follows"
                : metadataHidden.length() > 1 && QUOTES.indexOf(metadataHidden.charAt(0)) >= 0
                                || QUOTES.indexOf(metadataHidden.charAt(metadataHidden.length() - 1)) >= 0
                        ? "it is in quotes: give what stands between them"
                        : metadataHidden.regionMatches(true, 0, "x-api-key:", 0, "x-api-key:".length())
                                ? "it begins with the name of the header: give its value alone"
                                : otherCharacter(metadataHidden);
        if (wrong != null) {
            throw new IllegalArgumentException(option + ": " + wrong + ". It is " + origin);
        }
        return metadataHidden;
    }

    private static @Nullable String otherCharacter(String secret) {
        for (int i = 0; i < secret.length(); i++) {
            char c = secret.charAt(i);
            if (c <= ' ' || c > '~') {
                String what = c < ' ' ? "a control character" : c == ' ' ? "a blank" : "another character";
                return "expected printable ASCII without blanks, got " + what + " at position " + i
                        + "; perhaps more than the key was copied";
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return kind == CredentialKind.NONE ? "no credential" : kind + " ***";
    }
}
