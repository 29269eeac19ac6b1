package io.github.immichsdk.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.TestTime;
import io.github.immichsdk.api.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProgressReporterTest {

    private final TestTime time = new TestTime();
    private final List<Progress> seen = new ArrayList<>();
    private final ProgressReporter reporter =
            new ProgressReporter(time.ambient().nanoTime(), seen::add);

    private void transfer(long bytes) {
        reporter.transferred(bytes);
        reporter.reportIfDue();
    }

    @Test
    void speedIsThatOfTheLastSecondsAndYieldsTheRemainingTime() {
        reporter.expect(2, 10_000L);
        time.pass(Duration.ofSeconds(1));
        transfer(1000);
        reporter.done(0);
        reporter.report();

        assertThat(seen).hasSize(2);
        assertThat(seen.get(1)).isEqualTo(new Progress(1, 2L, 1000, 10_000L, 1000, Duration.ofSeconds(9), null));
        time.pass(Duration.ofSeconds(60));
        transfer(0);
        time.pass(Duration.ofSeconds(1));
        transfer(3000);

        assertThat(seen.get(3).bytesPerSecond()).isEqualTo(3000);
        assertThat(seen.get(3).remaining()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void manySmallPartsAreReportedAFewTimesPerSecond() {
        reporter.expect(1, null);
        for (int i = 0; i < 1000; i++) {
            time.pass(Duration.ofMillis(1));
            transfer(10);
        }

        assertThat(seen).hasSize(5);
        assertThat(seen.get(4).bytes()).isEqualTo(10_000);
        assertThat(seen.get(4).remaining()).isNull();
    }

    @Test
    void bytesThatAreSentAgainCountOnceButAddToTheSpeed() {
        reporter.expect(1, 1000L);
        time.pass(Duration.ofSeconds(1));
        reporter.transferred(600);
        reporter.takeBack(600);
        reporter.transferred(1000);
        reporter.report();

        assertThat(seen.get(0).bytes()).isEqualTo(1000);
        assertThat(seen.get(0).bytesPerSecond()).isEqualTo(1600);
    }

    @Test
    void bytesOfAnItemThatNeedsNoTransferAreDoneWithoutSpeed() {
        reporter.expect(2, 1000L);
        time.pass(Duration.ofSeconds(1));
        reporter.done(400);
        reporter.report();

        assertThat(seen.get(0)).isEqualTo(new Progress(1, 2L, 400, 1000L, 0, null, null));
    }

    @Test
    void moreBytesThanExpectedAreNeverShown() {
        reporter.expect(1, 1000L);
        reporter.transferred(1500);
        reporter.report();

        assertThat(seen.get(0).bytes()).isEqualTo(1000);
    }

    @Test
    void theTotalOfASingleItemFollowsItsResponses() {
        reporter.expect(1, null);
        reporter.expectRest(700);
        reporter.transferred(300);
        reporter.report();
        reporter.expectRest(-1);
        reporter.report();

        assertThat(seen.get(0).totalBytes()).isEqualTo(700);
        assertThat(seen.get(1).totalBytes()).isNull();
    }

    @Test
    void theTotalOfManyItemsIsTheOneKnownBefore() {
        reporter.expect(2, 5000L);
        reporter.expectRest(700);
        reporter.report();

        assertThat(seen.get(0).totalBytes()).isEqualTo(5000);
    }

    @Test
    void theCurrentItemIsTheFirstOfThoseInProgress() {
        for (String name : List.of("a.jpg", "b.jpg")) {
            reporter.started(name);
            reporter.report();
        }
        for (String name : List.of("a.jpg", "b.jpg")) {
            reporter.ended(name);
            reporter.report();
        }

        assertThat(seen).extracting(Progress::currentItem).containsExactly("a.jpg", "a.jpg", "b.jpg", null);
    }

    @Test
    void aListenerThatFailsDoesNotEndTheJob() {
        List<Progress> tried = new ArrayList<>();
        ProgressReporter broken = new ProgressReporter(time.ambient().nanoTime(), progress -> {
            tried.add(progress);
            throw new IllegalStateException("a listener's own trouble");
        });

        broken.report();
        broken.report();

        assertThat(tried).hasSize(2);
    }

    @Test
    @Timeout(60)
    void aListenerThatIsBusyHoldsUpNoTransfer() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch counted = new CountDownLatch(1);
        ProgressReporter slow = new ProgressReporter(time.ambient().nanoTime(), progress -> {
            called.countDown();
            try {
                counted.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Thread listening = new Thread(slow::report);
        listening.start();
        called.await();

        time.pass(Duration.ofSeconds(1));
        slow.transferred(10);
        slow.reportIfDue();
        counted.countDown();

        listening.join();
        assertThat(listening.isAlive()).isFalse();
    }

    @Test
    void withoutAListenerItOnlyCounts() {
        ProgressReporter silent = new ProgressReporter(time.ambient().nanoTime(), null);
        silent.expect(1, 10L);
        silent.transferred(10);
        silent.report();

        assertThat(seen).isEmpty();
    }
}
