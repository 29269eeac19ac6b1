package io.github.immichsdk.transport;

import io.github.immichsdk.transport.apache.ApacheTransports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the class of the same name, since this module comes first on the class path: whatever the tests send by the
 * default transport goes through Apache's client. So the tests of other modules run here without a copy and without a switch
 * in published code.
 */
public final class JdkTransport implements Transport {

    private final Transport next;
    private final @Nullable Duration connect;

    private JdkTransport(Transport next, @Nullable Duration connect) {
        this.next = next;
        this.connect = connect;
    }

    public static JdkTransport create(Duration connectTimeout) {
        return create(connectTimeout, builder -> builder);
    }

    public static JdkTransport create(Duration connectTimeout, UnaryOperator<HttpClient.Builder> setUp) {
        return new JdkTransport(ApacheTransports.like(setUp), connectTimeout);
    }

    /** Takes over what a client is set up for: its proxy, and what it trusts. */
    public static JdkTransport using(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER
                || client.cookieHandler().isPresent()) {
            throw new IllegalArgumentException("This HttpClient follows redirects or has a cookie handler");
        }
        return new JdkTransport(
                ApacheTransports.like(builder -> {
                    HttpClient.Builder secured = builder.sslContext(client.sslContext());
                    return client.proxy().map(secured::proxy).orElse(secured);
                }),
                client.connectTimeout().orElse(null));
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        TransportRequest.Limits limits = request.limits();
        if (connect == null || connect.compareTo(limits.connect()) >= 0) {
            return next.send(request);
        }
        return next.send(new TransportRequest(
                request.method(),
                request.uri(),
                request.headers(),
                request.body(),
                new TransportRequest.Limits(connect, limits.response(), limits.idle(), limits.deadline()),
                request.cancel()));
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
