/**
 * FakeImmich, an in-memory Immich server for tests.
 *
 * <p>Start with {@link io.github.immichsdk.testkit.FakeImmich}.
 */
module io.github.immichsdk.testkit {
    requires transitive io.github.immichsdk.core;
    requires static transitive org.jspecify;
    requires static org.junit.jupiter.api;
    requires java.desktop;
    requires jdk.httpserver;
    requires org.slf4j;
    requires tools.jackson.core;

    exports io.github.immichsdk.testkit;

    // JUnit finds the rules of the transport contract, which are not public.
    opens io.github.immichsdk.testkit to
            org.junit.platform.commons;

    // the core copies records
    opens io.github.immichsdk.testkit.internal.state to
            io.github.immichsdk.core;
}
