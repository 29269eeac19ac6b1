package io.github.immichsdk.transport.apache;

import io.github.immichsdk.config.ProxyOptions;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.Transport;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Chooses the way to a server: directly, or through the proxy of the options, or else through that of the JVM. */
final class Routes {

    private final @Nullable ProxySelector selector;
    private final @Nullable String authorization;

    /**
     * @param selector chooses the proxy; null for the selector of the JVM
     * @param authorization the value of {@code Proxy-Authorization}, or null
     */
    Routes(@Nullable ProxySelector selector, @Nullable String authorization) {
        this.selector = selector;
        this.authorization = authorization;
    }

    static Routes of(@Nullable ProxyOptions proxy) {
        return proxy == null
                ? new Routes(null, null)
                : new Routes(proxy.selector(), proxy.addTo(Headers.none()).first(HttpHeaders.PROXY_AUTHORIZATION));
    }

    /** {@return the value of {@code Proxy-Authorization}, or null} */
    @Nullable
    String authorization() {
        return authorization;
    }

    Target to(URI uri) {
        return Target.of(uri, proxyFor(uri));
    }

    @Nullable
    InetSocketAddress proxyFor(URI uri) {
        return Transport.httpProxy(selector == null ? ProxySelector.getDefault() : selector, uri);
    }
}
