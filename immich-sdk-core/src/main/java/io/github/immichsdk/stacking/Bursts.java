package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.AssetSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds pictures that belong together. Calls no server. */
public final class Bursts {

    private static final Comparator<AssetSummary> BY_TIME = Comparator.comparing(AssetSummary::takenAt)
            .thenComparing(AssetSummary::fileName)
            .thenComparing(AssetSummary::id);

    private Bursts() {}

    /**
     * Groups shots.
     *
     * @param shots the pictures, in any order; read to the end
     * @param criteria what makes them belong together
     * @return the groups of two or more, by the time of their first picture; no picture is in two
     */
    public static List<Burst> find(Stream<AssetSummary> shots, BurstCriteria criteria) {
        Map<String, List<AssetSummary>> byKey = new HashMap<>();
        shots.forEach(shot -> {
            String key = criteria.key(shot);
            if (key != null) {
                byKey.computeIfAbsent(shot.ownerId() + "/" + key, k -> new ArrayList<>(2))
                        .add(shot);
            }
        });
        List<List<AssetSummary>> groups = new ArrayList<>();
        byKey.values().forEach(sameKey -> split(sameKey, criteria, groups));
        groups.sort(Comparator.comparing((List<AssetSummary> group) -> group.get(0), BY_TIME));
        return groups.stream()
                .map(group ->
                        new Burst(group.stream().sorted(PrimaryOrder.BY_RANK).toList()))
                .toList();
    }

    private static void split(List<AssetSummary> sameKey, BurstCriteria criteria, List<List<AssetSummary>> groups) {
        if (sameKey.size() < 2) {
            return;
        }
        sameKey.sort(BY_TIME);
        int from = 0;
        for (int i = 1; i <= sameKey.size(); i++) {
            if (i == sameKey.size() || !criteria.close(sameKey.get(i - 1), sameKey.get(i))) {
                if (i - from > 1) {
                    groups.add(sameKey.subList(from, i));
                }
                from = i;
            }
        }
    }
}
