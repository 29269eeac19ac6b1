package io.github.immichsdk.assets;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.PageToken;
import io.github.immichsdk.assets.QueryBody.Kind;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.json.JsonFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The searches of one visibility. Each method costs one request. */
final class AssetSearches {

    /** The default page size of a smart search: its results get worse from page to page. */
    private static final int SMART_PAGE = 100;

    private final Calls calls;

    AssetSearches(Calls calls) {
        this.calls = calls;
    }

    Page<Asset> page(AssetQuery query, Visibility visibility, @Nullable PageToken token) {
        int number = AssetPages.number(token);
        JsonFields body =
                body(Kind.SEARCH, query, visibility).put("page", number).put("size", query.pageSizeOr(AssetQuery.MOST));
        return calls.execute(
                Call.<Page<Asset>>to(Operations.SEARCH_ASSETS).json(body).reading(in -> AssetPages.read(in, number)));
    }

    /** One search of a complete listing, not through {@link Page}, since it provides the time of the response. */
    WindowSearch.Found find(AssetQuery query, Visibility visibility, int number, int size) {
        JsonFields body =
                body(Kind.SEARCH, query, visibility).put("page", number).put("size", size);
        return calls.execute(Call.<WindowSearch.Found>to(Operations.SEARCH_ASSETS)
                .json(body)
                .reading(in -> {
                    Page<Asset> page = AssetPages.read(in, number);
                    return new WindowSearch.Found(
                            page.items(), page.next() == null ? 0 : AssetPages.number(page.next()), in.answeredAt());
                }));
    }

    Page<Asset> smart(SmartQuery smart, AssetQuery query, @Nullable PageToken token) {
        int number = AssetPages.number(token);
        JsonFields body = body(Kind.SMART, query, query.visibilities().get(0))
                .put("query", smart.text())
                .put("queryAssetId", smart.assetId())
                .put("language", smart.language())
                .put("page", number)
                .put("size", query.pageSizeOr(SMART_PAGE));
        return calls.execute(
                Call.<Page<Asset>>to(Operations.SEARCH_SMART).json(body).reading(in -> AssetPages.read(in, number)));
    }

    List<Asset> random(AssetQuery query, int most) {
        JsonFields body = body(Kind.RANDOM, query, query.visibilities().get(0)).put("size", most);
        return calls.execute(
                Call.<List<Asset>>to(Operations.SEARCH_RANDOM).json(body).reading(in -> in.array(AssetCodec::asset)));
    }

    /** Counts in one visibility; with the trash, which the server counts apart, that is two requests. */
    long countAll(AssetQuery query, Visibility visibility) {
        long count = count(query, visibility);
        return query.trashToo() ? count + count(query.trashedOnly(), visibility) : count;
    }

    private long count(AssetQuery query, Visibility visibility) {
        JsonFields body = body(Kind.COUNT, query, visibility);
        return calls.execute(
                Call.<Long>to(Operations.SEARCH_ASSET_STATISTICS).json(body).object(in -> in.longInteger("total")));
    }

    private JsonFields body(Kind kind, AssetQuery query, Visibility visibility) {
        return QueryBody.of(kind, query, visibility, calls::version);
    }
}
