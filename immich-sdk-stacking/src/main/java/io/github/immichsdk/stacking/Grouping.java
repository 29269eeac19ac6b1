package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.stacking.GroupingRule.Kind;
import io.github.immichsdk.stacking.NameRules.Mark;
import io.github.immichsdk.stacking.StackCriteria.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the groups among assets: each rule links some of them, and what is linked is a group. Used once. */
final class Grouping {

    private final List<StackCandidate> candidates = new ArrayList<>();
    private final StackCriteria criteria;
    private final Limits limits;
    private final CandidateLinks links;
    private final List<SkippedGroup> skipped = new ArrayList<>();

    Grouping(Stream<AssetSummary> assets, StackCriteria criteria) {
        this.criteria = criteria;
        this.limits = criteria.limits();
        List<AssetSummary> sorted = assets.filter(asset -> asset.type().equals(AssetType.IMAGE)
                        || (limits.videos() && asset.type().equals(AssetType.VIDEO)))
                .sorted(StackCandidate.BY_TIME)
                .toList();
        for (AssetSummary asset : sorted) {
            candidates.add(StackCandidate.of(candidates.size(), asset));
        }
        this.links = new CandidateLinks(candidates.size());
    }

    StackGroups find() {
        criteria.rules().forEach(this::apply);
        PrimarySorting sorting = new PrimarySorting(criteria.primary());
        List<StackGroup> groups = new ArrayList<>();
        for (Map.Entry<List<Integer>, Set<String>> group : links.groups().entrySet()) {
            List<StackCandidate> members =
                    group.getKey().stream().map(candidates::get).toList();
            String reason = String.join(" and ", new TreeSet<>(group.getValue()));
            if (members.size() > limits.maxSize()) {
                skip(members, reason + ", but more than " + limits.maxSize() + " pictures");
            } else if (members.stream().anyMatch(StackCandidate::picture)) {
                groups.add(sorting.sorted(members, reason));
            }
        }
        skipped.sort(Comparator.comparing(group -> group.assets().get(0).localTime()));
        return new StackGroups(groups, skipped);
    }

    private void apply(GroupingRule rule) {
        switch (rule.kind()) {
            case BURST_NAME -> burstNames();
            case SUCCESSION -> succession(rule.gap());
            case RAW_AND_JPEG -> names(rule, this::isRawWithPicture);
            case EDITED -> {
                names(rule, Grouping::hasVersions);
                weakNames(rule, Set.of(Mark.EDITED));
            }
            case SAME_NAME -> {
                names(rule, members -> true);
                weakNames(rule, Set.of(Mark.EDITED, Mark.COPY));
            }
            case KEY -> keys(rule);
        }
    }

    // bursts

    private void burstNames() {
        for (List<StackCandidate> burst : buckets(Grouping::burstId)) {
            ShotName.BurstName name = burst.get(0).name().burst();
            if (name == null) {
                continue;
            }
            NameRules.Burst row = name.row();
            for (List<StackCandidate> chain : chains(burst, row.gap())) {
                for (List<StackCandidate> members : byCamera(chain)) {
                    linkOrSkip(members, "burst by the names of " + row.scheme(), row.gap());
                }
            }
        }
    }

    private static @Nullable String burstId(StackCandidate candidate) {
        ShotName.BurstName burst = candidate.name().burst();
        return burst == null ? null : burst.id();
    }

    private void succession(Duration gap) {
        for (List<StackCandidate> camera : buckets(this::source)) {
            List<StackCandidate> chain = new ArrayList<>();
            for (StackCandidate next : camera) {
                if (!chain.isEmpty() && !succeeds(chain.get(chain.size() - 1), next, gap)) {
                    endSuccession(chain);
                    chain = new ArrayList<>();
                }
                chain.add(next);
            }
            endSuccession(chain);
        }
    }

    /** Pictures of an unknown camera are distinguished by their naming scheme; received or saved pictures are in no burst. */
    private @Nullable String source(StackCandidate candidate) {
        if (!limits.oneCamera()) {
            return "";
        }
        if (candidate.camera() != null) {
            return candidate.camera();
        }
        String name = candidate.asset().baseName();
        return name.length() > ShotName.LONGEST
                        || NameRules.NO_CAMERA.matcher(name).matches()
                ? null
                : "? " + candidate.asset().extension() + " "
                        + prefix(candidate.name().key());
    }

    private static String prefix(String key) {
        int end = key.length();
        while (end > 0 && Character.isDigit(key.charAt(end - 1))) {
            end--;
        }
        return key.substring(0, end);
    }

    private boolean succeeds(StackCandidate earlier, StackCandidate later, Duration gap) {
        return within(earlier, later, gap) && (!limits.oneCamera() || later.camera() != null || later.follows(earlier));
    }

    private void endSuccession(List<StackCandidate> chain) {
        if (shots(chain) > 1) {
            linkOrSkip(List.copyOf(chain), "burst, by quick succession", Duration.ZERO);
        }
    }

    /** The files of one shot are no burst: RAW and JPEG, versions, copies. */
    private static long shots(List<StackCandidate> chain) {
        Set<String> keys =
                chain.stream().map(candidate -> candidate.name().key()).collect(Collectors.toSet());
        return chain.stream().map(candidate -> shot(candidate, keys)).distinct().count();
    }

    private static String shot(StackCandidate candidate, Set<String> keys) {
        ShotName.Weak weak = candidate.name().weak();
        if (weak == null
                || !keys.contains(weak.key())
                || NameRules.ENDS_WITH_SECONDS.matcher(weak.key()).matches()) {
            return candidate.name().key();
        }
        return weak.key();
    }

    // names

    private void names(GroupingRule rule, Predicate<List<StackCandidate>> wanted) {
        for (List<StackCandidate> bucket : buckets(candidate -> candidate.name().key())) {
            Duration gap = gapOf(rule, bucket.get(0).name().key());
            for (List<StackCandidate> cluster : clusters(bucket, gap)) {
                for (List<StackCandidate> members : byCamera(cluster)) {
                    if (members.size() > 1 && wanted.test(members)) {
                        links.join(members, rule.description());
                    }
                }
            }
        }
    }

    /** Under a name with date and time no counter starts again, and an editor may have dropped the time of capture. */
    private static Duration gapOf(GroupingRule rule, String key) {
        Duration day = Duration.ofDays(1);
        boolean longer = rule.kind() == Kind.EDITED
                && rule.gap().compareTo(Duration.ofMinutes(1)) == 0
                && key.length() <= ShotName.LONGEST
                && NameRules.HOLDS_DATE_AND_TIME.matcher(key).matches();
        return longer ? day : rule.gap();
    }

    private boolean isRawWithPicture(List<StackCandidate> members) {
        return members.stream().anyMatch(StackCandidate::raw)
                && members.stream().anyMatch(member -> !member.raw());
    }

    private static boolean hasVersions(List<StackCandidate> members) {
        return members.stream()
                .anyMatch(member -> member.marked(Mark.EDITED)
                        || member.marked(Mark.COVER)
                        || member.marked(Mark.ORIGINAL)
                        || member.marked(Mark.DERIVED));
    }

    /** Links what is named like a version of another file only if that file is there and was taken at the same time. */
    private void weakNames(GroupingRule rule, Set<Mark> marks) {
        Map<String, List<StackCandidate>> byKey = new HashMap<>();
        for (StackCandidate candidate : candidates) {
            byKey.computeIfAbsent(
                            candidate.asset().ownerId() + "/" + candidate.name().key(), key -> new ArrayList<>(1))
                    .add(candidate);
        }
        Duration second = Duration.ofSeconds(1);
        Duration gap = rule.gap().compareTo(second) < 0 ? rule.gap() : second;
        for (int i = 0; i < candidates.size(); i++) {
            StackCandidate marked = candidates.get(i);
            ShotName.Weak weak = marked.name().weak();
            if (weak == null || !marks.contains(weak.mark())) {
                continue;
            }
            List<StackCandidate> bases = byKey.getOrDefault(marked.asset().ownerId() + "/" + weak.key(), List.of());
            for (StackCandidate base : bases) {
                if (within(base, marked, gap) && camera(base, marked) && differs(base, marked, weak.key())) {
                    links.join(List.of(base, marked), rule.description());
                    candidates.set(i, marked.believed());
                    break;
                }
            }
        }
    }

    /** Two pictures of one second are named by its time and a counter, too; an export from RAW is none of them. */
    private static boolean differs(StackCandidate base, StackCandidate marked, String key) {
        return !NameRules.ENDS_WITH_SECONDS.matcher(key).matches() || (base.raw() && !marked.raw());
    }

    private void keys(GroupingRule rule) {
        Function<AssetSummary, @Nullable String> key = rule.key();
        if (key == null) {
            return;
        }
        for (List<StackCandidate> bucket : buckets(candidate -> key.apply(candidate.asset()))) {
            for (List<StackCandidate> chain : chains(bucket, rule.gap())) {
                for (List<StackCandidate> members : byCamera(chain)) {
                    linkOrSkip(members, rule.description(), rule.gap());
                }
            }
        }
    }

    // what all rules share

    private void linkOrSkip(List<StackCandidate> members, String reason, Duration gap) {
        if (members.size() < 2) {
            return;
        }
        Duration longest = limits.maxSpan().compareTo(gap) < 0 ? gap : limits.maxSpan();
        Duration span = between(members.get(0), members.get(members.size() - 1));
        if (members.size() > limits.maxSize()) {
            skip(
                    members,
                    reason + ", but more than " + limits.maxSize() + " pictures; a time lapse? maxSize allows more");
        } else if (span.compareTo(longest) > 0) {
            skip(members, reason + ", but it lasts " + PlanTimes.text(span) + "; a time lapse? maxSpan allows more");
        } else {
            links.join(members, reason);
        }
    }

    private void skip(List<StackCandidate> members, String reason) {
        skipped.add(new SkippedGroup(
                members.stream().map(member -> PlannedAsset.of(member.asset())).toList(), reason));
    }

    /** {@return the candidates of equal key and owner, by time; those without a key are in none} */
    private Collection<List<StackCandidate>> buckets(Function<StackCandidate, @Nullable String> key) {
        Map<String, List<StackCandidate>> buckets = new LinkedHashMap<>();
        for (StackCandidate candidate : candidates) {
            String its = key.apply(candidate);
            if (its != null) {
                buckets.computeIfAbsent(candidate.asset().ownerId() + "/" + its, k -> new ArrayList<>(1))
                        .add(candidate);
            }
        }
        buckets.values().removeIf(bucket -> bucket.size() < 2);
        return buckets.values();
    }

    /** Splits where one picture is too long after the first. */
    private static List<List<StackCandidate>> clusters(List<StackCandidate> bucket, Duration gap) {
        return split(bucket, (cluster, next) -> within(cluster.get(0), next, gap));
    }

    /** Splits where one picture is too long after the one before. */
    private static List<List<StackCandidate>> chains(List<StackCandidate> bucket, Duration gap) {
        return split(bucket, (chain, next) -> within(chain.get(chain.size() - 1), next, gap));
    }

    private static List<List<StackCandidate>> split(
            List<StackCandidate> bucket, BiPredicate<List<StackCandidate>, StackCandidate> together) {
        List<List<StackCandidate>> parts = new ArrayList<>();
        List<StackCandidate> part = new ArrayList<>();
        for (StackCandidate next : bucket) {
            if (!part.isEmpty() && !together.test(part, next)) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(next);
        }
        parts.add(part);
        return parts;
    }

    /** Splits by camera. What does not say its camera, as editors drop it, goes with the only camera there is. */
    private List<List<StackCandidate>> byCamera(List<StackCandidate> members) {
        if (!limits.oneCamera()) {
            return List.of(members);
        }
        List<List<StackCandidate>> cameras = new ArrayList<>();
        for (StackCandidate member : members) {
            if (member.camera() != null) {
                cameras.stream()
                        .filter(camera -> camera.get(0).sameCamera(member))
                        .findFirst()
                        .orElseGet(() -> {
                            List<StackCandidate> camera = new ArrayList<>();
                            cameras.add(camera);
                            return camera;
                        })
                        .add(member);
            }
        }
        if (cameras.size() <= 1) {
            return List.of(members);
        }
        return cameras;
    }

    private boolean camera(StackCandidate one, StackCandidate two) {
        return !limits.oneCamera() || one.sameCamera(two);
    }

    private static boolean within(StackCandidate one, StackCandidate two, Duration gap) {
        return between(one, two).abs().compareTo(gap) <= 0;
    }

    private static Duration between(StackCandidate one, StackCandidate two) {
        return Duration.between(one.asset().localTime(), two.asset().localTime());
    }
}
