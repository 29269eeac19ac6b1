package io.github.immichsdk.oauth;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.sessions.Session;
import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Logs in with a browser on another machine: the user opens the login page there, and pastes the URL to which the browser is
 * redirected. No page has to exist at that URL.
 *
 * <pre>{@code
 * Session session = LoginByHand.of(url).run(page -> {
 *     System.out.println("Open " + page + " and paste the address you end up at:");
 *     return console.readLine();
 * });
 * }</pre>
 *
 * <p>Immutable: each {@code with…} method returns a changed copy.
 */
public final class LoginByHand {

    private final String server;
    private final String redirectUri;
    private final OAuthOptions options;

    private LoginByHand(String server, String redirectUri, OAuthOptions options) {
        this.server = Objects.requireNonNull(server, "server");
        this.redirectUri = Objects.requireNonNull(redirectUri, "redirectUri");
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * Sets the Immich server. The redirect URL is {@link OAuth#MOBILE_REDIRECT}, which is usually registered at the provider.
     *
     * @param server its URL, in any form that people paste
     * @return a login with the defaults
     */
    public static LoginByHand of(String server) {
        return new LoginByHand(server, OAuth.MOBILE_REDIRECT, OAuthOptions.defaults());
    }

    /**
     * Sets the redirect URL that is registered at the provider. Browsers show an unreachable {@code http} URL more clearly than
     * one of the mobile app.
     *
     * @param address such as {@code http://127.0.0.1:8085/callback}
     * @return a changed copy
     */
    public LoginByHand redirectUri(String address) {
        return new LoginByHand(server, address, options);
    }

    /**
     * Changes the options of the login, such as those of the client.
     *
     * @param changed the new options
     * @return a changed copy
     */
    public LoginByHand options(OAuthOptions changed) {
        return new LoginByHand(server, redirectUri, changed);
    }

    /**
     * Logs in. Costs two requests. Blocks until {@code user} returns.
     *
     * @param user receives the URL of the login page, and returns the pasted text; null to cancel
     * @return the session
     * @throws OAuthException if the pasted text does not lead to a session
     * @throws ImmichCancelledException if the user cancelled
     */
    public Session run(Function<URI, @Nullable String> user) {
        Objects.requireNonNull(user, "user");
        AuthorizationRequest request = OAuth.authorize(server, redirectUri, options);
        String pasted = user.apply(request.loginUrl());
        if (pasted == null) {
            throw new ImmichCancelledException(
                    "given up while waiting for the address", FailedCall.notSent(Operations.FINISH_OAUTH), null);
        }
        return OAuth.callback(OAuth.pasted(pasted, request.context()), request.context(), options);
    }

    /** Shows the server. */
    @Override
    public String toString() {
        return "LoginByHand[" + server + "]";
    }
}
