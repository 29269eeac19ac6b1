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
 * Assets: photos and videos, searched, changed, uploaded and deleted. Thread-safe.
 *
 * <pre>{@code
 * try (Stream<Asset> found = immich.assets().stream(AssetQuery.takenBetween(from, to).camera("X-T5"))) {
 *     found.forEach(asset -> System.out.println(asset.originalFileName()));
 * }
 * immich.assets().update(id, AssetChange.none().favorite().rating(5));
 * UploadResult uploaded = immich.assets().upload(Path.of("pier.jpg"));
 * }</pre>
 *
 * <p>Lists of ids may be of any length: repeats are left out, an empty list sends nothing, and a long one goes in batches of
 * 1000, one request each, in order. If one of several batches fails, an
 * {@link io.github.immichsdk.errors.ImmichBatchException} says what is done and what is left. Within a batch it is all or
 * nothing: one id that is not there, or not the caller's own, refuses it.
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
     * Finds assets, each exactly once, as a stream that is read while it is used: nothing is sent before the first asset is
     * asked for, and nothing after the last one that is. What fails, fails while the stream is read.
     *
     * <p>One request a page and visibility. A list of more than one page is compared with the server in the end, which costs
     * two requests more; {@link #listing} tells what came of it. Remembers the ids: some 32 bytes an asset. What is edited
     * meanwhile may come last, out of order. Needs {@code asset.read}, and {@code asset.statistics} for the comparison, which
     * is left out without it.
     *
     * @param query which assets
     * @return the assets in the order asked for; sequential, for one use
     * @throws io.github.immichsdk.errors.ImmichIncompleteException at the end, if the server counts more than could be read
     */
    public Stream<Asset> stream(AssetQuery query) {
        return listing(query).orThrow();
    }

    /**
     * Finds assets as {@link #stream} does, and tells afterwards whether the list was whole.
     *
     * @param query which assets
     * @return the listing, not yet begun
     */
    public AssetListing listing(AssetQuery query) {
        return new AssetListing(searches, query, calls.ambient().clock());
    }

    /**
     * Finds the first page of assets. One request; needs {@code asset.read}.
     *
     * @param query which assets, of one visibility
     * @return the page
     */
    public Page<Asset> page(AssetQuery query) {
        return searches.page(query, QueryBody.single(query, "a page"), null);
    }

    /**
     * Finds a further page of assets. One request; needs {@code asset.read}. Pages are counted from the start each time: assets
     * that come or go meanwhile, and assets of the same capture time, may be repeated or missed. {@link #stream} is the way to
     * a list.
     *
     * @param query the query of the page before
     * @param next the token of the page before
     * @return the page
     */
    public Page<Asset> page(AssetQuery query, PageToken next) {
        return searches.page(query, QueryBody.single(query, "a page"), next);
    }

    /**
     * Counts assets. One request for each visibility and rating of the query, two if the trash is included; needs {@code asset.statistics}. Counts the
     * caller's own and their partners' assets only, even in an album of others; counts assets without EXIF values, too, which
     * {@link AssetQuery#withExif} leaves out of lists.
     *
     * @param query which assets; not by id, checksum, file name, path or stack, by which the server does not count
     * @return how many
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
     * Draws assets by chance, others each time. One request; needs {@code asset.read}.
     *
     * @param query from which assets, of one visibility; without order
     * @param most how many at most, 1 to 1000
     * @return the assets, fewer if there are not so many
     */
    public List<Asset> random(AssetQuery query, int most) {
        if (most < 1 || most > AssetQuery.MOST) {
            throw new IllegalArgumentException("most: expected 1 to " + AssetQuery.MOST + ", got " + most);
        }
        QueryBody.check(Kind.RANDOM, query);
        return searches.random(query, most);
    }

    /**
     * Finds assets by what is seen on them, the best first, as {@link #smart(SmartQuery, AssetQuery)} does.
     *
     * @param text words that describe what is seen
     * @param query which assets, of one visibility; without order
     * @return the assets; there is no end where they stop fitting, so take as many as wanted
     */
    public Stream<Asset> smart(String text, AssetQuery query) {
        return smart(SmartQuery.of(text), query);
    }

    /**
     * Finds assets by what is seen on them, the best first. Lazy as {@link #stream}: a request for each 100, unless the query
     * sets another page size; needs {@code asset.read}, and smart search switched on at the server.
     *
     * @param smart what is seen
     * @param query which assets, of one visibility; without order
     * @return the assets; there is no end where they stop fitting, so take as many as wanted
     */
    public Stream<Asset> smart(SmartQuery smart, AssetQuery query) {
        QueryBody.check(Kind.SMART, query);
        return LazyStream.of(() -> new PageWalk<>(token -> searches.smart(smart, query, token)));
    }

    /**
     * Counts the caller's own pictures and videos. One request; needs {@code asset.statistics}.
     *
     * @param filter which ones
     * @return how many
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
     * Returns one asset with all that is known of it. One request; needs {@code asset.read}.
     *
     * @param id the asset's id
     * @return the asset, be it in the trash
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is none, or the caller may not see it
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
     * Changes one asset of the caller's own. One request; needs {@code asset.update}. A dry run reads the asset instead.
     *
     * @param id the asset's id
     * @param change what is to be changed
     * @return the asset after the change, without stack and people
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is none, or it is not the caller's own
     */
    public Asset update(String id, AssetChange change) {
        return writes.update(id, change, () -> get(id));
    }

    /**
     * Changes many assets of the caller's own in the same way. One request for each 1000; needs {@code asset.update}.
     *
     * @param ids the assets' ids
     * @param change what is to be changed
     */
    public void updateAll(Collection<String> ids, AssetChange change) {
        writes.updateAll(ids, change);
    }

    /**
     * Moves the capture times of assets of the caller's own. One request for each 1000, never sent twice whatever happens:
     * if a response is lost, look at one of the assets before doing it again. Needs {@code asset.update}.
     *
     * @param ids the assets' ids
     * @param shift by how much
     */
    public void shiftTaken(Collection<String> ids, DateShift shift) {
        writes.shiftTaken(ids, shift);
    }

    /**
     * Copies the albums, favorite mark, shared links, sidecar and stack of an asset to another, such as a new version of the same
     * picture. Nothing is taken from the old asset, except that the members of its stack move if the new asset has a stack already.
     * Tags, people, description and visibility are not copied. One request, safe to repeat; needs {@code asset.copy}, and a server of
     * 2.1 or newer.
     *
     * @param copy from which asset to which, and what
     * @throws io.github.immichsdk.errors.ImmichUnsupportedException on a server of 1.144 or 2.0, before any request
     */
    public void copy(AssetCopy copy) {
        writes.copy(copy);
    }

    /**
     * Uploads a file, under its own name and times.
     *
     * @param file the file
     * @return the asset that it became, or was already
     * @see #upload(Path, UploadOptions)
     */
    public UploadResult upload(Path file) {
        return upload(file, UploadOptions.none());
    }

    /**
     * Uploads a file, however large: it is read while it is sent, and there is no limit for the whole, only for silence.
     * Needs {@code asset.upload}.
     *
     * <p>The file is read once before, for its checksum. By that the server is asked whether it has the file, which is then
     * not sent; and asked afterwards whether it has it now, so that what it keeps is what was read here. Three requests, one
     * for a file that it has; {@link UploadOptions#unverified} makes it one. By a shared link only one is possible. A file
     * that changes while it is read is not stored. After a lost response the server is asked before anything is sent again.
     *
     * <p>The server reads date, size and place from the file a little later; {@link #awaitProcessed} waits for that. A dry
     * run asks, and sends nothing.
     *
     * @param file the file
     * @param options how
     * @return the asset that it became, or was already; that may lie in the trash
     * @throws IllegalArgumentException if there is no such file, or this JVM cannot hold its name
     * @throws io.github.immichsdk.errors.ImmichFileException if the file cannot be read, or changes meanwhile
     * @throws io.github.immichsdk.errors.ImmichPayloadTooLargeException if a proxy before the server refuses its size
     * @throws io.github.immichsdk.errors.ImmichChecksumException if the server keeps other bytes than were read
     */
    public UploadResult upload(Path file, UploadOptions options) {
        return upload(UploadSource.of(file), options);
    }

    /**
     * Uploads something that need not be a file, as {@link #upload(Path, UploadOptions)} does.
     *
     * @param source what to upload
     * @param options how
     * @return the asset that it became, or was already; that may lie in the trash
     */
    public UploadResult upload(UploadSource source, UploadOptions options) {
        Objects.requireNonNull(source, "source");
        return new SingleUpload(calls, source, options.set()).run();
    }

    /**
     * Waits until the server has done its background work on an asset. One request at once and then one after each of ever
     * longer waits, 100 ms to 5 s; needs {@code asset.read}.
     *
     * @param id the asset's id
     * @param step how far the server is to be
     * @param timeout how long to wait at most
     * @return the asset as it is then
     * @throws io.github.immichsdk.errors.ImmichTimeoutException if the server is not as far in time
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
     * Asks which files the server has. One request for each 5000, none for an empty list; needs {@code asset.upload}.
     *
     * @param checksums the SHA-1 of each file, as 28 characters of base64 or 40 of hex; see {@link FileChecksum}
     * @return a result for each, in the same order
     */
    public List<UploadCheck> checkUploads(List<String> checksums) {
        return new UploadChecks(calls).check(List.copyOf(checksums));
    }

    /**
     * Moves assets of the caller's own to the trash. One request for each 1000; needs {@code asset.delete}. Where the server's
     * trash is switched off, it deletes them for good the following night.
     *
     * @param ids the assets' ids
     */
    public void trash(Collection<String> ids) {
        writes.trash(ids);
    }

    /**
     * Takes assets out of the trash. One request for each 1000; needs {@code asset.delete}. What is being deleted for good
     * counts, but is not restored.
     *
     * @param ids the assets' ids
     * @return how many the server was asked to restore, even those that were not in the trash
     */
    public long restore(Collection<String> ids) {
        return writes.restore(ids);
    }

    /**
     * Deletes assets of the caller's own for good, in the trash or not. One request for each 1000; needs
     * {@code asset.delete}. The server deletes the files a little later, and may tell of the assets until then.
     *
     * <p>If a response is lost, each asset of that batch is asked for, one request each, which needs {@code asset.read};
     * those that are left are deleted. An id that is not there counts as deleted then.
     *
     * @param ids the assets' ids
     */
    public void delete(Collection<String> ids) {
        writes.delete(ids);
    }
}
