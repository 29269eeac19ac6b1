package io.github.immichsdk.reliability;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What went wrong with wrong arguments, one line for each argument. Counts each as failed. */
final class Problems {

    private static final int LONGEST_VALUE = 40;
    private static final int LONGEST_LINE = 400;

    private final Map<String, String> lines = new TreeMap<>();
    private final Results results;

    Problems(Results results) {
        this.results = results;
    }

    /**
     * Adds a problem.
     *
     * @param where the method and the argument
     * @param what what it did
     */
    void add(String where, String what) {
        results.add("failed", 1);
        lines.putIfAbsent(where, shortened(printable(where + ": " + what), LONGEST_LINE));
    }

    /** {@return the problems, in the order of the methods} */
    Collection<String> lines() {
        return lines.values();
    }

    void print() {
        lines().forEach(System.out::println);
    }

    /** {@return a value as the line of a problem shows it} */
    static String shown(@Nullable Object value) {
        Object shown = value instanceof Object[] array ? Arrays.asList(array) : value;
        return shortened(printable(String.valueOf(shown)), LONGEST_VALUE);
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "^");
    }

    private static String shortened(String text, int length) {
        return text.length() > length ? text.substring(0, length) + "…" : text;
    }
}
