package io.github.immichsdk.proxies;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.List;

/** squid as a forward proxy, open to this machine or only with a user's password. */
final class Squid extends Proxy {

    static final String USER = "fotograf";
    static final String PASSWORD = "planted-proxy-password";

    private Squid(boolean authenticating) {
        super("squid", Folders.makeForAll("squid"));
        String access = "http_access allow localhost";
        if (authenticating) {
            String hash = Programs.run(folder(), "openssl", List.of("passwd", "-apr1", PASSWORD));
            Path passwords = write("passwords", USER + ":" + hash);
            access = """
                    auth_param basic program /usr/lib/squid/basic_ncsa_auth %s
                    auth_param basic realm proxy tests
                    acl known proxy_auth REQUIRED
                    http_access allow known""".formatted(passwords);
        }
        write("squid.conf", """
                http_port 127.0.0.1:%d
                visible_hostname squid.test
                %s
                http_access deny all
                cache deny all
                logformat access access HTTP/%%rv %%>ru %%>Hs %%rm %%ru
                access_log stdio:%s access
                cache_log %s
                pid_filename none
                coredump_dir %s
                netdb_filename none
                shutdown_lifetime 0 seconds
                """.formatted(port(), access, accessLog(), folder().resolve("cache.log"), folder()));
        start();
    }

    /** Starts one that everybody on this machine may use. */
    static Squid open() {
        return new Squid(false);
    }

    /** Starts one that asks for a user and a password. */
    static Squid authenticating() {
        return new Squid(true);
    }

    /** {@return what makes an HTTP client use it for all addresses} */
    ProxySelector selector() {
        return ProxySelector.of(new InetSocketAddress("localhost", port()));
    }

    @Override
    List<String> command() {
        return List.of(
                Programs.find("squid"),
                "-N",
                "-f",
                folder().resolve("squid.conf").toString());
    }

    @Override
    Path accessLog() {
        return folder().resolve("access.log");
    }
}
