package io.github.immichsdk.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LookupsTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Semaphore responses = new Semaphore(0);
    private volatile boolean unknown;
    private final Lookups lookups = new Lookups(this::resolve, now::get);

    private InetAddress[] resolve(String host) throws UnknownHostException {
        asked.incrementAndGet();
        responses.acquireUninterruptibly();
        if (unknown) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    private static InetAddress[] get(CompletableFuture<InetAddress[]> found) throws Exception {
        return found.get(10, TimeUnit.SECONDS);
    }

    @Test
    void waitsForOneHostAtTheSameTimeShareALookUp() throws Exception {
        List<CompletableFuture<InetAddress[]>> waits = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            waits.add(lookups.of("photos.example"));
        }
        responses.release();

        for (CompletableFuture<InetAddress[]> wait : waits) {
            assertThat(get(wait)).containsExactly(InetAddress.getLoopbackAddress());
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void anotherHostAndALaterWaitGetLookUpsOfTheirOwn() throws Exception {
        CompletableFuture<InetAddress[]> first = lookups.of("photos.example");
        CompletableFuture<InetAddress[]> other = lookups.of("other.example");
        responses.release(2);
        get(first);
        get(other);
        responses.release();
        get(lookups.of("photos.example"));

        assertThat(asked).hasValue(3);
    }

    @Test
    void oneWhoGivesUpEndsOnlyItsOwnWait() throws Exception {
        CompletableFuture<InetAddress[]> impatient = lookups.of("photos.example");
        CompletableFuture<InetAddress[]> patient = lookups.of("photos.example");

        impatient.completeExceptionally(new IllegalStateException("stopped"));
        responses.release();

        assertThat(get(patient)).hasSize(1);
        assertThatThrownBy(() -> get(impatient)).hasRootCauseMessage("stopped");
    }

    @Test
    void aFailureReachesAllWhoWaitAndTheNextLooksUpAgain() throws Exception {
        unknown = true;
        CompletableFuture<InetAddress[]> first = lookups.of("photos.example");
        CompletableFuture<InetAddress[]> second = lookups.of("photos.example");
        responses.release();

        for (CompletableFuture<InetAddress[]> wait : List.of(first, second)) {
            assertThatThrownBy(() -> get(wait))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(UnknownHostException.class)
                    .hasMessage("photos.example");
        }
        unknown = false;
        responses.release();
        assertThat(get(lookups.of("photos.example"))).hasSize(1);
    }

    @Test
    void aLookUpThatHangsDelaysNobodyWhoComesASecondLater() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch hanging = new CountDownLatch(1);
        Lookups slow = new Lookups(
                host -> {
                    if (asked.incrementAndGet() == 1) {
                        begun.countDown();
                        try {
                            hanging.await();
                        } catch (InterruptedException e) {
                            throw new UnknownHostException("interrupted");
                        }
                    }
                    return new InetAddress[] {InetAddress.getLoopbackAddress()};
                },
                now::get);
        CompletableFuture<InetAddress[]> hangs = slow.of("photos.example");
        begun.await();
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1001));

        assertThat(get(slow.of("photos.example"))).hasSize(1);
        assertThat(hangs).isNotDone();
        hanging.countDown();
        assertThat(get(hangs)).hasSize(1);
    }
}
