package io.github.immichsdk.assets;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.PageToken;
import io.github.immichsdk.assets.QueryBody.Kind;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.LazyStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Searches, changes, uploads and deletes assets: photos and videos. Thread-safe.
 *
 * <pre>{@code
 * try (Stream<Asset> found = immich.assets().stream(AssetQuery.takenBetween(from, to).camera("X-T5"))) {
 *     found.forEach(asset -> System.out.println(asset.originalFileName()));
 * }
 * immich.assets().update(id, AssetChange.none().favorite().rating(5));
 * UploadResult uploaded = immich.assets().upload(Path.of("pier.jpg"));
 * }</pre>
 *
 * <p>Lists of IDs may have any length: repeats are ignored, an empty list sends nothing, and a long list is sent in batches
 * of 1000, one request each, in order. If one of several batches fails, an
 * {@link io.github.immichsdk.errors.ImmichBatchException} reports the completed and the remaining IDs. A batch succeeds or
 * fails as a whole: the server rejects it if one asset does not exist or is not the caller's own.
 */
public final class Assets {

    private final Calls calls;
    private final AssetSearches searches;
    private final AssetWrites writes;

    /**
     * Created by the client.
     *
     * @param calls sends the calls
     */
    public Assets(Calls calls) {
        this.calls = calls;
        this.searches = new AssetSearches(calls);
        this.writes = new AssetWrites(calls);
    }

    /**
     * Finds assets, each exactly once, as a lazy stream: no request is sent before the first asset is read, and none after
     * the last one that is read. Errors are thrown while the stream is read.
     *
     * <p>Costs one request per page and visibility. A list of more than one page is compared with the server's count at the
     * end, which costs two more requests; {@link #listing} reports the result. Keeps the IDs in memory: some 32 bytes per
     * asset. Assets that are edited meanwhile may come last, out of order. Needs {@code asset.read}, and
     * {@code asset.statistics} for the comparison, which is skipped without it.
     *
     * @param query which assets
     * @return the assets in the requested order; sequential, for one use
     * @throws io.github.immichsdk.errors.ImmichIncompleteException at the end, if the server counts more assets than could
     *     be read
     */
    public Stream<Asset> stream(AssetQuery query) {
        return listing(query).orThrow();
    }

    /**
     * Finds assets like {@link #stream}, and reports afterwards whether the list was complete.
     *
     * @param query which assets
     * @return the listing, not started yet
     */
    public AssetListing listing(AssetQuery query) {
        return new AssetListing(searches, query, calls.ambient().clock());
    }

    /**
     * Finds the first page of assets. Costs one request; needs {@code asset.read}.
     *
     * @param query which assets, of one visibility
     * @return the page
     */
    public Page<Asset> page(AssetQuery query) {
        return searches.page(query, QueryBody.single(query, "a page"), null);
    }

    /**
     * Finds a further page of assets. Costs one request; needs {@code asset.read}. Pages are counted from the start each
     * time: if assets are added or removed meanwhile, or have the same capture time, some may be repeated or missed. For a
     * complete list, use {@link #stream}.
     *
     * @param query the query of the previous page
     * @param next the token of the previous page
     * @return the page
     */
    public Page<Asset> page(AssetQuery query, PageToken next) {
        return searches.page(query, QueryBody.single(query, "a page"), next);
    }

    /**
     * Counts assets. Costs one request for each visibility and rating of the query, two if the trash is included; needs
     * {@code asset.statistics}. Counts only the assets of the caller and their partners, even in an album of other users.
     * Includes assets without EXIF values, which {@link AssetQuery#withExif} excludes from lists.
     *
     * @param query which assets; the server cannot count by ID, checksum, file name, path or stack
     * @return the number of assets
     */
    public long count(AssetQuery query) {
        QueryBody.check(Kind.COUNT, query);
        long count = 0;
        for (AssetQuery part : query.parts()) {
            count += searches.countAll(part, part.visibilities().get(0));
        }
        return count;
    }

    /**
     * Returns a random selection of assets. Costs one request; needs {@code asset.read}.
     *
     * @param query the assets to select from, of one visibility; without order
     * @param most the maximum number of assets, 1 to 1000
     * @return the assets; fewer if fewer match
     */
    public List<Asset> random(AssetQuery query, int most) {
        if (most < 1 || most > AssetQuery.MOST) {
            throw new IllegalArgumentException("most: expected 1 to " + AssetQuery.MOST + ", got " + most);
        }
        QueryBody.check(Kind.RANDOM, query);
        return searches.random(query, most);
    }

    /**
     * Finds assets by their content, best match first, like {@link #smart(SmartQuery, AssetQuery)}.
     *
     * @param text words that describe the content
     * @param query which assets, of one visibility; without order
     * @return the assets; the server does not cut off poor matches, so limit the stream
     */
    public Stream<Asset> smart(String text, AssetQuery query) {
        return smart(SmartQuery.of(text), query);
    }

    /**
     * Finds assets by their content, best match first. Lazy like {@link #stream}: costs one request for each 100 assets,
     * unless the query sets another page size; needs {@code asset.read}, and smart search enabled on the server.
     *
     * @param smart the content to look for
     * @param query which assets, of one visibility; without order
     * @return the assets; the server does not cut off poor matches, so limit the stream
     */
    public Stream<Asset> smart(SmartQuery smart, AssetQuery query) {
        QueryBody.check(Kind.SMART, query);
        return LazyStream.of(() -> new PageWalk<>(token -> searches.smart(smart, query, token)));
    }

    /**
     * Counts the caller's own pictures and videos. Costs one request; needs {@code asset.statistics}.
     *
     * @param filter which assets
     * @return the counts
     */
    public AssetStatistics statistics(StatisticsFilter filter) {
        return calls.execute(Call.<AssetStatistics>to(Operations.GET_ASSET_STATISTICS)
                .query("visibility", filter.visibilityText())
                .query("isFavorite", filter.favorite())
                .query("isTrashed", filter.trashedOrNull())
                .object(in -> new AssetStatistics(
                        in.longInteger("images"), in.longInteger("videos"), in.longInteger("total"), in.rest())));
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
                        .object(AssetCodec::asset));
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
     */
    public void updateAll(Collection<String> ids, AssetChange change) {
        writes.updateAll(ids, change);
    }

    /**
     * Shifts the capture times of the caller's own assets. Costs one request for each 1000, which is never retried: if a
     * response is lost, check one of the assets before repeating the call. Needs {@code asset.update}.
     *
     * @param ids the assets' IDs
     * @param shift by how much
     */
    public void shiftTaken(Collection<String> ids, DateShift shift) {
        writes.shiftTaken(ids, shift);
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
     * Uploads a file, with its own name and times.
     *
     * @param file the file
     * @return the new or already existing asset
     * @see #upload(Path, UploadOptions)
     */
    public UploadResult upload(Path file) {
        return upload(file, UploadOptions.none());
    }

    /**
     * Uploads a file of any size: it is streamed from disk, and there is no limit for the total time, only for idle time.
     * Needs {@code asset.upload}.
     *
     * <p>The file is first read once to compute its checksum. The SDK asks the server for this checksum before the upload,
     * and skips a file that the server already has; and again afterwards, to verify that the server stored what was read.
     * Costs three requests, or one for a file that the server already has; one with {@link UploadOptions#unverified}, and
     * with a shared link, which cannot ask. A file that changes while it is read is not stored. After a lost response, the
     * SDK asks the server before it sends anything again.
     *
     * <p>The server reads date, size and location from the file a little later; {@link #awaitProcessed} waits for that. A
     * dry run asks the server for the checksum, and uploads nothing.
     *
     * @param file the file
     * @param options the upload options
     * @return the new or already existing asset; an existing one may be in the trash
     * @throws IllegalArgumentException if the file does not exist, or this JVM cannot represent its name
     * @throws io.github.immichsdk.errors.ImmichFileException if the file cannot be read, or changes during the upload
     * @throws io.github.immichsdk.errors.ImmichPayloadTooLargeException if a reverse proxy rejects its size
     * @throws io.github.immichsdk.errors.ImmichChecksumException if the server stored other bytes than were read
     */
    public UploadResult upload(Path file, UploadOptions options) {
        return upload(UploadSource.of(file), options);
    }

    /**
     * Uploads bytes from any source, like {@link #upload(Path, UploadOptions)}.
     *
     * @param source what to upload
     * @param options the upload options
     * @return the new or already existing asset; an existing one may be in the trash
     */
    public UploadResult upload(UploadSource source, UploadOptions options) {
        Objects.requireNonNull(source, "source");
        return new SingleUpload(calls, source, options.set()).run();
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
    public Asset awaitProcessed(String id, Processed step, Duration timeout) {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(timeout, "timeout");
        if (calls.dryRun() != null) {
            return get(id);
        }
        return new Processing(calls.ambient()).await(() -> get(id), step, timeout);
    }

    /**
     * Checks which files the server has. Costs one request for each 5000, none for an empty list; needs
     * {@code asset.upload}.
     *
     * @param checksums the SHA-1 of each file, as 28 characters of base64 or 40 of hex; see {@link FileChecksum}
     * @return a result for each, in the same order
     */
    public List<UploadCheck> checkUploads(List<String> checksums) {
        return new UploadChecks(calls).check(List.copyOf(checksums));
    }

    /**
     * Moves the caller's own assets to the trash. Costs one request for each 1000; needs {@code asset.delete}. If the
     * server's trash is disabled, it deletes them permanently the following night.
     *
     * @param ids the assets' IDs
     */
    public void trash(Collection<String> ids) {
        writes.trash(ids);
    }

    /**
     * Restores assets from the trash. Costs one request for each 1000; needs {@code asset.delete}. Assets that are being
     * permanently deleted count, but are not restored.
     *
     * @param ids the assets' IDs
     * @return the number of assets that the server was asked to restore, including those that were not in the trash
     */
    public long restore(Collection<String> ids) {
        return writes.restore(ids);
    }

    /**
     * Permanently deletes the caller's own assets, in the trash or not. Costs one request for each 1000; needs
     * {@code asset.delete}. The server deletes the files a little later, and may return the assets until then.
     *
     * <p>If a response is lost, the SDK reads each asset of that batch, one request each, which needs {@code asset.read},
     * and deletes the remaining ones. An ID that does not exist then counts as deleted.
     *
     * @param ids the assets' IDs
     */
    public void delete(Collection<String> ids) {
        writes.delete(ids);
    }
}
