package io.github.immichsdk.trash;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.call.Batches;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.json.RecordCopy;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.Search;
import io.github.immichsdk.search.StatisticsFilter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists, restores and empties the caller's trash. {@link io.github.immichsdk.assets.Assets#trash} moves assets there; the
 * server permanently deletes them after some days. Thread-safe.
 */
public final class Trash {

    static {
        InternalAccess.makes(Trash.class, Trash::new);
    }

    private record Count(long count) {}

    private final CallExecutor calls;

    Trash(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * Lists the assets in the trash, from the timeline and the archive, newest first. Lazy, and costs what
     * {@link Search#stream} costs. Includes assets that are being permanently deleted, until the server is done. Does not
     * include the videos of live photos; for those and for filters, use {@code search().stream(query.onlyTrashed())}.
     *
     * @return the assets
     */
    public Stream<Asset> stream() {
        return InternalAccess.make(Search.class, calls).stream(
                AssetQuery.all().onlyTrashed().visibility(Visibility.TIMELINE, Visibility.ARCHIVE));
    }

    /**
     * Restores assets from the trash. Costs one request for each 1000; needs {@code asset.delete}. Repeated IDs are ignored,
     * and an empty list sends nothing. Assets that are being permanently deleted count, but are not restored.
     *
     * @param ids the assets' IDs
     * @return the number of assets that the server was asked to restore, including those that were not in the trash
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several batches fails; it reports the restored and
     *     the remaining IDs
     * @see io.github.immichsdk.api.Operations#RESTORE_ASSETS
     */
    public long restore(Collection<String> ids) {
        List<Long> counts = Batches.gather(Ids.distinct("ids", ids), batch -> {
            long count = calls.execute(Call.<Long>to(Operations.RESTORE_ASSETS)
                    .json(new Ids.Request(batch))
                    .object(Count.class, Count::count)
                    .inDryRun(() -> (long) batch.size()));
            DryRun dryRun = calls.dryRun();
            if (dryRun != null) {
                batch.forEach(id -> dryRun.change(id, Asset.class, asset -> RecordCopy.with(asset, "trashed", false)));
            }
            return List.of(count);
        });
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Restores all assets in the trash. Costs one request; needs {@code asset.delete}. A dry run counts the assets instead,
     * which needs {@code asset.statistics}.
     *
     * @return the number of restored assets; may be too low if the request was retried
     * @see io.github.immichsdk.api.Operations#RESTORE_TRASH
     */
    public long restoreAll() {
        return all(Operations.RESTORE_TRASH);
    }

    /**
     * Permanently deletes all assets in the trash. Costs one request; the server deletes the files a little later. Needs
     * {@code asset.delete}. A dry run counts the assets instead, which needs {@code asset.statistics}.
     *
     * @return the number of deleted assets; may be too low if the request was retried
     * @see io.github.immichsdk.api.Operations#EMPTY_TRASH
     */
    public long empty() {
        return all(Operations.EMPTY_TRASH);
    }

    private long all(Operation operation) {
        return calls.execute(Call.<Long>to(operation)
                .object(Count.class, Count::count)
                .inDryRun(() -> InternalAccess.make(Search.class, calls)
                        .statistics(StatisticsFilter.all().onlyTrashed())
                        .total()));
    }
}
