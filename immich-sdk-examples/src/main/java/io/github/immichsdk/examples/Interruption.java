package io.github.immichsdk.examples;

import picocli.CommandLine;

/**
 * Prints one last line if an example is interrupted, for example by Ctrl-C: what is left, and how to resume. Work that stops in an
 * orderly way, a {@link Resumable}, prints it itself.
 */
final class Interruption implements AutoCloseable {

    private final Thread hook;

    Interruption(CommandLine command) {
        hook = new Thread(
                () -> {
                    if (Resumable.claim()) {
                        print(command);
                    }
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** {@return what an example says if it is interrupted} */
    static String hint(CommandLine command) {
        return command.getCommand() instanceof Interruptible example ? example.interrupted() : Resumable.HINT;
    }

    /** Prints the line, and for programs the one JSON object unless it is printed. */
    static void print(CommandLine command) {
        String hint = hint(command);
        Report.of(command).ifPresent(report -> report.endInterrupted(hint));
        command.getErr().println(hint);
        command.getErr().flush();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the hook is running
        }
    }
}
