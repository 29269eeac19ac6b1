package io.github.immichsdk.proxies;

import java.util.function.Function;

/** The reverse proxies, for tests that all of them must pass. */
enum ReverseProxy {
    NGINX(server -> Nginx.before(server).started()),
    CADDY(Caddy::before),
    HAPROXY(HAProxy::before);

    private final Function<String, Proxy> start;

    ReverseProxy(Function<String, Proxy> start) {
        this.start = start;
    }

    /** Starts one before a server. */
    Proxy before(String server) {
        return start.apply(server);
    }
}
