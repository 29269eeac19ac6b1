package io.github.immichsdk.internal.call;

import io.github.immichsdk.config.ProxyOptions;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Adds the proxy's credentials to each request. */
public final class ProxyAuthorization implements Transport {

    private final Transport next;
    private final ProxyOptions proxy;

    /**
     * Makes one.
     *
     * @param next sends through the proxy
     * @param proxy has the credentials
     */
    public ProxyAuthorization(Transport next, ProxyOptions proxy) {
        this.next = next;
        this.proxy = proxy;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        return next.send(request.withHeaders(proxy.addTo(request.headers())));
    }

    @Override
    public @Nullable InetSocketAddress proxyFor(URI target) {
        return next.proxyFor(target);
    }

    @Override
    public void close() {
        next.close();
    }
}
