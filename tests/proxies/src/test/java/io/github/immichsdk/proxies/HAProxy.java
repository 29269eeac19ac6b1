package io.github.immichsdk.proxies;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** HAProxy with TLS and HTTP/2 before a server. */
final class HAProxy extends Proxy {

    private HAProxy(String upstream) {
        super("haproxy", Folders.make("haproxy"));
        write("haproxy.cfg", """
                global
                  log stdout format raw local0
                  maxconn 1000
                defaults
                  mode http
                  log global
                  timeout connect 5s
                  timeout client 60s
                  timeout server 600s
                  log-format "access %%HV %%[capture.req.hdr(0)] %%ST %%HM %%HU"
                frontend tls
                  bind 127.0.0.1:%d ssl crt %s alpn h2,http/1.1
                  http-request capture req.hdr(Host) len 64
                  http-request set-header X-Forwarded-Proto https
                  default_backend immich
                backend immich
                  option abortonclose
                  server immich %s
                """.formatted(
                        port(),
                        Certificates.get().certificateAndKey(),
                        URI.create(upstream).getAuthority()));
    }

    static HAProxy before(String upstream) {
        HAProxy haproxy = new HAProxy(upstream);
        haproxy.start();
        return haproxy;
    }

    @Override
    List<String> command() {
        return List.of(Programs.find("haproxy"), "-db", "-f", "haproxy.cfg");
    }

    @Override
    Path accessLog() {
        return output();
    }
}
