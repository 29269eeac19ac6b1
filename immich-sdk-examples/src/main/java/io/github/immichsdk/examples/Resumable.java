package io.github.immichsdk.examples;

import io.github.immichsdk.transport.CancelHandle;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Work that can be resumed. If the program is interrupted, for example by Ctrl-C, the work is cancelled and has a few seconds to
 * stop; then one last line says how to resume.
 */
final class Resumable implements AutoCloseable {

    static final String HINT = "Interrupted. Run the same command again to resume; what is done is kept.";
    private static final int SECONDS = 5;

    private static final AtomicInteger AT_WORK = new AtomicInteger();

    private static volatile boolean interrupted;

    private final CancelHandle cancel = new CancelHandle();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    /**
     * Begins.
     *
     * @param spec the example, which knows where to print
     * @param json whether programs read what it prints
     */
    Resumable(CommandSpec spec, boolean json) {
        this.hook = new Thread(() -> interrupted(spec.commandLine(), json), "interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        AT_WORK.incrementAndGet();
    }

    /** {@return whether the caller is to print the last line: no work does} */
    static boolean claim() {
        boolean first = AT_WORK.get() == 0 && !interrupted;
        interrupted = interrupted || first;
        return first;
    }

    /** {@return whether the program is being ended} */
    static boolean interrupted() {
        return interrupted;
    }

    /** {@return what stops the work} */
    CancelHandle cancel() {
        return cancel;
    }

    private void interrupted(CommandLine command, boolean json) {
        interrupted = true;
        cancel.cancel();
        try {
            // the hint comes last, after what the work still prints
            if (!ended.await(SECONDS, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (json) {
            print(command.getOut(), Report.json(Failures.json("Interrupted", HINT, 130)));
        }
        print(command.getErr(), HINT);
    }

    private static void print(PrintWriter writer, String text) {
        writer.println(text);
        writer.flush();
    }

    @Override
    public void close() {
        ended.countDown();
        if (!interrupted) {
            AT_WORK.decrementAndGet();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the hook is running
        }
    }
}
