package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimesTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-02T03:04:05.678Z, 2024-01-02T03:04:05.678Z",
        "2024-01-02T03:04:05Z, 2024-01-02T03:04:05Z",
        "2024-01-02T03:04:05+00:00, 2024-01-02T03:04:05Z",
        "2024-01-02T03:04:05.12345+00:00, 2024-01-02T03:04:05.12345Z",
        "2024-01-02T03:04:05.123456+00:00, 2024-01-02T03:04:05.123456Z",
        "2024-01-02T03:04:05.123456789Z, 2024-01-02T03:04:05.123456789Z",
        "2024-01-02T03:04:05.678+05:30, 2024-01-01T21:34:05.678Z",
        "2024-01-02T03:04:05.678, 2024-01-02T03:04:05.678Z",
        "2024-01-02T03:04:05, 2024-01-02T03:04:05Z",
        "1600-01-01T00:00:00.000Z, 1600-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z",
        "2024-02-29T00:00:00.000Z, 2024-02-29T00:00:00Z",
    })
    void eachFormThatTheServerWritesIsRead(String text, Instant instant) {
        assertThat(DateTimes.read(text)).isNotNull();
        assertThat(DateTimes.read(text).toInstant()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2024-01-02",
                "2023-02-29T00:00:00.000Z",
                "2024-13-01T00:00:00.000Z",
                "2024-01-02T25:00:00.000Z",
                "2024-01-02T03:04:05.67xZ",
                "2024-01-02 03:04:05.678Z",
                "1704164645678",
                "2024-01-02T03:04:05.678Z and more"
            })
    void whatIsNoDateAndTimeIsNone(String text) {
        assertThat(DateTimes.read(text)).isNull();
    }

    @Test
    void theShortWayAndTheLongWayReadTheSame() {
        long seed = System.nanoTime();
        System.out.println("dates, seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong(-60_000_000_000_000L, 200_000_000_000_000L));
            String text = DateTimes.write(instant);

            OffsetDateTime common = DateTimes.read(text);

            assertThat(common).as(text).isEqualTo(OffsetDateTime.parse(text));
            assertThat(common.toInstant()).as(text).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02T03:04:05.678Z, 2024-01-02T03:04:05.678Z",
        "2024-01-02T03:04:05Z, 2024-01-02T03:04:05.000Z",
        "2024-01-02T03:04:05.678999Z, 2024-01-02T03:04:05.678Z",
        "1969-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999Z",
    })
    void anInstantIsWrittenWithMillisecondsAndZone(Instant instant, String text) {
        assertThat(DateTimes.write(instant)).isEqualTo(text);
    }

    @Test
    void theZoneOfATextIsKept() {
        assertThat(DateTimes.read("2024-01-02T03:04:05.678+05:30").getOffset())
                .isEqualTo(ZoneOffset.ofHoursMinutes(5, 30));
    }
}
