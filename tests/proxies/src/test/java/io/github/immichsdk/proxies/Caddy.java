package io.github.immichsdk.proxies;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Caddy with TLS and HTTP/2 before a server. */
final class Caddy extends Proxy {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Caddy(String upstream) {
        super("caddy", Folders.make("caddy"));
        write("Caddyfile", """
                {
                  admin off
                  auto_https off
                  servers {
                    protocols h1 h2
                  }
                }
                https://:%d {
                  bind 127.0.0.1
                  tls %s %s
                  log {
                    output file %s
                    format json
                  }
                  reverse_proxy %s
                }
                """.formatted(
                        port(),
                        Certificates.get().certificate(),
                        Certificates.get().privateKey(),
                        accessLog(),
                        upstream.replace("http://", "")));
    }

    static Caddy before(String upstream) {
        Caddy caddy = new Caddy(upstream);
        caddy.start();
        return caddy;
    }

    @Override
    List<String> command() {
        return List.of(Programs.find("caddy"), "run", "--config", "Caddyfile", "--adapter", "caddyfile");
    }

    @Override
    Path accessLog() {
        return folder().resolve("access.log");
    }

    @Override
    Optional<Access> access(String line) {
        JsonNode entry = JSON.readTree(line);
        JsonNode request = entry.path("request");
        return request.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Access(
                        request.path("proto").asString(),
                        request.path("host").asString(),
                        entry.path("status").asInt(),
                        request.path("method").asString(),
                        request.path("uri").asString()));
    }
}
