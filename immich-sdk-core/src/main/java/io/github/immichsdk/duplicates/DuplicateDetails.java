package io.github.immichsdk.duplicates;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.internal.selection.SelectionReader;
import io.github.immichsdk.search.AssetSelection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the EXIF values of the assets in groups. A list with EXIF values lacks the assets that have none, so it cannot replace the
 * list that finds the groups.
 */
final class DuplicateDetails {

    /** More assets than this are read by a list: a page of it has 1000 of them. */
    private static final int FEW = 100;

    private final SelectionReader selections;
    private final Assets assets;

    DuplicateDetails(SelectionReader selections, Assets assets) {
        this.selections = selections;
        this.assets = assets;
    }

    List<DuplicateSet> read(AssetSelection selection, List<DuplicateSet> sets) {
        Set<String> ids = sets.stream()
                .flatMap(set -> set.assets().stream())
                .filter(asset -> asset.bytes() == null)
                .map(AssetSummary::id)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return sets;
        }
        Map<String, AssetSummary> known = new HashMap<>();
        if (ids.size() > FEW) {
            try (Stream<Asset> listed = selections.assets(selection.includeExif())) {
                listed.filter(asset -> ids.contains(asset.id()))
                        .forEach(asset -> known.put(asset.id(), AssetSummary.of(asset)));
            }
        } else {
            ids.forEach(id -> readOne(id, known));
        }
        return sets.stream()
                .map(set -> new DuplicateSet(
                        set.assets().stream()
                                .map(asset -> known.getOrDefault(asset.id(), asset))
                                .toList(),
                        set.reasons()))
                .toList();
    }

    private void readOne(String id, Map<String, AssetSummary> known) {
        try {
            known.put(id, AssetSummary.of(assets.get(id)));
        } catch (ImmichNotFoundException e) {
            // deleted since it was listed: its values stay unknown
        }
    }
}
