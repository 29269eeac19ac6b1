package io.github.immichsdk.oauth;

import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * What must be kept between the two halves of a log in: from the answer of {@link OAuth#authorize} until the browser is back.
 *
 * <p>A web application keeps it in the session of the user who logs in, and nowhere that another user can reach: it may be
 * serialised. It holds two secrets; {@code toString} does not show them. Use it once.
 *
 * @param server the Immich server, without {@code /api}
 * @param redirectUri where the provider sends the browser
 * @param state the secret that the browser must bring back
 * @param codeVerifier the secret that proves to the provider who began the log in
 * @param expiresAt when it is too late to finish the log in
 */
public record AuthorizationContext(URI server, URI redirectUri, String state, String codeVerifier, Instant expiresAt)
        implements Serializable {

    /** Checks that nothing is missing. */
    public AuthorizationContext {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(redirectUri, "redirectUri");
        Objects.requireNonNull(expiresAt, "expiresAt");
        if (state.isEmpty() || codeVerifier.isEmpty()) {
            throw new IllegalArgumentException("context: expected a state and a code verifier, got an empty one");
        }
    }

    /** Shows server, redirect address and end, never a secret. */
    @Override
    public String toString() {
        return "AuthorizationContext[" + server + ", back at " + redirectUri + " until " + expiresAt + "]";
    }
}
