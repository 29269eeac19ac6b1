package io.github.immichsdk.benchmarks.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.benchmarks.data.CaptureTimes;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SearchTest {

    private final CaptureTimes times = new CaptureTimes(2500);

    @Test
    void thePagesHaveEachAssetOnceTheNewestFirst() {
        long expected = 2499;
        for (int page = 1; page <= 3; page++) {
            Search search = Search.of("{\"size\":1000,\"page\":" + page + "}", times);
            for (int row = 0; row < search.rows(); row++) {
                assertThat(search.index(row)).isEqualTo(expected--);
            }
            assertThat(search.additionalProperties()).isEqualTo(page < 3);
        }
        assertThat(expected).isEqualTo(-1);
    }

    @Test
    void theBordersOfAWindowBelongToIt() {
        String window = "{\"takenAfter\":\"%s\",\"takenBefore\":\"%s\",\"order\":\"asc\"}"
                .formatted(Instant.ofEpochMilli(times.of(10)), Instant.ofEpochMilli(times.of(14)));

        Search search = Search.of(window, times);

        assertThat(search.count()).isEqualTo(5);
        assertThat(search.index(0)).isEqualTo(10);
        assertThat(search.index(4)).isEqualTo(14);
    }

    @Test
    void nothingWasEditedLatelyOrLiesInTheTrash() {
        assertThat(Search.of("{\"updatedAfter\":\"2026-01-01T00:00:00.000Z\"}", times)
                        .count())
                .isZero();
        assertThat(Search.of("{\"trashedAfter\":\"1970-01-01T00:00:00.000Z\"}", times)
                        .count())
                .isZero();
        assertThat(Search.of("{\"visibility\":\"archive\"}", times).count()).isZero();
    }
}
