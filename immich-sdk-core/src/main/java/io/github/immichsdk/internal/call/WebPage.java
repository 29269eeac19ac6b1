package io.github.immichsdk.internal.call;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Identifies the page that arrived instead of an API response, so that the error says what to do about it. */
final class WebPage {

    private static final int LONGEST_TAG = 1000;
    private static final int LONGEST_TITLE = 1000;
    private static final int SHOWN = 120;

    private WebPage() {}

    static String diagnose(StatusErrors.ErrorResponse response) {
        String page = new String(response.body(), StandardCharsets.UTF_8);
        String lower = page.toLowerCase(Locale.ROOT);
        String name = title(page);
        String title = name.isEmpty() ? "" : " (page '" + name + "')";
        if (response.status() == 406) {
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
                || response.status() == 401
                || response.status() == 403) {
            return "a login page or a refusal of something that stands before the server" + title
                    + ". Give what it wants by extraHeaders, or use an address that goes around it";
        }
        if (lower.contains("immich")) {
            return "the web app of Immich" + title
                    + ". The address is right but the path is not: does it end in a page's path?";
        }
        return "something other than Immich responds at this address" + title + ". Check host, port and path";
    }

    /** {@return the title of a page as one line; empty if it has none} */
    private static String title(String page) {
        int tag = TextScan.find(page, "<title", 0, page.length());
        int begin = tag < 0 ? -1 : TextScan.find(page, ">", tag, tag + LONGEST_TAG) + 1;
        if (begin <= 0) {
            return "";
        }
        int end = TextScan.find(page, "</title", begin, begin + LONGEST_TITLE);
        return end < 0 ? "" : ErrorBody.shortened(page.substring(begin, end), SHOWN);
    }
}
