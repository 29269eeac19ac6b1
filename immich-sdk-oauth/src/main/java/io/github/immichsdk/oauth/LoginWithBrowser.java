package io.github.immichsdk.oauth;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.transport.CancelHandle;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs in with the user's browser, in one call: for desktop and command-line programs.
 *
 * <pre>{@code
 * Session session = LoginWithBrowser.at("https://photos.example.org").run();
 * }</pre>
 *
 * <p>A listener on 127.0.0.1 waits for the browser to come back from the provider, and shows one small page that says how it
 * went. The provider must have its address registered, {@code http://127.0.0.1/callback} with any port or with the one given
 * here; see the page {@code docs/oauth.md} of the project. Immutable: each {@code with…} gives a changed copy.
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
     * Names the Immich server.
     *
     * @param server its address, in any form that people paste
     * @return a log in with the defaults: a free port, five minutes, the desktop's browser
     */
    public static LoginWithBrowser at(String server) {
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
     * Sets the port to listen at, for providers that want the redirect address registered with its port.
     *
     * @param port the port, 0 for a free one
     * @return a changed copy
     */
    public LoginWithBrowser withPort(int port) {
        return withRedirectUri("http://127.0.0.1:" + port + "/callback");
    }

    /**
     * Sets the redirect address as it is registered at the provider. The listener is on 127.0.0.1 whichever name it has.
     *
     * @param address {@code http}, with the host {@code 127.0.0.1} or {@code localhost}, such as
     *     {@code http://localhost:8085/done}; without a port, or with 0, a free one is taken
     * @return a changed copy
     */
    public LoginWithBrowser withRedirectUri(String address) {
        URI redirect = URI.create(address.strip());
        String path = redirect.getRawPath();
        if (!"http".equals(redirect.getScheme())
                || !LOOPBACK.contains(Objects.requireNonNullElse(redirect.getHost(), ""))
                || redirect.getPort() > 65535
                || path == null
                || redirect.getRawQuery() != null
                || redirect.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "redirectUri: expected an address on this machine such as http://127.0.0.1:8085/callback, got '"
                            + address + "'");
        }
        return with(new Settings(
                redirect, settings.timeout, settings.browser, settings.messages, settings.cancel, settings.options));
    }

    /**
     * Changes how long the user may take; five minutes by default.
     *
     * @param time longer than zero
     * @return a changed copy
     */
    public LoginWithBrowser withTimeout(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("timeout: expected a time longer than zero, got " + time);
        }
        return with(new Settings(
                settings.redirect, time, settings.browser, settings.messages, settings.cancel, settings.options));
    }

    /**
     * Changes how the log-in page is shown.
     *
     * @param browser opens it
     * @return a changed copy
     */
    public LoginWithBrowser withBrowser(Browser browser) {
        return with(new Settings(
                settings.redirect,
                settings.timeout,
                Objects.requireNonNull(browser, "browser"),
                settings.messages,
                settings.cancel,
                settings.options));
    }

    /**
     * Changes where the user is told what to do; the standard error stream by default. The address of the log-in page is among
     * it, which is for this user only: do not log it.
     *
     * @param messages gets a line at a time
     * @return a changed copy
     */
    public LoginWithBrowser withMessages(Consumer<String> messages) {
        return with(new Settings(
                settings.redirect,
                settings.timeout,
                settings.browser,
                Objects.requireNonNull(messages, "messages"),
                settings.cancel,
                settings.options));
    }

    /**
     * Lets a handle stop the log in from another thread.
     *
     * @param cancel stops it
     * @return a changed copy
     */
    public LoginWithBrowser withCancel(CancelHandle cancel) {
        return with(new Settings(
                settings.redirect,
                settings.timeout,
                settings.browser,
                settings.messages,
                Objects.requireNonNull(cancel, "cancel"),
                settings.options));
    }

    /**
     * Changes how the Immich server is asked.
     *
     * @param options how; their lifetime is stretched to the timeout here if that is longer
     * @return a changed copy
     */
    public LoginWithBrowser withOptions(OAuthOptions options) {
        return with(new Settings(
                settings.redirect,
                settings.timeout,
                settings.browser,
                settings.messages,
                settings.cancel,
                Objects.requireNonNull(options, "options")));
    }

    private LoginWithBrowser with(Settings changed) {
        return new LoginWithBrowser(server, changed);
    }

    /**
     * Logs in: opens the log-in page, waits until the browser is back, and makes the session. Costs two requests.
     *
     * @return the session
     * @throws OAuthException if nobody logs in: {@link OAuthAccessDeniedException}, {@link OAuthTimeoutException},
     *     {@link OAuthListenerException} and the others, each for its own reason
     * @throws ImmichCancelledException if it was cancelled
     * @throws ImmichInterruptedException if the thread was interrupted; its flag is set
     */
    public Session run() {
        OAuthOptions options = settings.options.lifetime().compareTo(settings.timeout) < 0
                ? settings.options.withLifetime(settings.timeout)
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
            throw new ImmichInterruptedException("interrupted while waiting for the browser", call(), e);
        } catch (ExecutionException | CancellationException e) {
            throw new ImmichCancelledException("cancelled while waiting for the browser", call(), null);
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

    private static FailedCall call() {
        return FailedCall.unanswered(Operations.FINISH_OAUTH.id(), "POST /api/oauth/callback", 0);
    }

    /** Shows the server. */
    @Override
    public String toString() {
        return "LoginWithBrowser[" + server + "]";
    }
}
