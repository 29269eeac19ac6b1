package io.github.immichsdk.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoundedThreadsTest {

    private final Set<Thread> made = ConcurrentHashMap.newKeySet();
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    private BoundedThreads threads(int max) {
        return new BoundedThreads(max, work -> {
            Thread thread = BoundedThreads.daemons("a test").newThread(work);
            made.add(thread);
            return thread;
        });
    }

    @Test
    void noThreadStartsWithoutATask() {
        threads(3).close();

        assertThat(made).isEmpty();
    }

    @Test
    void finishWaitsForAllTasksAndTheirThreads() throws InterruptedException {
        BoundedThreads threads = threads(2);
        for (int i = 0; i < 100; i++) {
            threads.execute(done::incrementAndGet);
        }

        threads.finish();

        assertThat(done).hasValue(100);
        assertThat(made).hasSizeLessThanOrEqualTo(2).noneMatch(Thread::isAlive);
    }

    @Test
    void stopDropsWhatHasNotStartedAndCountsIt() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        BoundedThreads threads = threads(1);
        threads.execute(() -> waitUntilInterrupted(running));
        threads.execute(done::incrementAndGet);
        threads.execute(done::incrementAndGet);
        running.await();

        assertThat(threads.stop()).isEqualTo(2);

        threads.finish();
        assertThat(done).hasValue(0);
        assertThatThrownBy(() -> threads.execute(done::incrementAndGet)).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void closeReturnsWhenAllThreadsHaveEndedEvenIfTheCallerIsInterrupted() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(2);
        BoundedThreads threads = threads(2);
        threads.execute(() -> waitUntilInterrupted(running));
        threads.execute(() -> waitUntilInterrupted(running));
        running.await();
        Thread.currentThread().interrupt();

        threads.close();

        assertThat(made).hasSize(2).noneMatch(Thread::isAlive);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void theThreadsAreNamedAndDoNotKeepAProgramAlive() {
        Thread thread = BoundedThreads.daemons("stack scan").newThread(() -> {});

        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).startsWith("immich-sdk-stack-scan-");
    }

    private static void waitUntilInterrupted(CountDownLatch running) {
        try {
            running.countDown();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
