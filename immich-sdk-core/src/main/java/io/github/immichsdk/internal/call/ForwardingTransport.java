package io.github.immichsdk.internal.call;

import io.github.immichsdk.transport.Transport;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A transport that sends through another one. */
abstract class ForwardingTransport implements Transport {

    final Transport next;

    ForwardingTransport(Transport next) {
        this.next = next;
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
