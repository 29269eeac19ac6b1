package io.github.immichsdk.stacking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the picture that stands for a group first, and says why. */
final class PrimarySorting {

    private final List<PrimaryRule> rules = new ArrayList<>();
    private final Comparator<StackCandidate> order;

    PrimarySorting(List<PrimaryRule> first) {
        rules.addAll(PrimaryRule.pictures());
        rules.addAll(first);
        rules.addAll(PrimaryRule.defaults());
        order = rules.stream()
                .map(PrimaryRule::order)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    StackGroup sorted(List<StackCandidate> members, String reason) {
        List<StackCandidate> sorted = members.stream().sorted(order).toList();
        return new StackGroup(sorted.stream().map(StackCandidate::asset).toList(), reason, reason(sorted));
    }

    private String reason(List<StackCandidate> sorted) {
        return rules.stream()
                .filter(rule -> rule.order().compare(sorted.get(0), sorted.get(1)) != 0)
                .map(PrimaryRule::reason)
                .findFirst()
                .orElse("the same as the others");
    }
}
