package io.github.immichsdk.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.workflows.DuplicateSet.Sign;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DuplicateSetsTest {

    private static final Shot A = BurstsTest.shot("a.jpg", 0);
    private static final Shot B = BurstsTest.shot("b.jpg", 5);

    @Test
    void equalNameAndLocalTimeIsASign() {
        Shot copy = new Shot("copy", A.ownerId(), A.fileName(), A.takenAt(), A.localTime(), "other bytes");

        assertThat(DuplicateSets.find(Stream.of(A, B, copy), List.of()))
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.ids()).containsExactlyInAnyOrder(A.id(), "copy");
                    assertThat(set.signs()).containsExactly(Sign.SAME_NAME_AND_TIME);
                });
    }

    @Test
    void equalBytesAreASignWhateverTheName() {
        Shot copy = new Shot("copy", A.ownerId(), "z.jpg", A.takenAt().plusSeconds(9), A.localTime(), A.checksum());

        assertThat(DuplicateSets.find(Stream.of(A, B, copy), List.of()))
                .extracting(DuplicateSet::signs)
                .containsExactly(java.util.Set.of(Sign.SAME_CHECKSUM));
    }

    @Test
    void theServersGroupsAreMergedWithOurs() {
        Shot copy = new Shot("copy", A.ownerId(), A.fileName(), A.takenAt(), A.localTime(), A.checksum());

        List<DuplicateSet> sets =
                DuplicateSets.find(Stream.of(A, B, copy), List.of(List.of("gone", "copy", B.id()), List.of("gone")));

        assertThat(sets).singleElement().satisfies(set -> {
            assertThat(set.ids()).containsExactlyInAnyOrder(A.id(), B.id(), "copy");
            assertThat(set.signs()).containsExactlyInAnyOrder(Sign.values());
        });
    }

    @Test
    void aMissingChecksumIsNoSign() {
        Shot c = new Shot("c", A.ownerId(), "c.jpg", A.takenAt(), A.localTime(), "");
        Shot d = new Shot("d", A.ownerId(), "d.jpg", A.takenAt(), A.localTime(), "");

        assertThat(DuplicateSets.find(Stream.of(c, d), List.of())).isEmpty();
    }

    @Test
    void aPartnersCopyIsNoDuplicate() {
        Shot partners = new Shot("copy", "partner", A.fileName(), A.takenAt(), A.localTime(), A.checksum());

        assertThat(DuplicateSets.find(Stream.of(A, partners), List.of())).isEmpty();
    }

    @Test
    void theSamePictureListedTwiceIsNoDuplicate() {
        assertThat(DuplicateSets.find(Stream.of(A, A), List.of())).isEmpty();
    }
}
