package io.github.immichsdk.examples;

import io.github.immichsdk.api.SdkVersion;
import io.github.immichsdk.testkit.FakeVersion;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The entry point of all examples. */
@Command(
        name = "immich-sdk-examples",
        description = {
            "Short programs for daily work with an Immich server.",
            "They run on the server that --url or IMMICH_URL names, or with --fake on FakeImmich, an Immich in memory, filled"
                    + " with pictures that they draw. On a real server they change nothing without --yes, but print what"
                    + " they would change."
        },
        subcommands = {
            Demo.class,
            Whoami.class,
            Login.class,
            Logout.class,
            Albums.class,
            StackBursts.class,
            AdminUsers.class,
            Duplicates.class,
            Trash.class,
            FindPeople.class,
            Share.class,
            PrintTimeline.class,
            Download.class,
            Backup.class,
            Upload.class,
            MultiUser.class,
            SyncEvents.class,
            LibraryMirror.class,
            Browse.class,
            Fake.class
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:something failed; standard error says what",
            "2:the arguments are wrong",
            "130:interrupted with Ctrl-C"
        })
public final class Main implements Callable<Integer> {

    private final CommandLine commandLine = new CommandLine(this);

    @CommandLine.Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of a failure, too.")
    private boolean verbose;

    private Main() {}

    /**
     * Runs the example that the arguments name.
     *
     * @param args the name of the example and its options
     */
    public static void main(String... args) {
        // from 22 on the JDK has a console even if the output is not a terminal, unless this property is set
        System.setProperty("jdk.console", "java.base");
        System.exit(commandLine(System.getenv()).execute(args));
    }

    /** {@return all examples, with defaults from an environment} */
    static CommandLine commandLine(Map<String, String> environment) {
        Main main = new Main();
        main.commandLine.getCommandSpec().mixinStandardHelpOptions(true).version("immich-sdk " + SdkVersion.number());
        headExamples(main.commandLine);
        return main.commandLine
                .setDefaultValueProvider(new EnvironmentDefaults(environment))
                .registerConverter(FakeVersion.class, Main::version)
                // a password may begin with @
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionStrategy(main::run)
                .setExecutionExceptionHandler((failure, command, arguments) -> main.failed(failure, command));
    }

    private static void headExamples(CommandLine command) {
        command.getCommandSpec().usageMessage().footerHeading("%nExamples:%n");
        command.getSubcommands().values().forEach(Main::headExamples);
    }

    private static FakeVersion version(String number) {
        try {
            return FakeVersion.of(number);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(unknown.getMessage());
        }
    }

    /** Runs the example. Errors that picocli does not handle, such as a lack of memory, are reported like any other failure. */
    private int run(ParseResult arguments) {
        List<CommandLine> commands = arguments.asCommandLineList();
        CommandLine last = commands.get(commands.size() - 1);
        if (UsageErrors.wantsJson(arguments.originalArgs()) && printHelp(commands)) {
            return CommandLine.ExitCode.OK;
        }
        try (Interruption interruption = new Interruption(last)) {
            return new CommandLine.RunLast().execute(arguments);
        } catch (ExecutionException e) {
            throw e;
        } catch (Error e) {
            return failed(e, last);
        }
    }

    /**
     * Prints help or version as JSON, if they are requested.
     *
     * @return whether they are
     */
    private static boolean printHelp(List<CommandLine> commands) {
        for (CommandLine command : commands) {
            boolean help = command.isUsageHelpRequested();
            if (help || command.isVersionHelpRequested()) {
                Map<String, String> text = help
                        ? Map.of("help", command.getUsageMessage(CommandLine.Help.Ansi.OFF))
                        : Map.of("version", SdkVersion.number());
                command.getOut().println(Report.json(text));
                command.getOut().flush();
                return true;
            }
        }
        return false;
    }

    private int failed(Throwable failure, CommandLine command) {
        if (Resumable.interrupted()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        Optional<Report> report = Report.of(command);
        PrintWriter err = command.getErr();
        int exitCode;
        if (report.isPresent()) {
            exitCode = report.get().end(failure);
        } else {
            err.println("error: " + Failures.line(failure));
            exitCode = Failures.exitCode(failure);
        }
        if (verbose) {
            failure.printStackTrace(err);
        }
        err.flush();
        return exitCode;
    }

    /** Without the name of an example. */
    @Override
    public Integer call() {
        commandLine.usage(commandLine.getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
