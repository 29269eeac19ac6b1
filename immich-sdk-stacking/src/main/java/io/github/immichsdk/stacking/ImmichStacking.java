package io.github.immichsdk.stacking;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.selection.SelectionReader;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.stacks.StackIds;
import io.github.immichsdk.stacks.Stacks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stacks the pictures of a library that belong together, and finds the stack of any asset. Thread-safe.
 *
 * <pre>{@code
 * ImmichStacking stacking = ImmichStacking.of(immich);
 * StackCriteria criteria =
 *         StackCriteria.defaults().maxSize(30).primary(PrimaryRule.favorite(), PrimaryRule.rating());
 * StackPlan plan = stacking.plan(AssetSelection.all(), criteria, ExistingStacks.KEEP);
 * System.out.println(plan); // file names, times and reasons, and what is skipped
 * StackReport run = stacking.apply(plan, journal); // resumes if interrupted
 * stacking.undo(run);
 * }</pre>
 */
public final class ImmichStacking {

    private final CallExecutor calls;
    private final SelectionReader selections;
    private final Stacks stacks;
    private final StackIndexReader indexing;
    private final StackPlanRunner runner;

    private ImmichStacking(ImmichClient client) {
        this.calls = InternalAccess.callsOf(client);
        this.selections = SelectionReader.over(calls);
        this.stacks = client.stacks();
        this.indexing = new StackIndexReader(client);
        this.runner = new StackPlanRunner(calls, stacks);
    }

    /**
     * Creates the stacking API for a client. Costs no request.
     *
     * @param client the client
     * @return the stacking API
     */
    public static ImmichStacking of(ImmichClient client) {
        Objects.requireNonNull(client, "client");
        return new ImmichStacking(client);
    }

    /**
     * Lists assets, each with its stack. Costs what listing the assets costs; read the index first.
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

    /** {@return all stacks, indexed by every member, as {@link #index(ScanLimits)} reads them with the default limits} */
    public StackIndex index() {
        return index(ScanLimits.defaults());
    }

    /**
     * Reads all stacks, indexed by every member. Costs one request. If the server cannot list the stacks of a huge library,
     * and only after the retries, reads another source: with a session, the sync stream, at two to six
     * requests; otherwise asset by asset, some two requests each, within the limits. A rejection (401, 403) never
     * leads to the other source. The stream is read with a child session that is created for it and ended afterwards, or
     * with the session itself if it has never synced; its checkpoints do not change. A dry run creates no child session: a
     * session that has synced then reads asset by asset. Needs {@code stack.read}, and {@code asset.read} for the other
     * source.
     *
     * @param limits how many requests may be sent if the server cannot list the stacks
     * @return the index; {@link StackIndex#complete()} is false if an asset could not be read, even because it is gone or
     *     not accessible; {@link StackIndex#unread()} contains it
     */
    public StackIndex index(ScanLimits limits) {
        return indexing.read(limits);
    }

    /**
     * Dissolves all stacks; their assets stay. Costs one request for the list, and one for each 1000 stacks, one at a time.
     *
     * @return what was deleted and what failed
     */
    public ItemResults resetStacks() {
        return delete(stacks.listIds());
    }

    /**
     * Dissolves the stacks that show at most one asset. Costs one request for the list, and one for each 1000 stacks, one at
     * a time.
     *
     * @return what was deleted and what failed
     */
    public ItemResults removeSingleAssetStacks() {
        return delete(stacks.listIds().stream()
                .filter(stack -> stack.assetIds().size() < 2)
                .toList());
    }

    private ItemResults delete(List<StackIds> all) {
        return stacks.deleteAll(all.stream().map(StackIds::id).toList());
    }

    /**
     * Finds groups among assets and compares them with the existing stacks. Sends reads only: the list of stacks, and the
     * selected assets with their EXIF values, which excludes assets that the server has not processed yet. Keeps some 500
     * bytes for each asset in memory. Groups with an asset whose stack could not be read are skipped.
     *
     * @param selection the assets
     * @param criteria which of them belong together, and which one is the primary
     * @param existing how to treat stacks that also contain other pictures
     * @return the planned changes, the skipped groups, and the reasons
     * @throws IllegalArgumentException if a pattern of the criteria takes too long
     */
    public StackPlan plan(AssetSelection selection, StackCriteria criteria, ExistingStacks existing) {
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(criteria, "criteria");
        Objects.requireNonNull(existing, "existing");
        StackIndex index = index();
        StackGroups groups;
        try (Stream<Asset> assets = selections.assets(selection.includeExif())) {
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
     * Applies a plan. Costs one request per change to check whether it is already made, and one or two to make it. If
     * the server rejects one change, the others still run; an error that would affect all changes ends the run.
     * Applying the plan again makes only the missing changes; what the server already has is
     * {@link StackStatus#UNCHANGED}. Needs {@code stack.create} and {@code stack.update}.
     *
     * @param plan the plan
     * @return the result of each change
     * @see io.github.immichsdk.api.Operations#CREATE_STACK
     * @see io.github.immichsdk.api.Operations#UPDATE_STACK
     */
    public StackReport apply(StackPlan plan) {
        return runner.apply(Objects.requireNonNull(plan, "plan"), RunJournal.inMemory());
    }

    /**
     * Applies a plan like {@link #apply(StackPlan)}, and records the progress in a journal file: called again with the
     * same file, it resumes where it stopped, even if the program was killed, and makes again what {@link #undo} undid. The file is locked while the run lasts,
     * also against other processes. A dry run does not write it. Needs {@code stack.create} and {@code stack.update}.
     *
     * @param plan the plan
     * @param journal the file; created if it does not exist. Any other file, including the saved plan, is rejected and not
     *     changed
     * @return the result of each change, including those of earlier runs; if the file cannot be written any more,
     *     {@link StackReport#stoppedBy} says so
     * @throws IllegalArgumentException if the file is not a journal, is a link, a directory or a pipe, belongs to another
     *     plan, or is in use by another run
     * @throws io.github.immichsdk.errors.ImmichFileException if the file cannot be opened
     * @see io.github.immichsdk.api.Operations#CREATE_STACK
     * @see io.github.immichsdk.api.Operations#UPDATE_STACK
     */
    public StackReport apply(StackPlan plan, Path journal) {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(journal, "journal");
        List<StackChange> writes = plan.writes();
        try (RunJournal opened =
                calls.dryRun() == null ? RunJournal.open(journal, writes) : RunJournal.read(journal, writes)) {
            StackReport report = runner.apply(plan, opened);
            return new StackReport(report.changes(), report.dryRun(), report.stoppedBy(), journal);
        }
    }

    /**
     * Undoes a run, last change first: dissolves created stacks, recreates the previous ones (with new IDs), and restores
     * primaries. Undoes the changes that the run, or an earlier run with the same journal, made. A stack that the server
     * already had ({@link StackStatus#UNCHANGED}) stays. Costs one or two requests for each change. A run with a
     * journal records there what is undone, unless the file does not exist any more: applying the plan again makes these changes
     * again. A dry run does not write it. Needs {@code stack.delete}, {@code stack.create} and {@code stack.update}.
     *
     * @param run the run
     * @return the result of undoing each change
     * @throws IllegalArgumentException if the journal of the run is in use, belongs to another plan, or the run does not have
     *     all changes of its plan; nothing is undone
     * @throws io.github.immichsdk.errors.ImmichFileException if the journal cannot be opened; nothing is undone
     * @see io.github.immichsdk.api.Operations#DELETE_STACKS
     * @see io.github.immichsdk.api.Operations#CREATE_STACK
     * @see io.github.immichsdk.api.Operations#UPDATE_STACK
     */
    public StackReport undo(StackReport run) {
        Objects.requireNonNull(run, "run");
        try (RunJournal journal = journalOf(run)) {
            return runner.undo(run.changes(), journal);
        }
    }

    private RunJournal journalOf(StackReport run) {
        Path file = run.journal();
        if (file == null || calls.dryRun() != null || Files.notExists(file)) {
            return RunJournal.inMemory();
        }
        return RunJournal.open(
                file, run.changes().stream().map(StackChangeResult::change).toList());
    }
}
