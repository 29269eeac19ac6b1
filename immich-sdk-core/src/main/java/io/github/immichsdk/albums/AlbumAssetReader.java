package io.github.immichsdk.albums;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichIncompleteException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.IdSet;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LazyStream;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.Search;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the assets of albums. Before 3.0 they are part of the album; from 3.0 on they must be searched for, and the album
 * itself contains none.
 */
final class AlbumAssetReader {

    private static final int SWEEPS = 2;

    private final CallExecutor calls;
    private final AlbumFinder reads;
    private final Assets assets;
    private final Search search;

    AlbumAssetReader(CallExecutor calls, AlbumFinder reads, Assets assets) {
        this.calls = calls;
        this.reads = reads;
        this.assets = assets;
        this.search = InternalAccess.make(Search.class, calls);
    }

    Stream<Asset> stream(String id) {
        String checked = Ids.checked("id", id);
        return LazyStream.of(() -> new Walk(checked));
    }

    /** The assets of one reading, and the album's own count. */
    private record Sweep(Iterator<Asset> assets, int counted) {}

    /** An album as servers before 3.0 return it. */
    private record AlbumWithAssets(int assetCount, List<Asset> assets) {}

    private Sweep sweep(String id, int number) {
        DryAlbum made = reads.createdInDryRun(id);
        if (made != null) {
            return new Sweep(made.assetIds().stream().map(assets::get).iterator(), 0);
        }
        if (!reads.isV3()) {
            return calls.execute(Call.<Sweep>to(Operations.GET_ALBUM_INFO)
                    .id("id", id)
                    .object(
                            AlbumWithAssets.class,
                            album -> new Sweep(album.assets().iterator(), album.assetCount())));
        }
        AssetQuery query = AssetQuery.all().albums(id).visibility(Visibility.TIMELINE, Visibility.ARCHIVE);
        // assets that one order skips because their capture times are equal may appear in the other
        AssetQuery ordered = number == 1 ? query : query.oldestFirst();
        int counted = reads.get(id).assetCount();
        return new Sweep(search.listing(ordered).stream().iterator(), counted);
    }

    /** Delivers each asset once, and reads again if the album's count is higher. Not thread-safe. */
    private final class Walk implements Iterator<Asset> {

        private final String id;
        private final IdSet delivered = new IdSet(Operations.GET_ALBUM_INFO, "$.assets.id");
        private int sweeps;
        private boolean over;
        private @Nullable Sweep sweep;
        private @Nullable Asset next;

        Walk(String id) {
            this.id = id;
        }

        @Override
        public boolean hasNext() {
            while (next == null && !over) {
                Sweep current = sweep;
                if (current == null) {
                    sweeps++;
                    sweep = sweep(id, sweeps);
                } else if (current.assets().hasNext()) {
                    Asset asset = current.assets().next();
                    next = delivered.add(asset.id()) ? asset : null;
                } else if (delivered.size() >= current.counted()) {
                    over = true;
                } else if (sweeps == SWEEPS) {
                    over = true;
                    throw incomplete(current.counted());
                } else {
                    sweep = null;
                }
            }
            return next != null;
        }

        @Override
        public Asset next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Asset asset = next;
            next = null;
            return Objects.requireNonNull(asset);
        }

        private ImmichIncompleteException incomplete(int counted) {
            return new ImmichIncompleteException(
                    "the album " + id + " counts " + counted + " assets, but " + delivered.size() + " came in " + SWEEPS
                            + " readings; if nobody was changing it meanwhile, some of it cannot be read",
                    FailedCall.of(Operations.GET_ALBUM_INFO, sweeps),
                    counted,
                    delivered.size(),
                    null);
        }
    }
}
