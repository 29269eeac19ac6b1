package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.stacking.GroupingRule.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Selects which pictures belong together, and which of them is the primary. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * StackCriteria all = StackCriteria.defaults(); // bursts, RAW + JPEG, edited versions
 * StackCriteria filesOfOneShot = StackCriteria.rawAndJpeg().or(StackCriteria.editedVersions());
 * StackCriteria bursts =
 *         StackCriteria.bursts().maxGap(Duration.ofSeconds(1)).maxSize(30);
 * StackCriteria byName = StackCriteria.name(Pattern.compile("(PXL_\\d+_\\d+).*")) // the first group must be equal
 *         .primary(PrimaryRule.nameContains("cover", "edit"), PrimaryRule.rating());
 * }</pre>
 *
 * <p>By default only pictures of one camera are grouped, by the wall-clock time that the camera wrote; videos are excluded;
 * and a group that is too large or too long, such as a time lapse, is skipped and reported. A name alone never groups: a
 * camera's counter starts again.
 */
public final class StackCriteria {

    private static final Duration SUCCESSION = Duration.ofMillis(500);
    private static final Duration NAMED = Duration.ofMinutes(1);

    private final List<GroupingRule> rules;
    private final Limits limits;
    private final List<PrimaryRule> primary;

    /** The options that apply to every rule. */
    record Limits(int maxSize, Duration maxSpan, Cameras cameras, Types types) {

        enum Cameras {
            ONE,
            ANY
        }

        enum Types {
            PICTURES,
            PICTURES_AND_VIDEOS
        }

        static final Limits DEFAULTS = new Limits(100, Duration.ofSeconds(30), Cameras.ONE, Types.PICTURES);

        boolean oneCamera() {
            return cameras == Cameras.ONE;
        }

        boolean videos() {
            return types == Types.PICTURES_AND_VIDEOS;
        }
    }

    private StackCriteria(List<GroupingRule> rules, Limits limits, List<PrimaryRule> primary) {
        this.rules = List.copyOf(rules);
        this.limits = limits;
        this.primary = List.copyOf(primary);
    }

    private static StackCriteria of(GroupingRule... rules) {
        return new StackCriteria(List.of(rules), Limits.DEFAULTS, List.of());
    }

    /** {@return bursts, RAW files with their JPEG, and edited versions} */
    public static StackCriteria defaults() {
        return bursts().or(rawAndJpeg()).or(editedVersions());
    }

    /**
     * Groups bursts: pictures that the camera names as one burst, such as {@code …_BURST001}, up to a minute apart; and pictures
     * of one camera at most 500 ms apart, one after the other. Pictures of an unknown camera count as a burst only if their names
     * are counted on, such as {@code scan_01.jpg} and {@code scan_02.jpg}. A RAW file and its JPEG alone are no burst.
     *
     * @return the criteria
     */
    public static StackCriteria bursts() {
        return of(GroupingRule.of(Kind.BURST_NAME, NAMED), GroupingRule.of(Kind.SUCCESSION, SUCCESSION));
    }

    /**
     * Groups a RAW file with the JPEG, HEIC or other picture of the same name, at most a minute apart.
     *
     * @return the criteria
     */
    public static StackCriteria rawAndJpeg() {
        return of(GroupingRule.of(Kind.RAW_AND_JPEG, NAMED));
    }

    /**
     * Groups a picture with its edited versions, as phones, Google Photos and editors name them, such as {@code -edited},
     * {@code ~2}, {@code IMG_E1234} or {@code -Enhanced-NR}, at most a minute apart; a day where the name holds date and time.
     *
     * @return the criteria
     */
    public static StackCriteria editedVersions() {
        return of(GroupingRule.of(Kind.EDITED, NAMED));
    }

    /**
     * Groups files of one name, at most a minute apart: extensions, marks of edited versions and copy numbers do not count, nor
     * does the case of letters.
     *
     * @return the criteria
     */
    public static StackCriteria sameName() {
        return of(GroupingRule.of(Kind.SAME_NAME, NAMED));
    }

    /**
     * Groups files by what a pattern finds in their names, at most a minute from one to the next.
     *
     * @param pattern matches a whole file name without its extension; its first group, or the whole match if it has none,
     *     must be equal, ignoring case. A file that does not match is not grouped. Names longer than 512 characters do not
     *     match. A pattern that takes more than 200,000 steps on a name fails the search with an IllegalArgumentException
     * @return the criteria
     */
    public static StackCriteria name(Pattern pattern) {
        Objects.requireNonNull(pattern, "pattern");
        return key("name by " + pattern.pattern(), asset -> {
            Matcher found = BoundedMatching.match(pattern, asset.baseName());
            String key = found == null ? null : found.groupCount() == 0 ? found.group() : found.group(1);
            return key == null ? null : key.toLowerCase(Locale.ROOT);
        });
    }

    /**
     * Groups files by any property, at most a minute from one to the next.
     *
     * @param description what is equal, for the reasons in the plan
     * @param key computes what must be equal; null for a file that is not grouped
     * @return the criteria
     */
    public static StackCriteria key(String description, Function<AssetSummary, @Nullable String> key) {
        return of(new GroupingRule(
                Kind.KEY,
                NAMED,
                Objects.requireNonNull(description, "description"),
                Objects.requireNonNull(key, "key")));
    }

    /**
     * Also groups by other rules. Groups that share a picture are merged. The options of these criteria (camera, types,
     * limits, primary) hold; those of the others do not, but each rule keeps its time.
     *
     * @param other further criteria
     * @return criteria that match if either matches
     */
    public StackCriteria or(StackCriteria other) {
        Objects.requireNonNull(other, "other");
        List<GroupingRule> all = new ArrayList<>(rules);
        all.addAll(other.rules);
        return new StackCriteria(all, limits, primary);
    }

    /**
     * Sets the longest time between two pictures of a group by wall clock: of quick succession, of a pattern or key, from one to
     * the next; of names, RAW files and edited versions, from the first. Bursts that the camera names keep their own time.
     *
     * @param longest zero or longer
     * @return changed criteria
     */
    public StackCriteria maxGap(Duration longest) {
        Objects.requireNonNull(longest, "longest");
        checked("maxGap", longest);
        return new StackCriteria(
                rules.stream().map(rule -> rule.within(longest)).toList(), limits, primary);
    }

    /**
     * Sets the maximum total duration of a burst. A longer one is skipped and reported. The default is 30 s.
     *
     * @param longest zero or longer
     * @return changed criteria
     */
    public StackCriteria maxSpan(Duration longest) {
        Objects.requireNonNull(longest, "longest");
        checked("maxSpan", longest);
        return with(new Limits(limits.maxSize, longest, limits.cameras, limits.types));
    }

    /**
     * Sets the maximum number of pictures in a stack. A larger group is skipped and reported. The default is 100.
     *
     * @param pictures two or more
     * @return changed criteria
     */
    public StackCriteria maxSize(int pictures) {
        if (pictures < 2) {
            throw new IllegalArgumentException("maxSize: expected 2 or more, got " + pictures);
        }
        return with(new Limits(pictures, limits.maxSpan, limits.cameras, limits.types));
    }

    /** {@return criteria that also group pictures of different cameras} */
    public StackCriteria mixCameras() {
        return with(new Limits(limits.maxSize, limits.maxSpan, Limits.Cameras.ANY, limits.types));
    }

    /** {@return criteria that also group videos with pictures; a video is never the primary} */
    public StackCriteria includeVideos() {
        return with(new Limits(limits.maxSize, limits.maxSpan, limits.cameras, Limits.Types.PICTURES_AND_VIDEOS));
    }

    /**
     * Sets which picture of a group is the primary. The first rule that distinguishes two pictures decides; if none does,
     * the defaults decide: edited versions (the newest first), covers, pictures that any viewer shows before working files
     * and RAW files, favorites, ratings, originals before creations and copies, the order in the burst, time, name and id. A
     * picture always precedes a video.
     *
     * @param first the most important rule
     * @param more further rules, by importance
     * @return changed criteria
     */
    public StackCriteria primary(PrimaryRule first, PrimaryRule... more) {
        Objects.requireNonNull(first, "first");
        Copies.requireNoNulls("more", more);
        List<PrimaryRule> order = new ArrayList<>(List.of(more));
        order.add(0, first);
        return new StackCriteria(rules, limits, order);
    }

    private StackCriteria with(Limits changed) {
        return new StackCriteria(rules, changed, primary);
    }

    private static void checked(String what, Duration longest) {
        if (longest.isNegative()) {
            throw new IllegalArgumentException(what + ": expected a time of zero or longer, got " + longest);
        }
    }

    List<GroupingRule> rules() {
        return rules;
    }

    Limits limits() {
        return limits;
    }

    List<PrimaryRule> primary() {
        return primary;
    }

    /** {@return the criteria in words} */
    @Override
    public String toString() {
        return rules.stream().map(GroupingRule::toString).collect(Collectors.joining(" or "))
                + "; " + (limits.oneCamera() ? "one camera" : "any camera")
                + (limits.videos() ? ", with videos" : "") + ", at most " + limits.maxSize + " pictures, bursts up to "
                + PlanTimes.text(limits.maxSpan) + (primary.isEmpty() ? "" : "; primary by " + primary);
    }
}
