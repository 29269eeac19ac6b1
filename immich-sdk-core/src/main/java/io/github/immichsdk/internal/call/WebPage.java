package io.github.immichsdk.internal.call;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a page is that came in place of the API, so that the error says what to do about it. */
final class WebPage {

    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>\\s*(.{1,120}?)\\s*</title>");

    private WebPage() {}

    static String diagnose(StatusErrors.Answered answer) {
        String page = new String(answer.body(), StandardCharsets.UTF_8);
        String lower = page.toLowerCase(Locale.ROOT);
        Matcher found = TITLE.matcher(page);
        String title = found.find() ? " (page '" + found.group(1).replaceAll("\\s+", " ") + "')" : "";
        if (answer.status() == 406) {
            return "the path is not one of the API; give the server's address as the web app shows it, without a page's path";
        }
        if (lower.contains("http request was sent to https port")
                || lower.contains("http request to an https server")) {
            return "this port speaks https" + title + ". Begin the server's address with https://";
        }
        if (lower.contains("authelia")
                || lower.contains("authentik")
                || lower.contains("cloudflareaccess")
                || lower.contains("pangolin")
                || lower.contains("type=\"password\"")
                || answer.status() == 401
                || answer.status() == 403) {
            return "a log-in page or a refusal of something that stands before the server" + title
                    + ". Give what it wants by extraHeaders, or use an address that goes around it";
        }
        if (lower.contains("immich")) {
            return "the web app of Immich" + title
                    + ". The address is right but the path is not: does it end in a page's path?";
        }
        return "something else answers at this address" + title + ". Check host, port and path";
    }
}
