package io.github.immichsdk.config;

import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.transport.Headers;
import java.util.Objects;

/**
 * Who a client says it is: exactly one credential, since the server looks at them in an order of its own and a stale one
 * beats a good one.
 *
 * <p>{@code toString} shows the kind only. Immutable.
 */
public final class Credentials {

    private static final Credentials NONE = new Credentials(CredentialKind.NONE, "", "", AuthType.PASSWORD);

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

    /** {@return no credential: only the public operations can be called} */
    public static Credentials none() {
        return NONE;
    }

    /**
     * An API key, as made under Account Settings &gt; API Keys.
     *
     * @param key the key
     * @return the credential
     * @throws IllegalArgumentException if the text is empty or cannot be a header's value
     */
    public static Credentials apiKey(String key) {
        return new Credentials(CredentialKind.API_KEY, "x-api-key", checked("apiKey", key));
    }

    /**
     * The access token of a session, as a log in gives it.
     *
     * @param token the token
     * @return the credential
     * @throws IllegalArgumentException if the text is empty or cannot be a header's value
     */
    public static Credentials accessToken(String token) {
        return accessToken(token, AuthType.PASSWORD);
    }

    /**
     * The access token of a session of which it is known how the log in was made.
     *
     * @param token the token
     * @param authType how the log in was made; a log out tells the server
     * @return the credential
     * @throws IllegalArgumentException if the text is empty or cannot be a header's value
     */
    public static Credentials accessToken(String token, AuthType authType) {
        return new Credentials(
                CredentialKind.SESSION,
                "Authorization",
                checked("accessToken", token),
                Objects.requireNonNull(authType, "authType"));
    }

    /**
     * The key of a shared link: what follows {@code /share/} in its address.
     *
     * @param key the key
     * @return the credential
     * @throws IllegalArgumentException if the text is empty or cannot be a header's value
     */
    public static Credentials sharedLinkKey(String key) {
        return new Credentials(CredentialKind.SHARED_LINK, "x-immich-share-key", checked("sharedLinkKey", key));
    }

    /**
     * The slug of a shared link: what follows {@code /s/} in its address.
     *
     * @param slug the slug
     * @return the credential
     * @throws IllegalArgumentException if the text is empty or cannot be a header's value
     */
    public static Credentials sharedLinkSlug(String slug) {
        return new Credentials(CredentialKind.SHARED_LINK, "x-immich-share-slug", checked("sharedLinkSlug", slug));
    }

    /** {@return what kind of credential it is} */
    public CredentialKind kind() {
        return kind;
    }

    /** {@return how the log in was made, of which this is the access token; {@code password} where it is not known} */
    public AuthType authType() {
        return authType;
    }

    /**
     * Adds the credential to the headers of a request.
     *
     * <p>An access token goes into {@code Authorization}, or into {@code x-immich-user-token} where a proxy before the
     * server wants {@code Authorization} for itself.
     *
     * @param headers the headers so far
     * @return the headers with the credential
     */
    public Headers addTo(Headers headers) {
        if (kind == CredentialKind.NONE) {
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
     * Removes the secret from a text, in case a server or a proxy has echoed it.
     *
     * @param text a text that may hold the secret
     * @return the text without it
     */
    public String redact(String text) {
        return secret.isEmpty() ? text : text.replace(secret, "***");
    }

    private static String checked(String option, String secret) {
        Objects.requireNonNull(secret, option);
        String stripped = secret.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException(option + ": expected a text, got an empty one");
        }
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c <= ' ' || c > '~') {
                throw new IllegalArgumentException(option
                        + ": expected printable ASCII without blanks, got another character at position " + i
                        + "; was more than the key copied?");
            }
        }
        return stripped;
    }

    @Override
    public String toString() {
        return kind == CredentialKind.NONE ? "no credential" : kind + " ***";
    }
}
