package io.github.immichsdk.benchmarks.program;

/** One work, as a program of its own. */
public interface Work {

    /**
     * Does it.
     *
     * @param args what to do
     * @return the number of items done, which the runner compares with the expected one
     * @throws Exception if the work fails
     */
    long run(Arguments args) throws Exception;

    /**
     * Runs a program to its end: prints the number of items and the seconds inside main.
     *
     * @param work the work
     * @param args its arguments
     */
    static void main(Work work, Arguments args) {
        long begun = System.nanoTime();
        try {
            long count = work.run(args);
            System.out.printf("count=%d seconds=%.3f%n", count, (System.nanoTime() - begun) / 1e9);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
