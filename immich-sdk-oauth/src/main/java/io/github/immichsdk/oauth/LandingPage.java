package io.github.immichsdk.oauth;

import com.sun.net.httpserver.HttpExchange;
import io.github.immichsdk.sessions.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The page that the browser shows when it returns: only text, without scripts and without content from other hosts.
 *
 * @param status the HTTP status
 * @param title what happened, in a few words
 * @param text what it means
 */
record LandingPage(int status, String title, String text) {

    static final LandingPage ELSEWHERE =
            new LandingPage(404, "Nothing here", "A program waits here for its login, and for nothing else.");
    static final LandingPage NOT_A_GET =
            new LandingPage(405, "Nothing here", "A program waits here for a browser that returns from its login.");
    static final LandingPage ANOTHER_LOGIN = new LandingPage(
            400,
            "Not the expected login",
            "This address belongs to another login, or to none. The program still waits for its own.");
    static final LandingPage USED = new LandingPage(
            409, "Already used", "This address was used before. The program shows the result of the login.");

    private static final String SECURITY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static LandingPage done(Session session) {
        return new LandingPage(
                200,
                "You are logged in",
                "As " + session.email() + " at " + session.server().getRawAuthority()
                        + ". You can close this window and go back to the program.");
    }

    static LandingPage failed(String why) {
        return new LandingPage(400, "The login failed", why + " Go back to the program to try again.");
    }

    void writeTo(HttpExchange exchange) throws IOException {
        byte[] html = html().getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", SECURITY);
        headers.set("X-Content-Type-Options", "nosniff");
        // the URL contains the code: it is used, but private all the same
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        headers.set("Connection", "close");
        if (status == 405) {
            headers.set("Allow", "GET");
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : html.length);
        if (!head) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(html);
            }
        }
    }

    String html() {
        String mark = status == 200 ? "✓" : "✕";
        String colour = status == 200 ? "#1a7f4b" : "#b3261e";
        String page = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <style>
                :root { color-scheme: light dark; }
                body { margin: 0; min-height: 100vh; display: grid; place-items: center;
                  font: 1.0625rem/1.5 system-ui, sans-serif; }
                main { max-width: 26rem; padding: 2rem; text-align: center; overflow-wrap: anywhere; }
                .mark { width: 3.5rem; height: 3.5rem; margin: 0 auto; border-radius: 50%%; background: %3$s; color: #fff;
                  font-size: 2rem; line-height: 3.5rem; }
                h1 { margin: 1.25rem 0 .5rem; font-size: 1.5rem; }
                p { margin: 0; opacity: .8; }
                </style>
                </head>
                <body>
                <main>
                <div class="mark" aria-hidden="true">%4$s</div>
                <h1>%1$s</h1>
                <p>%2$s</p>
                </main>
                </body>
                </html>
                """;
        return String.format(Locale.ROOT, page, escaped(title), escaped(text), colour, mark);
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
