package io.github.immichsdk.duplicates;

import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.duplicates.DuplicateSet.Reason;
import io.github.immichsdk.internal.checks.Copies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds pictures that are probably the same. Sends no request and changes nothing. */
public final class DuplicateSets {

    private static final Comparator<AssetSummary> OLDEST_FIRST = Comparator.comparing(AssetSummary::takenAt)
            .thenComparing(AssetSummary::fileName)
            .thenComparing(AssetSummary::id);

    private final Map<String, AssetSummary> assets = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, EnumSet<Reason>> reasons = new HashMap<>();

    private DuplicateSets() {}

    /**
     * Groups assets that are the same by checksum, by file name and local time, or by the server's groups. Groups that share
     * a picture are merged. Pictures of different owners are never grouped.
     *
     * @param library the pictures, in any order; read to the end
     * @param serverGroups the server's groups, as one collection of IDs per group; IDs that are not among the pictures are
     *     ignored
     * @return the groups of two or more, oldest first
     */
    public static List<DuplicateSet> find(
            Stream<AssetSummary> library, Collection<? extends Collection<String>> serverGroups) {
        Objects.requireNonNull(library, "library");
        Copies.requireNoNulls("serverGroups", serverGroups);
        DuplicateSets sets = new DuplicateSets();
        Map<String, String> seen = new HashMap<>();
        library.forEach(asset -> {
            if (sets.assets.putIfAbsent(asset.id(), asset) == null) {
                String owner = asset.ownerId() + "|";
                // a dry run's uploads have none, nor have assets of a shared link without metadata
                if (!asset.checksum().isEmpty()) {
                    sets.meet(
                            seen.putIfAbsent("c" + owner + asset.checksum(), asset.id()), asset, Reason.SAME_CHECKSUM);
                }
                sets.meet(
                        seen.putIfAbsent("n" + owner + asset.fileName() + "|" + asset.localTime(), asset.id()),
                        asset,
                        Reason.SAME_NAME_AND_TIME);
            }
        });
        serverGroups.forEach(sets::meetAll);
        return sets.result();
    }

    private void meetAll(Collection<String> group) {
        String first = null;
        for (String id : group) {
            AssetSummary asset = assets.get(id);
            if (asset == null) {
                continue;
            }
            meet(first, asset, Reason.SERVER);
            first = first == null ? id : first;
        }
    }

    private void meet(@Nullable String other, AssetSummary asset, Reason reason) {
        if (other == null) {
            return;
        }
        String a = root(other);
        String b = root(asset.id());
        EnumSet<Reason> both = EnumSet.of(reason);
        both.addAll(reasons.getOrDefault(a, EnumSet.noneOf(Reason.class)));
        both.addAll(reasons.getOrDefault(b, EnumSet.noneOf(Reason.class)));
        parents.put(b, a);
        reasons.put(a, both);
    }

    private String root(String id) {
        String at = id;
        for (String up = parents.get(at); up != null && !up.equals(at); up = parents.get(at)) {
            at = up;
        }
        return at;
    }

    private List<DuplicateSet> result() {
        Map<String, List<AssetSummary>> groups = new LinkedHashMap<>();
        assets.values().forEach(asset -> {
            String root = root(asset.id());
            if (reasons.containsKey(root)) {
                groups.computeIfAbsent(root, key -> new ArrayList<>(2)).add(asset);
            }
        });
        return groups.entrySet().stream()
                .map(entry -> {
                    entry.getValue().sort(OLDEST_FIRST);
                    return new DuplicateSet(
                            entry.getValue(), reasons.getOrDefault(entry.getKey(), EnumSet.noneOf(Reason.class)));
                })
                .sorted(Comparator.comparing((DuplicateSet set) -> set.assets().get(0), OLDEST_FIRST))
                .toList();
    }
}
