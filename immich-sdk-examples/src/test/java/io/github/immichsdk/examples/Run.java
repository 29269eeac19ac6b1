package io.github.immichsdk.examples;

import io.github.immichsdk.testkit.FakeImmich;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of the examples' jar, as far as that goes in the tests' own process. */
record Run(int exitCode, String out, String err) {

    static Run of(String... arguments) {
        return with(Map.of(), arguments);
    }

    static Run with(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Main.commandLine(environment).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exitCode = command.execute(arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }

    /** Runs on a server that stands for a genuine one: it is named by its address. */
    static Run on(FakeImmich server, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", server.url(), "--api-key", server.apiKey()));
        return of(all.toArray(String[]::new));
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    String all() {
        return out + err;
    }
}
