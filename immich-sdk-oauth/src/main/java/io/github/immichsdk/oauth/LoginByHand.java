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
 * Logs in with a browser on another machine: the user opens the log-in page there, and pastes the address at which the browser
 * ends up. No page need answer at that address.
 *
 * <pre>{@code
 * Session session = LoginByHand.at("https://photos.example.org").run(page -> {
 *     System.out.println("Open " + page + " and paste the address you end up at:");
 *     return console.readLine();
 * });
 * }</pre>
 *
 * <p>Immutable: each {@code with…} gives a changed copy.
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
     * Names the Immich server. The redirect address is {@link OAuth#MOBILE_REDIRECT}, which providers have registered as a rule.
     *
     * @param server its address, in any form that people paste
     * @return a log in with the defaults
     */
    public static LoginByHand at(String server) {
        return new LoginByHand(server, OAuth.MOBILE_REDIRECT, OAuthOptions.defaults());
    }

    /**
     * Sets the redirect address as it is registered at the provider. Browsers show an {@code http} address that nobody answers
     * more plainly than one of the mobile app.
     *
     * @param address such as {@code http://127.0.0.1:8085/callback}
     * @return a changed copy
     */
    public LoginByHand withRedirectUri(String address) {
        return new LoginByHand(server, address, options);
    }

    /**
     * Changes how the Immich server is asked.
     *
     * @param changed how
     * @return a changed copy
     */
    public LoginByHand withOptions(OAuthOptions changed) {
        return new LoginByHand(server, redirectUri, changed);
    }

    /**
     * Logs in. Costs two requests.
     *
     * @param user is shown the address of the log-in page, and gives back what was pasted; null to give up
     * @return the session
     * @throws OAuthException if what was pasted makes no session
     * @throws ImmichCancelledException if the user gave up
     */
    public Session run(Function<URI, @Nullable String> user) {
        AuthorizationRequest request = OAuth.authorize(server, redirectUri, options);
        String pasted = user.apply(request.loginUrl());
        if (pasted == null) {
            throw new ImmichCancelledException(
                    "given up while waiting for the address",
                    FailedCall.unanswered(Operations.FINISH_OAUTH.id(), "POST /api/oauth/callback", 0),
                    null);
        }
        return OAuth.callback(OAuth.pasted(pasted, request.context()), request.context(), options);
    }

    /** Shows the server. */
    @Override
    public String toString() {
        return "LoginByHand[" + server + "]";
    }
}
