package io.github.immichsdk.stacking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which candidates are linked, directly or by others, and why: a union-find over their places. */
final class CandidateLinks {

    private record Why(int member, String reason) {}

    private final int[] parents;
    private final List<Why> reasons = new ArrayList<>();

    CandidateLinks(int size) {
        parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    void join(List<StackCandidate> members, String reason) {
        int first = root(members.get(0).index());
        for (StackCandidate member : members) {
            parents[root(member.index())] = first;
        }
        reasons.add(new Why(first, reason));
    }

    /** {@return the places of each group of two or more, with the reasons} */
    Map<List<Integer>, Set<String>> groups() {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < parents.length; i++) {
            members.computeIfAbsent(root(i), root -> new ArrayList<>(1)).add(i);
        }
        Map<Integer, Set<String>> why = new LinkedHashMap<>();
        for (Why reason : reasons) {
            why.computeIfAbsent(root(reason.member), root -> new LinkedHashSet<>())
                    .add(reason.reason);
        }
        Map<List<Integer>, Set<String>> groups = new LinkedHashMap<>();
        members.forEach((root, places) -> {
            if (places.size() > 1) {
                groups.put(places, why.getOrDefault(root, Set.of()));
            }
        });
        return groups;
    }

    private int root(int place) {
        int at = place;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
