package io.github.immichsdk.transport;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for many requests at once. */
final class ManyThreads {

    /** Whether a request of a virtual thread needs no thread of the operating system. */
    static final boolean FREE = Runtime.version().feature() >= 24;

    private ManyThreads() {}

    /** {@return virtual threads where Java has them, 200 platform threads where it has not} */
    static ExecutorService start() throws IllegalAccessException {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | java.lang.reflect.InvocationTargetException olderJdk) {
            return Executors.newFixedThreadPool(200);
        }
    }
}
