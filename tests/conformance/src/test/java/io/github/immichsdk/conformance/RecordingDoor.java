package io.github.immichsdk.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A FakeImmich of one version, behind a door that keeps each exchange. */
final class RecordingDoor implements AutoCloseable {

    private static final String LINES = "application/jsonlines+json";

    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "transfer-encoding",
            "upgrade");

    /** Decides whether a response never reaches the client, as if the connection broke. */
    interface Loss {
        boolean loses(String method, String target, byte[] body);
    }

    private final FakeImmich fake;
    private final Loss loss;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();

    RecordingDoor(FakeVersion version) {
        this(version, (method, target, body) -> false);
    }

    RecordingDoor(FakeVersion version, Loss loss) {
        this.loss = loss;
        this.fake = FakeImmich.builder().version(version).start();
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    FakeImmich fake() {
        return fake;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Writes address and key as the contract suite reads them. */
    Path env(Path folder) {
        try {
            return Files.write(
                    folder.resolve(fake.version().number() + ".env"),
                    List.of(
                            "IMMICH_URL=" + url(),
                            "IMMICH_API_KEY=" + fake.apiKey(),
                            "IMMICH_PROOF_ASSETS=240",
                            "IMMICH_FAKE=true"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(HttpExchange exchange) {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpResponse<InputStream> response = client.send(request(exchange, body), BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                response.headers().map().forEach((name, values) -> {
                    if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                        exchange.getResponseHeaders().put(name, values);
                    }
                });
                if (response.statusCode() == 200 && LINES.equals(type(response))) {
                    keep(exchange, body, response, new byte[0]);
                    passOn(in, exchange);
                    return;
                }
                byte[] received = in.readAllBytes();
                keep(exchange, body, response, received);
                if (loss.loses(
                        exchange.getRequestMethod(), exchange.getRequestURI().toString(), body)) {
                    return;
                }
                exchange.sendResponseHeaders(response.statusCode(), received.length == 0 ? -1 : received.length);
                if (received.length > 0) {
                    exchange.getResponseBody().write(received);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Passes on what comes as it comes, since a stream of events may never end. */
    private static void passOn(InputStream in, HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] buffer = new byte[8192];
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            exchange.getResponseBody().write(buffer, 0, got);
            exchange.getResponseBody().flush();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(fake.url() + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private void keep(HttpExchange exchange, byte[] body, HttpResponse<InputStream> response, byte[] received) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        boolean form = type != null && type.startsWith("multipart/");
        exchanges.add(new Exchange(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                form ? null : json(type, body),
                form ? Exchange.form(body, type) : null,
                response.statusCode(),
                json(type(response), received)));
    }

    private static @Nullable String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse(null);
    }

    private static @Nullable JsonNode json(@Nullable String type, byte[] body) {
        return body.length > 0 && type != null && type.startsWith("application/json")
                ? Shared.JSON.readTree(body)
                : null;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        fake.close();
    }
}
