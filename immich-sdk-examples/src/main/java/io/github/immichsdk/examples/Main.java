package io.github.immichsdk.examples;

import io.github.immichsdk.api.SdkVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one entry point of all examples. */
@Command(name = "immich-sdk-examples", description = "Short programs for daily work with an Immich server.")
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
        return commandLine;
    }

    @Override
    public void run() {
        commandLine().usage(System.out);
    }
}
