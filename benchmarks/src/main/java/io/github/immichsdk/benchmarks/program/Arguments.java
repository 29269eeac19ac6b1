package io.github.immichsdk.benchmarks.program;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a measured program, each {@code name=value}. */
public final class Arguments {

    private final Map<String, String> values = new HashMap<>();

    /**
     * Reads the arguments.
     *
     * @param args the arguments of main
     */
    public Arguments(String... args) {
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("arguments: expected name=value, got '" + arg + "'");
            }
            values.put(arg.substring(0, equals), arg.substring(equals + 1));
        }
    }

    /** {@return the name of the work to do} */
    public String work() {
        return text("work");
    }

    /** {@return the address of the server, with the scenario and without {@code /api}} */
    public String url() {
        return text("url");
    }

    /** {@return how many items there are: assets, files or calls} */
    public long count() {
        return Long.parseLong(text("count"));
    }

    /** {@return the size of each file in bytes} */
    public long size() {
        return Long.parseLong(text("size"));
    }

    /** {@return the number of threads, or of requests in flight} */
    public int threads() {
        return Integer.parseInt(values.getOrDefault("threads", "1"));
    }

    /** {@return whether the threads are virtual} */
    public boolean virtual() {
        return values.containsKey("virtual");
    }

    /** {@return the folder to read from or write to} */
    public Path folder() {
        return Path.of(text("folder"));
    }

    /** {@return the certificate authority of the server, or null} */
    public @Nullable Path authority() {
        String file = values.get("authority");
        return file == null ? null : Path.of(file);
    }

    /** {@return the name of the transport} */
    public String transport() {
        return values.getOrDefault("transport", "default");
    }

    /** {@return whether the plain program uses {@code HttpURLConnection} instead of {@code HttpClient}} */
    public boolean urlConnection() {
        return values.containsKey("urlConnection");
    }

    private String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("arguments: expected " + name + "=..., found " + values.keySet());
        }
        return value;
    }
}
