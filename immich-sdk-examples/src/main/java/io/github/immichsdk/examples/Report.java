package io.github.immichsdk.examples;

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

    /** Prints a sentence, for people only. */
    void say(String format, Object... values) {
        if (!json) {
            out().println(format.formatted(values));
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

    /** Prints what is left to print. */
    void end() {
        if (json) {
            out().println(JSON.writeValueAsString(values));
        }
        out().flush();
    }

    /** {@return whether sentences are wanted} */
    boolean forPeople() {
        return !json;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
