package io.github.immichsdk.api;

import io.github.immichsdk.internal.checks.Copies;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The results of a bulk request, one for each item, in the order of the request. Immutable.
 *
 * <pre>{@code
 * ItemResults results = immich.albums().addAssets(album.id(), ids);
 * System.out.println(results); // 412 done, 3 unchanged
 * results.failed().forEach(System.out::println); // each with its reason
 * }</pre>
 *
 * <p>An item that already was as requested is not a failure. So a bulk request can be repeated: after a lost response, the
 * items that the first request changed are unchanged by the second.
 */
public final class ItemResults {

    private final List<ItemResult> items;
    private final @Nullable ItemOutcome unchanged;

    /**
     * Creates results.
     *
     * @param items one result for each item
     * @param unchanged the outcome of an item that already was as requested: {@link ItemOutcome#DUPLICATE} if the request
     *     adds, {@link ItemOutcome#NOT_FOUND} if it removes; null if that is a failure
     */
    public ItemResults(List<ItemResult> items, @Nullable ItemOutcome unchanged) {
        this.items = Copies.list("items", items);
        this.unchanged = unchanged;
    }

    /** {@return one result for each item} */
    public List<ItemResult> items() {
        return items;
    }

    /** {@return the IDs of the items that the request changed} */
    public List<String> done() {
        return idsOf(ItemOutcome.DONE);
    }

    /** {@return the IDs of the items that already were as requested, or are repeated in the request} */
    public List<String> unchanged() {
        return unchanged == null ? List.of() : idsOf(unchanged);
    }

    /** {@return the other items, each with its reason} */
    public List<ItemResult> failed() {
        return items.stream().filter(item -> !succeeded(item)).toList();
    }

    /** {@return whether all items are as requested now} */
    public boolean complete() {
        return items.stream().allMatch(this::succeeded);
    }

    private boolean succeeded(ItemResult item) {
        return item.outcome().equals(ItemOutcome.DONE) || item.outcome().equals(unchanged);
    }

    private List<String> idsOf(ItemOutcome outcome) {
        return items.stream()
                .filter(item -> item.outcome().equals(outcome))
                .map(ItemResult::id)
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemResults that
                && items.equals(that.items)
                && Objects.equals(unchanged, that.unchanged);
    }

    @Override
    public int hashCode() {
        return Objects.hash(items, unchanged);
    }

    /** {@return the counts, such as {@code 412 done, 3 unchanged, 2 no_permission}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(done().size()).append(" done");
        int same = unchanged().size();
        if (same > 0) {
            text.append(", ").append(same).append(" unchanged");
        }
        Map<String, Integer> reasons = new TreeMap<>();
        failed().forEach(item -> reasons.merge(item.outcome().value(), 1, Integer::sum));
        reasons.forEach(
                (reason, count) -> text.append(", ").append(count).append(' ').append(reason));
        return text.toString();
    }
}
