package io.github.immichsdk.stacks;

import static io.github.immichsdk.stacks.StackJson.FAILED;
import static io.github.immichsdk.stacks.StackJson.asset;
import static io.github.immichsdk.stacks.StackJson.list;
import static io.github.immichsdk.stacks.StackJson.stack;
import static io.github.immichsdk.stacks.StackJson.stackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stack writes of one client and its views never overlap: the server responds to them with 500 and leaves empty stacks. */
@Timeout(60)
class StackTurnsTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger under = new AtomicInteger();
    private final AtomicInteger limit = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** A server that counts how many writes are under way at a time, and fails every third with 500. */
    private TransportResponse write(TransportRequest request) {
        limit.accumulateAndGet(under.incrementAndGet(), Math::max);
        try {
            Thread.yield();
            return writes.incrementAndGet() % 3 == 0
                    ? StubTransport.response(500, "application/json", FAILED)
                    : StubTransport.response(200, "application/json", stack(1, 1, 2));
        } finally {
            under.decrementAndGet();
        }
    }

    @Test
    void writesOfManyThreadsAndViewsGoOneAtATimeWithTheirRetries() throws Exception {
        StubTransport stub = new StubTransport()
                .always("POST /api/stacks", this::write)
                .always("PUT /api/stacks/" + stackId(1), this::write)
                .always("DELETE /api/stacks/" + stackId(1), this::write)
                .always("DELETE /api/stacks/" + stackId(1) + "/assets/" + asset(2), this::write)
                .always("DELETE /api/stacks", this::write)
                .always("GET /api/stacks", list(stack(1, 1, 2)))
                .always("GET /api/stacks/" + stackId(1), stack(1, 1, 2));
        ImmichClient client = TestClient.over(stub);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Stacks stacks = (i % 2 == 0 ? client : client.withOptions(options -> options.maxInFlight(99))).stacks();
            all.add(threads.submit(List.<Runnable>of(
                            () -> stacks.create(asset(1), asset(2)),
                            () -> stacks.changePrimary(stackId(1), asset(2)),
                            () -> stacks.remove(stackId(1), asset(2)),
                            () -> stacks.delete(stackId(1)),
                            () -> stacks.deleteAll(List.of(stackId(1))))
                    .get(i % 5)));
        }
        for (Future<?> one : all) {
            one.get(30, TimeUnit.SECONDS);
        }

        assertThat(limit).hasValue(1);
        assertThat(writes.get()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void readsDoNotWaitForWrites() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        StubTransport stub = new StubTransport()
                .always("POST /api/stacks", request -> {
                    begun.countDown();
                    await(read);
                    return StubTransport.response(201, "application/json", stack(1, 1, 2));
                })
                .always("GET /api/stacks", list(stack(2, 3, 4)));
        Stacks stacks = TestClient.over(stub).stacks();
        Future<Stack> made = threads.submit(() -> stacks.create(asset(1), asset(2)));
        await(begun);

        assertThat(stacks.list()).hasSize(1);

        read.countDown();
        assertThat(made.get(30, TimeUnit.SECONDS).id()).isEqualTo(stackId(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
