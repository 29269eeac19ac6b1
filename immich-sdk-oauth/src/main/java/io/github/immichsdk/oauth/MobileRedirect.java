package io.github.immichsdk.oauth;

import java.net.URI;

/** The redirect address of Immich's mobile app, which most providers have registered for it. */
final class MobileRedirect {

    static final String SCHEME = "app.immich";
    static final String URI_TEXT = SCHEME + ":///oauth-callback";

    private static final String PAGE = "/api/oauth/mobile-redirect";

    private MobileRedirect() {}

    static boolean is(URI redirect) {
        return SCHEME.equalsIgnoreCase(redirect.getScheme());
    }

    /**
     * Tells whether an address is that of the server's page which hands on to the mobile app: where the browser is with
     * providers that take no address but a web page's.
     */
    static boolean isPageOf(URI server, String target) {
        return target.equalsIgnoreCase(server + PAGE);
    }
}
