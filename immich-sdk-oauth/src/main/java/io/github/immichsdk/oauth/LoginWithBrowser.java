package io.github.immichsdk.oauth;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.transport.CancelHandle;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs in through the user's browser in one call, for desktop and command-line programs.
 *
 * <pre>{@code
 * SessionStore store = FileSessionStore.at(file); // only you can read it
 * Session session = store.loadOr(() -> LoginWithBrowser.of(url).run());
 * try (ImmichClient immich = ImmichClient.builder().session(session).build()) {
 *     System.out.println("Hello " + immich.users().me().name());
 * }
 * }</pre>
 *
 * <p>A listener on 127.0.0.1 waits until the browser returns from the provider, and shows a small page with the result. Its URL
 * must be registered at the provider, {@code http://127.0.0.1/callback} with any port or with the one set here; see the page
 * {@code docs/oauth.md} of the project. Immutable: each {@code with…} method returns a changed copy.
 */
public final class LoginWithBrowser {

    private static final Logger LOG = LoggerFactory.getLogger(LoginWithBrowser.class);
    private static final URI FREE_PORT = URI.create("http://127.0.0.1:0/callback");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

    private record Settings(
            URI redirect,
            Duration timeout,
            Browser browser,
            Consumer<String> messages,
            CancelHandle cancel,
            OAuthOptions options) {}

    private final String server;
    private final Settings settings;

    private LoginWithBrowser(String server, Settings settings) {
        this.server = Objects.requireNonNull(server, "server");
        this.settings = settings;
    }

    /**
     * Sets the Immich server.
     *
     * @param server its URL, in any form that people paste
     * @return a login with the defaults: a free port, five minutes, the desktop's browser
     */
    public static LoginWithBrowser of(String server) {
        return new LoginWithBrowser(
                server,
                new Settings(
                        FREE_PORT,
                        Duration.ofMinutes(5),
                        Browser.ofDesktop(),
                        StandardError.INSTANCE,
                        new CancelHandle(),
                        OAuthOptions.defaults()));
    }

    /**
     * Sets the port to listen on, for providers that require the redirect URL to be registered with its port.
     *
     * @param port the port, 0 for a free one
     * @return a changed copy
     */
    public LoginWithBrowser port(int port) {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port: expected 1 to 65535, or 0 for a free one, got " + port);
        }
        return redirectUri("http://127.0.0.1:" + port + "/callback");
    }

    /**
     * Sets the redirect URL that is registered at the provider. The listener is on 127.0.0.1 whatever the host name.
     *
     * @param address {@code http}, with the host {@code 127.0.0.1} or {@code localhost}, such as
     *     {@code http://localhost:8085/done}; without a port, or with port 0, a free port is used
     * @return a changed copy
     */
    public LoginWithBrowser redirectUri(String address) {
        Objects.requireNonNull(address, "address");
        URI redirect = parsed(address.strip());
        String path = redirect == null ? null : redirect.getRawPath();
        if (redirect == null
                || !"http".equals(redirect.getScheme())
                || !LOOPBACK.contains(Objects.requireNonNullElse(redirect.getHost(), ""))
                || redirect.getPort() > 65535
                || path == null
                || redirect.getRawQuery() != null
                || redirect.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "redirectUri: expected an address on this machine such as http://127.0.0.1:8085/callback, got "
                            + TextChecks.quoted(address));
        }
        return with(new Settings(
                redirect, settings.timeout, settings.browser, settings.messages, settings.cancel, settings.options));
    }

    /**
     * Changes the time limit for the user; five minutes by default.
     *
     * @param time longer than zero
     * @return a changed copy
     */
    public LoginWithBrowser timeout(Duration time) {
        Objects.requireNonNull(time, "time");
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("timeout: expected a time longer than zero, got " + time);
        }
        return with(new Settings(
                settings.redirect, time, settings.browser, settings.messages, settings.cancel, settings.options));
    }

    /**
     * Changes how the login page is opened.
     *
     * @param browser opens the page
     * @return a changed copy
     */
    public LoginWithBrowser browser(Browser browser) {
        return with(new Settings(
                settings.redirect,
                settings.timeout,
                Objects.requireNonNull(browser, "browser"),
                settings.messages,
                settings.cancel,
                settings.options));
    }

    /**
     * Changes where instructions for the user are printed; the standard error stream by default. They contain the URL of the
     * login page, which is for this user only: do not log it.
     *
     * @param messages receives one line at a time
     * @return a changed copy
     */
    public LoginWithBrowser messages(Consumer<String> messages) {
        return with(new Settings(
                settings.redirect,
                settings.timeout,
                settings.browser,
                Objects.requireNonNull(messages, "messages"),
                settings.cancel,
                settings.options));
    }

    /**
     * Sets a handle that cancels the login from another thread.
     *
     * @param cancel cancels the login
     * @return a changed copy
     */
    public LoginWithBrowser cancel(CancelHandle cancel) {
        return with(new Settings(
                settings.redirect,
                settings.timeout,
                settings.browser,
                settings.messages,
                Objects.requireNonNull(cancel, "cancel"),
                settings.options));
    }

    /**
     * Changes the options of the login, such as those of the client.
     *
     * @param options the new options; their lifetime is extended to this timeout if it is longer
     * @return a changed copy
     */
    public LoginWithBrowser options(OAuthOptions options) {
        return with(new Settings(
                settings.redirect,
                settings.timeout,
                settings.browser,
                settings.messages,
                settings.cancel,
                Objects.requireNonNull(options, "options")));
    }

    private static @Nullable URI parsed(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private LoginWithBrowser with(Settings changed) {
        return new LoginWithBrowser(server, changed);
    }

    /**
     * Logs in: opens the login page, waits until the browser returns, and creates the session. Costs two requests.
     *
     * @return the session
     * @throws OAuthException if the login fails: {@link OAuthAccessDeniedException}, {@link OAuthTimeoutException},
     *     {@link OAuthListenerException} and the other subclasses, one for each cause
     * @throws ImmichCancelledException if the login was cancelled
     * @throws ImmichInterruptedException if the thread was interrupted; its flag is set
     * @see io.github.immichsdk.api.Operations#FINISH_OAUTH
     * @see io.github.immichsdk.api.Operations#START_OAUTH
     */
    public Session run() {
        OAuthOptions options = settings.options.lifetime().compareTo(settings.timeout) < 0
                ? settings.options.lifetime(settings.timeout)
                : settings.options;
        String path = settings.redirect.getRawPath().isEmpty() ? "/" : settings.redirect.getRawPath();
        try (LoopbackListener listener = new LoopbackListener(Math.max(0, settings.redirect.getPort()), path)) {
            String redirect = "http://" + settings.redirect.getHost() + ":" + listener.port() + path;
            AuthorizationRequest request = OAuth.authorize(server, redirect, options, settings.cancel);
            listener.expect(request.context());
            show(request.loginUrl());
            CallbackUri callback = waitFor(listener.arrived());
            return finish(listener, callback, request.context(), options);
        }
    }

    private void show(URI page) {
        boolean opened = false;
        try {
            opened = settings.browser.open(page);
        } catch (IOException e) {
            LOG.debug("the browser cannot be started", e);
        }
        settings.messages.accept(
                opened
                        ? "A browser was opened to log in. If it does not show, open this address:"
                        : "Open this address in a browser on this machine to log in:");
        settings.messages.accept(page.toString());
    }

    private CallbackUri waitFor(CompletableFuture<CallbackUri> arrived) {
        Runnable registration = settings.cancel.onCancel(() -> arrived.cancel(false));
        try {
            return arrived.get(settings.timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new OAuthTimeoutException(settings.timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImmichInterruptedException(
                    "interrupted while waiting for the browser", FailedCall.notSent(Operations.FINISH_OAUTH), e);
        } catch (ExecutionException | CancellationException e) {
            throw new ImmichCancelledException(
                    "cancelled while waiting for the browser", FailedCall.notSent(Operations.FINISH_OAUTH), null);
        } finally {
            registration.run();
        }
    }

    private Session finish(
            LoopbackListener listener, CallbackUri callback, AuthorizationContext context, OAuthOptions options) {
        LandingPage page = LandingPage.failed("The program could not finish it.");
        try {
            Session session = OAuth.callback(callback, context, options, settings.cancel);
            page = LandingPage.done(session);
            return session;
        } catch (OAuthAccessDeniedException e) {
            page = LandingPage.failed("It was refused at the provider.");
            throw e;
        } catch (OAuthRefusedException e) {
            page = LandingPage.failed("The provider let you in, but the Immich server did not.");
            throw e;
        } catch (OAuthProviderException e) {
            page = LandingPage.failed("The provider says: " + e.error() + ".");
            throw e;
        } finally {
            listener.show(page);
        }
    }

    /** Shows the server. */
    @Override
    public String toString() {
        return "LoginWithBrowser[" + server + "]";
    }
}
