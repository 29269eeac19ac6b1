package io.github.immichsdk.oauth;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.errors.ImmichValidationException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.ClientCalls;
import io.github.immichsdk.internal.json.JsonFields;
import io.github.immichsdk.internal.json.JsonObject;
import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.sessions.SessionCodec;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.users.MyUser;
import io.github.immichsdk.users.UserCodec;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The two halves of a log in with an OAuth provider (authorization code with PKCE), for programs that have their own way to
 * send a browser somewhere and to get it back: web applications, above all.
 *
 * <pre>{@code
 * AuthorizationRequest request = OAuth.authorize("https://photos.example.org", "https://app.example.org/back");
 * // keep request.context() in the user's web session, send the browser to request.loginUrl()
 *
 * Session session = OAuth.callback(addressTheBrowserCameBackTo, context);
 * }</pre>
 *
 * <p>The redirect address must be registered at the provider. A desktop or command-line program has it easier with
 * {@link LoginWithBrowser}. Keeps nothing; thread-safe.
 */
public final class OAuth {

    /** The redirect address of Immich's own mobile app, which providers have registered for Immich as a rule. */
    public static final String MOBILE_REDIRECT = MobileRedirect.URI_TEXT;

    private OAuth() {}

    /**
     * Begins a log in. Costs one request.
     *
     * @param server the Immich server's address, in any form that people paste
     * @param redirectUri where the provider is to send the browser afterwards
     * @return the log-in page, and what to keep until the browser is back
     * @throws OAuthNotEnabledException if the server has OAuth switched off
     * @throws ImmichServerException if the server cannot reach the provider; its text is in the message
     */
    public static AuthorizationRequest authorize(String server, String redirectUri) {
        return authorize(server, redirectUri, OAuthOptions.defaults());
    }

    /**
     * Begins a log in. Costs one request.
     *
     * @param server the Immich server's address, in any form that people paste
     * @param redirectUri where the provider is to send the browser afterwards
     * @param options how the log in is made
     * @return the log-in page, and what to keep until the browser is back
     * @throws OAuthNotEnabledException if the server has OAuth switched off
     * @throws ImmichServerException if the server cannot reach the provider; its text is in the message
     */
    public static AuthorizationRequest authorize(String server, String redirectUri, OAuthOptions options) {
        return authorize(server, redirectUri, options, new CancelHandle());
    }

    static AuthorizationRequest authorize(
            String server, String redirectUri, OAuthOptions options, CancelHandle cancel) {
        URI redirect = checkedRedirect(redirectUri);
        String state = Pkce.secret(options.random());
        String verifier = Pkce.secret(options.random());
        JsonFields fields = new JsonFields()
                .put("redirectUri", redirect.toString())
                .putSecret("state", state)
                .put("codeChallenge", Pkce.challenge(verifier));
        try (ImmichClient client = options.anonymous(server)) {
            URI loginUrl = ClientCalls.of(client)
                    .execute(Call.<URI>to(Operations.START_OAUTH)
                            .json(fields)
                            .secretAnswer()
                            .cancelledBy(cancel)
                            .object(OAuth::loginUrl));
            return new AuthorizationRequest(
                    loginUrl,
                    new AuthorizationContext(
                            client.address(),
                            redirect,
                            state,
                            verifier,
                            options.clock().instant().plus(options.lifetime())));
        } catch (ImmichStatusException e) {
            throw switchedOff(e) ? new OAuthNotEnabledException(e) : e;
        }
    }

    /**
     * Finishes a log in. Costs one request, which is never repeated: whatever fails, the log in begins again with
     * {@link #authorize}.
     *
     * @param callbackUri the whole address that the browser came back to, with its query
     * @param context what was kept since {@link #authorize}, by the same user
     * @return the session
     * @throws OAuthException if the address is not that of a log in that went well, of this one and in time (nothing is sent
     *     then), or the server makes no session of it
     */
    public static Session callback(String callbackUri, AuthorizationContext context) {
        return callback(callbackUri, context, OAuthOptions.defaults());
    }

    /**
     * Finishes a log in. Costs one request, which is never repeated: whatever fails, the log in begins again with
     * {@link #authorize}.
     *
     * @param callbackUri the whole address that the browser came back to, with its query
     * @param context what was kept since {@link #authorize}, by the same user
     * @param options how the log in is made
     * @return the session
     * @throws OAuthException if the address is not that of a log in that went well, of this one and in time (nothing is sent
     *     then), or the server makes no session of it
     */
    public static Session callback(String callbackUri, AuthorizationContext context, OAuthOptions options) {
        return callback(CallbackUri.of(callbackUri), context, options, new CancelHandle());
    }

    static Session callback(
            CallbackUri callback, AuthorizationContext context, OAuthOptions options, CancelHandle cancel) {
        callback.check(context, options.clock().instant());
        try (ImmichClient client = options.anonymous(context.server().toString())) {
            return ClientCalls.of(client)
                    .execute(Call.<Session>to(Operations.FINISH_OAUTH)
                            .json(proof(callback, context))
                            .secretAnswer()
                            .cancelledBy(cancel)
                            .object(in -> SessionCodec.login(
                                    in, context.server(), options.clock().instant(), AuthType.OAUTH)));
        } catch (ImmichStatusException e) {
            throw explained(e);
        }
    }

    /**
     * Ties the user of a client to an account at the provider, so that it logs them in from now on. Begins with
     * {@link #authorize} as a log in does. Costs one request, which is never repeated. An API key needs {@code all}.
     *
     * <p>The way back is {@link io.github.immichsdk.auth.Authentication#unlinkOAuth()}.
     *
     * @param callbackUri the whole address that the browser came back to, with its query
     * @param context what was kept since {@link #authorize}, by the same user
     * @param client a client of that user, at the server of the context
     * @return the user, with {@link MyUser#oauthId()}; a dry run gives the user as they are
     * @throws OAuthException as {@link #callback} does; an account that another user has is an {@link OAuthRefusedException}
     */
    public static MyUser link(String callbackUri, AuthorizationContext context, ImmichClient client) {
        if (!client.address().equals(context.server())) {
            throw new IllegalArgumentException("client: expected one of " + context.server()
                    + ", where the log in began, got one of " + client.address());
        }
        Calls calls = ClientCalls.of(client);
        CallbackUri callback = CallbackUri.of(callbackUri);
        callback.check(context, calls.ambient().clock().instant());
        try {
            return calls.execute(Call.<MyUser>to(Operations.LINK_OAUTH_ACCOUNT)
                    .json(proof(callback, context))
                    .object(UserCodec::myUser)
                    .inDryRun(() -> client.users().me()));
        } catch (ImmichStatusException e) {
            throw explained(e);
        }
    }

    /**
     * Makes the address for {@link #callback} of what a user pasted: blanks and quotes around it go, an address without
     * {@code http://} or a query alone is completed, and the server's page for mobile apps stands for the redirect address
     * {@link #MOBILE_REDIRECT} that it leads to. Costs no request; anything else is handed on as it is, for {@link #callback}
     * to refuse.
     *
     * @param pasted what the user pasted
     * @param context the log in that it is to belong to
     * @return the address
     */
    public static String pasted(String pasted, AuthorizationContext context) {
        String text = without(pasted.strip(), "\"'<", "\"'>").strip();
        String redirect = context.redirectUri().toString();
        String base = redirect.split("[?#]", 2)[0];
        if (text.startsWith("?")) {
            return base + text;
        }
        if (text.matches("(?s)(code|state|error|iss)=.*")) {
            return base + "?" + text;
        }
        String bare = base.replaceFirst("^[a-zA-Z][a-zA-Z0-9+.-]*:/*", "");
        if (text.startsWith(bare + "?")) {
            return base + text.substring(bare.length());
        }
        CallbackUri callback = CallbackUri.of(text);
        return MobileRedirect.is(context.redirectUri()) && MobileRedirect.isPageOf(context.server(), callback.target())
                ? base + callback.queryText()
                : text;
    }

    /** {@return the text without some characters at its front, and others at its end} */
    private static String without(String text, String before, String after) {
        int from = 0;
        int end = text.length();
        while (from < end && before.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (end > from && after.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(from, end);
    }

    private static JsonFields proof(CallbackUri callback, AuthorizationContext context) {
        return new JsonFields()
                .putSecret("url", callback.whole())
                .putSecret("state", context.state())
                .putSecret("codeVerifier", context.codeVerifier());
    }

    /** The server says 500 to all that goes wrong between it and the provider, and 400 to a user that it does not want. */
    private static RuntimeException explained(ImmichStatusException e) {
        if (e instanceof ImmichServerException failed) {
            return new OAuthFailedException(failed);
        }
        if (switchedOff(e)) {
            return new OAuthNotEnabledException(e);
        }
        boolean aboutTheUser = !(e instanceof ImmichValidationException) && !(e instanceof ImmichUnauthorizedException);
        return e.status() == 400 && aboutTheUser ? new OAuthRefusedException(e) : e;
    }

    private static boolean switchedOff(ImmichStatusException e) {
        return e.status() == 400 && String.valueOf(e.getMessage()).contains("OAuth is not enabled");
    }

    private static URI loginUrl(JsonObject in) {
        String text = in.string("url");
        try {
            URI url = new URI(text);
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            // it goes to a browser, which would open a file or start a program as well
            if (url.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new JsonShapeException("$.url", "expected the address of a web page, found another text");
        }
        throw new JsonShapeException("$.url", "expected the address of a web page, found another address");
    }

    private static URI checkedRedirect(String redirectUri) {
        try {
            URI redirect = new URI(redirectUri.strip());
            if (redirect.isAbsolute() && redirect.getRawFragment() == null) {
                return redirect;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("redirectUri: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(
                "redirectUri: expected an absolute address without a fragment, such as http://127.0.0.1:8085/callback, got '"
                        + redirectUri + "'");
    }
}
