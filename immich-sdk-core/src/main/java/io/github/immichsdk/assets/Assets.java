package io.github.immichsdk.assets;

import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.BulkCall;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.Polling;
import io.github.immichsdk.internal.checks.TextChecks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Reads, changes, copies and deletes assets: photos and videos. Thread-safe.
 *
 * <pre>{@code
 * Asset asset = immich.assets().get(id);
 * immich.assets().update(id, AssetChange.none().favorite().rating(5));
 * immich.assets().trash(List.of(id));
 * }</pre>
 *
 * <p>{@code immich.search()} finds assets, {@code immich.uploads()} adds them, and {@code immich.trash()} restores them.
 *
 * <p>Lists of IDs may have any length: repeats are ignored, an empty list sends nothing, and a long list is sent in batches
 * of 1000, one request each, in order. If one of several batches fails, an
 * {@link io.github.immichsdk.errors.ImmichBatchException} reports the completed and the remaining IDs. A batch succeeds or
 * fails as a whole: the server rejects it if one asset does not exist or is not the caller's own.
 */
public final class Assets {

    static {
        InternalAccess.makes(Assets.class, Assets::new);
    }

    private record Items(List<Item> items) {}

    private record Item(String key, Map<String, ?> value) {}

    private final CallExecutor calls;
    private final AssetWrites writes;

    Assets(CallExecutor calls) {
        this.calls = calls;
        this.writes = new AssetWrites(calls);
    }

    /**
     * Returns one asset with all details. Costs one request; needs {@code asset.read}.
     *
     * @param id the asset's ID
     * @return the asset, even if it is in the trash
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if it does not exist, or the caller may not see it
     */
    public Asset get(String id) {
        String checked = Ids.checked("id", id);
        DryRun dryRun = calls.dryRun();
        Asset made = dryRun == null ? null : dryRun.find(checked, Asset.class);
        return made != null
                ? made
                : calls.execute(Call.<Asset>to(Operations.GET_ASSET_INFO)
                        .id("id", checked)
                        .object(Asset.class));
    }

    /**
     * Changes one of the caller's own assets. Costs one request; needs {@code asset.update}. A dry run reads the asset
     * instead.
     *
     * @param id the asset's ID
     * @param change what to change
     * @return the asset after the change, without stack and people
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if it does not exist, or is not the caller's own
     */
    public Asset update(String id, AssetChange change) {
        return writes.update(id, change, () -> get(id));
    }

    /**
     * Changes many of the caller's own assets in the same way. Costs one request for each 1000; needs {@code asset.update}.
     *
     * @param ids the assets' IDs
     * @param change what to change
     * @return the result for each different asset, all done
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if one of them does not exist, or is not the caller's own:
     *     then none of its request was changed
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed
     */
    public ItemResults updateAll(Collection<String> ids, AssetChange change) {
        return writes.updateAll(ids, change);
    }

    /**
     * Shifts the capture times of the caller's own assets. Costs one request for each 1000, which is never retried: if a
     * response is lost, check one of the assets before repeating the call. Needs {@code asset.update}.
     *
     * @param ids the assets' IDs
     * @param shift by how much
     * @return the result for each different asset, all done
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed
     */
    public ItemResults shiftTaken(Collection<String> ids, DateShift shift) {
        return writes.shiftTaken(ids, shift);
    }

    /**
     * Copies the albums, favorite mark, shared links, sidecar and stack of an asset to another, such as a new version of the
     * same picture. The old asset keeps everything, except that the members of its stack move if the new asset already has a
     * stack. Tags, people, description and visibility are not copied. Costs one request, safe to repeat; needs
     * {@code asset.copy}, and a server of 2.1 or newer.
     *
     * @param copy from which asset to which, and what
     * @throws io.github.immichsdk.errors.ImmichUnsupportedException on a server of 1.144 or 2.0, before any request
     */
    public void copy(AssetCopy copy) {
        writes.copy(copy);
    }

    /**
     * Waits until the server has completed its background work on an asset. Sends one request immediately, then one after
     * each of increasing delays of 100 ms to 5 s; needs {@code asset.read}.
     *
     * @param id the asset's ID
     * @param step the step to wait for
     * @param timeout the maximum time to wait
     * @return the asset in its new state
     * @throws io.github.immichsdk.errors.ImmichTimeoutException if the server does not complete the step in time
     */
    public Asset awaitProcessed(String id, ProcessingStep step, Duration timeout) {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(timeout, "timeout");
        if (calls.dryRun() != null) {
            return get(id);
        }
        return new Polling(calls.ambient(), Operations.GET_ASSET_INFO, timeout)
                .until(
                        () -> get(id),
                        step::of,
                        asset -> "the server has not made the "
                                + step.toString().toLowerCase(Locale.ROOT) + " of asset "
                                + id + " within " + timeout
                                + ": its background jobs may be busy, paused, or unable to read the file");
    }

    /**
     * Moves the caller's own assets to the trash. Costs one request for each 1000; needs {@code asset.delete}. If the
     * server's trash is disabled, it deletes them permanently the following night.
     *
     * @param ids the assets' IDs
     * @return the result for each different asset, all done
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if one of them does not exist, or is not the caller's own:
     *     then none of its request was moved
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed
     */
    public ItemResults trash(Collection<String> ids) {
        return writes.trash(ids);
    }

    /**
     * Permanently deletes the caller's own assets, in the trash or not. Costs one request for each 1000; needs
     * {@code asset.delete}. The server deletes the files a little later, and may return the assets until then.
     *
     * <p>If a response is lost, the SDK reads each asset of that batch, one request each, which needs {@code asset.read},
     * and deletes the remaining ones. An ID that does not exist then counts as deleted.
     *
     * @param ids the assets' IDs
     * @return the result for each different asset, all done
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if one of them does not exist, or is not the caller's own:
     *     then none of its request was deleted
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed
     */
    public ItemResults delete(Collection<String> ids) {
        return writes.delete(ids);
    }

    /**
     * {@return what programs keep with an asset; costs one request; needs {@code asset.read}}
     *
     * @param id the asset's ID
     */
    public List<AssetMetadata> metadata(String id) {
        return calls.execute(Call.<List<AssetMetadata>>to(Operations.GET_ASSET_METADATA)
                .id("id", id)
                .reading(in -> in.array(AssetMetadata.class)));
    }

    /**
     * {@return the value that a program keeps with an asset under a key; costs one request; needs {@code asset.read}}
     *
     * @param id the asset's ID
     * @param key the key
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if there is no such value
     */
    public AssetMetadata metadata(String id, String key) {
        return calls.execute(Call.<AssetMetadata>to(Operations.GET_ASSET_METADATA_BY_KEY)
                .id("id", id)
                .path("key", TextChecks.notEmpty("key", key))
                .object(AssetMetadata.class));
    }

    /**
     * Sets values that a program keeps with an asset; those of other keys stay. Costs one request, safe to repeat; needs
     * {@code asset.update}. Servers before 2.1 accept only the key {@code mobile-app}.
     *
     * @param id the asset's ID
     * @param values the values by key; if there is none, no request is sent
     * @return the values as they are stored
     */
    public List<AssetMetadata> setMetadata(String id, Map<String, ? extends Map<String, ?>> values) {
        if (values.isEmpty()) {
            return List.of(); // 1.144 fails with 500
        }
        List<Item> items = new ArrayList<>();
        values.forEach((key, value) -> items.add(new Item(TextChecks.notEmpty("key", key), value)));
        return calls.execute(Call.<List<AssetMetadata>>to(Operations.UPDATE_ASSET_METADATA)
                .id("id", id)
                .json(new Items(items))
                .reading(in -> in.array(AssetMetadata.class))
                .inDryRun(() -> items.stream()
                        .map(item -> Objects.requireNonNull(calls.dryRun())
                                .make(AssetMetadata.class, Map.of("key", item.key(), "value", item.value())))
                        .toList()));
    }

    /**
     * Removes the value that a program keeps with an asset under a key, if there is one. Costs one request, safe to repeat; needs
     * {@code asset.update}.
     *
     * @param id the asset's ID
     * @param key the key
     */
    public void deleteMetadata(String id, String key) {
        calls.execute(Call.<Void>to(Operations.DELETE_ASSET_METADATA)
                .id("id", id)
                .path("key", TextChecks.notEmpty("key", key)));
    }

    /**
     * {@return the texts that the server found on a picture; costs one request; needs {@code asset.read} and a server of 2.1 or newer}
     *
     * @param id the asset's ID
     */
    public List<OcrText> ocr(String id) {
        return calls.execute(
                Call.<List<OcrText>>to(Operations.GET_ASSET_OCR).id("id", id).reading(in -> in.array(OcrText.class)));
    }

    /**
     * Makes the server repeat work on assets. Costs one request for each 1000; needs {@code job.create}. Returns when the work is
     * queued, not when it is done.
     *
     * @param job the work
     * @param ids the assets' IDs
     * @return the result for each different asset, all done
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if one of them does not exist, or is not the caller's own:
     *     then none of its request was queued
     */
    public ItemResults runJob(AssetJob job, Collection<String> ids) {
        String name = job.wire();
        return new BulkCall(calls)
                .sendAll(
                        Ids.distinct("ids", ids),
                        batch -> calls.execute(Call.<Void>to(Operations.RUN_ASSET_JOBS)
                                .json(Map.of("assetIds", batch, "name", name))));
    }
}
