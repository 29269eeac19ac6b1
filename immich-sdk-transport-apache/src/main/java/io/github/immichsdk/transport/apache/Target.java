package io.github.immichsdk.transport.apache;

import io.github.immichsdk.transport.HostNames;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.RouteInfo.LayerType;
import org.apache.hc.client5.http.RouteInfo.TunnelType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * The server of a request, and the way to it.
 *
 * @param route the server and the proxy, which identify connections that can be used for each other
 * @param authority the host and port as the {@code Host} header has them
 */
record Target(HttpRoute route, String authority) {

    static Target of(URI uri, @Nullable InetSocketAddress proxy) {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        String name = Objects.requireNonNull(HostNames.host(uri), "a URL without host");
        int port = HostNames.port(uri);
        HttpHost server = new HttpHost(secure ? "https" : "http", name, port);
        String authority = port == (secure ? 443 : 80) ? name : name + ":" + port;
        if (proxy == null) {
            return new Target(new HttpRoute(server, null, secure), authority);
        }
        HttpHost first = new HttpHost("http", proxy.getHostString(), proxy.getPort());
        HttpRoute route = secure
                ? new HttpRoute(server, null, first, true, TunnelType.TUNNELLED, LayerType.LAYERED)
                : new HttpRoute(server, null, first, false);
        return new Target(route, authority);
    }

    /** {@return whether a proxy sees the requests, not only the tunnel that they go through} */
    boolean proxySeesRequests() {
        return route.getProxyHost() != null && !route.isTunnelled();
    }

    /** {@return the address as the first line of a request has it} */
    String pathOf(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery();
        String local = query == null ? path : path + "?" + query;
        return proxySeesRequests() ? "http://" + authority + local : local;
    }

    /** {@return whether a header is for a proxy, which does not see this request} */
    boolean hidesFromServer(String header) {
        return header.equalsIgnoreCase(HttpHeaders.PROXY_AUTHORIZATION) && !proxySeesRequests();
    }

    /** {@return the server as a tunnel is asked for} */
    String hostAndPort() {
        return route.getTargetHost().getHostName() + ":" + route.getTargetHost().getPort();
    }
}
