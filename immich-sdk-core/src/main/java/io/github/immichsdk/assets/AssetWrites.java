package io.github.immichsdk.assets;

import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.internal.call.Batches;
import io.github.immichsdk.internal.call.BulkCall;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.json.JsonFields;
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

    private final Calls calls;

    AssetWrites(Calls calls) {
        this.calls = calls;
    }

    /** Changes one asset; a dry run changes what {@code before} reads. */
    Asset update(String id, AssetChange change, Supplier<Asset> before) {
        String checked = Ids.checked("id", id);
        refuse(change, MANY_ONLY, "updateAll(ids, change)");
        return calls.execute(Call.<Asset>to(Operations.UPDATE_ASSET)
                .id("id", checked)
                .json(body(change))
                .object(AssetCodec::asset)
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
        calls.execute(Call.<Void>to(Operations.COPY_ASSET).json(copy.body()));
    }

    ItemResults updateAll(Collection<String> ids, AssetChange change) {
        refuse(change, ONE_ONLY, "update(id, change)");
        return new BulkCall(calls).sendAll(Ids.distinct("ids", ids), batch -> {
            JsonFields body = new JsonFields().put("ids", batch);
            body(change).map().forEach((name, value) -> putOrNull(body, name, value));
            calls.execute(Call.<Void>to(Operations.UPDATE_ASSETS).json(body));
            pretend(batch, asset -> ChangedAsset.of(asset, change));
        });
    }

    ItemResults shiftTaken(Collection<String> ids, DateShift shift) {
        return new BulkCall(calls).sendAll(Ids.distinct("ids", ids), batch -> {
            JsonFields body = new JsonFields()
                    .put("ids", batch)
                    .put("dateTimeRelative", shift.by().toMinutes())
                    .put("timeZone", shift.zone() == null ? null : DateShift.text(shift.zone()));
            calls.execute(Call.<Void>to(Operations.UPDATE_ASSETS).json(body).effect(Effect.ONCE));
        });
    }

    ItemResults trash(Collection<String> ids) {
        return new BulkCall(calls).sendAll(Ids.distinct("ids", ids), batch -> {
            calls.execute(Call.<Void>to(Operations.DELETE_ASSETS)
                    .json(new JsonFields().put("ids", batch).put("force", false)));
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
                .json(new JsonFields().put("ids", batch).put("force", true))
                .effect(Effect.BULK_DELETES));
        DryRun dryRun = calls.dryRun();
        if (dryRun != null) {
            batch.forEach(dryRun::forget);
        }
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

    private JsonFields body(AssetChange change) {
        JsonFields body = new JsonFields();
        change.fields().forEach((name, value) -> {
            boolean unrated = name.equals("rating") && value == null;
            // before 2.6, the server rejects null here, and accepts 0 for none; from 3.0 on it rejects 0
            putOrNull(body, name, unrated && !calls.version().atLeast(ServerVersion.V2_6) ? (Object) 0 : value);
        });
        return body;
    }

    private static void putOrNull(JsonFields body, String name, @Nullable Object value) {
        if (value == null) {
            body.putNull(name);
        } else {
            body.put(name, value);
        }
    }

    private static void refuse(AssetChange change, Set<String> fields, String wayOut) {
        if (change.fields().isEmpty()) {
            throw new IllegalArgumentException("change: expected something to change, got nothing");
        }
        for (String field : change.fields().keySet()) {
            if (fields.contains(field)) {
                throw new IllegalArgumentException(
                        "change: the server does not take " + field + " here; use " + wayOut);
            }
        }
    }
}
