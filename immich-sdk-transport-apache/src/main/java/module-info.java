/**
 * The fastest transport of the SDK, on Apache HttpClient 5.
 *
 * <p>Start with {@link io.github.immichsdk.transport.apache.ApacheTransport}.
 */
module io.github.immichsdk.transport.apache {
    requires transitive io.github.immichsdk.core;
    requires static transitive org.jspecify;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;

    exports io.github.immichsdk.transport.apache;
}
