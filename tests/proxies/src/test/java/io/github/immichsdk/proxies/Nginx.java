package io.github.immichsdk.proxies;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** nginx with TLS and HTTP/2 before a server, set as docs/reverse-proxies.md says unless a test sets something else. */
final class Nginx extends Proxy {

    private final String upstream;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final int httpPort = freePort();
    private String path = "";

    private Nginx(String upstream) {
        super("nginx", Folders.make("nginx"));
        this.upstream = upstream;
        set("client_max_body_size", "0");
        set("proxy_buffering", "off");
        set("proxy_request_buffering", "off");
        set("proxy_read_timeout", "600s");
        set("proxy_send_timeout", "600s");
    }

    /** Prepares one; {@link #started} starts it. */
    static Nginx before(String upstream) {
        return new Nginx(upstream);
    }

    /** Sets a directive of the server block. */
    Nginx set(String directive, String value) {
        settings.put(directive, value);
        return this;
    }

    /** Leaves a directive to nginx's own default. */
    Nginx unset(String directive) {
        settings.remove(directive);
        return this;
    }

    /** Serves below a path, such as {@code /photos}, which the server behind does not see. */
    Nginx under(String subPath) {
        path = subPath;
        return this;
    }

    Nginx started() {
        configure();
        start();
        return this;
    }

    /** Has it read its configuration again: its workers end once their requests are done, and HTTP/2 clients get GOAWAY. */
    void reload() {
        Programs.run(folder(), "nginx", List.of("-p", folder() + "/", "-c", "nginx.conf", "-s", "reload"));
    }

    @Override
    String url() {
        return super.url() + path;
    }

    /** {@return the address of the plain http port, which redirects to https} */
    String httpUrl() {
        return "http://localhost:" + httpPort + path;
    }

    @Override
    List<String> command() {
        return List.of(
                Programs.find("nginx"),
                "-p",
                folder() + "/",
                "-c",
                "nginx.conf",
                "-e",
                "error.log",
                "-g",
                "daemon off;");
    }

    @Override
    Path accessLog() {
        return folder().resolve("access.log");
    }

    private void configure() {
        String directives = settings.entrySet().stream()
                .map(each -> "    " + each.getKey() + " " + each.getValue() + ";")
                .collect(Collectors.joining("\n"));
        write("nginx.conf", """
                %s
                worker_processes 1;
                pid nginx.pid;
                events {
                  worker_connections 2048;
                }
                http {
                  log_format access 'access $server_protocol $http_host $status $request_method $request_uri';
                  access_log access.log access;
                  error_log error.log info;
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                  server {
                    listen 127.0.0.1:%d ssl http2;
                    ssl_certificate %s;
                    ssl_certificate_key %s;
                %s
                    location %s/ {
                      proxy_pass %s/;
                      proxy_http_version 1.1;
                      proxy_set_header Host $http_host;
                      proxy_set_header X-Real-IP $remote_addr;
                      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                      proxy_set_header X-Forwarded-Proto $scheme;
                      proxy_set_header Upgrade $http_upgrade;
                      proxy_set_header Connection "upgrade";
                    }
                  }
                  server {
                    listen 127.0.0.1:%d;
                    return 301 https://localhost:%d$request_uri;
                  }
                }
                """.formatted(
                        Programs.asRoot() ? "user root;" : "",
                        port(),
                        Certificates.get().certificate(),
                        Certificates.get().privateKey(),
                        directives,
                        path,
                        upstream,
                        httpPort,
                        port()));
    }
}
