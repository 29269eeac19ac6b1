package io.github.immichsdk.search;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.PageToken;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.json.RecordCopy;
import io.github.immichsdk.search.QueryBody.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The requests that answer a query of one visibility and one rating. Each method costs one request.
 *
 * @param calls sends the calls
 * @param query the query; of several visibilities, the first one counts
 */
record AssetSearch(CallExecutor calls, QueryParts query) implements WindowSearch {

    private record Total(long total) {}

    /** The default page size of a smart search: its results get worse from page to page. */
    private static final int SMART_PAGE = 100;

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

    /** Not through {@link Page}, since a complete listing needs the time of the response. */
    @Override
    public Found find(SearchWindow window, int number, int size) {
        SearchRequest body = RecordCopy.of(body(Kind.SEARCH, query.within(window.fields())))
                .set("page", number)
                .set("size", size)
                .make();
        return calls.execute(Call.<Found>to(Operations.SEARCH_ASSETS).json(body).reading(in -> {
            Page<Asset> page = AssetPages.read(in, number);
            return new Found(page.items(), page.next() == null ? 0 : AssetPages.number(page.next()), in.answeredAt());
        }));
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
        return calls.execute(Call.<Long>to(Operations.SEARCH_ASSET_STATISTICS)
                .json(body(Kind.COUNT, part))
                .object(Total.class, Total::total));
    }

    private SearchRequest body(Kind kind, QueryParts part) {
        return QueryBody.of(kind, part, calls::version);
    }
}
