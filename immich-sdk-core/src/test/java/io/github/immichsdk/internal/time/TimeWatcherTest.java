package io.github.immichsdk.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TimeWatcherTest {

    private static final long NEVER = Long.MAX_VALUE / 2;
    private static final long MILLI = 1_000_000;

    /** Notes when its time has ended, and which thread found that out. */
    private static final class Item implements TimeWatcher.Watched {

        private final long end;
        private final CountDownLatch looked = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private final AtomicReference<Thread> thread = new AtomicReference<>();

        Item(long nanos) {
            end = System.nanoTime() + nanos;
        }

        @Override
        public long look(long now) {
            thread.set(Thread.currentThread());
            looked.countDown();
            if (end - now <= 0) {
                ended.countDown();
                return Long.MAX_VALUE;
            }
            return end - now;
        }
    }

    private static <T extends TimeWatcher.Watched> TimeWatcher<T> watcher(long roundNanos, long idleNanos) {
        return new TimeWatcher<>("watcher-of-a-test", roundNanos, idleNanos, () -> {});
    }

    private static boolean happens(CountDownLatch latch) throws InterruptedException {
        return latch.await(30, TimeUnit.SECONDS);
    }

    @Test
    void anItemWhoseTimeEndsBeforeTheNextRoundIsLookedAtInTime() throws InterruptedException {
        TimeWatcher<Item> watcher = watcher(NEVER, NEVER);
        Item patient = new Item(NEVER);
        watcher.add(patient);
        watcher.ends(patient.end);
        assertThat(happens(patient.looked)).isTrue();

        Item hasty = new Item(20 * MILLI);
        watcher.add(hasty);
        watcher.ends(hasty.end);

        assertThat(happens(hasty.ended)).isTrue();
        assertThat(patient.ended.getCount()).isOne();
    }

    @Test
    void oneDaemonThreadWatchesAllItems() throws InterruptedException {
        TimeWatcher<Item> watcher = watcher(MILLI, NEVER);
        Item first = new Item(NEVER);
        Item second = new Item(NEVER);
        watcher.add(first);
        watcher.add(second);

        assertThat(happens(first.looked)).isTrue();
        assertThat(happens(second.looked)).isTrue();
        assertThat(first.thread.get()).isSameAs(second.thread.get());
        assertThat(first.thread.get().isDaemon()).isTrue();
        assertThat(first.thread.get().getName()).isEqualTo("watcher-of-a-test");
    }

    @Test
    void theThreadEndsSomeTimeAfterTheLastItemAndStartsAgainWithTheNext() throws InterruptedException {
        TimeWatcher<Item> watcher = watcher(MILLI, 5 * MILLI);
        Item first = new Item(NEVER);
        watcher.add(first);
        assertThat(happens(first.looked)).isTrue();

        assertThat(watcher.remove(first)).isTrue();
        first.thread.get().join();
        Item second = new Item(NEVER);
        watcher.add(second);

        assertThat(happens(second.looked)).isTrue();
        assertThat(second.thread.get()).isNotSameAs(first.thread.get());
        assertThat(watcher.remove(first)).isFalse();
        assertThat(watcher.inProgress()).containsExactly(second);
        watcher.remove(second);
    }

    @Test
    void theWorkOfEachRoundRunsAlsoAfterTheLastItem() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(3);
        TimeWatcher<Item> watcher = new TimeWatcher<>("watcher-of-a-test", MILLI, NEVER, rounds::countDown);
        Item item = new Item(NEVER);
        watcher.add(item);

        watcher.remove(item);

        assertThat(happens(rounds)).isTrue();
    }
}
