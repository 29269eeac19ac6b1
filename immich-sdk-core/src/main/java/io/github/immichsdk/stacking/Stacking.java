package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetSelection;
import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.selection.SelectionReader;
import io.github.immichsdk.stacks.DeleteResult;
import io.github.immichsdk.stacks.StackIds;
import io.github.immichsdk.stacks.Stacks;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stacks the pictures of a library that belong together, and finds the stack of any asset. Thread-safe.
 *
 * <pre>{@code
 * StackPlan plan = immich.stacking().plan(AssetSelection.mine(), StackCriteria.defaults(), ExistingStacks.KEEP);
 * System.out.println(plan);                                // file names, times and reasons
 * StackRun run = immich.stacking().apply(plan, Path.of("stacks.journal"));     // resumes there after a failure
 * }</pre>
 */
public final class Stacking {

    private final Calls calls;
    private final SelectionReader selections;
    private final Stacks stacks;
    private final StackIndexReader indexing;
    private final StackPlanRunner runner;

    /**
     * Created by the client.
     *
     * @param calls sends the calls
     * @param assets the assets of the same client
     * @param stacks the stacks of the same client
     * @param selections lists what a selection selects
     */
    public Stacking(Calls calls, Assets assets, Stacks stacks, SelectionReader selections) {
        this.calls = calls;
        this.selections = selections;
        this.stacks = stacks;
        this.indexing = new StackIndexReader(calls, assets, stacks);
        this.runner = new StackPlanRunner(calls, stacks);
    }

    /**
     * Lists assets, each with its stack. Costs what listing the assets costs; the index is read before.
     *
     * @param selection which assets
     * @param index the stacks, from {@link #index()}
     * @return the assets, lazily, each once
     */
    public Stream<StackedAsset> assets(AssetSelection selection, StackIndex index) {
        return selections
                .assets(selection)
                .map(asset -> new StackedAsset(asset, index.stackOf(asset.id()).orElse(null)));
    }

    /** {@return all stacks by every member, as {@link #index(ScanLimits)} with the defaults reads them} */
    public StackIndex index() {
        return index(ScanLimits.defaults());
    }

    /**
     * Reads all stacks by every member. Costs one request. If the server cannot write its list, as of a huge library, then, and
     * only after the retries, another source is read: with a session the sync stream if the sync module is there, at two to six
     * requests, else asset by asset, some two requests each, within the limits. A refusal (401, 403) never leads there.
     * The stream is read with a child session made for it and ended again, or with the session itself if that never synced; its
     * checkpoints stay as they are. In a dry run no child is made: a session that did sync then goes asset by asset. Needs
     * {@code stack.read}, and {@code asset.read} for the other source.
     *
     * @param limits how many requests may be sent where the server cannot list the stacks
     * @return the index; {@link StackIndex#complete()} is false if a single asset could not be read, also since it is gone or not accessible;
     *     it is then in {@link StackIndex#unread()}
     */
    public StackIndex index(ScanLimits limits) {
        return indexing.read(limits);
    }

    /**
     * Dissolves all stacks; their assets stay. One list, and one request for each 1000 stacks, one at a time.
     *
     * @return what was deleted and what failed
     */
    public DeleteResult resetStacks() {
        return delete(stacks.listIds());
    }

    /**
     * Dissolves the stacks that show one asset or none. One list, and one request for each 1000 stacks, one at a time.
     *
     * @return what was deleted and what failed
     */
    public DeleteResult removeSingleAssetStacks() {
        return delete(stacks.listIds().stream()
                .filter(stack -> stack.assetIds().size() < 2)
                .toList());
    }

    private DeleteResult delete(List<StackIds> all) {
        return stacks.deleteAll(all.stream().map(StackIds::id).toList());
    }

    /**
     * Finds groups among assets and compares them with the existing stacks. Sends reads only: the list of stacks, and the
     * selected assets with their EXIF values, which leaves out assets that the server has not read yet. Keeps some 500 bytes for
     * each asset in memory. Groups with an asset whose stack could not be read are skipped.
     *
     * @param selection the assets
     * @param criteria which of them belong together, and which one stands for the others
     * @param existing what to do with stacks that hold other pictures too
     * @return what would be done, what is skipped, and why
     * @throws IllegalArgumentException if a pattern of the criteria takes too long
     */
    public StackPlan plan(AssetSelection selection, StackCriteria criteria, ExistingStacks existing) {
        StackIndex index = index();
        StackGroups groups;
        try (Stream<Asset> assets = selections.assets(selection.withExif())) {
            groups = StackGroups.find(assets.map(AssetSummary::of), criteria);
        }
        return new StackPlanner(id -> members(index, id), existing, Set.copyOf(index.unread())).plan(groups);
    }

    private static @Nullable StackSnapshot members(StackIndex index, String assetId) {
        return index.stackOf(assetId)
                .map(stack -> {
                    Set<String> members = new LinkedHashSet<>();
                    members.add(stack.primaryAssetId());
                    members.addAll(stack.assetIds());
                    return new StackSnapshot(stack.id(), List.copyOf(members));
                })
                .orElse(null);
    }

    /**
     * Applies a plan, change by change: for each, one request to see whether it is made already, and one or two to make it. If
     * the server rejects one change, the others still run; what would fail for all of them ends the run. Applied again, it makes
     * only what is missing.
     *
     * @param plan what to do
     * @return the result of each change
     */
    public StackRun apply(StackPlan plan) {
        return runner.apply(plan, RunJournal.inMemory());
    }

    /**
     * Applies a plan as {@link #apply(StackPlan)} does, and keeps in a file what is done: called again with the same file, also
     * after the program was killed, it resumes where it stopped. The file is locked while the run lasts, also against other
     * processes. A dry run does not write it.
     *
     * @param plan what to do
     * @param journal the file; created if it does not exist. Any other file, also the saved plan, is refused and left as it is
     * @return the result of each change, those of earlier runs included; if the file cannot be written any more,
     *     {@link StackRun#stoppedBy} says so
     * @throws IllegalArgumentException if the file is no journal, a link, a directory or a pipe, belongs to another plan, or is
     *     in use by another run
     * @throws io.github.immichsdk.errors.ImmichFileException if the file cannot be opened
     */
    public StackRun apply(StackPlan plan, Path journal) {
        try (RunJournal opened =
                calls.dryRun() == null ? RunJournal.open(journal, plan) : RunJournal.read(journal, plan)) {
            return runner.apply(plan, opened);
        }
    }

    /**
     * Undoes what a run did, last change first: created stacks are dissolved, those that were there before are created again
     * (under new ids), primaries are restored.
     *
     * @param run the run
     * @return the result of undoing each change
     */
    public StackRun undo(StackRun run) {
        return runner.undo(run.outcomes());
    }
}
