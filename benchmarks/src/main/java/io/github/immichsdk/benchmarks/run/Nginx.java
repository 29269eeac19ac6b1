package io.github.immichsdk.benchmarks.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A genuine nginx before the stub server, with TLS and HTTP/2, as people run Immich. Needs nginx and openssl. */
final class Nginx implements AutoCloseable {

    private static final long START_SECONDS = 20;
    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/local/sbin", "/sbin", "/usr/bin");

    private final Process process;
    private final Front front;

    private Nginx(Process process, Front front) {
        this.process = process;
        this.front = front;
    }

    /** {@return whether this machine has what it needs} */
    static boolean installed() {
        return find("nginx").isPresent() && find("openssl").isPresent();
    }

    static Nginx start(StubProcess stub, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String nginx = find("nginx").orElseThrow();
        certificate(folder);
        int port = freePort();
        Files.writeString(folder.resolve("nginx.conf"), configuration(port, stub.address()));
        Process process = new ProcessBuilder(
                        nginx,
                        "-p",
                        folder.toAbsolutePath() + "/",
                        "-c",
                        "nginx.conf",
                        "-e",
                        "error.log",
                        "-g",
                        "daemon off;")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
        Nginx started = new Nginx(
                process,
                new Front("https://localhost:" + port, folder.resolve("ca.pem").toAbsolutePath()));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!takesConnections(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                started.close();
                throw new IOException("nginx does not start: " + Files.readString(folder.resolve("output.log")));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return started;
    }

    Front front() {
        return front;
    }

    private static String configuration(int port, String upstream) {
        return """
                %s
                worker_processes 1;
                pid nginx.pid;
                events {
                  worker_connections 4096;
                }
                http {
                  access_log off;
                  error_log error.log;
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                  keepalive_requests 1000000;
                  upstream stub {
                    server %s;
                    keepalive 64;
                    keepalive_requests 1000000;
                  }
                  server {
                    listen 127.0.0.1:%d ssl http2;
                    ssl_certificate server.pem;
                    ssl_certificate_key server.key;
                    client_max_body_size 0;
                    proxy_buffering off;
                    proxy_request_buffering off;
                    proxy_read_timeout 600s;
                    location / {
                      proxy_pass http://stub;
                      proxy_http_version 1.1;
                      proxy_set_header Connection "";
                      proxy_set_header Host $http_host;
                    }
                  }
                }
                """.formatted(
                        "root".equals(System.getProperty("user.name")) ? "user root;" : "",
                        upstream.substring("http://".length()),
                        port);
    }

    private static void certificate(Path folder) throws IOException, InterruptedException {
        if (Files.exists(folder.resolve("server.pem"))) {
            return;
        }
        openssl(
                folder,
                "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -keyout ca.key -out ca.pem"
                        + " -subj /CN=benchmarks-CA -addext basicConstraints=critical,CA:TRUE -addext keyUsage=keyCertSign");
        openssl(
                folder,
                "req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost -keyout server.key"
                        + " -out server.csr");
        Files.writeString(folder.resolve("names"), "subjectAltName=DNS:localhost,IP:127.0.0.1\n");
        openssl(
                folder,
                "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile names"
                        + " -out server.pem");
    }

    private static void openssl(Path folder, String arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(find("openssl").orElseThrow()), Stream.of(arguments.split(" ")))
                                .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("openssl failed: " + Files.readString(folder.resolve("openssl.log")));
        }
    }

    private static Optional<String> find(String program) {
        return Stream.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(":")), FOLDERS.stream())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean takesConnections(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** Ends it and its workers. */
    @Override
    public void close() {
        List<ProcessHandle> workers = process.descendants().toList();
        process.destroy();
        process.onExit()
                .orTimeout(5, TimeUnit.SECONDS)
                .exceptionally(late -> process)
                .join();
        process.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
    }
}
