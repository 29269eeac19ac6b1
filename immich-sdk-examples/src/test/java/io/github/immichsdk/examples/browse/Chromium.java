package io.github.immichsdk.examples.browse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, driven over its DevTools protocol. Scripts of pages do not run in it. */
final class Chromium implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SECONDS = 60;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final BlockingQueue<String> loaded = new LinkedBlockingQueue<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Chromium(Process process, Path profile, URI page) {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
    }

    static Chromium start() throws Exception {
        Path profile = Files.createTempDirectory("chromium");
        Process process = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Chromium chromium = new Chromium(process, profile, page(process, profile.resolve("DevToolsActivePort")));
            chromium.call("Page.enable", Map.of());
            chromium.call("Log.enable", Map.of());
            chromium.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            return chromium;
        } catch (Exception | Error e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Waits for the file that names the port, and asks there for the page. */
    private static URI page(Process process, Path portFile) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(portFile) && Files.readAllLines(portFile).size() > 1) {
                String port = Files.readAllLines(portFile).get(0);
                String list = HttpClient.newHttpClient()
                        .send(
                                java.net.http.HttpRequest.newBuilder(
                                                URI.create("http://127.0.0.1:" + port + "/json/list"))
                                        .build(),
                                java.net.http.HttpResponse.BodyHandlers.ofString())
                        .body();
                for (JsonNode target : JSON.readTree(list)) {
                    if (target.path("type").asString().equals("page")) {
                        return URI.create(target.path("webSocketDebuggerUrl").asString());
                    }
                }
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new IOException("chromium did not start");
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private void received(JsonNode message) {
        switch (message.path("method").asString("")) {
            case "Page.loadEventFired" -> loaded.add("loaded");
            case "Log.entryAdded" -> {
                JsonNode entry = message.path("params").path("entry");
                complaints.add(entry.path("level").asString() + ": "
                        + entry.path("text").asString() + " "
                        + entry.path("url").asString(""));
            }
            default -> {
                CompletableFuture<JsonNode> result =
                        waiting.remove(message.path("id").asInt(-1));
                if (result != null) {
                    result.complete(message);
                }
            }
        }
    }

    private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
        int id = number.incrementAndGet();
        CompletableFuture<JsonNode> result = new CompletableFuture<>();
        waiting.put(id, result);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .get(SECONDS, TimeUnit.SECONDS);
        JsonNode message = result.get(SECONDS, TimeUnit.SECONDS);
        if (message.has("error")) {
            throw new IOException(method + ": " + message.path("error"));
        }
        return message.path("result");
    }

    /** Sets the size of the window, and whether the user prefers dark pages. */
    void window(int width, int height, String scheme) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Opens a page, and waits until it is loaded. */
    void open(URI page) throws Exception {
        loaded.clear();
        call("Page.navigate", Map.of("url", page.toString()));
        awaitLoaded();
    }

    /** Clicks on what a CSS selector finds, which leads to another page. */
    void click(String selector) throws Exception {
        loaded.clear();
        JsonNode at = evaluate("(() => { const e = document.querySelector(" + JSON.writeValueAsString(selector)
                + "); e.scrollIntoView({block: 'center', behavior: 'instant'});"
                + " const r = e.getBoundingClientRect(); return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            at.path("x").asDouble(),
                            "y",
                            at.path("y").asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
        awaitLoaded();
    }

    /** Presses the tabulator key some times. */
    void tab(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            for (String type : List.of("keyDown", "keyUp")) {
                call(
                        "Input.dispatchKeyEvent",
                        Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
            }
        }
    }

    /** {@return the value of an expression in the page} */
    JsonNode evaluate(String expression) throws Exception {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IOException(expression + ": " + result.path("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    private void awaitLoaded() throws Exception {
        if (loaded.poll(SECONDS, TimeUnit.SECONDS) == null) {
            throw new IOException("the page was not loaded");
        }
    }

    /** Takes a picture of the window, once the pictures in it are there. */
    void screenshot(Path file) throws Exception {
        evaluate("Promise.all([...document.images].filter(i => i.getBoundingClientRect().top < innerHeight)"
                + ".map(i => i.decode().catch(() => null))).then(() => true)");
        JsonNode shot = call("Page.captureScreenshot", Map.of("format", "webp", "quality", 86));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(shot.path("data").asString()));
    }

    /** {@return what the browser complained about, such as a violation of the content policy} */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() throws Exception {
        socket.abort();
        // its helpers write to the profile, too, and may outlive it
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
        for (ProcessHandle each : all) {
            each.destroyForcibly();
            each.onExit().get(10, TimeUnit.SECONDS);
        }
        try (var files = Files.walk(profile)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
