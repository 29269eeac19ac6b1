package io.github.immichsdk.stacking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.assets.Summaries;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackGroupsTest {

    private static final LocalDateTime NOON = Summaries.NOON;

    @Test
    void rawJpegAndEditedVersionOfOneNameBelongTogetherWithTheEditedOneFirst() {
        StackGroups groups = find(
                StackCriteria.sameName(), shot("IMG_1.CR3", 0), shot("IMG_1.JPG", 0), shot("IMG_1_edited.jpg", 9000));

        assertThat(names(groups)).containsExactly(List.of("IMG_1_edited.jpg", "IMG_1.JPG", "IMG_1.CR3"));
    }

    @ParameterizedTest
    @CsvSource({"IMG_1 (2).jpg", "img_1.heic", "IMG_1-edit.jpg", "IMG_1_Edited(1).jpg", "IMG_1.xmp.jpg"})
    void marksOfCopiesAndEditsDoNotCount(String name) {
        boolean together = !find(StackCriteria.sameName(), shot("IMG_1.jpg", 0), shot(name, 0))
                .groups()
                .isEmpty();

        assertThat(together).isEqualTo(!name.equals("IMG_1.xmp.jpg"));
    }

    @ParameterizedTest
    @CsvSource({
        "credit.jpg, cr.jpg",
        "IMG_1.jpg, IMG_10.jpg",
        "DSC_00~1.JPG, DSC_00~2.JPG",
        "IMG_20240101_120000.jpg, IMG_20240101_120000_1.jpg",
        "IMG20240101120000.jpg, IMG20240101120000_01.jpg",
        "2024-01-01 12.00.00.jpg, 2024-01-01 12.00.00-1.jpg",
        "Scan_01.jpg, Scan_02.jpg",
        "report-2.jpg, report-3.jpg",
        "edited.jpg, edit.jpg"
    })
    void namesThatOnlyLookLikeVersionsOfEachOtherAreOfTwoPictures(String one, String two) {
        assertThat(names(find(StackCriteria.sameName(), shot(one, 0), shot(two, 0))))
                .isEmpty();
    }

    @Test
    @Tag("case-S1")
    void filesOfOneNameBelongTogetherOnlyIfTheirTimesAreClose() {
        StackGroups groups = find(
                StackCriteria.sameName(),
                at("DSCF0001.JPG", NOON.withYear(2019)),
                at("DSCF0001.JPG", NOON.withYear(2023)),
                at("DSCF0001.JPG", NOON.withYear(2024)),
                at("DSCF0001.RAF", NOON.withYear(2019)));

        assertThat(groups.groups()).singleElement().satisfies(group -> {
            assertThat(group.assets())
                    .extracting(AssetSummary::fileName)
                    .containsExactly("DSCF0001.JPG", "DSCF0001.RAF");
            assertThat(group.assets()).allMatch(asset -> asset.localTime().getYear() == 2019);
        });
    }

    @Test
    @Tag("case-S2")
    void aPhoneAScreenshotAndADroneAtOneMomentAreNoBurst() {
        StackGroups groups = find(
                StackCriteria.bursts(),
                Summaries.at("IMG_0001.HEIC", NOON, "Apple", "iPhone 15"),
                Summaries.at("Screenshot.png", NOON, null, null),
                Summaries.at("DJI_0400.MP4", NOON, "DJI", "FC3582"));

        assertThat(groups.groups()).isEmpty();
    }

    @Test
    @Tag("case-S2")
    void aVideoIsExcludedByDefaultAndNeverThePrimaryOfAStack() {
        AssetSummary[] both = {
            Summaries.at("DJI_0001.MP4", NOON, "DJI", "FC3582"), Summaries.at("DJI_0001.JPG", NOON, "DJI", "FC3582")
        };

        assertThat(names(find(StackCriteria.sameName(), both))).isEmpty();
        assertThat(names(find(StackCriteria.sameName().includeVideos().primary(PrimaryRule.extension("mp4")), both)))
                .containsExactly(List.of("DJI_0001.JPG", "DJI_0001.MP4"));
    }

    @Test
    @Tag("case-S3")
    void aTimeLapseIsSkippedAndReported() {
        StackGroups groups = find(
                StackCriteria.bursts().maxGap(Duration.ofSeconds(1)),
                IntStream.range(0, 2000)
                        .mapToObj(i -> shot("G_%04d.JPG".formatted(i), 500L * i))
                        .toArray(AssetSummary[]::new));

        assertThat(groups.groups()).isEmpty();
        assertThat(groups.skipped()).singleElement().satisfies(group -> {
            assertThat(group.assets()).hasSize(2000);
            assertThat(group.reason()).contains("more than 100 pictures");
        });
    }

    @Test
    @Tag("case-S3")
    void aChainThatLastsTooLongIsSkippedThoughEachGapIsShort() {
        StackGroups groups = find(
                StackCriteria.bursts().maxGap(Duration.ofSeconds(1)),
                IntStream.range(0, 60)
                        .mapToObj(i -> shot("A%04d.JPG".formatted(i), 1000L * i))
                        .toArray(AssetSummary[]::new));

        assertThat(groups.groups()).isEmpty();
        assertThat(groups.skipped())
                .extracting(SkippedGroup::reason)
                .singleElement()
                .asString()
                .contains("lasts 59 s");
    }

    @Test
    @Tag("case-S3")
    void theRawFilesOfATimeLapseAreStillStackedWithTheirJpegs() {
        StackGroups groups = find(
                StackCriteria.defaults(),
                IntStream.range(0, 300)
                        .mapToObj(i -> shot("DSC_%04d.%s".formatted(i / 2, i % 2 == 0 ? "JPG" : "NEF"), 250L * (i / 2)))
                        .toArray(AssetSummary[]::new));

        assertThat(groups.groups()).hasSize(150);
        assertThat(groups.groups()).allMatch(group -> group.assets().size() == 2);
        assertThat(groups.skipped()).hasSize(1);
    }

    @Test
    @Tag("case-S8")
    void theWallClockCountsAndNotUtc() {
        AssetSummary jpeg = at("DSC_0026.JPG", NOON);
        AssetSummary nef = Summaries.shifted(at("DSC_0026.NEF", NOON), 1);

        assertThat(names(find(StackCriteria.sameName().maxGap(Duration.ofSeconds(2)), jpeg, nef)))
                .containsExactly(List.of("DSC_0026.JPG", "DSC_0026.NEF"));
    }

    @Test
    void picturesInQuickSuccessionBelongTogether() {
        StackGroups groups = find(
                StackCriteria.bursts(), shot("a.jpg", 0), shot("b.jpg", 500), shot("c.jpg", 900), shot("d.jpg", 1401));

        assertThat(names(groups)).containsExactly(List.of("a.jpg", "b.jpg", "c.jpg"));
        assertThat(groups.groups().get(0).reason()).isEqualTo("burst, by quick succession");
        assertThat(groups.groups().get(0).primaryReason()).isEqualTo("earliest");
    }

    @Test
    void picturesOfTwoCamerasInterleavedAreTwoBursts() {
        StackGroups groups = find(
                StackCriteria.bursts(),
                Summaries.at("A1.jpg", NOON, "Canon", "Canon EOS R5"),
                Summaries.at("B1.jpg", NOON.plusNanos(100_000_000), "NIKON CORPORATION", "NIKON Z 9"),
                Summaries.at("A2.jpg", NOON.plusNanos(200_000_000), "Canon", "EOS R5"),
                Summaries.at("B2.jpg", NOON.plusNanos(300_000_000), "NIKON CORPORATION", "NIKON Z 9"));

        assertThat(names(groups)).containsExactly(List.of("A1.jpg", "A2.jpg"), List.of("B1.jpg", "B2.jpg"));
    }

    @Test
    void picturesOfAnUnknownCameraAreABurstOnlyIfTheirNamesAreCountedOn() {
        assertThat(names(find(StackCriteria.bursts(), unknown("scan_01.jpg"), unknown("scan_02.jpg"))))
                .hasSize(1);
        assertThat(names(find(StackCriteria.bursts(), unknown("holiday.jpg"), unknown("beach.jpg"))))
                .isEmpty();
        assertThat(names(find(
                        StackCriteria.bursts(),
                        unknown("IMG-20240101-WA0001.jpg"),
                        unknown("IMG-20240101-WA0002.jpg"))))
                .isEmpty();
        assertThat(names(find(StackCriteria.bursts().mixCameras(), unknown("holiday.jpg"), unknown("beach.jpg"))))
                .hasSize(1);
    }

    @Test
    void anEditorThatDropsTheCameraLosesNoVersion() {
        assertThat(names(find(StackCriteria.editedVersions(), shot("IMG_1.jpg", 0), unknown("IMG_1-edited.jpg"))))
                .containsExactly(List.of("IMG_1-edited.jpg", "IMG_1.jpg"));
    }

    @Test
    void filesOfOneNameFromTwoCamerasAreTwoShots() {
        assertThat(names(find(
                        StackCriteria.sameName(),
                        Summaries.at("IMG_0001.JPG", NOON, "Canon", "EOS R5"),
                        Summaries.at("IMG_0001.CR3", NOON, "Canon", "EOS R6"))))
                .isEmpty();
    }

    @Test
    void aRawFileAndItsJpegAloneAreNoBurst() {
        assertThat(names(find(StackCriteria.bursts(), shot("IMG_1.JPG", 0), shot("IMG_1.CR3", 0))))
                .isEmpty();
    }

    @Test
    void patternAndTimeMustBothHold() {
        StackGroups groups = find(
                StackCriteria.name(Pattern.compile("(PXL_\\d+).*")).maxGap(Duration.ofSeconds(1)),
                shot("PXL_1.RAW-01.jpg", 0),
                shot("PXL_1.RAW-02.dng", 1000),
                shot("PXL_1.late.jpg", 60_000),
                shot("PXL_2.jpg", 100),
                shot("other.jpg", 0));

        assertThat(names(groups)).containsExactly(List.of("PXL_1.RAW-01.jpg", "PXL_1.RAW-02.dng"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".*.*.*.*.*.*b", "(a+)+\\1b", "(.*a){15}b"})
    @Timeout(30)
    void aPatternThatBacktracksWithoutEndFailsWithAWordOnIt(String pattern) {
        AssetSummary long1 = shot("a".repeat(200) + ".jpg", 0);

        assertThatThrownBy(() -> find(StackCriteria.name(Pattern.compile(pattern)), long1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(pattern)
                .hasMessageContaining("steps");
    }

    @Test
    @Timeout(30)
    void aNameOfAMillionCharactersHoldsNothingUp() {
        String name = "IMG_1 " + "~-edited(1)".repeat(100_000) + ".jpg";

        assertThat(names(find(StackCriteria.defaults().or(StackCriteria.sameName()), shot(name, 0), shot("b.jpg", 0))))
                .hasSize(1);
    }

    @Test
    void anythingKnownOfAPictureCanBeTheKey() {
        StackGroups groups = find(
                StackCriteria.key("first letter", asset -> asset.fileName().substring(0, 1)),
                shot("a1.jpg", 0),
                shot("a2.jpg", 5000),
                shot("b1.jpg", 0));

        assertThat(names(groups)).containsExactly(List.of("a1.jpg", "a2.jpg"));
        assertThat(groups.groups().get(0).reason()).isEqualTo("first letter");
    }

    @Test
    void rulesCombineAndWhatSharesAPictureIsOneGroup() {
        StackGroups groups = find(
                StackCriteria.defaults(),
                shot("DSC_1.JPG", 0),
                shot("DSC_1.NEF", 0),
                shot("DSC_2.JPG", 100),
                shot("DSC_2.NEF", 100),
                shot("DSC_2-edited.jpg", 30_000));

        assertThat(names(groups))
                .containsExactly(List.of("DSC_2-edited.jpg", "DSC_1.JPG", "DSC_2.JPG", "DSC_1.NEF", "DSC_2.NEF"));
        assertThat(groups.groups().get(0).reason())
                .contains("RAW and JPEG of one name")
                .contains("edited version")
                .contains("quick succession");
    }

    @Test
    void picturesOfTwoOwnersAreNeverGrouped() {
        AssetSummary mine = shot("a.jpg", 0);

        assertThat(names(find(StackCriteria.sameName(), mine, Summaries.owned(mine, "partner"))))
                .isEmpty();
    }

    @Test
    void theOrderInWhichPicturesComeMakesNoDifference() {
        AssetSummary a = shot("IMG_1.JPG", 0);
        AssetSummary b = shot("IMG_1.DNG", 0);
        AssetSummary c = shot("IMG_2.JPG", 5000);
        AssetSummary d = shot("IMG_2.DNG", 5000);

        assertThat(find(StackCriteria.defaults(), a, b, c, d))
                .isEqualTo(find(StackCriteria.defaults(), d, b, c, a))
                .satisfies(groups -> assertThat(groups.groups()).hasSize(2));
    }

    @Test
    void aNegativeTimeOrAStackOfOneIsRefused() {
        assertThatThrownBy(() -> StackCriteria.bursts().maxGap(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxGap");
        assertThatThrownBy(() -> StackCriteria.bursts().maxSize(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxSize");
    }

    @Test
    void theLongestTimeThereIsCanBeGivenAndPrinted() {
        StackCriteria endless = StackCriteria.sameName().maxGap(Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(endless.toString()).contains("same name within 9223372036854775807 s");
        assertThat(names(find(endless, at("a.jpg", LocalDateTime.MIN), at("a.dng", LocalDateTime.MAX))))
                .hasSize(1);
    }

    private static AssetSummary shot(String name, long millis) {
        return Summaries.of(name, millis);
    }

    private static AssetSummary at(String name, LocalDateTime time) {
        return Summaries.at(name, time, "Maker", "One");
    }

    private static AssetSummary unknown(String name) {
        return Summaries.at(name, NOON, null, null);
    }

    private static StackGroups find(StackCriteria criteria, AssetSummary... assets) {
        return StackGroups.find(Stream.of(assets), criteria);
    }

    private static List<List<String>> names(StackGroups groups) {
        return groups.groups().stream()
                .map(group ->
                        group.assets().stream().map(AssetSummary::fileName).toList())
                .toList();
    }
}
