package io.github.immichsdk.search;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.PageToken;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.json.RecordCopy;
import io.github.immichsdk.internal.json.RecordWriter;
import io.github.immichsdk.search.QueryBody.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The requests for a query of one visibility and one rating. Each method costs one request.
 *
 * @param calls sends the calls
 * @param query the query; of several visibilities, the first one counts
 * @param flights the limit and the cancellation of a listing's requests
 */
record AssetSearch(CallExecutor calls, QueryParts query, Flights flights) implements WindowSearch {

    private record Total(long total) {}

    /** The default page size of a smart search: its results get worse from page to page. */
    private static final int SMART_PAGE = 100;

    /** The conditions whose assets the timeline can count; those that change nothing but the details or the order. */
    private static final Set<String> IN_TIMELINE = Set.of(
            "takenAfter", "takenBefore", "order", "withExif", "withPeople", "withDeleted", "isFavorite", "albumIds");

    AssetSearch(CallExecutor calls, QueryParts query) {
        this(calls, query, Flights.ONE_BY_ONE);
    }

    Page<Asset> page(@Nullable PageToken token) {
        int number = AssetPages.number(token);
        SearchRequest body = RecordCopy.of(body(Kind.SEARCH, query))
                .set("page", number)
                .set("size", query.pageSizeOr(AssetQuery.MOST))
                .make();
        return calls.execute(
                Call.<Page<Asset>>to(Operations.SEARCH_ASSETS).json(body).reading(in -> AssetPages.read(in, number)));
    }

    Page<Asset> smart(SmartQuery smart, @Nullable PageToken token) {
        int number = AssetPages.number(token);
        SearchRequest body = RecordCopy.of(body(Kind.SMART, query))
                .set("query", smart.text())
                .set("queryAssetId", smart.assetId())
                .set("language", smart.language())
                .set("page", number)
                .set("size", query.pageSizeOr(SMART_PAGE))
                .make();
        return calls.execute(
                Call.<Page<Asset>>to(Operations.SEARCH_SMART).json(body).reading(in -> AssetPages.read(in, number)));
    }

    List<Asset> random(int limit) {
        return calls.execute(Call.<List<Asset>>to(Operations.SEARCH_RANDOM)
                .json(RecordCopy.with(body(Kind.RANDOM, query), "size", limit))
                .reading(in -> in.array(Asset.class)));
    }

    /** This search takes its conditions in the query of the URL, where nothing can be null. */
    List<Asset> largest(int limit) {
        Call<List<Asset>> call = Call.to(Operations.SEARCH_LARGE_ASSETS);
        RecordWriter.fields(RecordCopy.with(body(Kind.LARGEST, query), "size", limit))
                .map()
                .forEach((name, value) -> {
                    if (value == null) {
                        throw new IllegalArgumentException(
                                "query: this search cannot find an unset " + name + "; use stream(query)");
                    }
                    call.query(name, value);
                });
        return calls.execute(call.reading(in -> in.array(Asset.class)));
    }

    /** Not through {@link Page}, since a complete listing needs the time of the response. */
    @Override
    public Found find(SearchWindow window, int number, int size) {
        SearchRequest body = RecordCopy.of(body(Kind.SEARCH, query.within(window.fields())))
                .set("page", number)
                .set("size", size)
                .make();
        return calls.execute(listed(Call.<Found>to(Operations.SEARCH_ASSETS))
                .json(body)
                .reading(in -> {
                    Page<Asset> page = AssetPages.read(in, number);
                    return new Found(
                            page.items(), page.next() == null ? 0 : AssetPages.number(page.next()), in.respondedAt());
                }));
    }

    private <T> Call<T> listed(Call<T> call) {
        return call.cancelledBy(flights.cancel()).onRetry(flights::failed);
    }

    @Override
    public @Nullable List<TimelineMonth> timeline() {
        SearchRequest request = query.request();
        List<String> albums = request.albumIds();
        if (!IN_TIMELINE.containsAll(request.names()) || (albums != null && albums.size() > 1)) {
            return null;
        }
        try {
            return calls.execute(listed(Call.<List<TimelineMonth>>to(Operations.GET_TIME_BUCKETS))
                    .query("visibility", query.visibilities().get(0).value())
                    .query("albumId", albums == null || albums.isEmpty() ? null : albums.get(0))
                    .query("isFavorite", request.isFavorite())
                    .reading(in -> in.array(TimelineMonth.class)));
        } catch (ImmichStatusException | ImmichCredentialException | ImmichDataException e) {
            // the counts only help to split the listing
            return List.of();
        }
    }

    /** Counts; with the trash, which the server counts separately, that is two requests. */
    @Override
    public long count(SearchWindow window) {
        QueryParts part = query.within(window.fields());
        long count = count(part);
        return part.trashToo() ? count + count(part.onlyTrashed()) : count;
    }

    @Override
    public @Nullable String uncountable() {
        return QueryBody.uncountable(query);
    }

    @Override
    public boolean mayCountLess() {
        return query.request().albumIds() != null;
    }

    private long count(QueryParts part) {
        return calls.execute(listed(Call.<Long>to(Operations.SEARCH_ASSET_STATISTICS))
                .json(body(Kind.COUNT, part))
                .object(Total.class, Total::total));
    }

    private SearchRequest body(Kind kind, QueryParts part) {
        return QueryBody.of(kind, part, calls::version);
    }
}
