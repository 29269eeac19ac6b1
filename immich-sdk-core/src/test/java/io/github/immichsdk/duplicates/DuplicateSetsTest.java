package io.github.immichsdk.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.assets.Summaries;
import io.github.immichsdk.duplicates.DuplicateSet.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DuplicateSetsTest {

    private static final AssetSummary A = Summaries.of("a.jpg", 0);
    private static final AssetSummary B = Summaries.of("b.jpg", 5);

    @Test
    void equalNameAndLocalTimeIsAReason() {
        AssetSummary copy = Summaries.copy(A, "copy", A.fileName(), "other bytes");

        assertThat(DuplicateSets.find(Stream.of(A, B, copy), List.of()))
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.ids()).containsExactlyInAnyOrder(A.id(), "copy");
                    assertThat(set.reasons()).containsExactly(Reason.SAME_NAME_AND_TIME);
                });
    }

    @Test
    void equalBytesAreAReasonWhateverTheName() {
        AssetSummary copy = Summaries.copy(A, "copy", "z.jpg", A.checksum());

        assertThat(DuplicateSets.find(Stream.of(A, B, copy), List.of()))
                .extracting(DuplicateSet::reasons)
                .containsExactly(Set.of(Reason.SAME_CHECKSUM));
    }

    @Test
    void theServersGroupsAreMergedWithOurs() {
        AssetSummary copy = Summaries.copy(A, "copy", A.fileName(), A.checksum());

        List<DuplicateSet> sets =
                DuplicateSets.find(Stream.of(A, B, copy), List.of(List.of("gone", "copy", B.id()), List.of("gone")));

        assertThat(sets).singleElement().satisfies(set -> {
            assertThat(set.ids()).containsExactlyInAnyOrder(A.id(), B.id(), "copy");
            assertThat(set.reasons()).containsExactlyInAnyOrder(Reason.values());
        });
    }

    @Test
    void aMissingChecksumIsNoReason() {
        AssetSummary c = Summaries.copy(A, "c", "c.jpg", "");
        AssetSummary d = Summaries.copy(A, "d", "d.jpg", "");

        assertThat(DuplicateSets.find(Stream.of(c, d), List.of())).isEmpty();
    }

    @Test
    void aPartnersCopyIsNoDuplicate() {
        AssetSummary partners = Summaries.owned(A, "partner");

        assertThat(DuplicateSets.find(Stream.of(A, partners), List.of())).isEmpty();
    }

    @Test
    void theSamePictureListedTwiceIsNoDuplicate() {
        assertThat(DuplicateSets.find(Stream.of(A, A), List.of())).isEmpty();
    }

    @Test
    void noAssetIsTheLargestIfASizeIsUnknown() {
        AssetSummary known = Summaries.liked(Summaries.of("a.jpg", 0), 0, false, 200);
        AssetSummary larger = Summaries.liked(Summaries.of("b.jpg", 1), 0, false, 400);
        AssetSummary unknown = Summaries.of("c.jpg", 2);

        assertThat(new DuplicateSet(List.of(known, larger), Set.of()).largest()).hasValue(larger);
        assertThat(new DuplicateSet(List.of(known, unknown), Set.of()).largest())
                .isEmpty();
        assertThat(unknown.bytes()).isNull();
    }
}
