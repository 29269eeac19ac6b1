package io.github.immichsdk.examples;

import io.github.immichsdk.api.SdkVersion;
import io.github.immichsdk.testkit.FakeVersion;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The one entry point of all examples. */
@Command(
        name = "immich-sdk-examples",
        description = {
            "Short programs for daily work with an Immich server.",
            "Without a server they run on FakeImmich, an Immich in memory, filled with pictures that they draw. On a real"
                    + " server they change nothing without --yes, but print what they would change."
        },
        subcommands = {
            Demo.class,
            Whoami.class,
            Login.class,
            Logout.class,
            Albums.class,
            StackBursts.class,
            Duplicates.class,
            Trash.class,
            Download.class,
            Backup.class,
            Upload.class,
            MultiUser.class,
            SyncEvents.class,
            LibraryMirror.class,
            Fake.class
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all went well", "1:something failed; standard error says what", "2:the arguments are wrong"})
public final class Main implements Runnable {

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
        // from 22 on the JDK has a console even where the output is no terminal, unless told otherwise
        System.setProperty("jdk.console", "java.base");
        System.exit(commandLine(System.getenv()).execute(args));
    }

    /** {@return all examples, with defaults from an environment} */
    static CommandLine commandLine(Map<String, String> environment) {
        Main main = new Main();
        main.commandLine.getCommandSpec().mixinStandardHelpOptions(true).version("immich-sdk " + SdkVersion.number());
        return main.commandLine
                .setDefaultValueProvider(new EnvironmentDefaults(environment))
                .registerConverter(FakeVersion.class, Main::version)
                .setExecutionExceptionHandler(main::failed);
    }

    private static FakeVersion version(String number) {
        try {
            return FakeVersion.of(number);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(unknown.getMessage());
        }
    }

    private int failed(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        err.println("error: " + Report.line(failure));
        if (verbose) {
            failure.printStackTrace(err);
        }
        err.flush();
        return 1;
    }

    @Override
    public void run() {
        commandLine.usage(commandLine.getOut());
    }
}
