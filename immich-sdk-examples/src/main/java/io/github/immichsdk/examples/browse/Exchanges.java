package io.github.immichsdk.examples.browse;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles each request: the gate, the table of routes, and the reply with its headers. */
final class Exchanges implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);
    private static final int LARGEST_FORM = 64 * 1024;
    private static final int CHUNK = 16 * 1024;
    private static final String POLICY =
            "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Gate gate;
    private final List<Route> routes;
    private final Layout layout;

    Exchanges(Gate gate, List<Route> routes, Layout layout) {
        this.gate = gate;
        this.routes = routes;
        this.layout = layout;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        secure(exchange.getResponseHeaders());
        try {
            send(exchange, reply(exchange));
        } catch (ImmichException e) {
            // not closed: closing would complete the response, and a picture that broke off must not look complete
            throw new IOException("the picture ended early", e);
        }
        exchange.close();
    }

    private Reply reply(HttpExchange exchange) {
        try {
            Reply.Page refusal = gate.refuse(exchange);
            return refusal == null ? routed(exchange) : refusal;
        } catch (ImmichNotFoundException e) {
            return Reply.problem(404, "Not found", "The server has nothing of this ID, or you have no access to it.");
        } catch (ImmichException e) {
            LOG.debug("a request to the server failed", e);
            return Reply.problem(502, "The server could not do this", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return Reply.problem(400, "This request cannot be read", String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("a page could not be made", e);
            return Reply.problem(500, "This page cannot be shown", "The program printed the reason.");
        }
    }

    private Reply routed(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String method = exchange.getRequestMethod();
        String allowed = routes.stream()
                .filter(route -> route.match(path).isPresent())
                .map(route -> route.method().equals("GET") ? "GET, HEAD" : route.method())
                .distinct()
                .collect(Collectors.joining(", "));
        for (Route route : routes) {
            Optional<Map<String, String>> parts = route.match(path);
            if (parts.isPresent() && route.takes(method)) {
                Fields form = method.equals("POST") ? form(exchange) : Fields.NONE;
                Reply.Page refusal = method.equals("POST") ? gate.refuse(form) : null;
                return refusal != null
                        ? refusal
                        : route.handler()
                                .reply(new Route.Visit(
                                        parts.get(),
                                        Fields.of(exchange.getRequestURI().getRawQuery()),
                                        form));
            }
        }
        if (allowed.isEmpty()) {
            return Reply.problem(404, "Not found", "There is no such page in this gallery.");
        }
        exchange.getResponseHeaders().set("Allow", allowed);
        return Reply.problem(405, "Not like this", "This address does not support the method of the request.");
    }

    private static Fields form(HttpExchange exchange) throws IOException {
        String type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/x-www-form-urlencoded")) {
            throw new IllegalArgumentException("Content-Type: expected a form of this gallery");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_FORM + 1);
        if (body.length > LARGEST_FORM) {
            throw new IllegalArgumentException("the form is larger than " + LARGEST_FORM + " bytes");
        }
        return Fields.of(new String(body, StandardCharsets.UTF_8));
    }

    private static void secure(Headers headers) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        // not no-referrer: a browser would then send the origin of a form as null
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply instanceof Reply.Page page) {
            send(exchange, page);
        } else if (reply instanceof Reply.Redirect redirect) {
            exchange.getResponseHeaders().set("Location", redirect.location());
            exchange.sendResponseHeaders(303, -1);
        } else if (reply instanceof Reply.Picture picture) {
            send(exchange, picture);
        } else if (reply instanceof Reply.Resource resource) {
            send(exchange, resource);
        }
    }

    private void send(HttpExchange exchange, Reply.Page page) throws IOException {
        byte[] html = layout.page(page).text().getBytes(StandardCharsets.UTF_8);
        send(exchange, page.status(), "text/html; charset=utf-8", html);
    }

    private static void send(HttpExchange exchange, Reply.Resource resource) throws IOException {
        try (InputStream in = Exchanges.class.getResourceAsStream(resource.name())) {
            send(
                    exchange,
                    200,
                    resource.type(),
                    Objects.requireNonNull(in, resource.name()).readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Passes a picture on, a chunk at a time. What is not a picture that a browser shows is not passed on. */
    private static void send(HttpExchange exchange, Reply.Picture picture) throws IOException {
        try (InputStream in = picture.download().stream()) {
            byte[] start = in.readNBytes(CHUNK);
            Optional<String> type = PictureType.of(start);
            if (type.isEmpty()) {
                sendNoPicture(exchange, 502, "The server sent something that is no picture.");
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", type.get());
            exchange.getResponseHeaders().set("Cache-Control", "private, max-age=600");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(200, head ? -1 : 0);
            if (!head) {
                pass(start, in, exchange.getResponseBody());
            }
        } catch (ImmichNotFoundException e) {
            refuseBeforeHeaders(exchange, 404, "There is no such picture.", e);
        } catch (ImmichException e) {
            refuseBeforeHeaders(exchange, 502, "The server did not send the picture.", e);
        }
    }

    private static void pass(byte[] start, InputStream in, OutputStream out) throws IOException {
        out.write(start);
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            out.write(chunk, 0, read);
        }
    }

    private static void refuseBeforeHeaders(HttpExchange exchange, int status, String text, ImmichException cause)
            throws IOException {
        if (exchange.getResponseCode() >= 0) {
            throw cause;
        }
        LOG.debug("a picture could not be read", cause);
        sendNoPicture(exchange, status, text);
    }

    private static void sendNoPicture(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
