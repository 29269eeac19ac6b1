package io.github.immichsdk.stacking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.stacks.StackIds;
import io.github.immichsdk.testkit.FakeImmich;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Undoing a run undoes what the run made, also before it was resumed, and nothing else. */
@Timeout(120)
class StackUndoTest {

    @TempDir
    Path folder;

    private FakeImmich fake;
    private ImmichClient immich;
    private ImmichStacking stacking;
    private Path journal;

    @BeforeEach
    void start() {
        fake = FakeImmich.builder().injectFaults().start();
        immich = client();
        stacking = ImmichStacking.of(immich);
        journal = folder.resolve("journal");
    }

    @AfterEach
    void stop() {
        immich.close();
        fake.close();
    }

    @Test
    void aStackThatTheServerAlreadyHadStays() {
        StackPlan plan = planOfThreePairs();
        List<String> byHand = plan.writes().get(1).ids();
        immich.stacks().create(byHand);

        StackReport run = stacking.apply(plan, journal);
        StackReport undone = stacking.undo(run);

        assertThat(run).hasToString("2 done, 1 unchanged, 0 failed");
        assertThat(run.complete()).isTrue();
        assertThat(undone).hasToString("2 done, 0 unchanged, 0 failed");
        assertThat(stacks()).containsExactly(Set.copyOf(byHand));
    }

    @Test
    void aStackThatTheServerAlreadyHadStaysAfterASecondRunWithTheJournalOrWithoutOne() {
        StackPlan plan = planOfThreePairs();
        List<String> byHand = plan.writes().get(1).ids();
        immich.stacks().create(byHand);
        stacking.apply(plan, journal);

        StackReport withoutJournal = stacking.apply(plan);
        StackReport again = stacking.apply(plan, journal);

        assertThat(withoutJournal).hasToString("0 done, 3 unchanged, 0 failed");
        assertThat(stacking.undo(withoutJournal).changes()).isEmpty();
        assertThat(stacks()).hasSize(3);
        assertThat(again).hasToString("0 done, 1 unchanged, 0 failed, 2 finished earlier");
        stacking.undo(again);
        assertThat(stacks()).containsExactly(Set.copyOf(byHand));
    }

    @Test
    void aPrimaryThatTheServerAlreadyHadStays() {
        List<String> ids = pair(0);
        fake.seed().stack(List.of(ids.get(1), ids.get(0)));
        StackPlan plan = plan();
        assertThat(plan.writes()).extracting(StackChange::kind).containsExactly(StackChange.Kind.REPARENT);
        StackSnapshot before = plan.writes().get(0).stacksBefore().get(0);
        immich.stacks().changePrimary(before.stackId(), ids.get(0));

        StackReport run = stacking.apply(plan, journal);

        assertThat(run).hasToString("0 done, 1 unchanged, 0 failed");
        assertThat(stacking.undo(run).changes()).isEmpty();
        assertThat(immich.stacks().get(before.stackId()).primaryAssetId()).isEqualTo(ids.get(0));
    }

    @Test
    void aResumedRunUndoesWhatTheRunDidBefore() {
        StackPlan plan = planOfThreePairs();
        stacking.apply(plan, journal);

        StackReport resumed = stacking.apply(plan, journal);
        stacking.undo(resumed);

        assertThat(resumed).hasToString("0 done, 0 unchanged, 0 failed, 3 finished earlier");
        assertThat(stacks()).isEmpty();
    }

    @Test
    void aStackThatARunCreatedWithoutRecordingItIsUndoneWithTheResumedRun() throws IOException {
        StackPlan plan = planOfThreePairs();
        stacking.apply(plan, journal);
        List<String> lines = Files.readAllLines(journal);
        // as a kill leaves it, after the server made the stack
        Files.writeString(journal, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");

        StackReport resumed = stacking.apply(plan, journal);
        stacking.undo(resumed);

        assertThat(resumed).hasToString("0 done, 0 unchanged, 0 failed, 3 finished earlier");
        assertThat(stacks()).isEmpty();
    }

    @Test
    void applyingAPlanAgainWithTheSameJournalRedoesWhatWasUndone() {
        StackPlan plan = planOfThreePairs();
        stacking.undo(stacking.apply(plan, journal));
        assertThat(stacks()).isEmpty();

        StackReport again = stacking.apply(plan, journal);

        assertThat(again).hasToString("3 done, 0 unchanged, 0 failed");
        assertThat(stacks()).containsExactlyInAnyOrderElementsOf(planned(plan));
        assertThat(stacking.apply(plan, journal)).hasToString("0 done, 0 unchanged, 0 failed, 3 finished earlier");
        stacking.undo(again);
        assertThat(stacks()).isEmpty();
    }

    @Test
    void aReplacedStackAndAChangedPrimaryAreRestoredAndMadeAgain() {
        List<String> replaced = pair(0);
        String third = asset("IMG_0-edited.jpg", 0);
        fake.seed().stack(replaced);
        List<String> turned = pair(1);
        fake.seed().stack(List.of(turned.get(1), turned.get(0)));
        List<Set<String>> before = stacks();
        StackPlan plan = plan();
        assertThat(plan.counts().keySet())
                .containsExactlyInAnyOrder(StackChange.Kind.REPLACE, StackChange.Kind.REPARENT);

        StackReport run = stacking.apply(plan, journal);
        StackReport undone = stacking.undo(run);

        assertThat(undone.complete()).as(undone.toString()).isTrue();
        assertThat(stacks()).containsExactlyInAnyOrderElementsOf(before);
        StackReport again = stacking.apply(plan, journal);
        assertThat(again).hasToString("2 done, 0 unchanged, 0 failed");
        assertThat(stacks()).containsExactlyInAnyOrderElementsOf(planned(plan)).anyMatch(ids -> ids.contains(third));
    }

    @Test
    void whatAnInterruptedUndoDidNotReachStaysRecordedAsDone() {
        StackPlan plan = planOfThreePairs();
        StackReport run = stacking.apply(plan, journal);
        fake.faults().on("deleteStacks").skip(1).always().respond(403);

        StackReport undone = stacking.undo(run);

        assertThat(undone.stoppedBy()).isNotNull();
        assertThat(stacks()).hasSize(2);
        fake.faults().clear();
        StackReport again = stacking.apply(plan, journal);
        assertThat(again).hasToString("1 done, 0 unchanged, 0 failed, 2 finished earlier");
        assertThat(stacks()).hasSize(3);
    }

    @Test
    void aDryRunOfUndoChangesNeitherTheServerNorTheJournal() throws IOException {
        StackPlan plan = planOfThreePairs();
        StackReport run = stacking.apply(plan, journal);
        String recorded = Files.readString(journal);
        try (ImmichClient dry = ImmichClient.builder()
                .server(fake.url())
                .apiKey(fake.apiKey())
                .dryRun()
                .build()) {
            assertThat(ImmichStacking.of(dry).undo(run)).hasToString("3 to do, 0 unchanged, 0 failed");
        }

        assertThat(journal).hasContent(recorded);
        assertThat(stacks()).hasSize(3);
    }

    @Test
    void aRunThatNamesTheJournalOfAnotherPlanIsRefusedBeforeAnythingIsUndone() {
        StackPlan plan = planOfThreePairs();
        StackReport run = stacking.apply(plan, journal);
        StackReport part = new StackReport(new ArrayList<>(run.changes().subList(0, 1)), false, null, journal);

        assertThatThrownBy(() -> stacking.undo(part))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(journal.toString());
        assertThat(stacks()).hasSize(3);
    }

    private ImmichClient client() {
        return ImmichClient.builder().server(fake.url()).apiKey(fake.apiKey()).build();
    }

    private StackPlan planOfThreePairs() {
        for (int i = 0; i < 3; i++) {
            pair(i);
        }
        StackPlan plan = plan();
        assertThat(plan.writes()).hasSize(3);
        return plan;
    }

    private StackPlan plan() {
        return stacking.plan(AssetSelection.all(), StackCriteria.sameName(), ExistingStacks.KEEP);
    }

    private List<String> pair(int number) {
        return List.of(asset("IMG_%d.jpg".formatted(number), number), asset("IMG_%d.dng".formatted(number), number));
    }

    private String asset(String name, int number) {
        Instant taken = Instant.parse("2025-06-01T12:00:00Z").plusSeconds(600L * number);
        return fake.seed().asset(name, taken).add().id();
    }

    private static List<Set<String>> planned(StackPlan plan) {
        return plan.changes().stream().map(change -> Set.copyOf(change.ids())).toList();
    }

    private List<Set<String>> stacks() {
        return stacking.index().stacks().stream()
                .map(StackIds::assetIds)
                .map(ids -> ids.stream().collect(Collectors.toUnmodifiableSet()))
                .collect(Collectors.toList());
    }
}
