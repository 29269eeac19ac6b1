package io.github.immichsdk.transport.apache;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.core5.http.HttpException;

/**
 * Reads and sends bodies that are not in memory. Nothing ends a read of a file on a network drive that hangs, so the caller waits
 * beside it, and the limits end that.
 */
final class SourceThreads {

    private static final AtomicInteger STARTED = new AtomicInteger();

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "immich-sdk-apache-upload-" + STARTED.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });

    /** Runs work in another thread, and waits for it, or until the exchange is stopped. */
    <T> T run(Exchange exchange, Callable<T> work) throws IOException, HttpException {
        Thread caller = Thread.currentThread();
        FutureTask<T> task = new FutureTask<>(work) {
            @Override
            protected void done() {
                LockSupport.unpark(caller);
            }
        };
        threads.execute(task);
        while (!task.isDone()) {
            exchange.throwIfStopped();
            LockSupport.park(this);
        }
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            exchange.interrupted();
            throw exchange.failure(interrupted);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof IOException io) {
                throw io;
            }
            if (cause instanceof HttpException invalid) {
                throw invalid;
            }
            if (cause instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            throw new IOException(cause);
        }
    }

    /** Lets the idle threads go now, and the others after their work. */
    void leave() {
        threads.setKeepAliveTime(0, TimeUnit.SECONDS);
    }
}
