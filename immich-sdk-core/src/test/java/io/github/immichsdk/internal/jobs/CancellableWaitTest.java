package io.github.immichsdk.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.transport.CancelHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CancellableWaitTest {

    private static final FailedCall CALL = FailedCall.of("getAssetInfo", "GET /assets/{id}", 2);
    private static final Duration LONG = Duration.ofDays(1);

    private final CancelHandle cancel = new CancelHandle();
    private final List<Duration> slept = new ArrayList<>();

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    @Test
    void itSleepsForTheGivenTime() {
        new CancellableWait(slept::add, cancel, CALL).pause(Duration.ofSeconds(7));

        assertThat(slept).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aCancellationEndsARealWaitAtOnce() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        Thread canceller = new Thread(() -> {
            try {
                waiting.await();
                cancel.cancel();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        canceller.start();
        CancellableWait wait = new CancellableWait(real(waiting), cancel, CALL);

        assertThatThrownBy(() -> wait.pause(LONG))
                .isInstanceOf(ImmichCancelledException.class)
                .hasMessageContaining("getAssetInfo");
        canceller.join();
    }

    @Test
    void whatIsCancelledBeforeDoesNotWait() {
        cancel.cancel();
        CancellableWait wait = new CancellableWait(slept::add, cancel, CALL);

        assertThatThrownBy(() -> wait.pause(LONG)).isInstanceOf(ImmichCancelledException.class);
        assertThat(wait.elapsed(null, LONG)).isFalse();
        assertThat(slept).isEmpty();
    }

    @Test
    void anInterruptEndsARealWaitAndStaysSet() {
        Thread.currentThread().interrupt();
        CancellableWait wait = new CancellableWait(Sleeper.real(), null, CALL);

        assertThatThrownBy(() -> wait.pause(LONG))
                .isInstanceOf(ImmichInterruptedException.class)
                .hasMessageContaining("getAssetInfo, GET /assets/{id}, 2 attempts");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void anInterruptKeepsTheFailureThatTheWaitFollows() {
        Exception failure = new Exception("the server is restarting");
        CancellableWait wait = new CancellableWait(
                time -> {
                    throw new InterruptedException();
                },
                cancel,
                CALL);

        assertThatThrownBy(() -> wait.pauseAfter(failure, LONG))
                .isInstanceOf(ImmichInterruptedException.class)
                .satisfies(
                        thrown -> assertThat(thrown.getCause().getSuppressed()).containsExactly(failure));
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private static Sleeper real(CountDownLatch begins) {
        Sleeper real = Sleeper.real();
        return new Sleeper() {
            @Override
            public void sleep(Duration time) throws InterruptedException {
                sleep(time, new CancelHandle());
            }

            @Override
            public void sleep(Duration time, CancelHandle handle) throws InterruptedException {
                begins.countDown();
                real.sleep(time, handle);
            }
        };
    }
}
