package io.github.immichsdk.duplicates;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetSelection;
import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.internal.call.BulkDeletes;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.json.JsonFields;
import io.github.immichsdk.internal.selection.SelectionReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Duplicates: groups of pictures that look the same to the server, or are the same by name, time or bytes. Thread-safe. */
public final class Duplicates {

    private final Calls calls;
    private final SelectionReader selections;

    /**
     * Created by the client.
     *
     * @param calls sends the calls
     * @param selections lists what a selection selects
     */
    public Duplicates(Calls calls, SelectionReader selections) {
        this.calls = calls;
        this.selections = selections;
    }

    /**
     * Finds assets that seem to be the same: by their bytes, by file name and local time, and by the server's own groups.
     * Changes nothing. Costs listing the assets and one request; needs {@code asset.read} and {@code duplicate.read}.
     *
     * @param selection the assets to search
     * @return the groups, oldest first
     */
    public List<DuplicateSet> find(AssetSelection selection) {
        List<List<String>> groups = list().stream()
                .map(group -> group.assets().stream().map(Asset::id).toList())
                .toList();
        return DuplicateSets.find(selections.assets(selection).map(AssetSummary::of), groups);
    }

    /**
     * Lists the groups of duplicates. The server gives all in one answer. Costs one request; needs {@code duplicate.read}.
     *
     * <p>Servers before 2.x also list what is left of a group when its other members are gone; such a group of one is left out.
     *
     * @return the groups, complete
     */
    public List<DuplicateGroup> list() {
        return all().stream().filter(group -> group.assets().size() > 1).toList();
    }

    private List<DuplicateGroup> all() {
        return calls.execute(Call.<List<DuplicateGroup>>to(Operations.GET_ASSET_DUPLICATES)
                .reading(in -> in.array(DuplicateCodec::group)));
    }

    /**
     * Resolves groups: keeps and trashes their members as told, and forgets the groups. Needs {@code duplicate.delete}, and a
     * server of 2.0 or newer; with an older one stack or delete the members, then {@link #forget} the group.
     *
     * <p>What the trashed members had (albums, tags, favourite, rating, description, place, visibility) is given to the kept
     * ones by 2.x; by 3.x only where exactly one is kept.
     *
     * <p>Costs one request for {@value Ids#BATCH} groups. If the answer of one is lost, the groups are listed, and those
     * still there are sent again; a group that is gone counts as resolved.
     *
     * @param resolutions what to do, one for each group; an empty list sends nothing
     * @return what became of each group, in the order given; a group that failed is as it was
     * @throws io.github.immichsdk.errors.ImmichUnsupportedException if the server is older than 2.0; nothing is sent
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if one of the groups does not exist: then none of its request
     *     was resolved
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed
     */
    public List<ResolutionResult> resolve(List<Resolution> resolutions) {
        Map<String, Resolution> byId = new LinkedHashMap<>();
        for (Resolution resolution : resolutions) {
            if (byId.put(resolution.duplicateId(), resolution) != null) {
                throw new IllegalArgumentException(
                        "resolutions: expected each group once, got '" + resolution.duplicateId() + "' twice");
            }
        }
        List<String> groups = List.copyOf(byId.keySet());
        Map<String, ResolutionResult> results = new HashMap<>();
        BulkDeletes.send(
                calls,
                groups,
                batch -> send(batch.stream().map(byId::get).toList())
                        .forEach(result -> results.put(result.duplicateId(), result)),
                this::stillThere);
        // no result: the response was lost, and the group was gone when it was looked for
        return groups.stream()
                .map(id -> results.getOrDefault(id, DuplicateCodec.resolved(id)))
                .toList();
    }

    private List<ResolutionResult> send(List<Resolution> resolutions) {
        List<Map<String, Object>> groups = resolutions.stream()
                .map(resolution -> Map.<String, Object>of(
                        "duplicateId", resolution.duplicateId(),
                        "keepAssetIds", resolution.keepAssetIds(),
                        "trashAssetIds", resolution.trashAssetIds()))
                .toList();
        return calls.execute(Call.<List<ResolutionResult>>to(Operations.RESOLVE_DUPLICATES)
                .json(new JsonFields().put("groups", groups))
                .reading(in -> in.array(DuplicateCodec::result))
                .inDryRun(() -> resolutions.stream()
                        .map(resolution -> DuplicateCodec.resolved(resolution.duplicateId()))
                        .toList()));
    }

    /**
     * Forgets that a group's members are duplicates of each other; they stay as they are. Costs one request; needs
     * {@code duplicate.delete}. Servers before 3.0 do not tell an unknown group.
     *
     * @param id the group's id
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is none of that id, on 3.0 and newer
     */
    public void forget(String id) {
        calls.execute(Call.<Void>to(Operations.DELETE_DUPLICATE).id("id", id));
    }

    /**
     * Forgets many groups; their members stay as they are. Costs one request for {@value Ids#BATCH} groups; needs
     * {@code duplicate.delete}. If the answer of one is lost, the groups are listed, and those still there are sent again.
     *
     * @param ids the groups' ids, in any order, repeats left out; an empty list sends nothing
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is none of one of the ids, on 3.0 and newer: then none
     *     was forgotten
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed
     */
    public void forgetAll(Collection<String> ids) {
        BulkDeletes.send(
                calls,
                Ids.distinct("ids", ids),
                batch -> calls.execute(
                        Call.<Void>to(Operations.DELETE_DUPLICATES).json(new JsonFields().put("ids", batch))),
                this::stillThere);
    }

    private List<String> stillThere(List<String> ids) {
        Set<String> there = all().stream().map(DuplicateGroup::duplicateId).collect(Collectors.toSet());
        return ids.stream().filter(there::contains).toList();
    }
}
