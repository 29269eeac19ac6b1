package io.github.immichsdk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemResultsTest {

    private static final List<ItemResult> ITEMS = List.of(
            new ItemResult("a", ItemOutcome.DONE),
            new ItemResult("b", ItemOutcome.DUPLICATE),
            new ItemResult("c", ItemOutcome.NOT_FOUND),
            new ItemResult("d", ItemOutcome.of("quota"), "Too many", Map.of()));

    @Test
    void whatWasThereBeforeIsNoFailureOfARequestThatAdds() {
        ItemResults results = new ItemResults(ITEMS, ItemOutcome.DUPLICATE);

        assertThat(results.done()).containsExactly("a");
        assertThat(results.unchanged()).containsExactly("b");
        assertThat(results.failed()).map(ItemResult::toString).containsExactly("c not_found", "d quota (Too many)");
        assertThat(results.complete()).isFalse();
        assertThat(results).hasToString("1 done, 1 unchanged, 1 not_found, 1 quota");
    }

    @Test
    void whatWasGoneBeforeIsNoFailureOfARequestThatRemoves() {
        ItemResults results = new ItemResults(ITEMS.subList(0, 3), ItemOutcome.NOT_FOUND);

        assertThat(results.unchanged()).containsExactly("c");
        assertThat(results.failed()).containsExactly(ITEMS.get(1));
    }

    @Test
    void withoutAnOutcomeForUnchangedItemsOnlyDoneItemsSucceed() {
        ItemResults results = new ItemResults(ITEMS, null);

        assertThat(results.unchanged()).isEmpty();
        assertThat(results.failed()).isEqualTo(ITEMS.subList(1, 4));
        assertThat(new ItemResults(ITEMS.subList(0, 1), null).complete()).isTrue();
    }
}
