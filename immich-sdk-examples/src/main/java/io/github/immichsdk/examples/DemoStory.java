package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.duplicates.DuplicateSet;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.StackChange;
import io.github.immichsdk.stacking.StackChangeResult;
import io.github.immichsdk.stacking.StackPlan;
import io.github.immichsdk.stacking.StackReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of the demo. Each returns what a second client finds on the server afterwards; nothing in a dry run. */
final class DemoStory {

    /** The album that the demo creates. */
    static final String ALBUM = "Immich SDK demo";

    private final ImmichClient immich;
    private final ServerCheck second;
    private final Report report;
    private final DemoFindings findings;
    private final DemoPictures pictures = new DemoPictures();
    private final boolean sent;
    private List<String> stacks = List.of();
    private @Nullable Album album;

    DemoStory(ImmichClient immich, ServerCheck second, Report report) {
        this.immich = immich;
        this.second = second;
        this.report = report;
        this.findings = new DemoFindings(immich);
        this.sent = !immich.options().dryRun();
    }

    long upload(List<Path> files, CallBar progress) throws InterruptedException {
        progress.during("Upload", "uploadAsset", files.size(), () -> pictures.upload(immich, files));
        report.say(
                "Upload      %d pictures, drawn a moment ago: three bursts, four single ones, and a copy of one.",
                files.size());
        if (!sent) {
            return 0;
        }
        findings.waitUntilRead(pictures.ids());
        return second.inTimeline(pictures.ids());
    }

    long download() throws IOException {
        if (!sent) {
            return 0;
        }
        long same = second.sameBytes(pictures.files());
        report.say("Download    The second client gets %d of them back byte for byte.", same);
        return same;
    }

    long stackBursts() {
        StackPlan plan = findings.plan(pictures.ids());
        for (StackChange change : plan.changes()) {
            report.say(
                    "Burst       %d pictures, taken within a second of each other, from %s on.",
                    change.members().size(), change.primary().fileName());
        }
        StackReport run = ImmichStacking.of(immich).apply(plan);
        stacks = run.changes().stream()
                .map(StackChangeResult::stackId)
                .filter(Objects::nonNull)
                .toList();
        report.say("Stacks      %d planned, %d made.", plan.writes().size(), stacks.size());
        if (!run.complete()) {
            report.failed(run.toString());
        }
        if (!sent) {
            return 0;
        }
        report.say(
                "            Planned once more: %d left to do.",
                findings.plan(pictures.ids()).writes().size());
        return second.stacks(stacks);
    }

    long fillAlbum() {
        Album made = immich.albums().create(ALBUM);
        album = made;
        ItemResults result = immich.albums().addAssets(made.id(), pictures.singles());
        report.say("Album       '%s' is new; single pictures added: %s.", made.name(), result);
        return sent ? second.inAlbum(made.id()) : 0;
    }

    long listDuplicates(DemoServer place) {
        if (sent) {
            place.seesTheSameIn(pictures.twice());
        }
        for (DuplicateSet set : findings.duplicates(pictures.ids())) {
            report.say(
                    "Duplicates  %s is there %d times, by %s.",
                    set.assets().get(0).fileName(), set.assets().size(), words(set));
        }
        return sent ? second.duplicates(pictures.ids()) : 0;
    }

    long trash() {
        immich.assets().trash(pictures.toBeTrashed());
        report.say(
                "Trash       %d pictures go there: the copy and two others.",
                pictures.toBeTrashed().size());
        return sent ? second.inTrash(pictures.toBeTrashed()) : 0;
    }

    long restore() {
        List<String> others = pictures.toBeTrashed().subList(1, 3);
        immich.trash().restore(others);
        report.say("            %d of them come back; the copy stays there.", others.size());
        return sent ? second.inTimeline(others) : 0;
    }

    void follow(DemoSync sync) {
        String one = pictures.singles().get(0);
        sync.follow(one, pictures.name(one));
    }

    /** Permanently deletes everything that the demo created. */
    void cleanUp() {
        immich.stacks().deleteAll(stacks);
        if (album != null) {
            immich.albums().delete(album.id());
        }
        immich.assets().delete(pictures.ids());
        report.say("Clean-up    The stacks, the album and the pictures are deleted for good.");
    }

    private static String words(DuplicateSet set) {
        return set.reasons().stream()
                .map(sign -> switch (sign) {
                    case SAME_CHECKSUM -> "its checksum";
                    case SAME_NAME_AND_TIME -> "its name and time";
                    case SERVER -> "what the server finds similar";
                })
                .collect(Collectors.joining(" and "));
    }
}
