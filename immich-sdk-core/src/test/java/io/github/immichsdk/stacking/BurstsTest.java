package io.github.immichsdk.stacking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.assets.AssetSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurstsTest {

    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");

    @Test
    void rawJpegAndEditedVersionOfOneNameBelongTogetherWithTheEditedOneFirst() {
        List<Burst> bursts = find(
                BurstCriteria.sameName(), shot("IMG_1.CR3", 0), shot("IMG_1.JPG", 0), shot("IMG_1_edited.jpg", 9000));

        assertThat(names(bursts)).containsExactly(List.of("IMG_1_edited.jpg", "IMG_1.JPG", "IMG_1.CR3"));
    }

    @ParameterizedTest
    @CsvSource({"IMG_1 (2).jpg", "img_1.heic", "IMG_1-edit.jpg", "IMG_1_Edited(1).jpg", "IMG_1.xmp.jpg"})
    void marksOfCopiesAndEditsDoNotCount(String name) {
        boolean together = !find(BurstCriteria.sameName(), shot("IMG_1.jpg", 0), shot(name, 0))
                .isEmpty();

        assertThat(together).isEqualTo(!name.equals("IMG_1.xmp.jpg"));
    }

    @Test
    void aWordThatOnlyEndsLikeAMarkIsAName() {
        assertThat(find(BurstCriteria.sameName(), shot("credit.jpg", 0), shot("cr.jpg", 0)))
                .isEmpty();
    }

    @Test
    void picturesInQuickSuccessionBelongTogetherHoweverLongTheBurstLasts() {
        List<Burst> bursts = find(
                BurstCriteria.within(Duration.ofMillis(500)),
                shot("a.jpg", 0),
                shot("b.jpg", 500),
                shot("c.jpg", 900),
                shot("d.jpg", 1401));

        assertThat(names(bursts)).containsExactly(List.of("a.jpg", "b.jpg", "c.jpg"));
    }

    @Test
    void bothCriteriaMustHold() {
        List<Burst> bursts = find(
                BurstCriteria.name(Pattern.compile("(PXL_\\d+).*")).andWithin(Duration.ofSeconds(1)),
                shot("PXL_1.RAW-01.jpg", 0),
                shot("PXL_1.RAW-02.dng", 1000),
                shot("PXL_1.late.jpg", 60_000),
                shot("PXL_2.jpg", 100),
                shot("other.jpg", 0));

        assertThat(names(bursts)).containsExactly(List.of("PXL_1.RAW-01.jpg", "PXL_1.RAW-02.dng"));
    }

    @Test
    void picturesOfTwoOwnersAreNeverGrouped() {
        AssetSummary mine = shot("a.jpg", 0);
        AssetSummary partners = new AssetSummary(mine.id(), "partner", "a.jpg", NOON, mine.localTime(), "x");

        assertThat(find(BurstCriteria.sameName(), mine, partners)).isEmpty();
    }

    @Test
    void theOrderInWhichPicturesComeMakesNoDifference() {
        AssetSummary a = shot("IMG_1.JPG", 0);
        AssetSummary b = shot("IMG_1.DNG", 0);
        AssetSummary c = shot("IMG_2.JPG", 5);
        AssetSummary d = shot("IMG_2.DNG", 5);

        assertThat(find(BurstCriteria.sameName(), a, b, c, d))
                .isEqualTo(find(BurstCriteria.sameName(), d, b, c, a))
                .hasSize(2);
    }

    @Test
    void aNegativeTimeIsRefused() {
        assertThatThrownBy(() -> BurstCriteria.within(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("within");
    }

    static AssetSummary shot(String name, long millis) {
        Instant taken = NOON.plusMillis(millis);
        return new AssetSummary(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString(),
                "me",
                name,
                taken,
                LocalDateTime.ofInstant(taken, ZoneOffset.UTC),
                "checksum of " + name);
    }

    private static List<Burst> find(BurstCriteria criteria, AssetSummary... shots) {
        return Bursts.find(Stream.of(shots), criteria);
    }

    private static List<List<String>> names(List<Burst> bursts) {
        return bursts.stream()
                .map(burst -> burst.shots().stream().map(AssetSummary::fileName).toList())
                .toList();
    }
}
