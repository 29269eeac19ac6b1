package io.github.immichsdk.stacking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.assets.Summaries;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("case-S7")
class PrimaryRuleTest {

    private static final AssetSummary JPEG = Summaries.liked(Summaries.of("IMG_1.jpg", 0), 3, false, 400);
    private static final AssetSummary RAW = Summaries.liked(Summaries.of("IMG_1.dng", 0), 5, false, 900);
    private static final AssetSummary CROP = Summaries.liked(Summaries.of("IMG_1-crop.jpg", 9), 0, true, 100);

    @Test
    void byDefaultTheEditedVersionComesFirstAndTheRawFileLast() {
        assertThat(order()).containsExactly("IMG_1-crop.jpg", "IMG_1.jpg", "IMG_1.dng");
        assertThat(reason()).isEqualTo("edited version");
    }

    @Test
    void aWordInTheNameDecidesTheEarlierTheBetter() {
        assertThat(order(PrimaryRule.nameContains("DNG", "CROP"))).startsWith("IMG_1.dng", "IMG_1-crop.jpg");
        assertThat(reason(PrimaryRule.nameContains("dng"))).isEqualTo("name contains [dng]");
    }

    @Test
    void theEmptyWordMeansNoneOfTheOthers() {
        assertThat(order(PrimaryRule.nameContains("", "crop"))).endsWith("IMG_1-crop.jpg");
    }

    @Test
    void theKindOfFileDecides() {
        assertThat(order(PrimaryRule.extension(".dng", "jpg"))).startsWith("IMG_1.dng");
        assertThat(order(PrimaryRule.raw())).startsWith("IMG_1.dng");
        assertThat(order(PrimaryRule.viewable())).endsWith("IMG_1.dng");
    }

    @Test
    void ratingFavouriteAndSizeDecide() {
        assertThat(order(PrimaryRule.rating())).startsWith("IMG_1.dng", "IMG_1.jpg");
        assertThat(order(PrimaryRule.favorite())).startsWith("IMG_1-crop.jpg");
        assertThat(order(PrimaryRule.resolution())).startsWith("IMG_1.dng");
        assertThat(order(PrimaryRule.largestFile())).startsWith("IMG_1.dng");
        assertThat(order(PrimaryRule.smallestFile())).startsWith("IMG_1-crop.jpg");
    }

    @Test
    void timeDecides() {
        assertThat(order(PrimaryRule.latest())).startsWith("IMG_1-crop.jpg");
        assertThat(order(PrimaryRule.earliest())).endsWith("IMG_1-crop.jpg");
    }

    @Test
    void theNumberInTheNameDecides() {
        AssetSummary[] burst = {Summaries.of("a2.jpg", 0), Summaries.of("a10.jpg", 1), Summaries.of("a1.jpg", 2)};

        assertThat(find(StackCriteria.bursts().primary(PrimaryRule.highestNumber()), burst)
                        .ids())
                .startsWith(burst[1].id());
        assertThat(find(StackCriteria.bursts().primary(PrimaryRule.lowestNumber()), burst)
                        .ids())
                .startsWith(burst[2].id());
    }

    @Test
    void theFirstRuleThatDistinguishesTwoPicturesDecides() {
        PrimaryRule undecided = PrimaryRule.by("nothing", Comparator.comparing(AssetSummary::ownerId));

        assertThat(order(undecided, PrimaryRule.rating())).startsWith("IMG_1.dng");
        assertThat(reason(undecided, PrimaryRule.rating())).isEqualTo("highest rating");
        assertThat(order(PrimaryRule.by("my own", Comparator.comparing(AssetSummary::pixels))))
                .startsWith("IMG_1-crop.jpg");
    }

    @Test
    void noWordIsRefused() {
        assertThatThrownBy(PrimaryRule::nameContains)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("words");
    }

    private static List<String> order(PrimaryRule... rules) {
        return group(rules).assets().stream().map(AssetSummary::fileName).toList();
    }

    private static String reason(PrimaryRule... rules) {
        return group(rules).primaryReason();
    }

    private static StackGroup group(PrimaryRule... rules) {
        StackCriteria criteria = StackCriteria.sameName();
        return find(
                rules.length == 0
                        ? criteria
                        : criteria.primary(
                                rules[0],
                                List.of(rules).subList(1, rules.length).toArray(PrimaryRule[]::new)),
                CROP,
                RAW,
                JPEG);
    }

    private static StackGroup find(StackCriteria criteria, AssetSummary... assets) {
        return StackGroups.find(Stream.of(assets), criteria).groups().get(0);
    }
}
