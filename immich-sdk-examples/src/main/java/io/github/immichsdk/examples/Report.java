package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The output of an example: sentences for people, or one JSON object for programs. */
final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(names = "--json", description = "Print one JSON object in place of sentences.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private boolean ended;

    /** Prints a sentence, for people only. */
    void say(String format, Object... arguments) {
        if (!json && !Resumable.interrupted()) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(format.formatted(arguments));
            out.flush();
        }
    }

    /** Prints what was changed, or in a dry run what would be. */
    void change(ImmichClient immich, String done, String wouldBeDone) {
        say("%s", immich.options().dryRun() ? wouldBeDone : done);
    }

    /** Notes a value, for programs only. */
    void put(String name, @Nullable Object value) {
        values.put(name, value);
    }

    /** Notes a value unless the example itself noted it, for programs only. */
    void putIfAbsent(String name, @Nullable Object value) {
        values.putIfAbsent(name, value);
    }

    /** Prints what does not belong to the result, such as progress, to standard error. */
    void aside(String text) {
        if (Resumable.interrupted()) {
            return;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println(text);
        err.flush();
    }

    /** Records a failure, which sets the exit code. */
    void failed(String what) {
        aside("error: " + what);
        failures.add(what);
    }

    /** {@return what lets the work of this example be interrupted and resumed} */
    Resumable resumable() {
        return new Resumable(spec, json);
    }

    /**
     * Prints the remaining output.
     *
     * @return the exit code
     */
    int end() {
        int exitCode = failures.isEmpty() ? 0 : 1;
        if (exitCode != 0) {
            values.putAll(Failures.json("IncompleteResult", summary(), exitCode));
        }
        print(values);
        return exitCode;
    }

    /**
     * Prints that the example failed.
     *
     * @return the exit code
     */
    int end(Throwable failure) {
        print(Failures.json(failure));
        aside("error: " + Failures.line(failure));
        return Failures.exitCode(failure);
    }

    private String summary() {
        return failures.size() == 1
                ? failures.get(0)
                : failures.get(failures.size() - 1) + " (and " + some(failures.size() - 1, "failure")
                        + " before it, see standard error)";
    }

    /** Prints that the example was interrupted, for programs only, unless its result is printed. */
    void endInterrupted(String hint) {
        if (json && !ended) {
            ended = true;
            PrintWriter out = spec.commandLine().getOut();
            out.println(json(Failures.json("Interrupted", hint, 130)));
            out.flush();
        }
    }

    /** {@return the output of an example, if it has one of this kind} */
    static Optional<Report> of(CommandLine command) {
        return command.getCommandSpec().mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(Report.class::isInstance)
                .map(Report.class::cast)
                .findFirst();
    }

    /** Prints an object, for programs only; there is never more than one. */
    private void print(Object value) {
        if (json && !ended && !Resumable.interrupted()) {
            String text = json(value);
            ended = true;
            PrintWriter out = spec.commandLine().getOut();
            out.println(text);
            out.flush();
        }
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
}
