package io.github.immichsdk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.config.CircuitBreakerOptions;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.transport.JdkTransport;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A server that is down, and 200 threads that call it. */
class DeadServerTest {

    private static final int THREADS = 200;

    /** The budget of 100 refills within a minute: a few more during the seconds of the test. */
    private static final int REFILLED = 10;

    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration RECOVERY = Duration.ofSeconds(8);

    private static final Results RESULTS = Results.of("dead server");

    @AfterAll
    static void write() {
        RESULTS.write();
    }

    @Test
    void theAttemptsStayWithinTheSharedBudgetAndCallsSucceedSecondsAfterTheServerIsBack() throws Exception {
        RetryOptions retry = RetryOptions.defaults().firstDelay(Duration.ofMillis(50));
        check(builder -> builder.retry(retry), THREADS + retry.sharedBudget() + REFILLED);
    }

    @Test
    void theAttemptsStayBelowTheCallsIfThereIsACircuitBreaker() throws Exception {
        check(
                builder -> builder.retry(RetryOptions.defaults().firstDelay(Duration.ofMillis(50)))
                        .circuitBreaker(new CircuitBreakerOptions(50, 20, PAUSE)),
                THREADS);
    }

    private static void check(UnaryOperator<ImmichClientBuilder> options, int mostAttempts) throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        try (FakeImmich fake = FakeImmich.builder().injectFaults().start();
                Transport counting = counting(JdkTransport.create(Duration.ofSeconds(5)), attempts);
                ImmichClient immich = options.apply(ImmichClient.builder()
                                .server(fake.url())
                                .apiKey(fake.apiKey())
                                .transport(counting))
                        .build()) {
            immich.users().me();
            fake.faults().refuseConnections();
            attempts.set(0);
            Queue<Throwable> failures = inParallel(immich);
            int first = attempts.get();
            assertThat(failures).hasSize(THREADS).allMatch(ImmichException.class::isInstance);
            assertThat(first).as("attempts of %d calls", THREADS).isLessThanOrEqualTo(mostAttempts);

            attempts.set(0);
            assertThat(inParallel(immich)).hasSize(THREADS);
            // the budget fills up slowly, and a breaker lets a few calls through
            assertThat(attempts.get()).as("attempts of the next calls").isLessThanOrEqualTo(THREADS + THREADS / 10);

            fake.faults().acceptConnections();
            long back = System.nanoTime();
            while (fails(immich)) {
                assertThat(Duration.ofNanos(System.nanoTime() - back)).isLessThan(RECOVERY);
                LockSupport.parkNanos(50_000_000);
            }
            RESULTS.add("calls", 2 * THREADS);
            System.out.printf(
                    "%d calls of a dead server: %d attempts, then %d; back after %d ms%n",
                    THREADS, first, attempts.get(), (System.nanoTime() - back) / 1_000_000);
            assertThat(inParallel(immich)).isEmpty();
        }
        long left = Resources.settled(Resources::threads, 0, 15);
        RESULTS.left(0, left, 0);
        assertThat(left).isZero();
    }

    private static Transport counting(Transport next, AtomicInteger attempts) {
        return new Transport() {
            @Override
            public TransportResponse send(TransportRequest request) throws IOException {
                attempts.incrementAndGet();
                return next.send(request);
            }

            @Override
            public void close() {
                next.close();
            }
        };
    }

    private static boolean fails(ImmichClient immich) {
        try {
            immich.users().me();
            return false;
        } catch (ImmichException stillDown) {
            return true;
        }
    }

    private static Queue<Throwable> inParallel(ImmichClient immich) throws InterruptedException {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> {
                try {
                    immich.users().me();
                } catch (RuntimeException | Error failed) {
                    failures.add(failed);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return failures;
    }
}
