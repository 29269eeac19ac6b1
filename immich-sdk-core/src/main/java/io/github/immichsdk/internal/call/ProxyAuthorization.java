package io.github.immichsdk.internal.call;

import io.github.immichsdk.config.ProxyOptions;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;

/** Adds the proxy's credentials to each request. */
public final class ProxyAuthorization extends ForwardingTransport {

    private final ProxyOptions proxy;

    /**
     * Wraps a transport.
     *
     * @param next sends through the proxy
     * @param proxy has the credentials
     */
    public ProxyAuthorization(Transport next, ProxyOptions proxy) {
        super(next);
        this.proxy = proxy;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        return next.send(request.withHeaders(proxy.addTo(request.headers())));
    }
}
