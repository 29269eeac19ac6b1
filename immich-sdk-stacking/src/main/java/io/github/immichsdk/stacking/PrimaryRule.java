package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.stacking.NameRules.Mark;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One reason to choose a picture as the primary of its group; see {@link StackCriteria#primary}. Immutable. */
public final class PrimaryRule {

    private static final Pattern LAST_NUMBER = Pattern.compile(".*?(\\d{1,18})\\D*");

    private final String reason;
    private final Comparator<StackCandidate> order;

    private PrimaryRule(String reason, Comparator<StackCandidate> order) {
        this.reason = reason;
        this.order = order;
    }

    private static PrimaryRule first(String reason, Predicate<StackCandidate> wanted) {
        return new PrimaryRule(reason, Comparator.comparing(candidate -> !wanted.test(candidate)));
    }

    private static PrimaryRule highest(String reason, ToLongFunction<StackCandidate> amount) {
        return new PrimaryRule(reason, Comparator.comparingLong(amount).reversed());
    }

    /**
     * Prefers names that contain a word, ignoring case: earlier words are better. The empty string means a name that
     * contains none of the others.
     *
     * @param words one or more, such as {@code "cover", "edit"}
     * @return the rule
     */
    public static PrimaryRule nameContains(String... words) {
        Copies.requireNoNulls("words", words);
        List<String> wanted = lower("words", words);
        List<String> others = wanted.stream().filter(word -> !word.isEmpty()).toList();
        return new PrimaryRule("name contains " + wanted, Comparator.comparingInt(candidate -> {
            String name = candidate.asset().fileName().toLowerCase(Locale.ROOT);
            for (int i = 0; i < wanted.size(); i++) {
                String word = wanted.get(i);
                if (word.isEmpty() ? others.stream().noneMatch(name::contains) : name.contains(word)) {
                    return i;
                }
            }
            return wanted.size();
        }));
    }

    /**
     * Prefers kinds of files: earlier extensions are better.
     *
     * @param extensions one or more, with or without their dot, such as {@code "jpg", "dng"}
     * @return the rule
     */
    public static PrimaryRule extension(String... extensions) {
        Copies.requireNoNulls("extensions", extensions);
        List<String> wanted = lower("extensions", extensions).stream()
                .map(extension -> extension.startsWith(".") ? extension.substring(1) : extension)
                .toList();
        return new PrimaryRule("kind of file, by " + wanted, Comparator.comparingInt(candidate -> {
            int at = wanted.indexOf(candidate.asset().extension());
            return at < 0 ? wanted.size() : at;
        }));
    }

    /** {@return the rule that prefers edited versions} */
    public static PrimaryRule edited() {
        return first("edited version", candidate -> candidate.marked(Mark.EDITED));
    }

    /** {@return the rule that prefers the picture that the camera marked as the cover} */
    public static PrimaryRule cover() {
        return first("cover, by the camera", StackCandidate::cover);
    }

    /** {@return the rule that prefers RAW files} */
    public static PrimaryRule raw() {
        return first("RAW file", StackCandidate::raw);
    }

    /** {@return the rule that prefers files that any viewer shows over working files, and those over RAW files} */
    public static PrimaryRule viewable() {
        return new PrimaryRule(
                "shown by any viewer",
                Comparator.comparingInt(candidate -> candidate.raw()
                        ? 2
                        : NameRules.WORKING.contains(candidate.asset().extension()) ? 1 : 0));
    }

    /** {@return the rule that prefers favorites} */
    public static PrimaryRule favorite() {
        return first("favourite", candidate -> candidate.asset().favorite());
    }

    /** {@return the rule that prefers more stars; rejected pictures come last} */
    public static PrimaryRule rating() {
        return highest("highest rating", candidate -> candidate.asset().rating());
    }

    /** {@return the rule that prefers more pixels} */
    public static PrimaryRule resolution() {
        return highest("highest resolution", candidate -> candidate.asset().pixels());
    }

    /** {@return the rule that prefers the largest file; a file of unknown size comes last} */
    public static PrimaryRule largestFile() {
        return highest("largest file", candidate -> bytes(candidate, -1));
    }

    /** {@return the rule that prefers the smallest file; a file of unknown size comes last} */
    public static PrimaryRule smallestFile() {
        return new PrimaryRule(
                "smallest file", Comparator.comparingLong(candidate -> bytes(candidate, Long.MAX_VALUE)));
    }

    /** {@return the rule that prefers the lowest of the last numbers in the names} */
    public static PrimaryRule lowestNumber() {
        return new PrimaryRule("lowest number in the name", Comparator.comparingLong(PrimaryRule::number));
    }

    /** {@return the rule that prefers the highest of the last numbers in the names} */
    public static PrimaryRule highestNumber() {
        return highest("highest number in the name", candidate -> {
            long number = number(candidate);
            return number == Long.MAX_VALUE ? -1 : number;
        });
    }

    /** {@return the rule that prefers the earliest picture by wall clock} */
    public static PrimaryRule earliest() {
        return new PrimaryRule(
                "earliest", Comparator.comparing(candidate -> candidate.asset().localTime()));
    }

    /** {@return the rule that prefers the latest picture by wall clock} */
    public static PrimaryRule latest() {
        return new PrimaryRule(
                "latest",
                Comparator.comparing(
                                (StackCandidate candidate) -> candidate.asset().localTime())
                        .reversed());
    }

    /**
     * Prefers pictures by a comparator.
     *
     * @param reason the reason, for the plan
     * @param order sorts the better picture first; zero leaves the decision to the next rule
     * @return the rule
     */
    public static PrimaryRule by(String reason, Comparator<AssetSummary> order) {
        Objects.requireNonNull(order, "order");
        return new PrimaryRule(
                Objects.requireNonNull(reason, "reason"), (one, two) -> order.compare(one.asset(), two.asset()));
    }

    static List<PrimaryRule> pictures() {
        return List.of(first("picture, not video", StackCandidate::picture));
    }

    static List<PrimaryRule> defaults() {
        return List.of(
                edited(),
                viewableAmongEdited(),
                highest("newest edited version", candidate -> candidate.name().version()),
                cover(),
                viewable(),
                favorite(),
                rating(),
                first(
                        "original, not a creation or copy",
                        candidate -> !candidate.marked(Mark.DERIVED) && !candidate.marked(Mark.COPY)),
                new PrimaryRule("first of the burst", Comparator.comparingLong(PrimaryRule::placeInBurst)),
                earliest(),
                new PrimaryRule(
                        "first by name",
                        Comparator.comparing((StackCandidate candidate) ->
                                        candidate.asset().fileName())
                                .thenComparing(candidate -> candidate.asset().id())));
    }

    /** The version number decides only between files that a viewer shows alike. */
    private static PrimaryRule viewableAmongEdited() {
        PrimaryRule viewable = viewable();
        return new PrimaryRule(
                viewable.reason,
                (one, two) ->
                        one.marked(Mark.EDITED) && two.marked(Mark.EDITED) ? viewable.order.compare(one, two) : 0);
    }

    private static long placeInBurst(StackCandidate candidate) {
        ShotName.BurstName burst = candidate.name().burst();
        return burst == null ? Long.MAX_VALUE : burst.number();
    }

    private static long bytes(StackCandidate candidate, long unknown) {
        Long bytes = candidate.asset().bytes();
        return bytes == null ? unknown : bytes;
    }

    private static long number(StackCandidate candidate) {
        Matcher found = LAST_NUMBER.matcher(candidate.asset().baseName());
        return found.matches() ? Long.parseLong(found.group(1)) : Long.MAX_VALUE;
    }

    private static List<String> lower(String what, String... words) {
        if (words.length == 0) {
            throw new IllegalArgumentException(what + ": expected one or more");
        }
        return Stream.of(words).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    String reason() {
        return reason;
    }

    Comparator<StackCandidate> order() {
        return order;
    }

    /** {@return what the rule prefers} */
    @Override
    public String toString() {
        return reason;
    }
}
