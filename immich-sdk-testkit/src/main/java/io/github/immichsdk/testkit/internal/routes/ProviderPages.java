package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.http.FakeRequest;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the OAuth provider, on the fake server itself: one to consent or deny at, and one where its session ends. With
 * {@code login_hint} in the address there is no page: it consents as that user at once, or denies for {@code __deny}.
 */
public final class ProviderPages {
    /** Where the login page is. */
    static final String LOGIN = "/fake-provider/auth";

    /** Where the session at the provider ends. */
    static final String END_SESSION = "/fake-provider/session/end";

    /** The hint of someone who does not consent. */
    public static final String DENY = "__deny";

    private static final String HTML = "text/html; charset=utf-8";

    private final ServerState world;

    /** Makes the pages. */
    public ProviderPages(ServerState world) {
        this.world = world;
    }

    /** {@return whether a path is that of the login page} */
    public static boolean isLogin(String path) {
        return path.equals(LOGIN);
    }

    /** {@return the page, or null if this is no address of the provider} */
    @Nullable
    FakeResponse response(FakeRequest request) {
        if (!request.method().equals("GET")) {
            return null;
        }
        if (request.path().equals(END_SESSION)) {
            return page(200, "Logged out", "<p>You are logged out at the provider.</p>");
        }
        if (!request.path().equals(LOGIN)) {
            return null;
        }
        String hint = request.query("login_hint");
        if (request.query("redirect_uri") == null || request.query("code_challenge") == null) {
            return page(400, "Not a login", "<p>The address lacks redirect_uri or code_challenge.</p>");
        }
        return hint == null || hint.isBlank()
                ? page(200, "Log in", choice(request.query()))
                : FakeResponse.empty(302).with("Location", decide(request.query(), hint));
    }

    /**
     * Decides as a user would.
     *
     * @param query the query of the login page's address
     * @param user who consents, or {@link #DENY}
     * @return where the browser is sent
     */
    public String decide(Map<String, List<String>> query, String user) {
        String redirect = first(query, "redirect_uri");
        String state = encoded(first(query, "state"));
        String joined = redirect + (redirect.contains("?") ? "&" : "?");
        if (user.equals(DENY)) {
            return joined + "error=access_denied&error_description=The+user+said+no&state=" + state;
        }
        String code = world.newSecret(43);
        world.provider.grant(code, user, redirect, first(query, "code_challenge"));
        return joined + "code=" + code + "&state=" + state;
    }

    private String choice(Map<String, List<String>> query) {
        Map<String, List<String>> kept = new LinkedHashMap<>(query);
        kept.remove("login_hint");
        StringBuilder hidden = new StringBuilder();
        kept.forEach((name, values) -> hidden.append("<input type=\"hidden\" name=\"")
                .append(escaped(name))
                .append("\" value=\"")
                .append(escaped(values.get(0)))
                .append("\">"));
        StringBuilder form =
                new StringBuilder("<p>Immich asks who you are.</p><form action=\"" + LOGIN + "\">" + hidden);
        form.append("<p><input name=\"login_hint\" list=\"users\" autofocus required placeholder=\"e-mail or name\">"
                + "<datalist id=\"users\">");
        world.users.values().stream()
                .map((User user) -> user.email)
                .forEach(email ->
                        form.append("<option value=\"").append(escaped(email)).append("\">"));
        form.append("</datalist> <button>Consent</button></p></form><form action=\"" + LOGIN + "\">" + hidden);
        return form.append("<input type=\"hidden\" name=\"login_hint\" value=\"" + DENY + "\">")
                .append("<p><button>Deny</button></p></form>")
                .toString();
    }

    private static FakeResponse page(int status, String title, String body) {
        String html = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + title
                + "</title><body style=\"font: 1.1rem/1.5 sans-serif; max-width: 30rem; margin: 15vh auto\"><h1>"
                + title
                + "</h1>" + body + "</body></html>";
        return FakeResponse.bytes(status, HTML, html.getBytes(StandardCharsets.UTF_8));
    }

    private static String first(Map<String, List<String>> query, String name) {
        return Objects.requireNonNullElse(query.getOrDefault(name, List.of("")).get(0), "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
