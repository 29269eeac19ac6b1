package io.github.immichsdk.assets;

import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.FieldChange;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.internal.call.BulkCall;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.json.RecordCopy;
import io.github.immichsdk.internal.json.RecordWriter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes existing assets. */
final class AssetWrites {

    private static final Set<String> ONE_ONLY = Set.of("livePhotoVideoId");
    private static final Set<String> MANY_ONLY = Set.of("timeZone", "duplicateId");

    private final CallExecutor calls;

    private record Deletion(List<String> ids, boolean force) {}

    /** A change of the capture times, in minutes. */
    private record Shift(
            List<String> ids,
            long dateTimeRelative,
            @Nullable String timeZone) {}

    AssetWrites(CallExecutor calls) {
        this.calls = calls;
    }

    /** Changes one asset; a dry run changes what {@code before} reads. */
    Asset update(String id, AssetChange change, Supplier<Asset> before) {
        String checked = Ids.checked("id", id);
        refuse(change, MANY_ONLY, "updateAll(ids, change)");
        return calls.execute(Call.<Asset>to(Operations.UPDATE_ASSET)
                .id("id", checked)
                .json(body(change))
                .object(Asset.class)
                .inDryRun(() -> {
                    Asset changed = ChangedAsset.of(before.get(), change);
                    DryRun dryRun = calls.dryRun();
                    if (dryRun != null) {
                        dryRun.change(checked, Asset.class, asset -> changed);
                    }
                    return changed;
                }));
    }

    void copy(AssetCopy copy) {
        calls.execute(Call.<Void>to(Operations.COPY_ASSET).json(copy.request()));
    }

    ItemResults updateAll(Collection<String> ids, AssetChange change) {
        refuse(change, ONE_ONLY, "update(id, change)");
        return new BulkCall(calls).sendAll(Ids.distinct("ids", ids), batch -> {
            calls.execute(Call.<Void>to(Operations.UPDATE_ASSETS).json(RecordCopy.with(body(change), "ids", batch)));
            pretend(batch, asset -> ChangedAsset.of(asset, change));
        });
    }

    ItemResults shiftTaken(Collection<String> ids, DateShift shift) {
        return new BulkCall(calls).sendAll(Ids.distinct("ids", ids), batch -> {
            Shift body = new Shift(
                    batch, shift.by().toMinutes(), shift.zone() == null ? null : DateShift.text(shift.zone()));
            calls.execute(Call.<Void>to(Operations.UPDATE_ASSETS).json(body).effect(Effect.ONCE));
        });
    }

    ItemResults trash(Collection<String> ids) {
        return new BulkCall(calls).sendAll(Ids.distinct("ids", ids), batch -> {
            calls.execute(Call.<Void>to(Operations.DELETE_ASSETS).json(new Deletion(batch, false)));
            pretend(batch, ChangedAsset::trashed);
        });
    }

    ItemResults delete(Collection<String> ids) {
        return new BulkCall(calls)
                .remaining(batch -> batch.stream().filter(this::exists).toList())
                .sendAll(Ids.distinct("ids", ids), this::deleteBatch);
    }

    private void deleteBatch(List<String> batch) {
        calls.execute(Call.<Void>to(Operations.DELETE_ASSETS)
                .json(new Deletion(batch, true))
                .effect(Effect.BULK_DELETES));
    }

    /** {@return whether the server has an asset} No search accepts a list of IDs, so each asset is read. */
    private boolean exists(String id) {
        try {
            calls.execute(Call.<Void>to(Operations.GET_ASSET_INFO).id("id", id));
            return true;
        } catch (ImmichNotFoundException e) {
            return false;
        }
    }

    private void pretend(List<String> ids, UnaryOperator<Asset> change) {
        DryRun dryRun = calls.dryRun();
        if (dryRun != null) {
            ids.forEach(id -> dryRun.change(id, Asset.class, change));
        }
    }

    private AssetChange.Fields body(AssetChange change) {
        boolean unrated = change.fields().rating().equals(FieldChange.cleared());
        // before 2.6, the server rejects null here, and accepts 0 for none; from 3.0 on it rejects 0
        return unrated && !calls.version().atLeast(ServerVersion.V2_6)
                ? RecordCopy.with(change.fields(), "rating", FieldChange.to(0))
                : change.fields();
    }

    private static void refuse(AssetChange change, Set<String> fields, String requiredCredential) {
        if (change.isEmpty()) {
            throw new IllegalArgumentException("change: expected something to change, got nothing");
        }
        for (String field : RecordWriter.fields(change.fields()).map().keySet()) {
            if (fields.contains(field)) {
                throw new IllegalArgumentException(
                        "change: the server does not take " + field + " here; use " + requiredCredential);
            }
        }
    }
}
