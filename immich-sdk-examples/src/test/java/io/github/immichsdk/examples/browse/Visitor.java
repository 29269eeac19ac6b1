package io.github.immichsdk.examples.browse;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A browser as far as a socket goes: it sends what it is given, headers such as Host too. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final URI gallery;

    Visitor(URI gallery) {
        this.gallery = gallery;
    }

    /** What came back. */
    record Response(int status, Map<String, String> headers, byte[] bytes) {
        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /** {@return the first groups of a pattern, one for each place where it is found} */
        List<String> all(String pattern) {
            return Pattern.compile(pattern)
                    .matcher(body())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        }
    }

    String origin() {
        return "http://" + gallery.getRawAuthority();
    }

    Response get(String path) throws IOException {
        return send("GET", path, Map.of(), "");
    }

    /** Posts a form of a page, as a browser does. */
    Response post(String path, String token, String... fields) throws IOException {
        return send("POST", path, formHeaders(), form(token, fields));
    }

    /** Posts a form, and loads the page that it leads to. */
    Response submit(String path, String token, String... fields) throws IOException {
        Response response = post(path, token, fields);
        return response.status == 303 ? get(response.header("Location").replaceFirst("#.*", "")) : response;
    }

    Map<String, String> formHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Origin", origin());
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        return headers;
    }

    static String form(String token, String... fields) {
        StringBuilder body = new StringBuilder("token=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return body.toString();
    }

    /** {@return the token of the forms of a page} */
    String token() throws IOException {
        var found = TOKEN.matcher(get("/stacks").body());
        if (!found.find()) {
            throw new AssertionError("the page has no form");
        }
        return found.group(1);
    }

    Response send(String method, String path, Map<String, String> headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Host", gallery.getRawAuthority());
        all.put("Connection", "close");
        if (method.equals("POST")) {
            all.put("Content-Length", String.valueOf(content.length));
        }
        all.putAll(headers);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), gallery.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(content);
            out.flush();
            return read(socket.getInputStream().readAllBytes());
        }
    }

    private static Response read(byte[] all) {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Response(0, Map.of(), all);
        }
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(": ?", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        String body = text.substring(end + 4);
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            body = chunks(body, headers);
        }
        return new Response(
                Integer.parseInt(lines[0].split(" ")[1]), headers, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Joins the chunks; notes in a header whether the last one is there, without which a body is cut. */
    private static String chunks(String body, Map<String, String> headers) {
        StringBuilder joined = new StringBuilder();
        int at = 0;
        while (at < body.length()) {
            int line = body.indexOf("\r\n", at);
            int size = line < 0 ? -1 : Integer.parseInt(body.substring(at, line).strip(), 16);
            if (size == 0) {
                headers.put("complete", "yes");
            }
            if (size <= 0) {
                break;
            }
            joined.append(body, line + 2, Math.min(line + 2 + size, body.length()));
            at = line + 2 + size + 2;
        }
        return joined.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
