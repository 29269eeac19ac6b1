package io.github.immichsdk.oauth;

import java.net.URI;

/** The redirect URL of Immich's mobile app, which is registered at most providers. */
final class MobileRedirect {

    static final String SCHEME = "app.immich";
    static final String URI_TEXT = SCHEME + ":///oauth-callback";

    private static final String PAGE = "/api/oauth/mobile-redirect";

    private MobileRedirect() {}

    static boolean is(URI redirect) {
        return SCHEME.equalsIgnoreCase(redirect.getScheme());
    }

    /**
     * Returns whether a URL is that of the server's page that redirects to the mobile app. The browser ends up there with
     * providers that accept only URLs of web pages.
     */
    static boolean isPageOf(URI server, String target) {
        return target.equalsIgnoreCase(server + PAGE);
    }
}
