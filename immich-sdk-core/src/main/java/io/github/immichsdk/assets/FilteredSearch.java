package io.github.immichsdk.assets;

import org.jspecify.annotations.Nullable;

/** The searches of one query in one visibility, window by window. */
record FilteredSearch(AssetSearches searches, AssetQuery query, Visibility visibility) implements WindowSearch {

    @Override
    public Found find(Window window, int page, int size) {
        return searches.find(query.within(window), visibility, page, size);
    }

    @Override
    public long count(Window window) {
        return searches.countAll(query.within(window), visibility);
    }

    @Override
    public @Nullable String uncountable() {
        return QueryBody.uncountable(query);
    }

    @Override
    public boolean mayCountLess() {
        return query.fields().containsKey("albumIds");
    }
}
