package io.github.immichsdk.transport;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that start when there is work, end ten seconds after it, and do not keep a program alive. Their number has no limit:
 * the JDK's client runs its own dependent stages on them, which would deadlock in a bounded pool such as
 * {@code internal.jobs.BoundedThreads}, and they live as long as the client, not as long as one job.
 */
final class DaemonThreads {

    private static final AtomicInteger POOLS = new AtomicInteger();

    private DaemonThreads() {}

    static ThreadPoolExecutor pool() {
        String name = "immich-sdk-http-" + POOLS.incrementAndGet() + "-";
        AtomicInteger started = new AtomicInteger();
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, name + started.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Lets the idle threads go now and the others after their work. The pool still takes work: JDK 17 needs it to wind up a
     * client, and keeps a thread for ever for each client whose pool refuses.
     */
    static void leave(ThreadPoolExecutor pool) {
        pool.setKeepAliveTime(0, TimeUnit.SECONDS);
    }
}
