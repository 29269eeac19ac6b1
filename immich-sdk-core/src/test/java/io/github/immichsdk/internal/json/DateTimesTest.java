package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Tag;
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
        "2024-01-02 03:04:05.678Z, 2024-01-02T03:04:05.678Z",
        "2024-01-02 03:04:05+02, 2024-01-02T01:04:05Z",
        "2024-01-02T03:04:05+0530, 2024-01-01T21:34:05Z",
        "2024-01-02t03:04:05z, 2024-01-02T03:04:05Z",
        "2024-01-02T03:04Z, 2024-01-02T03:04:00Z",
        "2024-01-02T24:00:00Z, 2024-01-03T00:00:00Z",
        "2024-12-31T24:00:00.000-01:00, 2025-01-01T01:00:00Z",
        "2024-01-02T03:04:05.1Z, 2024-01-02T03:04:05.1Z",
        "2024-01-02T03:04:05.1234567Z, 2024-01-02T03:04:05.1234567Z",
        "2024-01-02T03:04:05.1234567899Z, 2024-01-02T03:04:05.123456789Z",
        "0000-01-01T00:00:00.000Z, 0000-01-01T00:00:00Z",
        "-0001-12-31T00:00:00Z, -0001-12-31T00:00:00Z",
        "10000-01-01T00:00:00Z, +10000-01-01T00:00:00Z",
        "+010000-01-01T00:00:00.000Z, +10000-01-01T00:00:00Z",
    })
    @Tag("case-P4")
    void eachFormOfADateAndTimeIsRead(String text, Instant instant) {
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
                "2024-01-02T24:00:01Z",
                "2024-01-02T03:04:05.Z",
                "2024-01-02T03:04:05+2",
                "2024-01-02T03:04:05+02:00:00:00",
                "2024-01-02T03:04:05+19:00",
                "24-01-02T03:04:05Z",
                "+12345678901-01-01T00:00:00Z",
                "2024-01-02Tx",
                "not-a-date",
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

    @Test
    @Tag("case-P4")
    void charactersAreReadAsTheirTextIs() {
        long seed = System.nanoTime();
        System.out.println("characters of dates, seed " + seed);
        Random random = new Random(seed);
        String alphabet = "0123456789-+:.TZ ";
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-62_167_219_200L, 253_402_300_799L), random.nextInt(1_000_000_000));
            ZoneOffset offset = random.nextInt(3) == 0
                    ? ZoneOffset.UTC
                    : ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60 + 1));
            StringBuilder text = new StringBuilder(instant.atOffset(offset).toString());
            if (text.charAt(0) == '-' || text.charAt(0) == '+') {
                continue;
            }
            for (int damage = random.nextInt(3); damage > 0; damage--) {
                text.setCharAt(random.nextInt(text.length()), alphabet.charAt(random.nextInt(alphabet.length())));
            }
            char[] characters = ("\"" + text + "\"").toCharArray();
            OffsetDateTime expected = DateTimes.read(text.toString());

            Instant found = IsoChars.instant(characters, 1, text.length());
            java.time.LocalDateTime local = IsoChars.local(characters, 1, text.length());

            if (found != null) {
                read++;
                assertThat(expected).as("seed %d: %s", seed, text).isNotNull();
                assertThat(found).as("seed %d: %s", seed, text).isEqualTo(expected.toInstant());
                assertThat(local).as("seed %d: %s", seed, text).isEqualTo(expected.toLocalDateTime());
            } else {
                assertThat(local).as("seed %d: %s", seed, text).isNull();
            }
        }
        assertThat(read).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2024-01-02T03:04:05",
                "2024-01-02T03:04:05.678Z12:14",
                "2024-01-02T03:04:05.678+12-14",
                "2024-01-02T03:04:05+18:30",
                "2024-01-02T03:04:05.Z",
                "2023-02-29T03:04:05Z",
                "1900-02-29T03:04:05Z",
                "2024-04-31T03:04:05Z"
            })
    void anotherFormIsNotReadFromItsCharacters(String text) {
        assertThat(IsoChars.instant(text.toCharArray(), 0, text.length())).isNull();
        assertThat(IsoChars.local(text.toCharArray(), 0, text.length())).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02T03:04:05Z",
        "2024-01-02T03:04:05.678Z",
        "2024-01-02T03:04:05.123456+00:00",
        "2024-01-02T03:04:05+05:30",
        "2024-02-29T23:59:59.999999999-11:45",
        "0000-01-01T00:00:00Z",
        "1600-03-01T00:00:00Z",
        "9999-12-31T23:59:59.9+17:59"
    })
    void theUsualFormsAreReadFromTheirCharacters(String text) {
        char[] characters = text.toCharArray();
        OffsetDateTime expected = OffsetDateTime.parse(text);

        assertThat(IsoChars.instant(characters, 0, characters.length)).isEqualTo(expected.toInstant());
        assertThat(IsoChars.local(characters, 0, characters.length)).isEqualTo(expected.toLocalDateTime());
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
