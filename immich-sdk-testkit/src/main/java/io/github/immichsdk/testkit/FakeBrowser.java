package io.github.immichsdk.testkit;

import io.github.immichsdk.testkit.internal.http.FakeRequest;
import io.github.immichsdk.testkit.internal.routes.ProviderPages;
import io.github.immichsdk.testkit.internal.state.ServerState;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A headless browser that consents or denies automatically at the login page of the fake server's OAuth provider.
 *
 * <pre>{@code
 * Session session = LoginWithBrowser.of(server.url())
 *         .browser(server.browserOf("ann")::open)
 *         .run();
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class FakeBrowser {
    private static final Logger LOG = LoggerFactory.getLogger(FakeBrowser.class);
    private static final int TIMEOUT_MILLIS = 10_000;

    private final ServerState world;
    private final String user;

    FakeBrowser(ServerState world, String user) {
        this.world = world;
        this.user = user;
    }

    /**
     * Consents or denies at the login page, and follows the provider's redirect in a separate thread.
     *
     * @param loginUrl the URL of the login page
     * @return whether the provider redirects it to a web page; it follows no other redirect
     * @throws IllegalArgumentException if the URL is not a login page of this server
     */
    public boolean open(URI loginUrl) {
        URI back = URI.create(callback(loginUrl));
        if (!"http".equals(back.getScheme())) {
            return false;
        }
        Thread visit = new Thread(() -> visit(back), "fake-browser");
        visit.setDaemon(true);
        visit.start();
        return true;
    }

    /**
     * Consents or denies at the login page.
     *
     * @param loginUrl the URL of the login page
     * @return where the provider redirects the browser: the redirect URL with code or error, and state
     * @throws IllegalArgumentException if the URL is not a login page of this server
     */
    public String callback(URI loginUrl) {
        if (!ProviderPages.isLogin(loginUrl.getRawPath()) || loginUrl.getRawQuery() == null) {
            throw new IllegalArgumentException("Expected the login page of FakeImmich, got " + loginUrl.getRawPath());
        }
        return world.locked(
                () -> new ProviderPages(world).decide(FakeRequest.parseQuery(loginUrl.getRawQuery()), user));
    }

    private static void visit(URI page) {
        try {
            HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (body != null) {
                    body.readAllBytes();
                }
            }
        } catch (IOException gone) {
            LOG.debug("The program did not wait for the browser: {}", gone.toString());
        }
    }
}
