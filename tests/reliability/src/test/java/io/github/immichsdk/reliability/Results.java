package io.github.immichsdk.reliability;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The counts of one test class; all of them together are {@code target/soak.json} at the root. Thread-safe. */
final class Results {

    /** What must be 0, and what is only reported. */
    static final List<String> BAD = List.of("lost", "doubled", "leaked", "hung", "failed");

    static final List<String> COUNTS =
            List.of("calls", "faults", "bad_inputs", "lost", "doubled", "leaked", "hung", "failed");

    static final Path FILE = Path.of(System.getProperty("immich.root"), "target", "soak.json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final String BUILD = System.getProperty("immich.build", "");

    private final String name;
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<String, Long> remaining = new TreeMap<>();

    private Results(String name) {
        this.name = name;
    }

    static Results of(String name) {
        return new Results(name);
    }

    /** Adds to a count. */
    void add(String count, long number) {
        if (!COUNTS.contains(count)) {
            throw new IllegalArgumentException(count);
        }
        counts.computeIfAbsent(count, unused -> new LongAdder()).add(number);
    }

    long get(String count) {
        return counts.containsKey(count) ? counts.get(count).sum() : 0;
    }

    /** Notes what is open at the end; more than 0 is a leak. */
    void left(long connections, long threads, long files) {
        remaining.put("connections", connections);
        remaining.put("threads", threads);
        remaining.put("files", files);
        add("leaked", connections + threads + files);
    }

    /** Notes what the HTTP client of an old Java leaves open, which no library can close: listed, and no leak of the SDK. */
    void leftByJava(long number) {
        remaining.put("by_java", number);
    }

    /** {@return the sum of what must not be} */
    long bad() {
        return BAD.stream().mapToLong(this::get).sum();
    }

    /** Prints the counts and adds them to the file. */
    void write() {
        long passed = get("calls") + get("bad_inputs") - get("failed");
        System.out.printf(
                "Reliability, %s, Java %d: %s%n%d passed, %d failed; left: %d connections, %d threads, %d files (and %d by Java)%n",
                name,
                Runtime.version().feature(),
                section(),
                passed,
                bad(),
                remaining.getOrDefault("connections", 0L),
                remaining.getOrDefault("threads", 0L),
                remaining.getOrDefault("files", 0L),
                remaining.getOrDefault("by_java", 0L));
        update();
    }

    private Map<String, Long> section() {
        Map<String, Long> section = new LinkedHashMap<>();
        COUNTS.forEach(count -> section.put(count, get(count)));
        remaining.forEach((what, number) -> section.put("left_" + what, number));
        return section;
    }

    /** Test classes have a process each: the file is locked while it is read and written. */
    private void update() {
        try {
            Files.createDirectories(FILE.getParent());
            try (RandomAccessFile file = new RandomAccessFile(FILE.toFile(), "rw");
                    FileLock lock = file.getChannel().lock()) {
                byte[] before = new byte[(int) file.length()];
                file.readFully(before);
                byte[] after = merged(before).getBytes(StandardCharsets.UTF_8);
                file.setLength(0);
                file.write(after);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String merged(byte[] before) {
        ObjectNode root = JSON.createObjectNode();
        JsonNode old = before.length == 0 ? root : JSON.readTree(before);
        ObjectNode parts = old.path("build").asString("").equals(BUILD)
                        && old.path("parts").isObject()
                ? (ObjectNode) old.get("parts")
                : JSON.createObjectNode();
        parts.set(name, JSON.valueToTree(section()));
        for (String count : COUNTS) {
            long sum = 0;
            for (JsonNode part : parts) {
                sum += part.path(count).asLong(0);
            }
            root.put(count, sum);
        }
        root.put("build", BUILD);
        root.put("written", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        root.put("java", Runtime.version().toString());
        root.set("parts", parts);
        return JSON.writeValueAsString(root) + "\n";
    }

    /** {@return the names of the parts in the file, for this build} */
    static Set<String> parts(JsonNode file) {
        return file.path("build").asString("").equals(BUILD)
                ? Set.copyOf(file.path("parts").propertyNames())
                : Set.of();
    }

    static JsonNode read() {
        return JSON.readTree(FILE.toFile());
    }
}
