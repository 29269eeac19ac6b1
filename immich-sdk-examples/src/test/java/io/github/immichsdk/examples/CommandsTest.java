package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.sessions.FileSessionStore;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for each command, also for those that are added. */
class CommandsTest {

    private static final String SECRET = "yp4iuhRxQ3s7TokenOfSomebody";

    @ImmichServer
    FakeImmich server;

    @TempDir
    Path folder;

    static List<String> commands() {
        return CliPage.commands().stream().map(CliPage::name).toList();
    }

    /** {@return each long option of each command, with the command before it} */
    static List<String> options() {
        return CliPage.commands().stream()
                .flatMap(command -> command.getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .map(option -> CliPage.name(command) + " " + option))
                .toList();
    }

    static List<String> commandsWithAKey() {
        return with("--api-key-file");
    }

    static List<String> commandsWithAPassword() {
        return with("--password-file");
    }

    static List<String> commandsWithAnAuthority() {
        return with("--ca");
    }

    private static List<String> with(String option) {
        return options().stream()
                .filter(one -> one.endsWith(" " + option))
                .map(one -> one.substring(0, one.length() - option.length() - 1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theHelpHasExamplesThatCanBeRead(String name) {
        Run help = Run.of((name + " --help").split(" "));

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Examples:").contains("  immich-sdk-examples " + name);
        assertThat(examples(name)).isNotEmpty().allSatisfy(example -> {
            assertThat(example).startsWith(name);
            Main.commandLine(Map.of()).parseArgs(example.split(" "));
        });
    }

    @Test
    void theTableOfTheExamplesShowsExamplesOfTheHelp() throws IOException {
        String page = Files.readString(DocCode.ROOT.resolve("docs/examples.md"));

        assertThat(page.lines().filter(line -> line.matches("\\| `[a-z-]+` \\|.*`[^`]+` \\|")))
                .isNotEmpty()
                .allSatisfy(line -> {
                    String shown = line.replaceAll(".*`([^`]+)` \\|$", "$1");
                    assertThat(examples(shown.split(" ")[0])).contains(shown);
                });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpAndErrorsAreOneJsonObject(String name) {
        assertThat(object(Run.of((name + " --json --no-such-option").split(" ")))
                        .path("error")
                        .path("type")
                        .asString())
                .isEqualTo("UsageError");
        JsonNode help = object(Run.of((name + " --help --json").split(" ")));
        assertThat(help.path("help").asString("").contains("Examples:") || help.has("error"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--json --nope", "nope --json", "--help --json", "whoami --json --version"})
    void soAreTheOnesOfTheProgram(String arguments) {
        assertThat(object(Run.of(arguments.split(" "))).size()).isEqualTo(1);
    }

    @Test
    void anArgumentAfterTheEndOfOptionsDoesNotAskForJson() {
        assertThat(Run.of("whoami", "--", "--json").out()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aMisspelledCommandGetsTheClosestMatchAndIsNotShown(String name) {
        String[] words = name.split(" ");
        String last = words[words.length - 1];
        String wrong = last.charAt(1) + last.substring(0, 1) + last.substring(2);
        words[words.length - 1] = wrong;

        Run run = Run.of(words);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("error: unknown command. Did you mean " + last + "?")
                .doesNotContain(wrong);
    }

    @ParameterizedTest
    @MethodSource("options")
    void aMisspelledOptionGetsTheClosestMatchAndItsValueIsNotShown(String commandAndOption) {
        int at = commandAndOption.lastIndexOf(' ');
        String option = commandAndOption.substring(at + 1);
        String wrong = "--" + option.charAt(3) + option.charAt(2) + option.substring(4);
        List<String> arguments =
                new ArrayList<>(List.of(commandAndOption.substring(0, at).split(" ")));
        arguments.add(wrong + "=" + SECRET);

        Run run = Run.of(arguments.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        // an option of another name may be as close
        assertThat(closest(commandAndOption.substring(0, at), wrong, option))
                .anySatisfy(name -> assertThat(run.err()).contains("Did you mean " + name + "?"));
        assertThat(run.all()).doesNotContain(SECRET);
    }

    private static List<String> closest(String command, String wrong, String option) {
        return options().stream()
                .filter(one -> one.startsWith(command + " --"))
                .map(one -> one.substring(command.length() + 1))
                .filter(name -> Closest.distance(wrong, name) <= Closest.distance(wrong, option))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anInterruptSaysHowToResumeAndIsOneJsonObject(String name) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine program =
                Main.commandLine(Map.of()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        boolean json = options().contains(name + " --json");
        String example = examples(name).get(0) + (json && !examples(name).get(0).contains("--json") ? " --json" : "");
        List<CommandLine> parsed = program.parseArgs(example.split(" ")).asCommandLineList();

        Interruption.print(parsed.get(parsed.size() - 1));

        assertThat(err.toString().lines()).hasSize(1).allMatch(line -> line.contains("un the same command again"));
        if (json) {
            assertThat(object(new Run(130, out.toString(), ""))
                            .path("error")
                            .path("type")
                            .asString())
                    .isEqualTo("Interrupted");
        }
    }

    @ParameterizedTest
    @Tag("posix")
    @MethodSource("commandsWithAKey")
    void aKeyFileThatOthersCanReadIsRefusedWithTheRemedy(String name) throws IOException {
        Path file = secret(server.apiKey(), "rw-r--r--");

        Run run = on(name, "--api-key-file", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("chmod 600 " + file).doesNotContain(server.apiKey());
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @Tag("posix")
    @MethodSource("commandsWithAPassword")
    void soIsAPasswordFile(String name) throws IOException {
        Path file = secret(server.admin().password(), "rw-r-----");

        Run run = on(
                name,
                Stream.concat(
                                Stream.of("--password-file", file.toString()),
                                switch (name) {
                                    case "demo" ->
                                        Stream.of(
                                                "--yes",
                                                "--api-key",
                                                server.apiKey(),
                                                "--email",
                                                server.admin().email());
                                    // the password of a link, not of an account
                                    case "share" -> Stream.of("--api-key", server.apiKey());
                                    default ->
                                        Stream.of("--email", server.admin().email());
                                })
                        .toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("chmod 600 " + file)
                .doesNotContain(server.admin().password());
    }

    @ParameterizedTest
    @MethodSource("commandsWithAnAuthority")
    void aFileThatDoesNotExistGetsTheClosestMatchAndIsNotShown(String name) throws IOException {
        Path there = Files.writeString(folder.resolve("home-authority.pem"), "");
        List<String> arguments = new ArrayList<>(
                List.of("--ca", folder.resolve("hone-autority.pem").toString()));
        if (options().contains(name + " --email") && !name.equals("login")) {
            arguments.addAll(List.of("--email", "a", "--password", "b"));
        }
        if (options().contains(name + " --api-key")) {
            arguments.addAll(List.of("--api-key", "k"));
        }

        Run run = on(name, arguments.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean '" + there + "'?").doesNotContain("hone-autority");
    }

    @Test
    @Tag("posix")
    void aKeyFromAFileIsUsedAndCountsMoreThanTheEnvironment() throws IOException {
        Path file = secret(server.apiKey() + "\n", "rw-------");

        Run run = Run.with(
                Map.of("IMMICH_API_KEY", "wrong", "IMMICH_URL", server.url()),
                "whoami",
                "--api-key-file",
                file.toString());
        Run variable = Run.with(Map.of("IMMICH_API_KEY_FILE", file.toString(), "IMMICH_URL", server.url()), "whoami");
        Run both = Run.of("whoami", "--url", server.url(), "--api-key", "a", "--api-key-file", file.toString());

        assertThat(run.out()).startsWith("You are Admin");
        assertThat(variable.out()).startsWith("You are Admin");
        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(both.err()).contains("--api-key, --api-key-file: expected one of them");
    }

    @Test
    @Tag("posix")
    void severalKeysStandInTheLinesOfAFile() throws IOException {
        Path file = secret(server.apiKey() + "\n\n" + server.user2().apiKey() + "\n", "rw-------");

        Run run = Run.of("multi-user", "--url", server.url(), "--api-key-file", file.toString());

        assertThat(run.out()).contains("Admin has", "Second has");
    }

    @Test
    @Tag("posix")
    void aPasswordFromAFileLogsInWithoutATerminal() throws IOException {
        Path file = secret(server.admin().password() + "\n", "rw-------");
        Path session = folder.resolve("session.json");

        Run run = Run.of(
                "login",
                "--url",
                server.url(),
                "--email",
                server.admin().email(),
                "--password-file",
                file.toString(),
                "--session-file",
                session.toString());

        assertThat(run.out()).startsWith("You are logged in as Admin");
        assertThat(Run.of("whoami", "--session", "--session-file", session.toString())
                        .out())
                .startsWith("You are Admin");
    }

    @ParameterizedTest
    @CsvSource({
        "upload DIR/Pctures, Pictures",
        "upload DIR/Pctures/2026/July, Pictures",
        "timeline --fake --svg DIR/Pctures/2026.svg, Pictures",
        "mirror --fake --db DIR/Pctures/x.sqlite, Pictures",
        "mirror ask --db DIR/libary.sqlite, library.sqlite",
        "fake --env-file DIR/Pctures/x.env, Pictures",
        "demo --fake --summary DIR/Pctures/x.json, Pictures",
        "stack-bursts --fake --journal DIR/Pctures/x.journal, Pictures"
    })
    void eachPathGetsTheClosestMatchAndIsNotShown(String arguments, String meant) throws IOException {
        Files.createDirectory(folder.resolve("Pictures"));
        Files.writeString(folder.resolve("library.sqlite"), "");

        Run run = Run.of(arguments.replace("DIR", folder.toString()).split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("Did you mean '" + folder.resolve(meant) + "'?")
                .doesNotContain("Pctures", "libary");
    }

    @Test
    void anAlbumThatDoesNotExistGetsTheClosestMatchAndIsNotShown() {
        server.seed().album("Lofoten 2026");

        Run run = Run.on(server, "download", "--album", "Lofotn 2026", "--to", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Did you mean 'Lofoten 2026'?").doesNotContain("Lofotn");
    }

    private static List<String> examples(String name) {
        return CliPage.commands().stream()
                .filter(command -> CliPage.name(command).equals(name))
                .flatMap(command -> CliPage.examples(command).stream())
                .toList();
    }

    /** Runs a command on the server with what it requires, and with more options. */
    private Run on(String name, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(name.split(" ")));
        switch (name) {
            case "albums", "share" -> arguments.add("July");
            case "upload" ->
                arguments.add(Files.writeString(folder.resolve("a.jpg"), "a").toString());
            case "download", "backup" ->
                arguments.addAll(List.of("--to", folder.resolve("to").toString()));
            case "mirror" ->
                arguments.addAll(List.of("--db", folder.resolve("db").toString()));
            case "mirror verify" ->
                arguments.addAll(List.of(
                        "--db", Files.writeString(folder.resolve("db"), "").toString()));
            case "sync" ->
                arguments.addAll(List.of("--own-session", folder.resolve("own").toString()));
            default -> {}
        }
        if (name.equals("logout")) {
            Path session = folder.resolve("session.json");
            FileSessionStore.at(session)
                    .save(ImmichClient.builder()
                            .server(server.url())
                            .login(server.admin().email(), server.admin().password()));
            arguments.addAll(List.of("--session-file", session.toString()));
        } else {
            arguments.addAll(List.of("--url", server.url()));
        }
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private Path secret(String text, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static JsonNode object(Run run) {
        JsonNode json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(run.out());
        assertThat(json.isObject()).isTrue();
        return json;
    }
}
