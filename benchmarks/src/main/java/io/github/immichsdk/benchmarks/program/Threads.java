package io.github.immichsdk.benchmarks.program;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Does the same work many times on several threads. */
public final class Threads {

    private Threads() {}

    /**
     * Does a work for each number, on as many threads as the arguments say.
     *
     * @param args the arguments
     * @param work the work; returns the number of items done
     * @return the number of items done
     * @throws Exception the first failure
     */
    public static long each(Arguments args, Numbered work) throws Exception {
        AtomicLong next = new AtomicLong();
        AtomicLong done = new AtomicLong();
        Callable<Void> loop = () -> {
            for (long number = next.getAndIncrement(); number < args.count(); number = next.getAndIncrement()) {
                done.addAndGet(work.run(number));
            }
            return null;
        };
        ExecutorService threads = executor(args);
        List<Future<Void>> running = new ArrayList<>();
        for (int i = 0; i < args.threads(); i++) {
            running.add(threads.submit(loop));
        }
        for (Future<Void> each : running) {
            each.get();
        }
        threads.shutdown();
        return done.get();
    }

    /** A work with a number. */
    public interface Numbered {
        /**
         * Does it.
         *
         * @param number the number, from 0
         * @return the number of items done
         * @throws Exception if it fails
         */
        long run(long number) throws Exception;
    }

    /** Virtual threads exist from 21 on, and this compiles for 17. */
    private static ExecutorService executor(Arguments args) throws ReflectiveOperationException {
        return args.virtual()
                ? (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null)
                : Executors.newFixedThreadPool(args.threads());
    }
}
