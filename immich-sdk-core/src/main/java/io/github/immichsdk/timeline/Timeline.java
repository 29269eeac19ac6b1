package io.github.immichsdk.timeline;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.Feature;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.Features;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.internal.json.RecordDraft;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The timeline by month: how many assets each month has, and the assets of a month. Each method costs one request and needs
 * {@code asset.read}. Thread-safe.
 *
 * <pre>{@code
 * for (TimelineMonth month : immich.timeline().months(TimelineQuery.all())) {
 *     System.out.println(month.month() + ": " + month.count());
 * }
 * }</pre>
 *
 * <p>A month is that of the wall-clock time where an asset was taken. For other conditions, use {@code immich.search()}.
 */
@Experimental
public final class Timeline {

    static {
        InternalAccess.makes(Timeline.class, Timeline::new);
    }

    private final CallExecutor calls;

    private Timeline(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return the months that have assets, in the order of the query} Needs {@code asset.read}.
     *
     * @param query which assets
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if its album, user or tag does not exist
     * @see io.github.immichsdk.api.Operations#GET_TIME_BUCKETS
     */
    public List<TimelineMonth> months(TimelineQuery query) {
        Objects.requireNonNull(query, "query");
        return calls.execute(this.<List<TimelineMonth>>call(Operations.GET_TIME_BUCKETS, query)
                .reading(in -> in.array(TimelineMonth.class)));
    }

    /**
     * {@return all assets of a month, in the order of the query; empty if there are none} Needs {@code asset.read}.
     *
     * @param month the month
     * @param query which assets
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if its album, user or tag does not exist
     * @see io.github.immichsdk.api.Operations#GET_TIME_BUCKET
     */
    public List<TimelineAsset> assets(YearMonth month, TimelineQuery query) {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(month, "month");
        return calls.execute(this.<List<TimelineAsset>>call(Operations.GET_TIME_BUCKET, query)
                .query("timeBucket", month.atDay(1)) // the server fails with 500 without a day
                .reading(in -> rows(in.map())));
    }

    /**
     * Returns all assets, month by month, as a lazy stream: one request for the months, and one for each month that is read.
     *
     * @param query which assets
     * @return the assets in the order of the query; sequential, for one use
     */
    public Stream<TimelineAsset> stream(TimelineQuery query) {
        Objects.requireNonNull(query, "query");
        return Stream.of(query)
                .flatMap(one -> months(one).stream())
                .flatMap(month -> assets(month.month(), query).stream());
    }

    private <T> Call<T> call(Operation operation, TimelineQuery query) {
        Feature feature = query.feature();
        if (feature != null) {
            Features.refuseUnless(feature, operation, calls.version()); // older servers ignore it
        }
        Call<T> call = Call.to(operation);
        query.values().forEach(call::query);
        return call;
    }

    /** The server sends one list for each field; those that it leaves out are unknown. */
    private static List<TimelineAsset> rows(Map<String, @Nullable Object> columns) {
        int count = columns.get("id") instanceof List<?> ids ? ids.size() : 0;
        List<TimelineAsset> rows = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            for (Map.Entry<String, @Nullable Object> column : columns.entrySet()) {
                if (!(column.getValue() instanceof List<?> values) || values.size() != count) {
                    throw new JsonShapeException(
                            "$." + column.getKey(), "expected a list of " + count + ", as many as there are IDs");
                }
                fields.put(column.getKey(), values.get(row));
            }
            rows.add(RecordDraft.of(TimelineAsset.class, fields));
        }
        return Collections.unmodifiableList(rows);
    }
}
