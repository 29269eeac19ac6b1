package io.github.immichsdk.internal.call;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A few arrays that are used again, so that a small call does not need new ones. Thread-safe; never waits. */
final class SpareArrays {

    private static final int PLACES = 32;

    private final AtomicReferenceArray<byte @Nullable []> spare = new AtomicReferenceArray<>(PLACES);
    private final int size;

    /**
     * @param size of the arrays that are made
     */
    SpareArrays(int size) {
        this.size = size;
    }

    /** {@return an array with any content, which nothing else uses} */
    byte[] take() {
        byte[] found = spare.getAndSet(place(), null);
        return found == null ? new byte[size] : found;
    }

    /** Keeps an array, which its user must not touch any more, or forgets it. */
    void give(byte[] array) {
        if (array.length >= size) {
            spare.lazySet(place(), array);
        }
    }

    private static int place() {
        return System.identityHashCode(Thread.currentThread()) & (PLACES - 1);
    }
}
