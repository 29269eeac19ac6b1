package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.errors.FailedCall;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Serializes work that must not overlap. Shared by all views of a client. Thread-safe. */
final class NamedLocks {

    // not synchronized: that would pin the carrier of a virtual thread for the length of a request
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    <T> T take(String what, Operation operation, Supplier<T> work) {
        ReentrantLock lock = locks.computeIfAbsent(what, name -> new ReentrantLock(true));
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            throw NetworkErrors.interrupted(FailedCall.notSent(operation), e);
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
