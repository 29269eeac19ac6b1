package io.github.immichsdk.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.duplicates.DuplicateSet.Reason;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DuplicateSetsTest {

    private static final AssetSummary A = asset("a.jpg", 0);
    private static final AssetSummary B = asset("b.jpg", 5);

    @Test
    void equalNameAndLocalTimeIsASign() {
        AssetSummary copy =
                new AssetSummary("copy", A.ownerId(), A.fileName(), A.takenAt(), A.localTime(), "other bytes");

        assertThat(DuplicateSets.find(Stream.of(A, B, copy), List.of()))
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.ids()).containsExactlyInAnyOrder(A.id(), "copy");
                    assertThat(set.reasons()).containsExactly(Reason.SAME_NAME_AND_TIME);
                });
    }

    @Test
    void equalBytesAreASignWhateverTheName() {
        AssetSummary copy =
                new AssetSummary("copy", A.ownerId(), "z.jpg", A.takenAt().plusSeconds(9), A.localTime(), A.checksum());

        assertThat(DuplicateSets.find(Stream.of(A, B, copy), List.of()))
                .extracting(DuplicateSet::reasons)
                .containsExactly(java.util.Set.of(Reason.SAME_CHECKSUM));
    }

    @Test
    void theServersGroupsAreMergedWithOurs() {
        AssetSummary copy =
                new AssetSummary("copy", A.ownerId(), A.fileName(), A.takenAt(), A.localTime(), A.checksum());

        List<DuplicateSet> sets =
                DuplicateSets.find(Stream.of(A, B, copy), List.of(List.of("gone", "copy", B.id()), List.of("gone")));

        assertThat(sets).singleElement().satisfies(set -> {
            assertThat(set.ids()).containsExactlyInAnyOrder(A.id(), B.id(), "copy");
            assertThat(set.reasons()).containsExactlyInAnyOrder(Reason.values());
        });
    }

    @Test
    void aMissingChecksumIsNoSign() {
        AssetSummary c = new AssetSummary("c", A.ownerId(), "c.jpg", A.takenAt(), A.localTime(), "");
        AssetSummary d = new AssetSummary("d", A.ownerId(), "d.jpg", A.takenAt(), A.localTime(), "");

        assertThat(DuplicateSets.find(Stream.of(c, d), List.of())).isEmpty();
    }

    @Test
    void aPartnersCopyIsNoDuplicate() {
        AssetSummary partners =
                new AssetSummary("copy", "partner", A.fileName(), A.takenAt(), A.localTime(), A.checksum());

        assertThat(DuplicateSets.find(Stream.of(A, partners), List.of())).isEmpty();
    }

    @Test
    void theSamePictureListedTwiceIsNoDuplicate() {
        assertThat(DuplicateSets.find(Stream.of(A, A), List.of())).isEmpty();
    }

    private static AssetSummary asset(String name, long millis) {
        Instant taken = Instant.parse("2025-06-01T12:00:00Z").plusMillis(millis);
        LocalDateTime local = LocalDateTime.ofInstant(taken, ZoneOffset.UTC);
        return new AssetSummary("id of " + name, "me", name, taken, local, "checksum of " + name);
    }
}
