/**
 * The client for the Immich photo server.
 */
module io.github.immichsdk.core {
    requires java.net.http;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires io.github.resilience4j.core;
    requires io.github.resilience4j.retry;
    requires io.github.resilience4j.circuitbreaker;
    requires io.github.resilience4j.ratelimiter;
    requires io.github.resilience4j.bulkhead;

    exports io.github.immichsdk;
}
