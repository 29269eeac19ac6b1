package io.github.immichsdk.reliability;

import io.github.immichsdk.reliability.Samples.Sample;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes a response in one or a few ways: its values, its bytes, its lines, its headers, its status. */
final class Mutations {

    private static final JsonMapper JSON = new JsonMapper();

    /** What no field expects; written as it stands. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "2147483648",
            "9223372036854775808",
            "9007199254740991.4",
            "1e999",
            "-1e400",
            "1e-400",
            "0.1",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\r\\nX-Injected: y\"",
            "\"\\ud800\"",
            "\"\\u202egpj.exe\"",
            "\"../../etc/passwd\"",
            "\"2024-02-30T25:61:00Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"2024-05-01T10:00:00.000Z\"",
            "\"99:99:99\"",
            "\"1.2.3\"",
            "\"all\"",
            "\"6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11\"",
            "[]",
            "{}",
            "[null]",
            "[[[[[[[[[[]]]]]]]]]]",
            "{\"id\":1}",
            "\"" + "a".repeat(5000) + "\"",
            "1" + "0".repeat(400));

    private static final List<String> HEADERS = List.of(
            "Content-Type",
            "Content-Encoding",
            "Content-Disposition",
            "Content-Range",
            "Content-Length",
            "Location",
            "Retry-After",
            "Server",
            "x-immich-cid",
            "WWW-Authenticate",
            "ETag",
            "Set-Cookie",
            "Transfer-Encoding");

    private static final List<String> HEADER_VALUES = List.of(
            "",
            " ",
            "text/html",
            "application/json; charset=utf-7",
            "gzip",
            "-1",
            "99999999999999999999",
            "bytes 5-1/0",
            "attachment; filename=\"" + "a\\".repeat(900),
            "attachment; filename*=UTF-8''%",
            "//evil.example.org/",
            "http://[::1",
            "Thu, 32 Foo 2026 99:99:99 GMT",
            "a".repeat(9000),
            "\u0000\u001b[31m",
            ";;;;====,,,,");

    private static final List<Integer> STATUSES =
            List.of(200, 201, 202, 204, 206, 301, 304, 307, 400, 401, 403, 404, 409, 413, 429, 500, 502, 503, 599);

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    Sample of(Sample original) {
        Sample changed = original;
        for (int times = 1 + random.nextInt(10) / 8; times > 0; times--) {
            changed = once(changed);
        }
        return changed;
    }

    private Sample once(Sample sample) {
        int way = random.nextInt(20);
        if (way < 13 && (sample.isJson() || sample.isLines())) {
            return withBody(sample, sample.isLines() ? lines(sample.body()) : json(sample.body()));
        } else if (way < 16) {
            return withBody(sample, bytes(sample.body()));
        } else if (way < 18) {
            return withHeader(sample);
        }
        return new Sample(any(STATUSES), sample.headers(), sample.body());
    }

    private static Sample withBody(Sample sample, byte[] body) {
        return new Sample(sample.status(), sample.headers(), body);
    }

    private Sample withHeader(Sample sample) {
        Map<String, List<String>> headers = new LinkedHashMap<>(sample.headers());
        String name = any(HEADERS);
        headers.keySet().removeIf(name::equalsIgnoreCase);
        if (random.nextInt(4) > 0) {
            headers.put(name, List.of(any(HEADER_VALUES)));
        }
        return new Sample(sample.status(), headers, sample.body());
    }

    private byte[] lines(byte[] body) {
        List<String> lines =
                new ArrayList<>(new String(body, StandardCharsets.UTF_8).lines().toList());
        if (lines.isEmpty()) {
            return bytes(body);
        }
        int at = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(at));
            case 2 -> lines.add(at, any(VALUES));
            default ->
                lines.set(at, new String(json(lines.get(at).getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
        }
        return (String.join("\n", lines) + (random.nextInt(10) == 0 ? "" : "\n")).getBytes(StandardCharsets.UTF_8);
    }

    /** Changes one node of a JSON text. */
    private byte[] json(byte[] body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException noJson) {
            return bytes(body);
        }
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        if (containers.isEmpty()) {
            return any(VALUES).getBytes(StandardCharsets.UTF_8);
        }
        JsonNode container = any(containers);
        String mark = "@" + Long.toHexString(random.nextLong()) + "@";
        String value = any(VALUES);
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            String name = names.isEmpty() ? "x" : any(names);
            switch (random.nextInt(8)) {
                case 0 -> object.remove(name);
                case 1 -> {
                    JsonNode moved = object.remove(name);
                    object.set(name + "x", moved == null ? JSON.nullNode() : moved);
                }
                case 2 -> {
                    // the same name twice: written below
                    String twice = "\"" + name + "\":" + value + ",\"" + mark + "\":0";
                    object.put(mark, 0);
                    return JSON.writeValueAsString(root)
                            .replace("\"" + mark + "\":0", twice)
                            .getBytes(StandardCharsets.UTF_8);
                }
                case 3 -> object.put("new" + random.nextInt(9), mark);
                default -> object.put(name, mark);
            }
        } else if (container instanceof ArrayNode array) {
            int size = array.size();
            switch (random.nextInt(5)) {
                case 0 -> array.add(mark);
                case 1 -> {
                    if (size > 0) {
                        array.remove(random.nextInt(size));
                    }
                }
                case 2 -> {
                    for (int i = 0; i < 300 && size > 0 && size < 20; i++) {
                        array.add(array.get(0));
                    }
                }
                default -> {
                    if (size > 0) {
                        array.set(random.nextInt(size), JSON.stringNode(mark));
                    }
                }
            }
        }
        return JSON.writeValueAsString(root).replace("\"" + mark + "\"", value).getBytes(StandardCharsets.UTF_8);
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private byte[] bytes(byte[] body) {
        if (body.length == 0) {
            return any(VALUES).getBytes(StandardCharsets.UTF_8);
        }
        int at = random.nextInt(body.length);
        byte[] changed = body.clone();
        switch (random.nextInt(6)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[at] = (byte) random.nextInt(256);
            case 2 -> changed = Arrays.copyOf(body, at);
            case 3 -> {
                changed = Arrays.copyOf(body, body.length + 1 + random.nextInt(20));
                System.arraycopy(body, at, changed, changed.length - (body.length - at), body.length - at);
            }
            case 4 -> {
                int end = Math.min(body.length, at + 1 + random.nextInt(30));
                System.arraycopy(body, end, changed, at, body.length - end);
                changed = Arrays.copyOf(changed, body.length - (end - at));
            }
            default ->
                changed = any(List.of("", "null", "[]", "{}", "<html><title>x</title>", "\ufeff{}"))
                        .getBytes(StandardCharsets.UTF_8);
        }
        return changed;
    }
}
