package io.github.immichsdk.search;

import io.github.immichsdk.assets.Visibility;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Selects which assets of a user are counted, for example by {@link Search#statistics(StatisticsFilter)}. Immutable; each method
 * returns a changed copy.
 */
public final class StatisticsFilter {

    private static final StatisticsFilter ALL = new StatisticsFilter(null, null, false);

    private final @Nullable Visibility visibility;
    private final @Nullable Boolean favorite;
    private final boolean trashed;

    private StatisticsFilter(@Nullable Visibility visibility, @Nullable Boolean favorite, boolean trashed) {
        this.visibility = visibility;
        this.favorite = favorite;
        this.trashed = trashed;
    }

    /** {@return timeline and archive, without the trash: what the server counts by default, on all versions} */
    public static StatisticsFilter all() {
        return ALL;
    }

    /**
     * Counts assets of one visibility only.
     *
     * @param where the visibility
     * @return a changed copy
     */
    public StatisticsFilter visibility(Visibility where) {
        return new StatisticsFilter(Objects.requireNonNull(where, "where"), favorite, trashed);
    }

    /** {@return a filter for favorites} */
    public StatisticsFilter favorite() {
        return new StatisticsFilter(visibility, true, trashed);
    }

    /** {@return a filter for assets that are not favorites} */
    public StatisticsFilter notFavorite() {
        return new StatisticsFilter(visibility, false, trashed);
    }

    /** {@return a filter for assets in the trash} */
    public StatisticsFilter onlyTrashed() {
        return new StatisticsFilter(visibility, favorite, true);
    }

    /** {@return the parameters of a request, by name} */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (visibility != null) {
            parameters.put("visibility", visibility);
        }
        if (favorite != null) {
            parameters.put("isFavorite", favorite);
        }
        if (trashed) {
            parameters.put("isTrashed", true);
        }
        return parameters;
    }
}
