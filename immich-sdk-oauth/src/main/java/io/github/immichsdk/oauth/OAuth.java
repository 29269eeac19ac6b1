package io.github.immichsdk.oauth;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.errors.ImmichValidationException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.internal.login.LoginResponse;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.users.MyUser;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The two halves of a login with an OAuth provider (authorization code with PKCE), for programs that redirect the browser
 * themselves, web applications above all.
 *
 * <pre>{@code
 * AuthorizationRequest request = OAuth.authorize(url, "https://app.example.org/immich/back");
 * webSession.put("immich", request.context()); // may be serialised; holds two secrets
 * redirect.accept(request.loginUrl());
 * }</pre>
 *
 * <p>When the browser returns to that address, complete the login with the whole address and the stored context:
 *
 * <pre>{@code
 * AuthorizationContext context = (AuthorizationContext) webSession.remove("immich");
 * Session session = OAuth.callback(wholeAddress, context); // with what follows the ?
 * }</pre>
 *
 * <p>The redirect URL must be registered at the provider. For desktop and command-line programs, {@link LoginWithBrowser} is
 * simpler. Stateless and thread-safe.
 */
public final class OAuth {

    /** The redirect URL of Immich's own mobile app, which is usually registered at the provider. */
    public static final String MOBILE_REDIRECT = MobileRedirect.URI_TEXT;

    private record StartRequest(
            URI redirectUri, @JsonField(secret = true) String state, String codeChallenge) {}

    /** What proves that the browser returned from the login that was started here. */
    private record Proof(
            @JsonField(secret = true) String url,
            @JsonField(secret = true) String state,
            @JsonField(secret = true) String codeVerifier) {}

    private record StartResponse(String url) {

        URI loginUrl() {
            try {
                URI page = new URI(url);
                String scheme = page.getScheme() == null ? "" : page.getScheme().toLowerCase(Locale.ROOT);
                // the URL is opened in a browser, which would also open a file or start a program
                if (page.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                    return page;
                }
            } catch (URISyntaxException e) {
                throw new JsonShapeException("$.url", "expected the URL of a web page, found another text");
            }
            throw new JsonShapeException("$.url", "expected the URL of a web page, found another URL");
        }
    }

    private OAuth() {}

    /**
     * Starts a login. Costs one request.
     *
     * @param server the Immich server's URL, in any form that people paste
     * @param redirectUri where the provider sends the browser afterwards
     * @return the login page, and the state to keep until the browser returns
     * @throws OAuthNotEnabledException if OAuth is disabled on the server
     * @throws ImmichServerException if the server cannot reach the provider; the message contains the server's text
     * @see io.github.immichsdk.api.Operations#START_OAUTH
     */
    public static AuthorizationRequest authorize(String server, String redirectUri) {
        Objects.requireNonNull(redirectUri, "redirectUri");
        Objects.requireNonNull(server, "server");
        return authorize(server, redirectUri, OAuthOptions.defaults());
    }

    /**
     * Starts a login. Costs one request.
     *
     * @param server the Immich server's URL, in any form that people paste
     * @param redirectUri where the provider sends the browser afterwards
     * @param options the options of the login
     * @return the login page, and the state to keep until the browser returns
     * @throws OAuthNotEnabledException if OAuth is disabled on the server
     * @throws ImmichServerException if the server cannot reach the provider; the message contains the server's text
     * @see io.github.immichsdk.api.Operations#START_OAUTH
     */
    public static AuthorizationRequest authorize(String server, String redirectUri, OAuthOptions options) {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(redirectUri, "redirectUri");
        Objects.requireNonNull(server, "server");
        return authorize(server, redirectUri, options, new CancelHandle());
    }

    static AuthorizationRequest authorize(
            String server, String redirectUri, OAuthOptions options, CancelHandle cancel) {
        URI redirect = checkedRedirect(redirectUri);
        String state = Pkce.secret(options.random());
        String verifier = Pkce.secret(options.random());
        StartRequest request = new StartRequest(redirect, state, Pkce.challenge(verifier));
        try (ImmichClient client = options.anonymous(server)) {
            URI loginUrl = InternalAccess.callsOf(client)
                    .execute(Call.<URI>to(Operations.START_OAUTH)
                            .json(request)
                            .secretResponse()
                            .cancelledBy(cancel)
                            .object(StartResponse.class, StartResponse::loginUrl));
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
     * Finishes a login. Costs one request, which is never retried: after any failure, start again with {@link #authorize}.
     *
     * @param callbackUri the complete URL to which the browser returned, with its query
     * @param context the state kept since {@link #authorize}, for the same user
     * @return the session
     * @throws OAuthException if the URL is not that of a successful login, belongs to another login or arrives too late
     *     (nothing is sent in these cases), or if the server does not create a session
     * @see io.github.immichsdk.api.Operations#FINISH_OAUTH
     */
    public static Session callback(String callbackUri, AuthorizationContext context) {
        return callback(callbackUri, context, OAuthOptions.defaults());
    }

    /**
     * Finishes a login. Costs one request, which is never retried: after any failure, start again with {@link #authorize}.
     *
     * @param callbackUri the complete URL to which the browser returned, with its query
     * @param context the state kept since {@link #authorize}, for the same user
     * @param options the options of the login
     * @return the session
     * @throws OAuthException if the URL is not that of a successful login, belongs to another login or arrives too late
     *     (nothing is sent in these cases), or if the server does not create a session
     * @see io.github.immichsdk.api.Operations#FINISH_OAUTH
     */
    public static Session callback(String callbackUri, AuthorizationContext context, OAuthOptions options) {
        return callback(CallbackUri.of(callbackUri), context, options, new CancelHandle());
    }

    static Session callback(
            CallbackUri callback, AuthorizationContext context, OAuthOptions options, CancelHandle cancel) {
        callback.check(context, options.clock().instant());
        try (ImmichClient client = options.anonymous(context.server().toString())) {
            return InternalAccess.callsOf(client)
                    .execute(Call.<Session>to(Operations.FINISH_OAUTH)
                            .json(new Proof(callback.whole(), context.state(), context.codeVerifier()))
                            .secretResponse()
                            .cancelledBy(cancel)
                            .object(
                                    LoginResponse.class,
                                    login -> login.session(
                                            context.server(), options.clock().instant(), AuthType.OAUTH)));
        } catch (ImmichStatusException e) {
            throw explained(e);
        }
    }

    /**
     * Links the user of a client to an account at the provider, so that the account logs them in from now on. Starts with
     * {@link #authorize}, as a login does. Costs one request, which is never retried. An API key needs {@code all}.
     *
     * <p>To undo this, call {@link io.github.immichsdk.auth.Authentication#unlinkOAuth()}.
     *
     * @param callbackUri the complete URL to which the browser returned, with its query
     * @param context the state kept since {@link #authorize}, for the same user
     * @param client a client of that user, at the server of the context
     * @return the user, with {@link MyUser#oauthId()}; a dry run returns the unchanged user
     * @throws OAuthException as {@link #callback} does; an {@link OAuthRefusedException} if the account is linked to another
     *     user
     * @see io.github.immichsdk.api.Operations#LINK_OAUTH_ACCOUNT
     */
    public static MyUser link(String callbackUri, AuthorizationContext context, ImmichClient client) {
        if (!client.address().equals(context.server())) {
            throw new IllegalArgumentException("client: expected one of " + context.server()
                    + ", where the login started, got one of " + client.address());
        }
        CallExecutor calls = InternalAccess.callsOf(client);
        CallbackUri callback = CallbackUri.of(callbackUri);
        callback.check(context, calls.ambient().clock().instant());
        try {
            return calls.execute(Call.<MyUser>to(Operations.LINK_OAUTH_ACCOUNT)
                    .json(new Proof(callback.whole(), context.state(), context.codeVerifier()))
                    .object(MyUser.class)
                    .inDryRun(() -> client.users().me()));
        } catch (ImmichStatusException e) {
            throw explained(e);
        }
    }

    /**
     * Converts pasted text to the URL for {@link #callback}: removes spaces and quotes around it, completes a URL without
     * {@code http://} or a query alone, and replaces the server's page for mobile apps with the redirect URL
     * {@link #MOBILE_REDIRECT} to which it leads. Costs no request. Returns anything else unchanged, for {@link #callback} to
     * refuse.
     *
     * @param pasted the text that the user pasted
     * @param context the login that it must belong to
     * @return the URL
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

    /** {@return the text without some leading and some trailing characters} */
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

    /** The server responds with 500 to any failure between it and the provider, and with 400 to a user that it refuses. */
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

    private static URI checkedRedirect(String redirectUri) {
        try {
            URI redirect = new URI(redirectUri.strip());
            if (redirect.isAbsolute() && redirect.getRawFragment() == null) {
                return redirect;
            }
        } catch (URISyntaxException e) {
            throw noRedirect(redirectUri, e);
        }
        throw noRedirect(redirectUri, null);
    }

    private static IllegalArgumentException noRedirect(String redirectUri, @Nullable URISyntaxException cause) {
        return new IllegalArgumentException(
                "redirectUri: expected an absolute address without a fragment, such as http://127.0.0.1:8085/callback, got "
                        + TextChecks.quoted(redirectUri),
                cause);
    }
}
