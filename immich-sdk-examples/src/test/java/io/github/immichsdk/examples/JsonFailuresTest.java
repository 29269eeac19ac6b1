package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With {@code --json} a failure is one JSON object on standard output, whatever failed. */
class JsonFailuresTest {

    /** Fails in a way that nobody has thought of. */
    @CommandLine.Command(name = "broken")
    static final class Broken implements Runnable {

        @CommandLine.Mixin
        private final Report report = new Report();

        private final Throwable failure;

        Broken(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public void run() {
            report.put("half", "done");
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }

    @ImmichServer
    FakeImmich server;

    @TempDir
    Path folder;

    /** {@return the error of a run, after a check that standard output is one object and nothing else} */
    private static JsonNode error(Run run) {
        JsonNode json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(run.out());
        assertThat(json.isObject()).isTrue();
        JsonNode error = json.path("error");
        assertThat(error.propertyNames()).containsExactly("type", "message", "operation", "status", "exitCode");
        assertThat(error.path("exitCode").asInt()).isEqualTo(run.exitCode()).isNotZero();
        assertThat(error.path("message").asString()).isNotBlank();
        return error;
    }

    @Test
    @Tag("case-C4")
    void aRefusalHasItsTypeOperationAndStatus() {
        JsonNode error = error(Run.of("whoami", "--json", "--url", server.url(), "--api-key", "wrong"));

        assertThat(error.path("type").asString()).isEqualTo("ImmichUnauthorizedException");
        assertThat(error.path("message").asString()).contains("401");
        assertThat(error.path("operation").asString()).isNotEmpty();
        assertThat(error.path("status").asInt()).isEqualTo(401);
        assertThat(error.path("exitCode").asInt()).isEqualTo(1);
    }

    @Test
    @Tag("case-C4")
    void anUnreachableServerHasNoStatus() {
        String gone = server.url();
        server.close();

        JsonNode error = error(Run.of("whoami", "--json", "--url", gone, "--api-key", "key"));

        assertThat(error.path("type").asString()).isEqualTo("ImmichTransportException");
        assertThat(error.path("status").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whoami --json --nope",
                "--json",
                "nonsense --json",
                "upload --json",
                "sync --json",
                "login --json --port x",
                "whoami --json",
                "mirror --json --url http://127.0.0.1:1",
                "whoami --json --url http://127.0.0.1:1",
                "whoami --json --fake --url http://127.0.0.1:1",
                "whoami --json --url http://a:b@127.0.0.1:1"
            })
    @Tag("case-C4")
    void wrongArgumentsAreAnObjectToo(String arguments) {
        JsonNode error = error(Run.of(arguments.split(" ")));

        assertThat(error.path("type").asString()).isEqualTo("UsageError");
        assertThat(error.path("exitCode").asInt()).isEqualTo(2);
        assertThat(error.path("operation").isNull()).isTrue();
    }

    @Test
    @Tag("case-C4")
    void aResultWithFailuresHasTheResultAndTheErrorInOneObject() {
        server.seed()
                .asset("lost.jpg", Instant.parse("2026-05-01T10:00:00Z"))
                .fileLost()
                .add();

        Run run = Run.on(server, "backup", "--to", folder.resolve("photos").toString(), "--json");

        assertThat(error(run).path("type").asString()).isEqualTo("IncompleteResult");
        assertThat(run.json().path("failed").asInt()).isEqualTo(1);
        assertThat(run.err()).contains("of 1 files").contains("error: ");
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class, NullPointerException.class})
    @Tag("case-C4")
    void whatNobodyExpectedIsOneObjectToo(Class<? extends Throwable> type) throws Exception {
        Run run = broken(type.getConstructor(String.class).newInstance("surprise"));

        assertThat(error(run).path("type").asString()).isEqualTo(type.getSimpleName());
        assertThat(error(run).path("message").asString()).contains("surprise");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.startsWith("error: "));
    }

    @Test
    @Tag("case-C4")
    void aFailureOfTheFileSystemIsTextForPeople() {
        Run run = broken(new UncheckedIOException("cannot use the folder /proc/x", new NoSuchFileException("/proc/x")));

        assertThat(error(run).path("type").asString()).isEqualTo("NoSuchFileException");
        assertThat(run.err().strip())
                .isEqualTo("error: cannot use the folder /proc/x: there is no such file or folder");
    }

    private static Run broken(Throwable failure) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine(Map.of());
        CommandLine added = new CommandLine(new Broken(failure));
        line.addSubcommand(added);
        added.setExecutionStrategy(line.getExecutionStrategy());
        added.setExecutionExceptionHandler(line.getExecutionExceptionHandler());
        int exitCode = line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("broken", "--json");
        return new Run(exitCode, out.toString(), err.toString());
    }
}
