/**
 * OAuth login for Immich.
 *
 * <p>Start with {@link io.github.immichsdk.oauth.LoginWithBrowser} in an interactive program, or with
 * {@link io.github.immichsdk.oauth.OAuth} in a web application.
 */
module io.github.immichsdk.oauth {
    requires transitive io.github.immichsdk.core;
    requires static transitive org.jspecify;
    requires jdk.httpserver;
    requires org.slf4j;

    exports io.github.immichsdk.oauth;

    // The core reads and writes the records that are requests and responses.
    opens io.github.immichsdk.oauth to
            io.github.immichsdk.core;
}
