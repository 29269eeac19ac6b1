package io.github.immichsdk.internal.jobs;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A limited number of threads that run tasks in the order of their arrival. The threads start when they are needed, do not keep
 * a program alive, and have all ended when {@link #close} returns. Thread-safe.
 */
public final class BoundedThreads implements AutoCloseable {

    private static final AtomicInteger STARTED = new AtomicInteger();

    private final ThreadPoolExecutor pool;
    private final Queue<Thread> made = new ConcurrentLinkedQueue<>();

    /**
     * Creates threads.
     *
     * @param max the maximum number of threads
     * @param factory makes them
     */
    public BoundedThreads(int max, ThreadFactory factory) {
        this.pool = new ThreadPoolExecutor(max, max, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = factory.newThread(work);
            made.add(thread);
            return thread;
        });
    }

    /**
     * Makes platform threads that do not keep a program alive.
     *
     * @param task what they do, such as {@code upload}: part of their names
     * @return the factory
     */
    public static ThreadFactory daemons(String task) {
        String prefix = "immich-sdk-" + task.replace(' ', '-') + "-";
        return work -> {
            Thread thread = new Thread(work, prefix + STARTED.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Runs a task as soon as a thread is free.
     *
     * @param task handles its own failures
     * @throws java.util.concurrent.RejectedExecutionException after {@link #stop}, {@link #finish} or {@link #close}
     */
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /**
     * Interrupts the running tasks, and drops those that have not started. Does not wait.
     *
     * @return the number of dropped tasks
     */
    public int stop() {
        return pool.shutdownNow().size();
    }

    /**
     * Waits until all tasks have ended, and so have the threads.
     *
     * @throws InterruptedException if the caller is interrupted; the tasks still run
     */
    public void finish() throws InterruptedException {
        pool.shutdown();
        while (!pool.awaitTermination(1, TimeUnit.DAYS)) {
            // a task may take as long as it needs
        }
        // the pool reports its end from within its last threads
        for (Thread thread : made) {
            thread.join();
        }
    }

    /** Stops the tasks, and waits until their threads have ended, even if the caller is interrupted: its interrupt flag stays. */
    @Override
    public void close() {
        stop();
        boolean interrupted = false;
        while (true) {
            try {
                finish();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
