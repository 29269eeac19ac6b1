package io.github.immichsdk.albums;

import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichBatchException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.internal.call.Batches;
import io.github.immichsdk.internal.call.BulkCall;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds assets to albums and removes them, and reports a result for each. */
final class AlbumMembership {

    private record ToAll(List<String> albumIds, List<String> assetIds) {}

    private record Added(boolean success, @Nullable ItemOutcome error) {

        ItemOutcome outcome() {
            return success ? ItemOutcome.DONE : error == null ? ItemOutcome.UNKNOWN : error;
        }
    }

    private final CallExecutor calls;
    private final AlbumFinder reads;

    AlbumMembership(CallExecutor calls, AlbumFinder reads) {
        this.calls = calls;
        this.reads = reads;
    }

    ItemResults add(String albumId, Collection<String> ids) {
        return adding().send(Ids.all("ids", ids), batch -> send(Operations.ADD_ASSETS_TO_ALBUM, albumId, batch));
    }

    ItemResults add(String albumId, Stream<String> ids) {
        return adding().send(
                        Operations.ADD_ASSETS_TO_ALBUM,
                        ids,
                        batch -> send(Operations.ADD_ASSETS_TO_ALBUM, albumId, batch));
    }

    ItemOutcome addToAll(Collection<String> albumIds, Collection<String> assetIds) {
        List<String> albums = Ids.distinct("ids", albumIds);
        List<String> assets = Ids.distinct("assetIds", assetIds);
        List<ItemOutcome> outcomes = Batches.gather(
                albums.isEmpty() ? List.of() : assets,
                batch -> List.of(calls.execute(Call.<ItemOutcome>to(Operations.ADD_ASSETS_TO_ALBUMS)
                        .json(new ToAll(albums, batch))
                        .object(Added.class, Added::outcome)
                        .inDryRun(() -> {
                            albums.forEach(album -> held(Operations.ADD_ASSETS_TO_ALBUM, album, batch));
                            return ItemOutcome.DONE;
                        }))));
        return outcomes.contains(ItemOutcome.DONE) || outcomes.isEmpty()
                ? ItemOutcome.DONE
                : outcomes.contains(ItemOutcome.DUPLICATE) ? ItemOutcome.DUPLICATE : outcomes.get(0);
    }

    ItemResults remove(String albumId, Collection<String> ids) {
        return removing().send(Ids.all("ids", ids), batch -> send(Operations.REMOVE_ASSET_FROM_ALBUM, albumId, batch));
    }

    ItemResults remove(String albumId, Stream<String> ids) {
        return removing()
                .send(
                        Operations.REMOVE_ASSET_FROM_ALBUM,
                        ids,
                        batch -> send(Operations.REMOVE_ASSET_FROM_ALBUM, albumId, batch));
    }

    private BulkCall adding() {
        return new BulkCall(calls).unchanged(ItemOutcome.DUPLICATE);
    }

    private BulkCall removing() {
        return new BulkCall(calls).unchanged(ItemOutcome.NOT_FOUND);
    }

    /**
     * Returns the results for the assets of a newly created album, and adds those that did not fit into the first request.
     *
     * @param album the album as the server created it
     * @param sent the assets of the first request
     * @param others the assets that did not fit into it
     */
    CreatedAlbum complete(Album album, List<String> sent, List<String> others) {
        List<ItemResult> items = new ArrayList<>();
        List<String> settled = List.of();
        boolean asMade;
        try {
            List<ItemResult> first = settle(album, sent);
            settled = sent;
            // what is already in the album was added when it was created
            first.forEach(item ->
                    items.add(is(item, ItemOutcome.DUPLICATE) ? new ItemResult(item.id(), ItemOutcome.DONE) : item));
            asMade = others.isEmpty() && first.stream().noneMatch(item -> is(item, ItemOutcome.DONE));
            items.addAll(add(album.id(), others).items());
        } catch (ImmichException e) {
            throw halfway(album, settled, sent, others, e);
        }
        return new CreatedAlbum(
                asMade ? album : filled(album, sent, others), new ItemResults(items, ItemOutcome.DUPLICATE));
    }

    private Album filled(Album album, List<String> sent, List<String> others) {
        try {
            return reads.get(album.id());
        } catch (ImmichException e) {
            List<String> done = new ArrayList<>(sent);
            done.addAll(others);
            throw new ImmichBatchException(
                    "the album '" + album.name() + "' was made and filled, its id is " + album.id()
                            + ", but reading it failed; the cause says why",
                    e.call(),
                    done,
                    List.of(),
                    e);
        }
    }

    private static boolean is(ItemResult item, ItemOutcome outcome) {
        return item.outcome().equals(outcome);
    }

    /** The server silently ignores IDs when it creates an album, but reports them when they are added again. */
    private List<ItemResult> settle(Album album, List<String> sent) {
        if (album.assetCount() >= sent.size()) {
            return BulkCall.each(sent, ItemOutcome.DUPLICATE);
        }
        try {
            return add(album.id(), sent).items();
        } catch (ImmichForbiddenException e) {
            String text = "the album shows " + album.assetCount() + " of " + sent.size()
                    + " assets; listing them needs the permission "
                    + Operations.ADD_ASSETS_TO_ALBUM.permission();
            return sent.stream()
                    .map(id -> new ItemResult(id, ItemOutcome.UNKNOWN, text, Map.of()))
                    .toList();
        }
    }

    private static ImmichBatchException halfway(
            Album album, List<String> settled, List<String> sent, List<String> others, ImmichException cause) {
        List<String> done = new ArrayList<>(settled);
        List<String> remaining = new ArrayList<>(settled.isEmpty() ? sent : List.of());
        if (cause instanceof ImmichBatchException batch) {
            done.addAll(batch.done());
            remaining.addAll(batch.remaining());
        } else {
            remaining.addAll(others);
        }
        return new ImmichBatchException(
                "the album '" + album.name() + "' was made, its id is " + album.id() + ", but " + remaining.size()
                        + " assets may be missing in it: add remaining() to it; the cause says why",
                cause.call(),
                done,
                remaining,
                cause);
    }

    private List<ItemResult> send(Operation operation, String albumId, List<String> batch) {
        return calls.execute(
                BulkCall.items(operation, batch).id("id", albumId).inDryRun(() -> held(operation, albumId, batch)));
    }

    /** A dry run does not read the real albums: each asset counts as moved. */
    private List<ItemResult> held(Operation operation, String albumId, List<String> batch) {
        DryRun dry = calls.dryRun();
        List<ItemResult> items = new ArrayList<>();
        if (dry != null) {
            dry.change(Ids.checked("id", albumId), DryAlbum.class, made -> {
                DryAlbum.Moved moved =
                        operation == Operations.ADD_ASSETS_TO_ALBUM ? made.add(batch) : made.remove(batch);
                items.addAll(moved.items());
                return moved.album();
            });
        }
        return items.isEmpty() ? BulkCall.each(batch, ItemOutcome.DONE) : items;
    }
}
