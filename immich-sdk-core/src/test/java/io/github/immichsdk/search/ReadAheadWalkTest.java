package io.github.immichsdk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.errors.ImmichRateLimitedException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.search.Completeness.State;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings with several searches in flight. */
@Timeout(60)
class ReadAheadWalkTest {

    private static final int PAGE = 100;

    private static ExactlyOnceIterator walk(BusyLibrary library, boolean ascending) {
        return new ExactlyOnceIterator(library, SearchWindow.ALL, PAGE, ascending, Clock.systemUTC());
    }

    private static List<Asset> all(ExactlyOnceIterator walk) {
        List<Asset> assets = new ArrayList<>();
        walk.forEachRemaining(assets::add);
        return assets;
    }

    private static void assertWhole(BusyLibrary library, List<Asset> delivered, boolean ascending) {
        Comparator<Asset> byTime = Comparator.comparing(Asset::fileCreatedAt);
        assertThat(delivered)
                .extracting(Asset::id)
                .containsExactlyInAnyOrderElementsOf(
                        library.library.assets.stream().map(Asset::id).toList());
        assertThat(delivered).isSortedAccordingTo(ascending ? byTime : byTime.reversed());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void eachAssetIsDeliveredExactlyOnceInOrder(long seed) {
        boolean ascending = seed % 2 == 0;
        BusyLibrary library = BusyLibrary.of(seed, 2500, ascending, seed % 3 == 0 ? 2 : 4);

        ExactlyOnceIterator walk = walk(library, ascending);
        List<Asset> delivered = all(walk);

        assertWhole(library, delivered, ascending);
        assertThat(walk.completeness().state()).isEqualTo(State.VERIFIED);
        assertThat(library.timelines).hasValue(1);
    }

    static Stream<UnaryOperator<List<TimelineMonth>>> wrongTimelines() {
        return Stream.of(
                months -> List.of(),
                months -> null,
                months -> List.of(new TimelineMonth("2023-02-01", 2000)),
                months -> List.of(new TimelineMonth("2031-02-01", 2000)),
                months -> List.of(new TimelineMonth("last year", 2000), new TimelineMonth("", 7)),
                months -> List.of(new TimelineMonth("2023-02-01T00:00:00.000Z", -5)),
                months -> months.stream()
                        .map(month -> new TimelineMonth(month.timeBucket(), Long.MAX_VALUE))
                        .toList(),
                months -> months.stream()
                        .map(month -> new TimelineMonth(month.timeBucket(), month.count() * 1000))
                        .toList(),
                months -> months.stream()
                        .map(month -> new TimelineMonth(month.timeBucket(), 1))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("wrongTimelines")
    void aTimelineThatIsWrongCostsRequestsAndNoAsset(UnaryOperator<List<TimelineMonth>> wrong) {
        for (boolean ascending : new boolean[] {false, true}) {
            BusyLibrary library = BusyLibrary.of(11, 1200, ascending, 3);
            library.reported = wrong;

            ExactlyOnceIterator walk = walk(library, ascending);

            assertWhole(library, all(walk), ascending);
            assertThat(walk.completeness().state()).isEqualTo(State.VERIFIED);
            assertThat(library.finds.get()).as("requests for 12 pages").isLessThan(45);
        }
    }

    @Test
    void aCorrectTimelineCostsFewRequestsMoreThanPages() {
        BusyLibrary library = BusyLibrary.of(12, 5000, false, 4);

        all(walk(library, false));

        assertThat(library.finds.get()).isBetween(50, 80);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLibraryThatGrowsSteadilyCostsHardlyMoreRequestsThanPages(boolean ascending) {
        BusyLibrary library = BusyLibrary.steady(12_000, ascending, 4);

        assertWhole(library, all(walk(library, ascending)), ascending);
        assertThat(library.finds.get()).as("requests for 120 pages").isBetween(120, 135);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLibraryThatGrowsSteadilyAndThenInBurstsIsWholeAndCostsFewRequestsMore(boolean ascending) {
        BusyLibrary library = BusyLibrary.steady(2500, ascending, 4);
        library.library.assets.addAll(BusyLibrary.of(22, 2500, ascending, 4).library.assets);

        assertWhole(library, all(walk(library, ascending)), ascending);
        assertThat(library.finds.get()).as("requests for 50 pages").isLessThan(85);
    }

    @Test
    void asManySearchesAreInFlightAsAllowedAndNoMore() {
        BusyLibrary library = BusyLibrary.of(13, 3000, false, 4);
        CountDownLatch four = new CountDownLatch(1);
        library.during = inFlight -> {
            if (inFlight == 4) {
                four.countDown();
            }
            if (library.finds.get() > 2) {
                await(four);
            }
        };

        assertWhole(library, all(walk(library, false)), false);
        assertThat(library.mostInFlight).hasValue(4);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("not so many in flight");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void twoPagesAreReadOneByOneWithoutTheTimeline() {
        BusyLibrary library = BusyLibrary.of(14, 190, false, 4);

        assertWhole(library, all(walk(library, false)), false);
        assertThat(library.timelines).hasValue(0);
        assertThat(library.mostInFlight).hasValue(1);
    }

    @Test
    void withOneInFlightNothingIsReadAhead() {
        BusyLibrary library = BusyLibrary.of(15, 1500, false, 1);

        ExactlyOnceIterator walk = walk(library, false);
        for (int i = 0; i < 350; i++) {
            walk.next();
        }

        assertThat(library.finds.get()).isEqualTo(4);
        assertThat(library.timelines).hasValue(0);
    }

    @Test
    void afterTheConsumerStopsNoMoreThanOnePageForEachFlightIsRequested() {
        BusyLibrary library = BusyLibrary.of(16, 5000, false, 3);
        ExactlyOnceIterator walk = walk(library, false);

        for (int i = 0; i < PAGE + 1; i++) {
            walk.next();
        }
        assertThat(library.finds.get()).isEqualTo(2);
        while (library.finds.get() == 2) {
            walk.next();
        }

        assertThat(library.finds.get()).isBetween(3, 3 + 3);
        assertThat(walk.completeness().state()).isEqualTo(State.UNFINISHED);
    }

    @Test
    void aServerThatIsOverloadedBySeveralRequestsGetsOneAtATime() {
        BusyLibrary library = BusyLibrary.of(17, 3000, false, 4);
        CountDownLatch several = new CountDownLatch(1);
        AtomicBoolean refused = new AtomicBoolean();
        library.during = inFlight -> {
            if (inFlight > 1) {
                refused.set(true);
                several.countDown();
                throw new ImmichRateLimitedException("too many", call(429), null);
            }
            if (library.finds.get() > 2) {
                await(several);
            }
        };

        ExactlyOnceIterator walk = walk(library, false);

        assertWhole(library, all(walk), false);
        assertThat(refused).isTrue();
        assertThat(library.flights().max()).isEqualTo(1);
        assertThat(walk.completeness().state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void aServerThatRefusesASingleRequestEndsTheListing() {
        BusyLibrary library = BusyLibrary.of(18, 3000, false, 4);
        library.during = inFlight -> {
            if (library.finds.get() > 6) {
                throw new ImmichRateLimitedException("too many", call(429), null);
            }
        };

        ExactlyOnceIterator walk = walk(library, false);

        assertThatThrownBy(() -> all(walk)).isInstanceOf(ImmichRateLimitedException.class);
    }

    private static FailedCall call(int status) {
        return new FailedCall("searchAssets", "POST /search/metadata", 1, status, null, null);
    }

    @Test
    void aFailureIsThrownAfterTheAssetsBeforeItAndReadingAgainResumes() {
        BusyLibrary library = BusyLibrary.of(19, 3000, false, 4);
        AtomicBoolean failed = new AtomicBoolean();
        library.during = inFlight -> {
            if (library.finds.get() > 9 && failed.compareAndSet(false, true)) {
                throw new ImmichTransportException("broken", call(0), true, null);
            }
        };
        ExactlyOnceIterator walk = walk(library, false);
        List<Asset> delivered = new ArrayList<>();

        assertThatThrownBy(() -> walk.forEachRemaining(delivered::add)).isInstanceOf(ImmichTransportException.class);
        assertThat(delivered).hasSizeGreaterThan(400);
        walk.forEachRemaining(delivered::add);

        assertWhole(library, delivered, false);
        assertThat(walk.completeness().state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void afterTheListingIsClosedReadingIsCancelled() {
        BusyLibrary library = BusyLibrary.of(20, 3000, false, 4);
        ExactlyOnceIterator walk = walk(library, false);
        for (int i = 0; i < 500; i++) {
            walk.next();
        }

        library.flights().cancel().cancel();

        assertThatThrownBy(() -> all(walk)).isInstanceOf(ImmichCancelledException.class);
        assertThat(walk.completeness().state()).isEqualTo(State.UNFINISHED);
    }

    @Test
    void aConsumerThatIsInterruptedStopsAndMayResume() {
        BusyLibrary library = BusyLibrary.of(21, 3000, false, 2);
        CountDownLatch go = new CountDownLatch(1);
        library.during = inFlight -> {
            if (library.finds.get() > 2) {
                await(go);
            }
        };
        ExactlyOnceIterator walk = walk(library, false);
        List<Asset> delivered = new ArrayList<>();

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> walk.forEachRemaining(delivered::add)).isInstanceOf(ImmichInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        go.countDown();
        walk.forEachRemaining(delivered::add);

        assertWhole(library, delivered, false);
    }

    @Test
    void theWindowsOfASplitShareTheirBordersAndAreTheWholeWindow() {
        for (long seed : LongStream.range(0, 50).toArray()) {
            boolean ascending = seed % 2 == 0;
            BusyLibrary library = BusyLibrary.of(seed, 300, ascending, 2);
            SearchWindow window = ascending
                    ? SearchWindow.ALL.between(library.library.assets.get(0).fileCreatedAt(), null)
                    : SearchWindow.ALL.between(
                            null, library.library.assets.get(0).fileCreatedAt());

            List<SearchWindow> windows =
                    new ArrayList<>(WindowSplit.of(window, library.timeline(), 1 + 0.85 * seed, ascending));

            SearchWindow first = windows.get(0);
            SearchWindow last = windows.get(windows.size() - 1);
            assertThat(ascending ? first.from() : first.to()).isEqualTo(ascending ? window.from() : window.to());
            assertThat(ascending ? last.to() : last.from()).isNull();
            for (int i = 1; i < windows.size(); i++) {
                SearchWindow before = windows.get(i - 1);
                SearchWindow after = windows.get(i);
                assertThat(ascending ? after.from() : after.to())
                        .as("seed %d, window %d", seed, i)
                        .isEqualTo(ascending ? before.to() : before.from())
                        .isNotNull();
            }
        }
    }
}
