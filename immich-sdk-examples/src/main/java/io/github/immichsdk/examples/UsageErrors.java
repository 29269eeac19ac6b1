package io.github.immichsdk.examples;

import io.github.immichsdk.testkit.FakeVersion;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reports what is wrong with the arguments. Never shows a value: a misplaced value, or one after a misspelled option, may be a
 * key or a password. So messages of picocli that could contain one are not shown.
 */
final class UsageErrors implements IParameterExceptionHandler {

    /** What an option's name looks like; digits and capitals look like a key. */
    private static final Pattern NAME = Pattern.compile("--[a-z][a-z-]{0,23}");

    /** Options whose value may follow without a space, and begin with any character. */
    private static final Set<String> SECRET = Set.of("--api-key", "--password");

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String text = text(failure, arguments);
        if (wantsJson(List.of(arguments))) {
            PrintWriter out = command.getOut();
            out.println(Report.json(Failures.json("UsageError", text, CommandLine.ExitCode.USAGE)));
            out.flush();
        }
        PrintWriter err = command.getErr();
        err.println("error: " + text);
        err.println("Run '" + command.getCommandSpec().qualifiedName() + " --help' for "
                + (command.getSubcommands().isEmpty() ? "its options." : "the commands."));
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    /** {@return whether the output is for programs, as far as that can be seen from arguments that may be wrong} */
    static boolean wantsJson(List<String> arguments) {
        return arguments.stream()
                .takeWhile(one -> !one.equals("--"))
                .anyMatch(one -> one.equals("--json") || one.startsWith("--json=") && !one.equals("--json=false"));
    }

    private static String text(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(command, unmatched.getUnmatched().get(0));
        }
        if (failure instanceof MissingParameterException missing) {
            Optional<String> unknown = unknownOption(command, arguments);
            if (unknown.isPresent()) {
                return unmatched(command, unknown.get());
            }
            return missing.getMissing().stream()
                    .map(arg -> missing(arg, arguments))
                    .collect(Collectors.joining("; "));
        }
        if (failure instanceof MutuallyExclusiveArgsException) {
            return "only one of these options can be given: "
                    + command.getCommandSpec().argGroups().stream()
                            .flatMap(group -> group.allOptionsNested().stream())
                            .map(OptionSpec::longestName)
                            .collect(Collectors.joining(", "));
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + ": expected once, found it several times";
        }
        if (failure instanceof MaxValuesExceededException) {
            return "too many values";
        }
        ArgSpec arg = failure.getArgSpec();
        return arg == null
                ? "the arguments cannot be read"
                : name(arg) + ": expected " + expected(arg) + ", found something else";
    }

    /** {@return an option that the command does not know, which is probably why another is missing} */
    private static Optional<String> unknownOption(CommandLine command, String[] arguments) {
        return Arrays.stream(arguments)
                .takeWhile(one -> !one.equals("--"))
                .filter(one -> one.startsWith("--"))
                .filter(one -> command.getCommandSpec().findOption(one.split("=", 2)[0]) == null)
                .findFirst();
    }

    private static String unmatched(CommandLine command, String token) {
        if (!token.startsWith("-")) {
            Collection<String> commands = command.getSubcommands().keySet();
            int taken = command.getCommandSpec().positionalParameters().size();
            return commands.isEmpty()
                    ? "unexpected argument: '" + command.getCommandSpec().qualifiedName() + "' takes "
                            + (taken == 0 ? "options only" : taken + " at most")
                    : "unknown command" + meant(token, commands);
        }
        List<String> options = command.getCommandSpec().options().stream()
                .flatMap(option -> Arrays.stream(option.names()))
                .filter(name -> name.startsWith("--"))
                .toList();
        String typed = token.split("[=:]", 2)[0];
        List<String> valued =
                withValues(root(command).getCommandSpec()).distinct().toList();
        if (valued.contains(typed)) {
            return options.contains(typed)
                    ? typed + ": put a space or = before its value"
                    : "unknown option " + typed + ": '"
                            + command.getCommandSpec().qualifiedName() + "' does not take it";
        }
        Optional<String> glued = valued.stream()
                .filter(name -> typed.startsWith(name) && (SECRET.contains(name) || typed.charAt(name.length()) != '-'))
                .findFirst();
        boolean misspelled =
                NAME.matcher(typed).matches() && options.stream().anyMatch(name -> Closest.distance(typed, name) <= 2);
        if (glued.isPresent() && !misspelled) {
            return "unknown option that begins with " + glued.get() + ": put a space or = before its value";
        }
        String shown = NAME.matcher(typed).matches() ? " " + typed : shortName(typed);
        return "unknown option" + shown + meant(typed, options);
    }

    private static CommandLine root(CommandLine command) {
        CommandLine parent = command.getParent();
        return parent == null ? command : root(parent);
    }

    /** {@return the names of all options of all examples that take a value} */
    private static Stream<String> withValues(CommandSpec spec) {
        return Stream.concat(
                spec.options().stream()
                        .filter(option -> option.arity().max() > 0)
                        .map(OptionSpec::longestName),
                spec.subcommands().values().stream().flatMap(below -> withValues(below.getCommandSpec())));
    }

    /** {@return the letter of a short option, but not what follows it: {@code -kSECRET} is one token} */
    private static String shortName(String typed) {
        return typed.matches("-[A-Za-z].*") ? " " + typed.substring(0, 2) : "";
    }

    private static String meant(String typed, Collection<String> names) {
        return Closest.to(typed, names)
                .map(name -> ". Did you mean " + name + "?")
                .orElse("");
    }

    private static String missing(ArgSpec arg, String[] arguments) {
        boolean there = arg instanceof OptionSpec option
                && Arrays.stream(option.names()).anyMatch(Arrays.asList(arguments)::contains);
        return there ? name(arg) + ": expected a value after it" : name(arg) + ": required, but missing";
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String expected(ArgSpec arg) {
        Class<?> type = arg.isMultiValue() ? arg.auxiliaryTypes()[0] : arg.type();
        if (type == boolean.class || type == Boolean.class) {
            return "no value";
        }
        if (Set.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
            return "a whole number";
        }
        if (type == FakeVersion.class) {
            return Arrays.stream(FakeVersion.values()).map(FakeVersion::number).collect(Collectors.joining(", "));
        }
        if (type == Pattern.class) {
            return "a regular expression";
        }
        return type.isEnum()
                ? "one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "))
                : "another value";
    }
}
