package io.github.immichsdk.examples;

import io.github.immichsdk.api.SdkVersion;
import io.github.immichsdk.testkit.FakeVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The one entry point of all examples. */
@Command(
        name = "immich-sdk-examples",
        description = "Short programs for daily work with an Immich server.",
        subcommands = {Fake.class})
public final class Main implements Runnable {
    private Main() {}

    /**
     * Runs the example that the arguments name.
     *
     * @param args the name of the example and its options
     */
    public static void main(String... args) {
        System.exit(commandLine().execute(args));
    }

    private static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.getCommandSpec().mixinStandardHelpOptions(true).version("immich-sdk " + SdkVersion.number());
        commandLine.registerConverter(FakeVersion.class, Main::version);
        return commandLine;
    }

    private static FakeVersion version(String number) {
        try {
            return FakeVersion.of(number);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(unknown.getMessage());
        }
    }

    @Override
    public void run() {
        commandLine().usage(System.out);
    }
}
