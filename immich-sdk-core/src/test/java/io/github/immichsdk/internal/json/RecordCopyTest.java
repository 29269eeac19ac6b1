package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.immichsdk.api.FieldChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordCopyTest {

    record Point(int x, @Nullable String name) {
        Point {
            if (x < 0) {
                throw new IllegalArgumentException("x: expected 0 or more, got " + x);
            }
        }
    }

    private record Change(@Nullable String name, FieldChange<Integer> rating, boolean favorite) {}

    private final Change change = new Change("a", FieldChange.to(3), true);
    private final Point point = new Point(1, "pier");

    @Test
    void aCopyDiffersInTheNamedComponentOnly() {
        assertThat(RecordCopy.with(point, "x", 2)).isEqualTo(new Point(2, "pier"));
        assertThat(RecordCopy.with(point, "name", null)).isEqualTo(new Point(1, null));
        assertThat(point).isEqualTo(new Point(1, "pier"));
    }

    @Test
    void aComponentThatTheRecordDoesNotHaveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordCopy.with(point, "y", 2))
                .withMessage("Point has no component y");
    }

    @Test
    void theRecordsOwnChecksApplyToTheCopy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordCopy.with(point, "x", -1))
                .withMessage("x: expected 0 or more, got -1");
    }

    @Test
    void severalComponentsDifferInOneCopy() {
        assertThat(RecordCopy.of(change)
                        .set("name", null)
                        .set("favorite", false)
                        .make())
                .isEqualTo(new Change(null, FieldChange.to(3), false));
        assertThat(change).isEqualTo(new Change("a", FieldChange.to(3), true));
    }

    @Test
    void aCopyTakesOverWhatAnotherRequestSends() {
        assertThat(RecordCopy.of(change)
                        .setAll(new Change(null, FieldChange.cleared(), false))
                        .make())
                .isEqualTo(new Change("a", FieldChange.cleared(), false));
        assertThat(RecordCopy.of(change)
                        .setAll(new Change("b", FieldChange.unchanged(), true))
                        .make())
                .isEqualTo(new Change("b", FieldChange.to(3), true));
    }
}
