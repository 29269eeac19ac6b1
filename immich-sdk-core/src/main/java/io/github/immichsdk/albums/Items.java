package io.github.immichsdk.albums;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Helpers for results about lists of assets. */
final class Items {

    private Items() {}

    static AlbumItem done(String assetId) {
        return item(assetId, ItemOutcome.DONE);
    }

    static AlbumItem item(String assetId, ItemOutcome outcome) {
        return new AlbumItem(assetId, outcome, null, Map.of());
    }

    static AlbumItem unknown(String assetId, @Nullable String message) {
        return new AlbumItem(assetId, ItemOutcome.UNKNOWN, message, Map.of());
    }

    /** Adds an entry for each ID that is missing in the response. */
    static List<AlbumItem> complete(List<String> asked, List<AlbumItem> answered) {
        if (answered.size() >= asked.size()) {
            return answered;
        }
        Set<String> told = new HashSet<>();
        answered.forEach(item -> told.add(item.assetId()));
        List<AlbumItem> all = new ArrayList<>(answered);
        for (String id : asked) {
            if (told.add(id)) {
                all.add(unknown(id, "the server's answer does not mention it"));
            }
        }
        return all;
    }

    static List<String> idsOf(List<AlbumItem> items, ItemOutcome outcome) {
        return items.stream()
                .filter(item -> item.outcome().equals(outcome))
                .map(AlbumItem::assetId)
                .toList();
    }

    static List<AlbumItem> others(List<AlbumItem> items, ItemOutcome... than) {
        List<ItemOutcome> left = Arrays.asList(than);
        return items.stream().filter(item -> !left.contains(item.outcome())).toList();
    }

    /** Formats counts, such as {@code 412 added, 3 already there, 2 no_permission}. */
    static String counted(int done, String doneWord, int idle, String idleWord, List<AlbumItem> refused) {
        StringBuilder text = new StringBuilder().append(done).append(' ').append(doneWord);
        if (idle > 0) {
            text.append(", ").append(idle).append(' ').append(idleWord);
        }
        Map<String, Integer> reasons = new TreeMap<>();
        refused.forEach(item -> reasons.merge(item.outcome().value(), 1, Integer::sum));
        reasons.forEach(
                (reason, count) -> text.append(", ").append(count).append(' ').append(reason));
        return text.toString();
    }
}
