package io.github.immichsdk.internal.call;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Explains what to do if a forward proxy requires credentials. */
final class ProxyRefusal {

    private ProxyRefusal() {}

    static String text(Attempt attempt, @Nullable InetSocketAddress proxy) {
        String name = proxy == null ? "an HTTP proxy on the way" : proxy.getHostString() + ":" + proxy.getPort();
        return "407 the proxy " + name + " refused the request to " + UrlEncoding.hostAndPort(attempt.uri())
                + ", which did not reach the Immich server: the credentials for the proxy are missing or wrong. Set them by"
                + " builder.proxy(ProxyOptions.of(host, port).credentials(user, password)), or give the client an"
                + " HttpClient with an Authenticator"
                + ("https".equals(attempt.uri().getScheme())
                        ? ". For https the JDK sends Basic credentials to a proxy only if the JVM runs with"
                                + " -Djdk.http.auth.tunneling.disabledSchemes=\"\""
                        : "");
    }
}
