package io.github.immichsdk.assets;

import io.github.immichsdk.api.Experimental;
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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads, changes, copies and deletes assets: photos and videos. Thread-safe.
 *
 * <pre>{@code
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

    private static final String EDITS = "edits";

    static {
        InternalAccess.makes(Assets.class, Assets::new);
    }

    private record Items(List<Item> items) {}

    private record Item(String key, Map<String, ?> value) {}

    private record BulkItem(
            String assetId, String key, @Nullable Map<String, ?> value) {}

    private record BulkItems(List<BulkItem> items) {}

    private record Edits(List<AssetEdit> edits) {}

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
     * @see io.github.immichsdk.api.Operations#GET_ASSET_INFO
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
     * @see io.github.immichsdk.api.Operations#UPDATE_ASSET
     */
    public Asset update(String id, AssetChange change) {
        Objects.requireNonNull(change, "change");
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
     * @see io.github.immichsdk.api.Operations#UPDATE_ASSETS
     */
    public ItemResults updateAll(Collection<String> ids, AssetChange change) {
        Objects.requireNonNull(change, "change");
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
     * @see io.github.immichsdk.api.Operations#UPDATE_ASSETS
     */
    public ItemResults shiftTaken(Collection<String> ids, DateShift shift) {
        Objects.requireNonNull(shift, "shift");
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
     * @see io.github.immichsdk.api.Operations#COPY_ASSET
     */
    public void copy(AssetCopy copy) {
        Objects.requireNonNull(copy, "copy");
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
     * @see io.github.immichsdk.api.Operations#GET_ASSET_INFO
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
     * @see io.github.immichsdk.api.Operations#DELETE_ASSETS
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
     * @see io.github.immichsdk.api.Operations#DELETE_ASSETS
     * @see io.github.immichsdk.api.Operations#GET_ASSET_INFO
     */
    public ItemResults delete(Collection<String> ids) {
        return writes.delete(ids);
    }

    /**
     * {@return what programs keep with an asset; costs one request; needs {@code asset.read}}
     *
     * @param id the asset's ID
     * @see io.github.immichsdk.api.Operations#GET_ASSET_METADATA
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
     * @see io.github.immichsdk.api.Operations#GET_ASSET_METADATA_BY_KEY
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
     * @see io.github.immichsdk.api.Operations#UPDATE_ASSET_METADATA
     */
    public List<AssetMetadata> setMetadata(String id, Map<String, ? extends Map<String, ?>> values) {
        Objects.requireNonNull(values, "values");
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
     * @see io.github.immichsdk.api.Operations#DELETE_ASSET_METADATA
     */
    public void deleteMetadata(String id, String key) {
        calls.execute(Call.<Void>to(Operations.DELETE_ASSET_METADATA)
                .id("id", id)
                .path("key", TextChecks.notEmpty("key", key)));
    }

    /**
     * Sets the value that a program keeps with each of some assets under a key; values of other keys stay. Costs one request for
     * each 1000, safe to repeat; needs {@code asset.update}, and a server of 2.1 or newer.
     *
     * @param key the key
     * @param values the value for each asset, by the asset's ID; if there is none, no request is sent
     * @return the values as they are stored, by the asset's ID
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if one of the assets does not exist, or is not the caller's own:
     *     then none of its request was changed
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed
     * @see io.github.immichsdk.api.Operations#UPDATE_BULK_ASSET_METADATA
     */
    public Map<String, AssetMetadata> setMetadataAll(String key, Map<String, ? extends Map<String, ?>> values) {
        Objects.requireNonNull(values, "values");
        String checked = TextChecks.notEmpty("key", key);
        Map<String, Map<String, ?>> byId = new LinkedHashMap<>();
        values.forEach((id, value) -> byId.put(Ids.checked("values", id), Objects.requireNonNull(value, "values")));
        Map<String, AssetMetadata> stored = new LinkedHashMap<>();
        new BulkCall(calls).sendAll(List.copyOf(byId.keySet()), batch -> {
            List<BulkItem> items = batch.stream()
                    .map(id -> new BulkItem(id, checked, byId.get(id)))
                    .toList();
            calls.execute(Call.<List<StoredMetadata>>to(Operations.UPDATE_BULK_ASSET_METADATA)
                            .json(new BulkItems(items))
                            .reading(in -> in.array(StoredMetadata.class))
                            .inDryRun(() -> StoredMetadata.made(batch, checked, byId, calls)))
                    .forEach(one -> stored.put(one.assetId(), one.metadata()));
        });
        return Collections.unmodifiableMap(stored);
    }

    /**
     * Removes the value that a program keeps with each of some assets under a key, where there is one. Costs one request for each
     * 1000, safe to repeat; needs {@code asset.update}, and a server of 2.1 or newer.
     *
     * @param key the key
     * @param ids the assets' IDs
     * @return the result for each different asset, all done
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if one of them does not exist, or is not the caller's own:
     *     then none of its request was changed
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed
     * @see io.github.immichsdk.api.Operations#DELETE_BULK_ASSET_METADATA
     */
    public ItemResults deleteMetadataAll(String key, Collection<String> ids) {
        String checked = TextChecks.notEmpty("key", key);
        return new BulkCall(calls)
                .sendAll(
                        Ids.distinct("ids", ids),
                        batch -> calls.execute(Call.<Void>to(Operations.DELETE_BULK_ASSET_METADATA)
                                .json(new BulkItems(batch.stream()
                                        .map(id -> new BulkItem(id, checked, null))
                                        .toList()))));
    }

    /**
     * {@return the steps of the edit of a picture, in their order; none if it is not edited; costs one request; needs
     * {@code asset.edit.get}, and a server of 2.5 or newer}
     *
     * @param id the asset's ID
     * @see io.github.immichsdk.api.Operations#GET_ASSET_EDITS
     */
    public List<AssetEdit> edits(String id) {
        return calls.execute(Call.<List<AssetEdit>>to(Operations.GET_ASSET_EDITS)
                .id("id", id)
                .object(Edits.class, Edits::edits));
    }

    /**
     * Edits a picture. The original file stays; previews and thumbnails show the result some seconds later, and
     * {@code downloads().original(id).edited()} downloads it. Replaces an earlier edit. Costs one request, safe to repeat; servers
     * fail with 500 if two edits concern one asset at once, so a client sends its edits one at a time. Needs
     * {@code asset.edit.create}, and a server of 2.5 or newer.
     *
     * @param id the asset's ID
     * @param edit what to do; not empty: {@link #removeEdits} undoes an edit
     * @return the steps of the edit, in their order
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if the asset is a video, or the part to crop is
     *     not within the picture
     * @see io.github.immichsdk.api.Operations#EDIT_ASSET
     */
    public List<AssetEdit> edit(String id, ImageEdit edit) {
        Objects.requireNonNull(edit, "edit");
        if (edit.isEmpty()) {
            throw new IllegalArgumentException(
                    "edit: expected at least one step, got none; removeEdits(id) undoes an edit");
        }
        return calls.executeInTurn(
                EDITS,
                Call.<List<AssetEdit>>to(Operations.EDIT_ASSET)
                        .id("id", id)
                        .json(Map.of("edits", edit.sent()))
                        .object(Edits.class, Edits::edits)
                        .inDryRun(() -> edit.sent().stream()
                                .map(step ->
                                        Objects.requireNonNull(calls.dryRun()).make(AssetEdit.class, step))
                                .toList()));
    }

    /**
     * Undoes the edit of a picture; no error if it is not edited. Costs one request, safe to repeat; needs
     * {@code asset.edit.delete}, and a server of 2.5 or newer.
     *
     * @param id the asset's ID
     * @see io.github.immichsdk.api.Operations#REMOVE_ASSET_EDITS
     */
    public void removeEdits(String id) {
        calls.executeInTurn(EDITS, Call.<Void>to(Operations.REMOVE_ASSET_EDITS).id("id", id));
    }

    /** {@return the files that the server keeps for assets beside their originals; from 3.2 on} */
    @Experimental
    public AssetFiles files() {
        return new AssetFiles(calls);
    }

    /**
     * {@return the texts that the server found on a picture; costs one request; needs {@code asset.read} and a server of 2.1 or newer}
     *
     * @param id the asset's ID
     * @see io.github.immichsdk.api.Operations#GET_ASSET_OCR
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
     * @see io.github.immichsdk.api.Operations#RUN_ASSET_JOBS
     */
    public ItemResults runJob(AssetJob job, Collection<String> ids) {
        Objects.requireNonNull(job, "job");
        String name = job.wire();
        return new BulkCall(calls)
                .sendAll(
                        Ids.distinct("ids", ids),
                        batch -> calls.execute(Call.<Void>to(Operations.RUN_ASSET_JOBS)
                                .json(Map.of("assetIds", batch, "name", name))));
    }
}
