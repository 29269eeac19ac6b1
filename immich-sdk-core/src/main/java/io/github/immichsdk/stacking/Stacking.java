package io.github.immichsdk.stacking;

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
 * StackPlan plan = immich.stacking().plan(AssetSelection.mine(), BurstCriteria.sameName(), ExistingStacks.KEEP);
 * System.out.println(plan);
 * StackRun run = immich.stacking().apply(plan, Path.of("stacks.journal"));     // resumes there after a failure
 * }</pre>
 */
public final class Stacking {

    private final SelectionReader selections;
    private final Stacks stacks;
    private final StackIndexReader indexing;
    private final StackPlanRunner runner;

    /**
     * Made by the client.
     *
     * @param calls carries calls out
     * @param assets the assets of the same client
     * @param stacks the stacks of the same client
     * @param selections lists what a selection selects
     */
    public Stacking(Calls calls, Assets assets, Stacks stacks, SelectionReader selections) {
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
     * requests, else asset by asset, some two requests each, within the effort allowed. A refusal (401, 403) never leads there.
     * The stream is read with a child session made for it and ended again, or with the session itself if that never synced; its
     * checkpoints stay as they are. In a dry run no child is made: a session that did sync then goes asset by asset. Needs
     * {@code stack.read}, and {@code asset.read} for the other source.
     *
     * @param effort how many requests it may take where the server cannot list the stacks
     * @return the index; {@link StackIndex#complete()} tells whether everything could be read
     */
    public StackIndex index(ScanLimits effort) {
        return indexing.read(effort);
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
     * Finds groups among the caller's assets and compares them with the stacks there are. Reads only: the assets selected and
     * the list of stacks. Keeps some 400 bytes an asset.
     *
     * @param selection which assets
     * @param criteria what makes pictures belong together
     * @param existing what becomes of stacks that hold others too
     * @return what would have to be done
     * @throws IllegalStateException if the stacks could not all be read, since a plan from a part would do harm
     */
    public StackPlan plan(AssetSelection selection, BurstCriteria criteria, ExistingStacks existing) {
        StackIndex index = index();
        if (!index.complete()) {
            throw new IllegalStateException("no plan from a part of the stacks: of "
                    + index.unread().size() + " assets the stack could not be read, the first is "
                    + index.unread().get(0));
        }
        List<Burst> bursts = Bursts.find(selections.assets(selection).map(AssetSummary::of), criteria);
        return new StackPlanner(id -> members(index, id), existing).plan(bursts);
    }

    private static @Nullable StackMembers members(StackIndex index, String assetId) {
        return index.stackOf(assetId)
                .map(stack -> {
                    Set<String> members = new LinkedHashSet<>();
                    members.add(stack.primaryAssetId());
                    members.addAll(stack.assetIds());
                    return new StackMembers(stack.id(), List.copyOf(members));
                })
                .orElse(null);
    }

    /**
     * Applies a plan, change by change: for each a look whether it is made already, and one request or two. What the server
     * refuses for one change does not stop the others; what would fail for all of them does. Applied again it does only what
     * is left.
     *
     * @param plan what to do
     * @return what came of each change
     */
    public StackRun apply(StackPlan plan) {
        return runner.apply(plan, RunJournal.inMemory());
    }

    /**
     * Applies a plan as {@link #apply(StackPlan)} does, and keeps in a file what is done: called again with the same file, also
     * after the program was killed, it goes on where it was. A dry run does not write the file.
     *
     * @param plan what to do
     * @param journal the file; made if it is not there
     * @return what came of each change, those of earlier runs included
     * @throws IllegalArgumentException if the file belongs to another plan
     */
    public StackRun apply(StackPlan plan, Path journal) {
        try (RunJournal opened = RunJournal.open(journal, plan)) {
            return runner.apply(plan, opened);
        }
    }

    /**
     * Takes back what a run did, last change first: stacks made are dissolved, those that were there before are made again
     * (under new ids), primaries are as they were.
     *
     * @param run the run
     * @return what came of taking back each change
     */
    public StackRun undo(StackRun run) {
        return runner.undo(run.outcomes());
    }
}
