package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.stacking.ExistingStacks;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.StackCriteria;
import io.github.immichsdk.stacking.StackPlan;
import io.github.immichsdk.testkit.FakeImmich;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What docs/stacking.md shows beside the block of README.md does what it says. */
class StackingDocTest {

    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");

    @Test
    void criteriaCombineAndAnythingKnownOfAPictureCanBeTheKey() {
        StackCriteria filesOfOneShot = StackCriteria.rawAndJpeg()
                .or(StackCriteria.editedVersions())
                .maxGap(Duration.ofSeconds(2))
                .maxSize(10);
        StackCriteria panoramas = StackCriteria.key(
                "folder and camera",
                asset -> asset.fileName().contains("pano") ? asset.folder() + asset.model() : null);

        try (FakeImmich fake = FakeImmich.start();
                ImmichClient immich = ImmichClient.builder()
                        .server(fake.url())
                        .apiKey(fake.apiKey())
                        .build()) {
            for (String name : new String[] {"DSC_0001.JPG", "DSC_0001.NEF", "DSC_0001-edited.jpg", "DSC_0002.JPG"}) {
                fake.seed().asset(name, NOON).add();
            }

            assertThat(plan(immich, filesOfOneShot).changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.primary().fileName()).isEqualTo("DSC_0001-edited.jpg"));
            assertThat(plan(immich, panoramas).changes()).isEmpty();
        }
    }

    private static StackPlan plan(ImmichClient immich, StackCriteria criteria) {
        return ImmichStacking.of(immich).plan(AssetSelection.all(), criteria, ExistingStacks.KEEP);
    }
}
