package io.github.immichsdk.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.transport.CancelHandle;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ParallelForEachTest {

    private static final FailedCall CALL = FailedCall.of("getAssetInfo", "GET /assets/{id}", 0);
    private static final List<Integer> NUMBERS =
            IntStream.range(0, 1000).boxed().toList();

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

    @AfterEach
    void noThreadRemains() {
        Thread.interrupted();
        assertThat(threads).isNotEmpty().noneMatch(Thread::isAlive);
    }

    private ParallelForEach threads(int max) {
        ThreadFactory daemons = BoundedThreads.daemons("test");
        return new ParallelForEach("test run", max, CALL).threads(work -> {
            Thread thread = daemons.newThread(work);
            threads.add(thread);
            return thread;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void eachItemIsProcessedOnceByNoMoreThreadsThanAllowed(int max) {
        Set<Thread> used = ConcurrentHashMap.newKeySet();

        threads(max).run(NUMBERS, number -> {
            used.add(Thread.currentThread());
            done.add(number);
        });

        assertThat(done).containsExactlyInAnyOrderElementsOf(NUMBERS);
        assertThat(used).hasSizeLessThanOrEqualTo(max).doesNotContain(Thread.currentThread());
        assertThat(used).allMatch(Thread::isDaemon);
    }

    @Test
    void itemsAreProcessedAtTheSameTime() {
        CyclicBarrier allFour = new CyclicBarrier(4);

        threads(4).run(NUMBERS.subList(0, 4), number -> {
            meet(allFour);
            done.add(number);
        });

        assertThat(done).hasSize(4);
    }

    @Test
    void theFirstFailureEndsTheOthersAndIsThrown() {
        CyclicBarrier bothInWork = new CyclicBarrier(2);

        assertThatThrownBy(() -> threads(2).run(NUMBERS, number -> {
                    meet(bothInWork);
                    if (number == 0) {
                        throw new IllegalArgumentException("item 0");
                    }
                    waitUntilInterrupted();
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item 0");
        assertThat(done).isEmpty();
    }

    @Test
    void laterFailuresAreSuppressedInTheFirst() {
        CyclicBarrier bothInWork = new CyclicBarrier(2);
        CountDownLatch firstFailed = new CountDownLatch(1);

        assertThatThrownBy(() -> threads(2).run(NUMBERS, number -> {
                    meet(bothInWork);
                    if (number == 0) {
                        firstFailed.countDown();
                        throw new IllegalArgumentException("item 0");
                    }
                    waitUntilInterrupted();
                    throw new IllegalStateException("item 1 cleaned up badly");
                }))
                .hasMessage("item 0")
                .satisfies(first -> assertThat(first.getSuppressed())
                        .singleElement()
                        .satisfies(later -> assertThat(later).hasMessage("item 1 cleaned up badly")));
        assertThat(firstFailed.getCount()).isZero();
    }

    @Test
    void oneExceptionThrownByTwoItemsIsThrownOnce() {
        CyclicBarrier bothInWork = new CyclicBarrier(2);
        RuntimeException shared = new IllegalArgumentException("the same");

        assertThatThrownBy(() -> threads(2).run(NUMBERS, number -> {
                    meet(bothInWork);
                    throw shared;
                }))
                .isSameAs(shared);
    }

    @Test
    void anErrorIsThrownAsItIs() {
        assertThatThrownBy(() -> threads(3).run(NUMBERS, number -> {
                    throw new OutOfMemoryError("none left");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aListThatCannotBeReadFurtherFailsTheRun() {
        Iterable<Integer> broken = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                throw new IllegalStateException("the list broke");
            }
        };

        assertThatThrownBy(() -> threads(3).run(broken, done::add)).hasMessage("the list broke");
        assertThat(done).isEmpty();
    }

    @Test
    void anInterruptOfTheCallerEndsAllThreadsAndStaysSet() throws InterruptedException {
        CountDownLatch inWork = new CountDownLatch(3);
        Thread caller = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            try {
                inWork.await();
                caller.interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        interrupter.start();

        assertThatThrownBy(() -> threads(3).run(NUMBERS, number -> {
                    inWork.countDown();
                    waitUntilInterrupted();
                }))
                .isInstanceOf(ImmichInterruptedException.class)
                .hasMessageContaining("interrupted during the test run")
                .hasMessageContaining("getAssetInfo");
        assertThat(Thread.interrupted()).isTrue();
        interrupter.join();
    }

    @Test
    void aCallerThatIsInterruptedBeforeProcessesLittle() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> threads(2).run(Collections.nCopies(10_000_000, 1), number -> {}))
                .isInstanceOf(ImmichInterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void aCancellationEndsAllThreads() {
        CancelHandle cancel = new CancelHandle();
        CyclicBarrier inWork = new CyclicBarrier(3);

        assertThatThrownBy(() -> threads(3).cancelledBy(cancel).run(NUMBERS, number -> {
                    if (meet(inWork) == 0) {
                        cancel.cancel();
                    }
                    waitUntilInterrupted();
                }))
                .isInstanceOf(ImmichCancelledException.class)
                .hasMessageContaining("cancelled during the test run");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whatIsCancelledBeforeProcessesNothing() {
        CancelHandle cancel = new CancelHandle();
        cancel.cancel();

        assertThatThrownBy(() -> threads(3).cancelledBy(cancel).run(NUMBERS, done::add))
                .isInstanceOf(ImmichCancelledException.class);
        assertThat(done).isEmpty();
        // none was needed: the next run shows that they would be seen
        threads(1).run(NUMBERS, number -> {});
    }

    @Test
    void aConditionEndsTheRunWithoutAFailureAndItemsInProgressAreCompleted() {
        AtomicInteger begun = new AtomicInteger();
        CyclicBarrier bothInWork = new CyclicBarrier(2);

        threads(2).until(() -> begun.get() >= 2).run(NUMBERS, number -> {
            // the second thread reads its item before the first one counts
            meet(bothInWork);
            begun.incrementAndGet();
            meet(bothInWork);
            done.add(number);
        });

        assertThat(done).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void theThreadsAreThoseOfTheGivenFactory() {
        ThreadFactory factory = newestKind();
        Set<Thread> used = ConcurrentHashMap.newKeySet();
        new ParallelForEach("test run", 4, CALL)
                .threads(work -> {
                    Thread thread = factory.newThread(work);
                    threads.add(thread);
                    return thread;
                })
                .run(NUMBERS, number -> {
                    used.add(Thread.currentThread());
                    done.add(number);
                });

        assertThat(done).containsExactlyInAnyOrderElementsOf(NUMBERS);
        assertThat(threads).containsAll(used);
    }

    /** {@return a factory of virtual threads where the JDK has them} */
    private static ThreadFactory newestKind() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                    .getMethod("factory")
                    .invoke(builder);
        } catch (ReflectiveOperationException beforeJdk21) {
            return Thread::new;
        }
    }

    private static int meet(CyclicBarrier barrier) {
        try {
            return barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for the interrupt that a run sends to its threads. */
    private static void waitUntilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
