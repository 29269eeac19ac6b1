package io.github.immichsdk.downloads;

import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.errors.ImmichException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which assets an archive lacks. It knows names only, and the server makes equal names different: of {@code a.jpg} the
 * second is {@code a+1.jpg}.
 */
final class MissingEntries {

    private final Assets assets;

    MissingEntries(Assets assets) {
        this.assets = assets;
    }

    /** {@return the IDs of those that are not there; those of a name of which some are missing, all} */
    List<String> among(List<String> ids, List<String> entries) {
        Map<String, List<String>> idsByName = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String id : ids) {
            try {
                idsByName
                        .computeIfAbsent(assets.get(id).originalFileName(), name -> new ArrayList<>())
                        .add(id);
            } catch (ImmichException e) {
                // deleted in the meantime, or not readable: counts as missing
                unknown.add(id);
            }
        }
        Set<String> remaining = new HashSet<>(entries);
        Map<String, Integer> found = new HashMap<>();
        idsByName.forEach((name, same) -> {
            int count = remaining.remove(name) ? 1 : 0;
            for (int i = 1; i < same.size(); i++) {
                count += remaining.remove(again(name, i)) ? 1 : 0;
            }
            found.put(name, count);
        });
        List<String> missing = new ArrayList<>();
        idsByName.forEach((name, same) -> {
            if (found.getOrDefault(name, 0) < same.size()) {
                missing.addAll(same);
            }
        });
        missing.addAll(unknown);
        return missing;
    }

    private static String again(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name + "+" + number : name.substring(0, dot) + "+" + number + name.substring(dot);
    }
}
