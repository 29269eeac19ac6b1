package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.TestOperations;
import io.github.immichsdk.errors.ImmichInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NamedLocksTest {

    private static final Operation OPERATION =
            TestOperations.row("createStack POST /stacks all key,session - 1.144.0 - creates json -");

    private final NamedLocks turns = new NamedLocks();

    @Test
    void workOfOneNameNeverOverlaps() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger limit = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(threads.submit(() -> turns.take("stacks", OPERATION, () -> {
                limit.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                return inside.decrementAndGet();
            })));
        }
        for (Future<?> one : all) {
            one.get(20, TimeUnit.SECONDS);
        }
        threads.shutdown();

        assertThat(limit).hasValue(1);
    }

    @Test
    void workOfAnotherNameNeedNotWait() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            String met = turns.take("stacks", OPERATION, () -> {
                try {
                    return other.submit(() -> turns.take("albums", OPERATION, () -> "went through"))
                            .get(20, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });

            assertThat(met).isEqualTo("went through");
        } finally {
            other.shutdown();
        }
    }

    @Test
    void aFailureGivesTheTurnBack() {
        assertThatThrownBy(() -> turns.take("stacks", OPERATION, () -> {
                    throw new IllegalStateException("broke");
                }))
                .hasMessage("broke");

        assertThat(turns.<String>take("stacks", OPERATION, () -> "next")).isEqualTo("next");
    }

    @Test
    void anInterruptedWaitForATurnSendsNothingAndKeepsTheFlag() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService holder = Executors.newSingleThreadExecutor();
        Future<?> holding = holder.submit(() -> turns.take("stacks", OPERATION, () -> {
            held.countDown();
            try {
                return release.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        held.await();
        AtomicInteger done = new AtomicInteger();

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> turns.take("stacks", OPERATION, done::incrementAndGet))
                .isInstanceOf(ImmichInterruptedException.class)
                .hasMessageContaining("createStack");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).hasValue(0);
        release.countDown();
        holding.get(20, TimeUnit.SECONDS);
        holder.shutdown();
    }
}
