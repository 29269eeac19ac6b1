package io.github.immichsdk.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The part of docs/cli.md about options and commands, from the tables of the commands themselves. */
final class CliPage {

    /** Where the generated part begins. */
    static final String START = "## Options of most commands\n";

    private static final int MOST = 5;

    private final List<CommandLine> commands = commands();
    private final Map<String, OptionSpec> shared = shared();
    private final StringBuilder page = new StringBuilder();

    private CliPage() {}

    static String text() {
        return new CliPage().write();
    }

    /** {@return all commands and those below them, in the order of the help} */
    static List<CommandLine> commands() {
        return below(Main.commandLine(Map.of())).toList();
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return command.getSubcommands().values().stream().flatMap(one -> Stream.concat(Stream.of(one), below(one)));
    }

    /** {@return the name of a command without that of the program} */
    static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName().replaceFirst("^\\S+ ", "");
    }

    /** {@return the examples of a command, as arguments} */
    static List<String> examples(CommandLine command) {
        return Stream.of(command.getCommandSpec().usageMessage().footer())
                .map(line -> line.strip().replaceFirst("^immich-sdk-examples ", ""))
                .toList();
    }

    private static List<OptionSpec> options(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .toList();
    }

    private Map<String, OptionSpec> shared() {
        Map<String, List<OptionSpec>> all = commands.stream()
                .flatMap(command -> options(command.getCommandSpec()).stream())
                .collect(Collectors.groupingBy(CliPage::identity, LinkedHashMap::new, Collectors.toList()));
        return all.values().stream()
                .filter(same -> same.size() >= MOST)
                .map(same -> same.get(0))
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .collect(Collectors.toMap(CliPage::identity, option -> option, (a, b) -> a, LinkedHashMap::new));
    }

    private static String identity(OptionSpec option) {
        return option.longestName() + " " + String.join(" ", option.description());
    }

    private String write() {
        page.append(START);
        page.append("\n| Option | Variable | |\n|---|---|---|\n");
        for (OptionSpec option : shared.values()) {
            row(label(option), variables(option), String.join(" ", option.description()));
        }
        page.append("\nEach command also has `--help` and `--version`.\n\n## Commands\n");
        commands.forEach(this::write);
        return page.toString();
    }

    private void write(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        page.append("\n### ").append(name(command)).append('\n');
        page.append(String.join(" ", spec.usageMessage().description())).append("\n\n");
        examples(command).forEach(line -> page.append("    ").append(line).append('\n'));
        List<ArgSpec> own = new ArrayList<>(spec.positionalParameters());
        options(spec).stream()
                .filter(option -> !shared.containsKey(identity(option)))
                .forEach(own::add);
        if (!own.isEmpty()) {
            page.append("\n| | |\n|---|---|\n");
            own.forEach(one -> row(label(one), text(one)));
        }
        page.append("\nAlso: ")
                .append(options(spec).stream()
                        .filter(option -> shared.containsKey(identity(option)))
                        .map(option -> "`" + option.longestName() + "`")
                        .collect(Collectors.joining(", ")))
                .append(".\n");
    }

    private static String label(ArgSpec arg) {
        if (!(arg instanceof OptionSpec option)) {
            return "`" + arg.paramLabel() + "`";
        }
        String value =
                option.arity().max() == 0 ? "" : " " + option.paramLabel().replaceAll("[<>]", "");
        return "`" + option.longestName() + value.toUpperCase(Locale.ROOT) + "`"
                + (option.required() && option.group() == null ? " (required)" : "");
    }

    private static String variables(OptionSpec option) {
        return EnvironmentDefaults.variables(option).stream()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
    }

    private static String text(ArgSpec arg) {
        String text = String.join(" ", arg.description()).replace("|", "\\|");
        String variables = arg instanceof OptionSpec option ? variables(option) : "";
        return variables.isEmpty() || text.contains("environment") ? text : text + " Variable: " + variables + ".";
    }

    private void row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
