package io.github.immichsdk.oauth;

import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * The state to keep between the two halves of a login: from {@link OAuth#authorize} until the browser returns.
 *
 * <p>A web application keeps it in the session of the user who logs in, where no other user can access it. Serializable. It
 * contains two secrets; {@code toString} does not show them. Use it once.
 *
 * @param server the Immich server, without {@code /api}
 * @param redirectUri where the provider sends the browser
 * @param state the secret that the browser must bring back
 * @param codeVerifier the secret that proves to the provider who started the login
 * @param expiresAt when the login expires
 */
public record AuthorizationContext(URI server, URI redirectUri, String state, String codeVerifier, Instant expiresAt)
        implements Serializable {

    /** Checks that nothing is missing. */
    public AuthorizationContext {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(codeVerifier, "codeVerifier");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(redirectUri, "redirectUri");
        Objects.requireNonNull(expiresAt, "expiresAt");
        if (state.isEmpty() || codeVerifier.isEmpty()) {
            throw new IllegalArgumentException("context: expected a state and a code verifier, got an empty one");
        }
    }

    /** Shows server, redirect URL and expiry, never a secret. */
    @Override
    public String toString() {
        return "AuthorizationContext[" + server + ", back at " + redirectUri + " until " + expiresAt + "]";
    }
}
