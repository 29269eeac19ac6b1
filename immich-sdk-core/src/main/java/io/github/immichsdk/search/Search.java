package io.github.immichsdk.search;

import io.github.immichsdk.api.Feature;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.PageToken;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.Features;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LazyStream;
import io.github.immichsdk.internal.call.PageIterator;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.search.QueryBody.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Searches, lists and counts assets. Thread-safe.
 *
 * <pre>{@code
 * AssetQuery videos = AssetQuery.all().type(AssetType.VIDEO).camera("R5");
 * try (Stream<Asset> found = immich.search().stream(videos)) {
 *     found.forEach(video -> System.out.println(video.originalFileName()));
 * }
 * System.out.println(immich.search().count(videos)); // 412
 * }</pre>
 */
public final class Search {

    static {
        InternalAccess.makes(Search.class, Search::new);
    }

    private final CallExecutor calls;

    Search(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * Finds assets, each exactly once, as a lazy stream: no request is sent before the first asset is read. A list of more than
     * two pages reads ahead, with two requests in flight ({@link AssetQuery#maxInFlight}); closing the stream cancels them. Errors
     * are thrown while the stream is read.
     *
     * <p>Costs one request per page and visibility. A list of more than two pages is split by the months of the timeline, which
     * costs one request, and about two more for each ten pages. A list of more than one page is compared with the server's count
     * at the end, which costs two more requests; {@link #listing} reports the result. Keeps the IDs in memory: some 32 bytes per
     * asset. Assets that are edited meanwhile may come last, out of order. Needs {@code asset.read}, and
     * {@code asset.statistics} for the comparison, which is skipped without it.
     *
     * <p>In order of file size, the pages are read one after the other and are not compared with a count: assets that are added
     * or removed meanwhile can be repeated or missed.
     *
     * @param query which assets
     * @return the assets in the requested order; sequential, for one use
     * @throws io.github.immichsdk.errors.ImmichIncompleteException at the end, if the server counts more assets than could
     *     be read
     * @see io.github.immichsdk.api.Operations#SEARCH_ASSETS
     */
    public Stream<Asset> stream(AssetQuery query) {
        Objects.requireNonNull(query, "query");
        if (query.parts().request().orderBy() != null) {
            QueryBody.single(query.parts(), "the order of file size");
            AssetSearch search = new AssetSearch(calls, query.parts());
            return LazyStream.of(() -> new PageIterator<>(search::page));
        }
        return listing(query).orThrow();
    }

    /**
     * Finds assets like {@link #stream}, and reports afterwards whether the list was complete.
     *
     * @param query which assets, in order of capture time
     * @return the listing, not started yet
     */
    public AssetListing listing(AssetQuery query) {
        Objects.requireNonNull(query, "query");
        QueryBody.byTime(query.parts());
        return new AssetListing(calls, query.parts());
    }

    /**
     * Finds the first page of assets. Costs one request; needs {@code asset.read}.
     *
     * @param query which assets, of one visibility
     * @return the page
     * @see io.github.immichsdk.api.Operations#SEARCH_ASSETS
     */
    public Page<Asset> page(AssetQuery query) {
        Objects.requireNonNull(query, "query");
        return pageAt(query, null);
    }

    /**
     * Finds a further page of assets. Costs one request; needs {@code asset.read}. Pages are counted from the start each
     * time: if assets are added or removed meanwhile, or have the same capture time, some may be repeated or missed. For a
     * complete list, use {@link #stream}.
     *
     * @param query the query of the previous page
     * @param next the token of the previous page
     * @return the page
     * @see io.github.immichsdk.api.Operations#SEARCH_ASSETS
     */
    public Page<Asset> page(AssetQuery query, PageToken next) {
        Objects.requireNonNull(query, "query");
        return pageAt(query, next);
    }

    /**
     * Counts assets. Costs one request for each visibility and rating of the query, two if the trash is included; needs
     * {@code asset.statistics}. Counts only the assets of the caller and their partners, even in an album of other users.
     * Includes assets without EXIF values, which {@link AssetQuery#includeExif} excludes from lists.
     *
     * @param query which assets; the server cannot count by ID, checksum, file name, path or stack
     * @return the number of assets
     * @see io.github.immichsdk.api.Operations#SEARCH_ASSET_STATISTICS
     */
    public long count(AssetQuery query) {
        Objects.requireNonNull(query, "query");
        QueryBody.check(Kind.COUNT, query.parts());
        return query.parts().split().stream()
                .mapToLong(part -> new AssetSearch(calls, part).count(part.window()))
                .sum();
    }

    /**
     * Returns a random selection of assets. Costs one request; needs {@code asset.read}.
     *
     * @param query the assets to select from, of one visibility; without order
     * @param limit the maximum number of assets, 1 to 1000
     * @return the assets; fewer if fewer match
     * @see io.github.immichsdk.api.Operations#SEARCH_RANDOM
     */
    public List<Asset> random(AssetQuery query, int limit) {
        Objects.requireNonNull(query, "query");
        if (limit < 1 || limit > AssetQuery.MOST) {
            throw new IllegalArgumentException("limit: expected 1 to " + AssetQuery.MOST + ", got " + limit);
        }
        QueryBody.check(Kind.RANDOM, query.parts());
        return new AssetSearch(calls, query.parts()).random(limit);
    }

    /**
     * Finds assets by their content, best match first, like {@link #smart(SmartQuery, AssetQuery)}. Needs
     * {@code asset.read}.
     *
     * @param text words that describe the content
     * @param query which assets, of one visibility; without order
     * @return the assets; the server does not cut off poor matches, so limit the stream
     * @see io.github.immichsdk.api.Operations#SEARCH_SMART
     */
    public Stream<Asset> smart(String text, AssetQuery query) {
        Objects.requireNonNull(query, "query");
        return smart(SmartQuery.of(text), query);
    }

    /**
     * Finds assets by their content, best match first. Lazy like {@link #stream}: costs one request for each 100 assets,
     * unless the query sets another page size; needs {@code asset.read}, and smart search enabled on the server.
     *
     * @param smart the content to look for
     * @param query which assets, of one visibility; without order
     * @return the assets; the server does not cut off poor matches, so limit the stream
     * @see io.github.immichsdk.api.Operations#SEARCH_SMART
     */
    public Stream<Asset> smart(SmartQuery smart, AssetQuery query) {
        Objects.requireNonNull(smart, "smart");
        Objects.requireNonNull(query, "query");
        QueryBody.check(Kind.SMART, query.parts());
        AssetSearch search = new AssetSearch(calls, query.parts());
        return LazyStream.of(() -> new PageIterator<>(token -> search.smart(smart, token)));
    }

    /**
     * Counts the caller's own pictures and videos. Costs one request; needs {@code asset.statistics}.
     *
     * @param filter which assets
     * @return the counts
     * @see io.github.immichsdk.api.Operations#GET_ASSET_STATISTICS
     */
    public AssetStatistics statistics(StatisticsFilter filter) {
        Objects.requireNonNull(filter, "filter");
        return calls.execute(Call.<AssetStatistics>to(Operations.GET_ASSET_STATISTICS)
                .queryAll(filter.parameters())
                .object(AssetStatistics.class));
    }

    /**
     * {@return places whose name contains a string, from the server's map data; empty if it has none; needs {@code asset.read}}
     *
     * @param name a part of the name, not empty
     * @see io.github.immichsdk.api.Operations#SEARCH_PLACES
     */
    public List<FoundPlace> places(String name) {
        return calls.execute(Call.<List<FoundPlace>>to(Operations.SEARCH_PLACES)
                .query("name", TextChecks.notEmpty("name", name))
                .reading(in -> in.array(FoundPlace.class)));
    }

    /**
     * {@return one of the caller's assets for each city; also one without a city, if there is any; needs {@code asset.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_ASSETS_BY_CITY
     */
    public List<Asset> byCity() {
        return calls.execute(Call.<List<Asset>>to(Operations.GET_ASSETS_BY_CITY).reading(in -> in.array(Asset.class)));
    }

    /**
     * {@return assets to explore the caller's library: one for each city, and from 3.0 on the newest; needs {@code asset.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_EXPLORE_DATA
     */
    public List<ExploreGroup> explore() {
        return calls.execute(
                Call.<List<ExploreGroup>>to(Operations.GET_EXPLORE_DATA).reading(in -> in.array(ExploreGroup.class)));
    }

    /**
     * {@return the different values of a field among the caller's assets, in order; needs {@code asset.read}}
     *
     * @param type the field
     * @see io.github.immichsdk.api.Operations#GET_SEARCH_SUGGESTIONS
     */
    public List<String> suggestions(SuggestionType type) {
        Objects.requireNonNull(type, "type");
        return suggestions(type, AssetQuery.all());
    }

    /**
     * Returns the different values of a field among the caller's assets, such as the cameras of one maker.
     *
     * @param type the field
     * @param query the assets: by country, state, make, camera and lens only
     * @return the values in order; needs {@code asset.read}
     * @throws IllegalArgumentException if the query has another condition, which the server would ignore
     * @see io.github.immichsdk.api.Operations#GET_SEARCH_SUGGESTIONS
     */
    public List<String> suggestions(SuggestionType type, AssetQuery query) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(query, "query");
        if (type == SuggestionType.LENS) {
            Features.refuseUnless(Feature.LENS_SUGGESTIONS, Operations.GET_SEARCH_SUGGESTIONS, calls.version());
        }
        Call<List<String>> call =
                Call.<List<String>>to(Operations.GET_SEARCH_SUGGESTIONS).query("type", type.wire());
        query.parts()
                .queryOnly(Set.of("country", "state", "make", "model", "lensModel"))
                .forEach(call::query);
        return calls.execute(
                call.reading(in -> in.list().stream().map(String::valueOf).toList()));
    }

    /**
     * Finds the largest files, the largest first. Costs one request; needs {@code asset.read}.
     *
     * @param query which assets, of one visibility; not by ID, checksum, name, path, description, rating, album, person or tag, and
     *     without order
     * @param limit the maximum number of assets, 1 to 1000
     * @return the assets, with EXIF values
     * @see io.github.immichsdk.api.Operations#SEARCH_LARGE_ASSETS
     */
    public List<Asset> largest(AssetQuery query, int limit) {
        Objects.requireNonNull(query, "query");
        if (limit < 1 || limit > AssetQuery.MOST) {
            throw new IllegalArgumentException("limit: expected 1 to " + AssetQuery.MOST + ", got " + limit);
        }
        QueryBody.check(Kind.LARGEST, query.parts());
        return new AssetSearch(calls, query.parts()).largest(limit);
    }

    private Page<Asset> pageAt(AssetQuery query, @Nullable PageToken token) {
        QueryBody.single(query.parts(), "a page");
        return new AssetSearch(calls, query.parts()).page(token);
    }
}
