package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.transport.CancelHandle;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TimingTest {

    @Test
    void aWaitBetweenAttemptsEndsWhenTheCallIsCancelled() throws Exception {
        CancelHandle cancel = new CancelHandle();
        CompletableFuture<Boolean> waited = CompletableFuture.supplyAsync(() -> waited(Duration.ofHours(1), cancel));

        cancel.cancel();

        assertThat(waited.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsCancelledAlreadyDoesNotWait() {
        CancelHandle cancel = new CancelHandle();
        cancel.cancel();

        assertThat(waited(Duration.ofHours(1), cancel)).isTrue();
    }

    @Test
    void aWaitThatNobodyCancelsEndsByItself() {
        assertThat(waited(Duration.ofMillis(1), new CancelHandle())).isTrue();
    }

    private static boolean waited(Duration time, CancelHandle cancel) {
        try {
            Timing.real().sleeper().sleep(time, cancel);
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
