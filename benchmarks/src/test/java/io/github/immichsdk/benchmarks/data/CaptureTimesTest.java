package io.github.immichsdk.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureTimesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 7, 1000, 200_000})
    void noTwoAssetsHaveTheSameTimeAndEachIsFoundByItsTime(long count) {
        CaptureTimes times = new CaptureTimes(count);

        for (long index = 0; index < count; index++) {
            assertThat(index == 0 || times.of(index) > times.of(index - 1)).isTrue();
            assertThat(times.firstFrom(times.of(index))).isEqualTo(index);
            assertThat(times.firstFrom(times.of(index) + 1)).isEqualTo(index + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 2_000_000})
    void theMonthsHaveAllAssets(long count) {
        long all = new CaptureTimes(count)
                .buckets().stream().mapToLong(CaptureTimes.Bucket::count).sum();

        assertThat(all).isEqualTo(count);
    }
}
