package io.github.immichsdk.transport.apache;

import io.github.immichsdk.transport.Transport;
import java.lang.reflect.Proxy;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Makes transports for what Java's HTTP client is set up for. */
public final class ApacheTransports {

    private ApacheTransports() {}

    /** {@return a transport with the proxy and the SSL context that are set on the builder} */
    @SuppressWarnings("ReturnValueIgnored") // the builder only notes what is set
    public static Transport like(UnaryOperator<HttpClient.Builder> setUp) {
        Map<String, Object> set = new HashMap<>();
        setUp.apply((HttpClient.Builder) Proxy.newProxyInstance(
                HttpClient.Builder.class.getClassLoader(),
                new Class<?>[] {HttpClient.Builder.class},
                (builder, method, values) -> {
                    set.put(method.getName(), values[0]);
                    return builder;
                }));
        @Nullable SSLContext secured = (SSLContext) set.get("sslContext");
        return ApacheTransport.over(
                ApacheTransportOptions.defaults(),
                secured == null ? SSLContext::getDefault : () -> secured,
                new Routes((ProxySelector) set.get("proxy"), null));
    }
}
