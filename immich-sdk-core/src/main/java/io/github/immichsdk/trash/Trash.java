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
 * The trash of the caller. {@link Assets#trash} puts assets there; the server deletes them for good after some days. Thread-safe.
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
     * Lists what is in the trash: what was in the timeline and in the archive, newest first. Lazy and of the cost that
     * {@link Assets#stream} has. Includes what is being deleted for good, until the server has done it. The videos of live
     * photos are not told beside their stills; for those and for filters, ask
     * {@code assets().stream(query.trashedOnly())}.
     *
     * @return the assets
     */
    public Stream<Asset> stream() {
        return assets.stream(AssetQuery.all().trashedOnly().visibility(Visibility.TIMELINE, Visibility.ARCHIVE));
    }

    /**
     * Restores some of it, as {@link Assets#restore} does.
     *
     * @param ids the assets' ids
     * @return how many the server was asked to restore, even those that were not in the trash
     */
    public long restore(Collection<String> ids) {
        return assets.restore(ids);
    }

    /**
     * Restores all that is in the trash. One request; needs {@code asset.delete}. A dry run counts instead, which needs
     * {@code asset.statistics}.
     *
     * @return how many were restored; fewer than there were, if it had to be sent a second time
     */
    public long restoreAll() {
        return all(Operations.RESTORE_TRASH);
    }

    /**
     * Deletes for good all that is in the trash. One request; the server deletes a little later. Needs {@code asset.delete}. A
     * dry run counts instead, which needs {@code asset.statistics}.
     *
     * @return how many are deleted; fewer than there were, if it had to be sent a second time
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
