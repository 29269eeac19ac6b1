package io.github.immichsdk.duplicates;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.internal.call.BulkCall;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.ResponseElements;
import io.github.immichsdk.internal.selection.SelectionReader;
import io.github.immichsdk.search.AssetSelection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds and resolves duplicates: groups of pictures that look the same to the server, or have the same name, time or bytes.
 * Thread-safe.
 */
public final class Duplicates {

    static {
        InternalAccess.makes(
                Duplicates.class,
                calls -> new Duplicates(calls, SelectionReader.over(calls), InternalAccess.make(Assets.class, calls)));
    }

    private record ResolveRequest(List<Resolution> groups) {}

    private record Id(String id) {}

    /** A group, read without what the server says of its assets. */
    private record GroupIds(String duplicateId, List<Id> assets) {}

    private final CallExecutor calls;
    private final SelectionReader selections;
    private final DuplicateDetails details;

    Duplicates(CallExecutor calls, SelectionReader selections, Assets assets) {
        this.calls = calls;
        this.selections = selections;
        this.details = new DuplicateDetails(selections, assets);
    }

    /**
     * Finds assets that are probably the same: by their bytes, by file name and local time, and by the server's own groups.
     * Changes nothing. Costs listing the assets and one request, and reading the EXIF values of the assets in groups, such as the
     * size of the file: one request for each, or for more than 100 of them one more list of the assets. Needs {@code asset.read}
     * and {@code duplicate.read}.
     *
     * @param selection the assets to search
     * @return the groups, oldest first
     * @see io.github.immichsdk.api.Operations#GET_ASSET_DUPLICATES
     */
    public List<DuplicateSet> find(AssetSelection selection) {
        Objects.requireNonNull(selection, "selection");
        List<List<String>> groups = collect(ArrayList<List<String>>::new, (found, group) -> {
            if (group.assets().size() > 1) {
                found.add(group.assets().stream().map(Id::id).toList());
            }
        });
        try (Stream<Asset> assets = selections.assets(selection)) {
            return details.read(selection, DuplicateSets.find(assets.map(AssetSummary::of), groups));
        }
    }

    /**
     * Lists the groups of duplicates. The server returns all in one response. Costs one request; needs
     * {@code duplicate.read}. Keeps all groups in memory: for a large library, use {@link #stream}.
     *
     * <p>Servers before 2.x also list groups with a single remaining member; these are skipped.
     *
     * @return all groups
     * @see io.github.immichsdk.api.Operations#GET_ASSET_DUPLICATES
     */
    public List<DuplicateGroup> list() {
        return calls
                .execute(Call.<List<DuplicateGroup>>to(Operations.GET_ASSET_DUPLICATES)
                        .reading(in -> in.array(DuplicateGroup.class)))
                .stream()
                .filter(Duplicates::hasSeveral)
                .toList();
    }

    /**
     * Reads the groups of duplicates one by one, while the response arrives. Keeps only one group in memory. Costs the same
     * request as {@link #list}, which is sent when the first group is read; needs {@code duplicate.read}. Skips the same groups.
     *
     * <p>The stream ends only when all groups have been read. If the response breaks off, reading throws an exception after the
     * last group that arrived; the SDK retries only before the first group. The limit of the whole call does not apply.
     *
     * <p>One thread reads. Any thread may close the stream, which closes the response, and interrupts the reader with an
     * {@link io.github.immichsdk.errors.ImmichCancelledException}. Close it unless you read it to its end, or the connection
     * stays open.
     *
     * @return all groups; sequential, for one use
     * @throws io.github.immichsdk.errors.ImmichException while the stream is read, if the request fails or the response is not
     *     complete
     * @see io.github.immichsdk.api.Operations#GET_ASSET_DUPLICATES
     */
    public Stream<DuplicateGroup> stream() {
        return ResponseElements.stream(calls, Operations.GET_ASSET_DUPLICATES, DuplicateGroup.class)
                .filter(Duplicates::hasSeveral);
    }

    private static boolean hasSeveral(DuplicateGroup group) {
        return group.assets().size() > 1;
    }

    /**
     * Collects from the IDs of all groups and their members, which it reads one group at a time: a library may have far more
     * than a caller wants. A response that breaks off is collected anew.
     */
    private <T> T collect(Supplier<T> empty, BiConsumer<T, GroupIds> add) {
        return calls.execute(Call.<T>to(Operations.GET_ASSET_DUPLICATES).reading(in -> {
            T found = empty.get();
            in.each(GroupIds.class, group -> add.accept(found, group));
            return found;
        }));
    }

    /**
     * Resolves groups: keeps and trashes their members as specified, and dismisses the groups. Needs
     * {@code duplicate.delete}, and a server of 2.0 or newer; with an older one stack or delete the members, then
     * {@link #forget} the group.
     *
     * <p>2.x copies the data of the trashed members (albums, tags, favorite mark, rating, description, location, visibility)
     * to the kept ones; 3.x only if exactly one is kept.
     *
     * <p>Costs one request for {@value Ids#BATCH} groups. If a response is lost, the SDK lists the groups, which
     * needs {@code duplicate.read}, and sends the remaining ones again; a group that is gone counts as resolved.
     *
     * @param resolutions what to do, one for each group; an empty list sends nothing
     * @return the result for each group, in the given order; a failed group stays as it was.
     *     {@link io.github.immichsdk.api.ItemOutcome#VALIDATION} means that not every member was listed exactly once
     * @throws io.github.immichsdk.errors.ImmichUnsupportedException if the server is older than 2.0; no request is sent
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if one of the groups does not exist: then none of its
     *     request was resolved
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed
     * @see io.github.immichsdk.api.Operations#GET_ASSET_DUPLICATES
     * @see io.github.immichsdk.api.Operations#RESOLVE_DUPLICATES
     */
    @Experimental
    public ItemResults resolve(List<Resolution> resolutions) {
        Objects.requireNonNull(resolutions, "resolutions");
        Map<String, Resolution> byId = new LinkedHashMap<>();
        for (Resolution resolution : resolutions) {
            Objects.requireNonNull(resolution, "resolutions: expected no null in the list");
            if (byId.put(resolution.duplicateId(), resolution) != null) {
                throw new IllegalArgumentException(
                        "resolutions: expected each group once, got '" + resolution.duplicateId() + "' twice");
            }
        }
        return new BulkCall(calls)
                .remaining(this::stillThere)
                .send(List.copyOf(byId.keySet()), batch -> send(batch, byId));
    }

    private List<ItemResult> send(List<String> ids, Map<String, Resolution> byId) {
        List<Resolution> groups = ids.stream().map(byId::get).toList();
        return calls.execute(BulkCall.items(Operations.RESOLVE_DUPLICATES, ids).json(new ResolveRequest(groups)));
    }

    /**
     * Dismisses a group of duplicates; its members stay as they are. Costs one request; needs {@code duplicate.delete}.
     * Servers before 3.0 do not report an unknown group.
     *
     * @param id the group's ID
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the group does not exist, on 3.0 and newer
     * @see io.github.immichsdk.api.Operations#DELETE_DUPLICATE
     */
    public void forget(String id) {
        calls.execute(Call.<Void>to(Operations.DELETE_DUPLICATE).id("id", id));
    }

    /**
     * Dismisses many groups; their members stay as they are. Costs one request for {@value Ids#BATCH} groups; needs
     * {@code duplicate.delete}. If a response is lost, the SDK lists the groups, which needs
     * {@code duplicate.read}, and sends the remaining ones again.
     *
     * @param ids the groups' ids, in any order; repeats are ignored, and an empty list sends no request
     * @return the result for each group, all done
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if one of the groups does not exist, on 3.0 and newer: then
     *     none was dismissed
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed
     * @see io.github.immichsdk.api.Operations#DELETE_DUPLICATES
     * @see io.github.immichsdk.api.Operations#GET_ASSET_DUPLICATES
     */
    public ItemResults forgetAll(Collection<String> ids) {
        return new BulkCall(calls)
                .remaining(this::stillThere)
                .sendAll(
                        Ids.distinct("ids", ids),
                        batch -> calls.execute(
                                Call.<Void>to(Operations.DELETE_DUPLICATES).json(new Ids.Request(batch))));
    }

    private Set<String> stillThere(List<String> ids) {
        Set<String> requested = new HashSet<>(ids);
        return collect(HashSet<String>::new, (found, group) -> {
            if (requested.contains(group.duplicateId())) {
                found.add(group.duplicateId());
            }
        });
    }
}
