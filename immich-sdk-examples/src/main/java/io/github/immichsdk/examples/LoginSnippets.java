package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.oauth.AuthorizationContext;
import io.github.immichsdk.oauth.AuthorizationRequest;
import io.github.immichsdk.oauth.LoginByHand;
import io.github.immichsdk.oauth.LoginWithBrowser;
import io.github.immichsdk.oauth.OAuth;
import io.github.immichsdk.sessions.ChildSession;
import io.github.immichsdk.sessions.ChildSessionOptions;
import io.github.immichsdk.sessions.FileSessionStore;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.sessions.SessionStore;
import io.github.immichsdk.testkit.FakeImmich;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The Java code of docs/oauth.md: a test verifies that each block of the page is in this class. */
final class LoginSnippets {

    private LoginSnippets() {}

    /** A console whose reading fails with an exception that need not be declared. */
    record Lines(BufferedReader reader) {
        @Nullable
        String readLine() {
            try {
                return reader.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Session browser(String url) {
        Session session = LoginWithBrowser.of(url)
                .port(8085) // if the provider knows the address with its port only
                .timeout(Duration.ofMinutes(2))
                .run();
        return session;
    }

    /** A window of the program that shows web pages. */
    interface WebView {
        boolean load(URI page);
    }

    static Session webView(String url, WebView webView) {
        Session session = LoginWithBrowser.of(url)
                .browser(page -> webView.load(page)) // false if the page cannot be shown
                .run();
        return session;
    }

    static void webBegins(String url, Map<String, Object> webSession, Consumer<URI> redirect) {
        AuthorizationRequest request = OAuth.authorize(url, "https://app.example.org/immich/back");
        webSession.put("immich", request.context()); // may be serialised; holds two secrets
        redirect.accept(request.loginUrl());
    }

    @SuppressWarnings("NullAway") // a web application without the context has lost its session
    static Session webEnds(Map<String, Object> webSession, String wholeAddress) {
        AuthorizationContext context = (AuthorizationContext) webSession.remove("immich");
        Session session = OAuth.callback(wholeAddress, context); // with what follows the ?
        return session;
    }

    static Session byHand(String url, Lines console) {
        Session session = LoginByHand.of(url).run(page -> {
            System.out.println("Open " + page + " and paste the address you end up at:");
            return console.readLine();
        });
        return session;
    }

    static Session once(String url, Path file) {
        SessionStore store = FileSessionStore.at(file); // only you can read it
        Session session = store.loadOr(() -> LoginWithBrowser.of(url).run());
        return session;
    }

    static @Nullable URI logout(ImmichClient immich, SessionStore store) {
        URI provider = immich.auth().logout().endSessionUrl();
        store.clear();
        return provider;
    }

    static ChildSession replica(ImmichClient immich) {
        ChildSession replica = immich.sessions()
                .createChild(ChildSessionOptions.defaults()
                        .device("NAS replica", "Linux")
                        .duration(Duration.ofDays(30)));
        return replica;
    }

    static Session inTests(FakeImmich server) {
        Session session = LoginWithBrowser.of(server.url())
                .browser(server.browserOf("ann")::open)
                .run();
        return session;
    }
}
