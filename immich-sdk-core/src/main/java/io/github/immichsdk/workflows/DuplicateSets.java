package io.github.immichsdk.workflows;

import io.github.immichsdk.workflows.DuplicateSet.Sign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds pictures that seem to be the same. Calls no server and changes nothing. */
public final class DuplicateSets {

    private static final Comparator<Shot> OLDEST_FIRST =
            Comparator.comparing(Shot::takenAt).thenComparing(Shot::fileName).thenComparing(Shot::id);

    private final Map<String, Shot> shots = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, EnumSet<Sign>> signs = new HashMap<>();

    private DuplicateSets() {}

    /**
     * Groups shots that are the same by checksum, by file name and local time, or by the server's opinion. Groups that share
     * a picture are one. Pictures of different owners are never the same here.
     *
     * @param library the pictures, in any order; read to the end
     * @param serverGroups ids that the server holds for the same, a collection a group; ids that are not among the pictures
     *     are passed over
     * @return the groups of two or more, oldest first
     */
    public static List<DuplicateSet> find(Stream<Shot> library, Collection<? extends Collection<String>> serverGroups) {
        DuplicateSets sets = new DuplicateSets();
        Map<String, String> seen = new HashMap<>();
        library.forEach(shot -> {
            if (sets.shots.putIfAbsent(shot.id(), shot) == null) {
                String owner = shot.ownerId() + "|";
                // a dry run's uploads have none, nor have assets of a shared link without metadata
                if (!shot.checksum().isEmpty()) {
                    sets.meet(seen.putIfAbsent("c" + owner + shot.checksum(), shot.id()), shot, Sign.SAME_CHECKSUM);
                }
                sets.meet(
                        seen.putIfAbsent("n" + owner + shot.fileName() + "|" + shot.localTime(), shot.id()),
                        shot,
                        Sign.SAME_NAME_AND_TIME);
            }
        });
        serverGroups.forEach(sets::meetAll);
        return sets.result();
    }

    private void meetAll(Collection<String> group) {
        String first = null;
        for (String id : group) {
            Shot shot = shots.get(id);
            if (shot == null) {
                continue;
            }
            meet(first, shot, Sign.SERVER);
            first = first == null ? id : first;
        }
    }

    private void meet(@Nullable String other, Shot shot, Sign sign) {
        if (other == null) {
            return;
        }
        String a = root(other);
        String b = root(shot.id());
        EnumSet<Sign> both = EnumSet.of(sign);
        both.addAll(signs.getOrDefault(a, EnumSet.noneOf(Sign.class)));
        both.addAll(signs.getOrDefault(b, EnumSet.noneOf(Sign.class)));
        parents.put(b, a);
        signs.put(a, both);
    }

    private String root(String id) {
        String at = id;
        for (String up = parents.get(at); up != null && !up.equals(at); up = parents.get(at)) {
            at = up;
        }
        return at;
    }

    private List<DuplicateSet> result() {
        Map<String, List<Shot>> groups = new LinkedHashMap<>();
        shots.values().forEach(shot -> {
            String root = root(shot.id());
            if (signs.containsKey(root)) {
                groups.computeIfAbsent(root, key -> new ArrayList<>(2)).add(shot);
            }
        });
        return groups.entrySet().stream()
                .map(entry -> {
                    entry.getValue().sort(OLDEST_FIRST);
                    return new DuplicateSet(
                            entry.getValue(), signs.getOrDefault(entry.getKey(), EnumSet.noneOf(Sign.class)));
                })
                .sorted(Comparator.comparing((DuplicateSet set) -> set.shots().get(0), OLDEST_FIRST))
                .toList();
    }
}
