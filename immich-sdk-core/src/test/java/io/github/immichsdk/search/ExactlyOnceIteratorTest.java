package io.github.immichsdk.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.search.Completeness.State;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactlyOnceIteratorTest {

    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");
    private static final Instant UPLOAD = Instant.parse("2025-07-01T12:00:00Z");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void tiedCaptureTimesAreDeliveredExactlyOnceInOrder(long seed) {
        boolean ascending = seed % 2 == 0;
        TiedLibrary library = tied(seed, 3000, ascending);

        ExactlyOnceIterator walk = walk(library, 200, ascending);
        List<Asset> delivered = all(walk);

        assertThat(ids(delivered)).doesNotHaveDuplicates().hasSize(library.assets.size());
        Comparator<Instant> order = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
        assertThat(delivered).extracting(Asset::fileCreatedAt).isSortedAccordingTo(order);
        assertThat(walk.completeness().state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void plainPagingOfTheSameLibraryRepeatsAndSkips() {
        TiedLibrary library = tied(1, 3000, false);
        List<String> paged = new ArrayList<>();
        boolean more = true;
        for (int page = 1; more; page++) {
            WindowSearch.Found found = library.find(SearchWindow.ALL, page, 200);
            found.assets().forEach(asset -> paged.add(asset.id()));
            more = found.hasMore();
        }

        assertThat(new HashSet<>(paged)).hasSizeLessThan(library.assets.size());
    }

    @Test
    void manyAssetsOfOneCaptureTimeAreDistinguishedByUploadTime() {
        TiedLibrary library = new TiedLibrary(3, false, 1000)
                .crowd(NOON, 4500, UPLOAD, 7)
                .crowd(NOON.minusSeconds(1), 50, UPLOAD, 1)
                .crowd(NOON.plusSeconds(1), 50, UPLOAD, 1);

        ExactlyOnceIterator walk = walk(library, 1000, false);

        assertThat(ids(all(walk))).doesNotHaveDuplicates().hasSize(4600);
        assertThat(walk.completeness().state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void manyAssetsOfOneCaptureAndUploadTimeAreReadAgainUntilTheCountIsReached() {
        TiedLibrary library = new TiedLibrary(4, true, 1000).crowd(NOON, 2500, UPLOAD, 0);

        ExactlyOnceIterator walk = walk(library, 1000, true);

        assertThat(ids(all(walk))).doesNotHaveDuplicates().hasSize(2500);
        assertThat(walk.completeness().state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void aListingThatFitsOneResponseCostsOneRequest() {
        TiedLibrary library = tied(5, 150, false);

        ExactlyOnceIterator walk = walk(library, 1000, false);
        all(walk);

        assertThat(library.finds + library.counts).isEqualTo(1);
        assertThat(walk.requests()).isEqualTo(1);
        assertThat(walk.completeness().verified()).isTrue();
    }

    @Test
    void withoutTiesABigListingCostsUnderATenthMoreThanPlainPaging() {
        TiedLibrary library = new TiedLibrary(6, false, 1000);
        for (int i = 0; i < 30_000; i++) {
            library.assets.add(library.asset(NOON.plusSeconds(i), UPLOAD, Instant.EPOCH));
        }

        all(walk(library, 1000, false));

        assertThat(library.finds + library.counts).isBetween(30, 33);
    }

    @Test
    void noRequestIsSentBeforeTheFirstAssetIsRead() {
        TiedLibrary library = tied(7, 500, false);

        walk(library, 100, false);

        assertThat(library.finds).isZero();
    }

    @Test
    void noRequestIsSentAfterTheConsumerStops() {
        TiedLibrary library = tied(8, 500, false);
        ExactlyOnceIterator walk = walk(library, 100, false);

        for (int i = 0; i < 100; i++) {
            walk.next();
        }

        assertThat(library.finds).isEqualTo(1);
        assertThat(walk.completeness().state()).isEqualTo(State.UNFINISHED);
    }

    @Test
    void anAssetWhoseCaptureTimeJumpsOverTheWalkIsStillDelivered() {
        TiedLibrary library = tied(9, 1000, false);
        Asset oldest = library.assets.stream()
                .min(Comparator.comparing(Asset::fileCreatedAt))
                .orElseThrow();
        Asset edited =
                TiedLibrary.asset(oldest.id(), NOON.plusSeconds(99_999), UPLOAD, Instant.parse("2026-01-01T00:00:05Z"));
        library.beforeFind = () -> {
            if (library.finds == 4) {
                library.assets.set(library.assets.indexOf(oldest), edited);
            }
        };

        ExactlyOnceIterator walk = walk(library, 100, false);

        assertThat(ids(all(walk))).contains(oldest.id()).doesNotHaveDuplicates().hasSize(1000);
        assertThat(walk.completeness().verified()).isTrue();
    }

    @Test
    void assetsThatAreThereAllTheTimeAreNeverMissedWhileOthersComeAndGo() {
        for (long seed = 20; seed < 30; seed++) {
            TiedLibrary library = tied(seed, 2000, seed % 2 == 0);
            Random random = new Random(seed);
            Set<String> lasting = new HashSet<>(ids(library.assets));
            library.beforeFind = () -> {
                Asset gone = library.assets.remove(random.nextInt(library.assets.size()));
                lasting.remove(gone.id());
                library.assets.add(library.asset(NOON.plusSeconds(random.nextInt(900)), UPLOAD, Instant.EPOCH));
            };

            List<String> delivered = ids(all(walk(library, 150, seed % 2 == 0)));

            assertThat(delivered).as("seed %d", seed).doesNotHaveDuplicates().containsAll(lasting);
        }
    }

    @Test
    void aRefusedCountIsNoFailureButLeavesTheListingUnproved() {
        TiedLibrary library = tied(10, 500, false);
        ExactlyOnceIterator walk = walk(
                new CountOverride(library, () -> {
                    throw new ImmichForbiddenException(
                            "no", FailedCall.of("searchAssetStatistics", "POST /search/statistics", 1), null);
                }),
                100,
                false);

        assertThat(ids(all(walk))).hasSize(500);
        assertThat(walk.completeness().state()).isEqualTo(State.UNVERIFIED);
        assertThat(walk.completeness().reason()).contains("refused");
    }

    @Test
    void aCountOfNothingAsForAnAlbumOfSomebodyElseLeavesTheListingUnproved() {
        TiedLibrary library = tied(11, 500, false);
        ExactlyOnceIterator walk = walk(new CountOverride(library, () -> 0L), 100, false);

        assertThat(ids(all(walk))).hasSize(500);
        assertThat(walk.completeness().state()).isEqualTo(State.UNVERIFIED);
    }

    @Test
    void aCountThatStaysHigherIsReadAgainAndThenReportedAsMissing() {
        TiedLibrary library = tied(12, 500, false);
        ExactlyOnceIterator walk = walk(new CountOverride(library, () -> 501L), 100, false);

        assertThat(ids(all(walk))).hasSize(500);
        assertThat(walk.completeness().state()).isEqualTo(State.MISSING);
        assertThat(walk.completeness().reason()).contains("501").contains("500");
    }

    private static TiedLibrary tied(long seed, int number, boolean ascending) {
        System.out.println("tied library, seed " + seed);
        TiedLibrary library = new TiedLibrary(seed, ascending, 1000);
        Random random = new Random(seed);
        int second = 0;
        while (library.assets.size() < number) {
            int crowd = Math.min(3 + random.nextInt(28), number - library.assets.size());
            library.crowd(NOON.plusSeconds(second++), crowd, UPLOAD, 3);
        }
        return library;
    }

    private static ExactlyOnceIterator walk(WindowSearch search, int size, boolean ascending) {
        return new ExactlyOnceIterator(search, SearchWindow.ALL, size, ascending, Clock.systemUTC());
    }

    private static List<Asset> all(ExactlyOnceIterator walk) {
        List<Asset> assets = new ArrayList<>();
        walk.forEachRemaining(assets::add);
        return assets;
    }

    private static List<String> ids(List<Asset> assets) {
        return assets.stream().map(Asset::id).toList();
    }

    private record CountOverride(TiedLibrary library, java.util.function.LongSupplier counted) implements WindowSearch {
        @Override
        public Found find(SearchWindow window, int page, int size) {
            return library.find(window, page, size);
        }

        @Override
        public long count(SearchWindow window) {
            return counted.getAsLong();
        }

        @Override
        public boolean mayCountLess() {
            return true;
        }
    }
}
