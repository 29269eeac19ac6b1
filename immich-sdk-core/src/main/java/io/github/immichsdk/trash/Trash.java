package io.github.immichsdk.trash;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetQuery;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.assets.StatisticsFilter;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Lists, restores and empties the caller's trash. {@link Assets#trash} moves assets there; the server permanently deletes
 * them after some days. Thread-safe.
 */
public final class Trash {

    private final Calls calls;
    private final Assets assets;

    /**
     * Created by the client.
     *
     * @param calls sends the calls
     * @param assets the assets
     */
    public Trash(Calls calls, Assets assets) {
        this.calls = calls;
        this.assets = assets;
    }

    /**
     * Lists the assets in the trash, from the timeline and the archive, newest first. Lazy, and costs what
     * {@link Assets#stream} costs. Includes assets that are being permanently deleted, until the server is done. Does not
     * include the videos of live photos; for those and for filters, use {@code assets().stream(query.trashedOnly())}.
     *
     * @return the assets
     */
    public Stream<Asset> stream() {
        return assets.stream(AssetQuery.all().trashedOnly().visibility(Visibility.TIMELINE, Visibility.ARCHIVE));
    }

    /**
     * Restores some assets, like {@link Assets#restore}.
     *
     * @param ids the assets' IDs
     * @return the number of assets that the server was asked to restore, including those that were not in the trash
     */
    public long restore(Collection<String> ids) {
        return assets.restore(ids);
    }

    /**
     * Restores all assets in the trash. Costs one request; needs {@code asset.delete}. A dry run counts the assets instead,
     * which needs {@code asset.statistics}.
     *
     * @return the number of restored assets; may be too low if the request was retried
     */
    public long restoreAll() {
        return all(Operations.RESTORE_TRASH);
    }

    /**
     * Permanently deletes all assets in the trash. Costs one request; the server deletes the files a little later. Needs
     * {@code asset.delete}. A dry run counts the assets instead, which needs {@code asset.statistics}.
     *
     * @return the number of deleted assets; may be too low if the request was retried
     */
    public long empty() {
        return all(Operations.EMPTY_TRASH);
    }

    private long all(Operation operation) {
        return calls.execute(Call.<Long>to(operation)
                .object(in -> in.longInteger("count"))
                .inDryRun(() ->
                        assets.statistics(StatisticsFilter.all().trashed()).total()));
    }
}
