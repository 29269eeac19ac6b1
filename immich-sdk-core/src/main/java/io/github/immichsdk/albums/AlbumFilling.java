package io.github.immichsdk.albums;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichBatchException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.internal.call.Batches;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.json.JsonFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Adds assets to albums and removes them, and reports a result for each. */
final class AlbumFilling {

    private final Calls calls;
    private final AlbumReads reads;

    AlbumFilling(Calls calls, AlbumReads reads) {
        this.calls = calls;
        this.reads = reads;
    }

    AddResult add(String albumId, Collection<String> ids) {
        return new AddResult(Batches.gather(checked(ids), batch -> addOnce(albumId, batch)));
    }

    AddResult add(String albumId, Stream<String> ids) {
        return new AddResult(Batches.gather(Operations.ADD_ASSETS_TO_ALBUM, ids, batch -> addOnce(albumId, batch)));
    }

    RemoveResult remove(String albumId, Collection<String> ids) {
        return new RemoveResult(Batches.gather(checked(ids), batch -> removeOnce(albumId, batch)));
    }

    RemoveResult remove(String albumId, Stream<String> ids) {
        return new RemoveResult(
                Batches.gather(Operations.REMOVE_ASSET_FROM_ALBUM, ids, batch -> removeOnce(albumId, batch)));
    }

    /**
     * Returns the results for the assets of a newly created album, and adds those that did not fit into the first request.
     *
     * @param album the album as the server created it
     * @param sent the assets of the first request
     * @param others the assets that did not fit into it
     */
    CreatedAlbum complete(Album album, List<String> sent, List<String> others) {
        List<AlbumItem> items = new ArrayList<>();
        List<String> settled = List.of();
        boolean asMade;
        try {
            List<AlbumItem> first = settle(album, sent);
            settled = sent;
            // what is already in the album was added when it was created
            first.forEach(item -> items.add(is(item, ItemOutcome.DUPLICATE) ? Items.done(item.assetId()) : item));
            asMade = others.isEmpty() && first.stream().noneMatch(item -> is(item, ItemOutcome.DONE));
            items.addAll(Batches.gather(others, batch -> addOnce(album.id(), batch)));
        } catch (ImmichException e) {
            throw halfway(album, settled, sent, others, e);
        }
        return new CreatedAlbum(asMade ? album : filled(album, sent, others), new AddResult(items));
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

    private static boolean is(AlbumItem item, ItemOutcome outcome) {
        return item.outcome().equals(outcome);
    }

    /** The server silently ignores IDs when it creates an album, but reports them when they are added again. */
    private List<AlbumItem> settle(Album album, List<String> sent) {
        if (album.assetCount() >= sent.size()) {
            return sent.stream()
                    .map(id -> Items.item(id, ItemOutcome.DUPLICATE))
                    .toList();
        }
        try {
            return addOnce(album.id(), sent);
        } catch (ImmichForbiddenException e) {
            String text = "the album shows " + album.assetCount() + " of " + sent.size()
                    + " assets; which they are cannot be told without the permission "
                    + Operations.ADD_ASSETS_TO_ALBUM.permission();
            return sent.stream().map(id -> Items.unknown(id, text)).toList();
        }
    }

    private static ImmichBatchException halfway(
            Album album, List<String> settled, List<String> sent, List<String> others, ImmichException cause) {
        List<String> done = new ArrayList<>(settled);
        List<String> left = new ArrayList<>(settled.isEmpty() ? sent : List.of());
        if (cause instanceof ImmichBatchException batch) {
            done.addAll(batch.done());
            left.addAll(batch.left());
        } else {
            left.addAll(others);
        }
        return new ImmichBatchException(
                "the album '" + album.name() + "' was made, its id is " + album.id() + ", but " + left.size()
                        + " assets may be missing in it: add left() to it; the cause says why",
                cause.call(),
                done,
                left,
                cause);
    }

    private List<AlbumItem> addOnce(String albumId, List<String> batch) {
        return send(Operations.ADD_ASSETS_TO_ALBUM, albumId, batch);
    }

    private List<AlbumItem> removeOnce(String albumId, List<String> batch) {
        return send(Operations.REMOVE_ASSET_FROM_ALBUM, albumId, batch);
    }

    private List<AlbumItem> send(Operation operation, String albumId, List<String> batch) {
        return calls.execute(Call.<List<AlbumItem>>to(operation)
                .id("id", albumId)
                .json(new JsonFields().put("ids", batch))
                .reading(in -> Items.complete(batch, in.array(AlbumCodec::item)))
                .inDryRun(() -> held(operation, albumId, batch)));
    }

    /** A dry run does not read the real albums: each asset counts as moved. */
    private List<AlbumItem> held(Operation operation, String albumId, List<String> batch) {
        DryRun dry = calls.dryRun();
        List<AlbumItem> items = new ArrayList<>();
        if (dry != null) {
            dry.change(Ids.checked("id", albumId), DryAlbum.class, made -> {
                DryAlbum.Moved moved =
                        operation == Operations.ADD_ASSETS_TO_ALBUM ? made.add(batch) : made.remove(batch);
                items.addAll(moved.items());
                return moved.album();
            });
        }
        return items.isEmpty() ? batch.stream().map(Items::done).toList() : items;
    }

    private static List<String> checked(Collection<String> ids) {
        List<String> checked = new ArrayList<>(ids.size());
        ids.forEach(id -> checked.add(Ids.checked("ids", id)));
        return checked;
    }
}
