package io.github.immichsdk.transport;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Virtual threads, from Java 24 on: before, one that waits inside {@code synchronized} code keeps a thread of the operating system,
 * and the JDK's client has such code.
 */
final class VirtualThreads {

    private static final int FIRST = 24;
    private static final @Nullable VirtualThreads AVAILABLE = Runtime.version().feature() < FIRST ? null : find();

    private final MethodHandle isVirtual;
    private final ExecutorService executor;

    private VirtualThreads(MethodHandle isVirtual, ExecutorService executor) {
        this.isVirtual = isVirtual;
        this.executor = executor;
    }

    private static @Nullable VirtualThreads find() {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        try {
            MethodHandle isVirtual =
                    lookup.findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
            MethodHandle executor = lookup.findStatic(
                    Executors.class, "newVirtualThreadPerTaskExecutor", MethodType.methodType(ExecutorService.class));
            return new VirtualThreads(isVirtual, (ExecutorService) executor.invokeExact());
        } catch (Throwable e) {
            throw new IllegalStateException("this Java version has no virtual threads", e);
        }
    }

    /** {@return runs each task in a virtual thread of its own; null if the caller's thread is not virtual, or there are none} */
    static @Nullable ExecutorService ifCalledFromOne() {
        VirtualThreads available = AVAILABLE;
        return available != null && available.isVirtual(Thread.currentThread()) ? available.executor : null;
    }

    private boolean isVirtual(Thread thread) {
        try {
            return (boolean) isVirtual.invokeExact(thread);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
