package io.github.immichsdk.examples;

import io.github.immichsdk.errors.ImmichException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What an example tells: sentences for people, or one JSON object for programs. */
final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(names = "--json", description = "Print one JSON object in place of sentences.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private int exitCode;

    /** Prints a sentence, for people only. */
    void say(String format, Object... arguments) {
        if (!json) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(format.formatted(arguments));
            out.flush();
        }
    }

    /** Notes a value, for programs only. */
    void put(String name, @Nullable Object value) {
        values.put(name, value);
    }

    /** Says what does not belong to the result. */
    void aside(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(text);
        err.flush();
    }

    /** Says that something failed, which the exit code will tell. */
    void failed(String what) {
        aside("error: " + what);
        exitCode = 1;
    }

    /** Prints what is left to print. {@return the exit code} */
    int end() {
        if (json) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(json(values));
            out.flush();
        }
        return exitCode;
    }

    /** {@return whether there is someone to look at a progress bar} */
    boolean onTerminal() {
        return !json && System.console() != null;
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** {@return a number with its word, in the plural where that is due} */
    static String some(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    /** {@return a failure in one line; its type, too, where the text is not made for people} */
    static String line(Throwable failure) {
        String text = failure.getMessage();
        boolean ours = failure instanceof ImmichException;
        return ((ours || failure instanceof IllegalArgumentException) && text != null ? text : failure.toString())
                .replaceAll("\\s+", " ")
                .strip();
    }
}
