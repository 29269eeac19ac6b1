package io.github.immichsdk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.immichsdk.api.FieldChange;
import io.github.immichsdk.assets.AssetJson;
import io.github.immichsdk.assets.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetQueryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aQueryIsNotChangedByItsCopies() {
        AssetQuery plain = AssetQuery.all();

        AssetQuery narrower = plain.city("Oslo").pageSize(10).visibility(Visibility.ARCHIVE);

        assertThat(plain.parts().request()).isEqualTo(SearchRequest.ALL);
        assertThat(plain.parts().request().names()).isEmpty();
        assertThat(plain.parts().visibilities()).containsExactly(Visibility.TIMELINE);
        assertThat(plain.parts().pageSizeOr(1000)).isEqualTo(1000);
        assertThat(narrower.parts().pageSizeOr(1000)).isEqualTo(10);
    }

    @Test
    void queriesForTheSameAreEqual() {
        assertThat(AssetQuery.all().city("Oslo").oldestFirst())
                .isEqualTo(AssetQuery.all().oldestFirst().city("Oslo"))
                .hasSameHashCodeAs(AssetQuery.all().oldestFirst().city("Oslo"))
                .isNotEqualTo(AssetQuery.all().city("Bergen").oldestFirst())
                .isNotEqualTo(AssetQuery.all().city("Oslo").oldestFirst().pageSize(5));
    }

    @Test
    void aQueryShowsWhatItAsksFor() {
        assertThat(AssetQuery.all().camera("X-T5")).hasToString("AssetQuery{model=X-T5} in [timeline]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void aPageOfAnImpossibleSizeIsRefused(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssetQuery.all().pageSize(size))
                .withMessage("pageSize: expected 1 to 1000, got " + size);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -2, 6})
    void starsThatNoAssetHasAreRefused(int stars) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssetQuery.all().rating(stars))
                .withMessageContaining("rating: expected 1 to 5, or -1 for rejected, got " + stars);
    }

    @Test
    void anEmptyTextIsRefusedSinceItWouldFindAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssetQuery.all().fileName(""))
                .withMessage("fileName: expected a text, got an empty one");
    }

    @Test
    void aTextThatBreaksTheServersDatabaseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssetQuery.all().description("a\0b"))
                .withMessageContaining("U+0000");
    }

    @Test
    void aMistypedIdIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssetQuery.all().people("not-an-id"))
                .withMessageContaining("people: expected an id")
                .withMessageContaining("'not-an-id'");
    }

    @Test
    void anEmptyListOfIdsIsRefusedSinceItWouldFindAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssetQuery.all().albums())
                .withMessage("albums: expected at least one id, got none");
    }

    @Test
    void idsAreSentInLowerCaseAndOnce() {
        assertThat(AssetQuery.all()
                        .tags(AssetJson.ID.toUpperCase(Locale.ROOT), AssetJson.ID)
                        .parts()
                        .request()
                        .tagIds())
                .isEqualTo(FieldChange.to(List.of(AssetJson.ID)));
    }

    @Test
    void inAnAlbumAndInNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssetQuery.all().notInAlbum().albums(AssetJson.ID))
                .withMessageContaining("notInAlbum: cannot be combined with albums");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "9qe2GC9jVPNhj+wIWc7PiElb1ZQ", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"})
    void whatIsNoChecksumIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssetQuery.all().checksum(text))
                .withMessageContaining("checksum: expected a SHA-1 as 28 characters of base64 or 40 of hex");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeRange(NOON, NOON.minusMillis(1)))
                .withMessageContaining("until: expected a time not before from (2026-03-01T12:00:00Z)");
    }

    @Test
    void aRangeWithoutAMomentIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeRange.between(NOON, NOON))
                .withMessageContaining("to: expected a time after from (2026-03-01T12:00:00Z)");
    }

    @Test
    void aRangeExcludesItsEnd() {
        assertThat(TimeRange.between(NOON, NOON.plusMillis(1))).isEqualTo(new TimeRange(NOON, NOON));
        assertThat(TimeRange.between(NOON, NOON.plusNanos(10))).isEqualTo(new TimeRange(NOON, NOON));
        assertThat(TimeRange.before(NOON)).isEqualTo(new TimeRange(null, NOON.minusMillis(1)));
    }

    @Test
    void daysMonthsAndYearsAreThoseOfTheTimeZone() {
        ZoneId oslo = ZoneId.of("Europe/Oslo");

        assertThat(TimeRange.ofDay(LocalDate.of(2026, 3, 29), oslo))
                .hasToString(range("2026-03-28T23", "2026-03-29T21"));
        assertThat(TimeRange.ofMonth(YearMonth.of(2026, 3), oslo)).hasToString(range("2026-02-28T23", "2026-03-31T21"));
        assertThat(TimeRange.ofYear(2026, oslo)).hasToString(range("2025-12-31T23", "2026-12-31T22"));
        assertThat(TimeRange.ofYear(9999, ZoneOffset.UTC)).hasToString(range("9999-01-01T00", "9999-12-31T23"));
    }

    private static String range(String firstHour, String lastHour) {
        return "TimeRange[from=" + firstHour + ":00:00Z, until=" + lastHour + ":59:59.999Z]";
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void aYearThatTheServerDoesNotReadIsRefused(String time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeRange.from(Instant.parse(time)))
                .withMessageContaining("from: expected a year from 1 to 9999");
    }

    @Test
    void aRangeWithoutEndsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeRange(null, null));
    }

    @Test
    void aLaterRangeReplacesTheEarlier() {
        AssetQuery query = AssetQuery.all().taken(new TimeRange(NOON, NOON)).taken(TimeRange.before(NOON));

        assertThat(query.parts().request().names()).containsExactly("takenBefore");
    }

    @Test
    void visibilitiesAreTakenOnceEach() {
        assertThat(AssetQuery.all()
                        .visibility(Visibility.ARCHIVE, Visibility.TIMELINE, Visibility.ARCHIVE)
                        .parts()
                        .visibilities())
                .containsExactly(Visibility.ARCHIVE, Visibility.TIMELINE);
    }
}
