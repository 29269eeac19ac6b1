package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.assets.Exif;
import io.github.immichsdk.duplicates.DuplicateSet;
import io.github.immichsdk.duplicates.DuplicateSets;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.stacking.ExistingStacks;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.StackCriteria;
import io.github.immichsdk.stacking.StackGroups;
import io.github.immichsdk.stacking.StackPlan;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds facts about the demo's pictures: from the server, or from the client in a dry run, which sends none. */
final class DemoFindings {

    private static final AssetSelection THEN = AssetSelection.of(ServerCheck.DEMO);
    private static final StackCriteria CRITERIA =
            StackCriteria.name(Pattern.compile("(BURST_\\d)_\\d+")).maxGap(Duration.ofSeconds(1));
    private static final int MOST_LOOKS = 300;

    private final ImmichClient immich;

    DemoFindings(ImmichClient immich) {
        this.immich = immich;
    }

    /** Waits until the server has read the dates from the files, shortly after an upload. */
    void waitUntilRead(List<String> ids) throws InterruptedException {
        int looks = 0;
        for (String id : ids) {
            while (!isRead(id)) {
                if (++looks > MOST_LOOKS) {
                    throw new IllegalStateException("the server has not read the uploaded pictures for a minute; is its"
                            + " job 'metadata extraction' paused?");
                }
                Thread.sleep(200);
            }
        }
    }

    private boolean isRead(String id) {
        Exif exif = immich.assets().get(id).exif();
        return exif != null && SamplePictures.CAMERA.equals(exif.model());
    }

    StackPlan plan(List<String> ids) {
        if (immich.options().dryRun()) {
            return StackPlan.creating(StackGroups.find(summaries(ids), CRITERIA));
        }
        return ImmichStacking.of(immich)
                .plan(THEN, CRITERIA, ExistingStacks.KEEP)
                .filter(change -> Set.copyOf(ids).containsAll(change.ids()));
    }

    List<DuplicateSet> duplicates(List<String> ids) {
        List<DuplicateSet> sets = immich.options().dryRun()
                ? DuplicateSets.find(summaries(ids), List.of())
                : immich.duplicates().find(THEN);
        return sets.stream()
                .filter(set -> Set.copyOf(ids).containsAll(set.ids()))
                .toList();
    }

    private Stream<AssetSummary> summaries(List<String> ids) {
        return ids.stream().map(immich.assets()::get).map(AssetSummary::of);
    }
}
