package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.AssetSummary;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes pictures belong together: their names, their times, or both. Immutable; each method gives a changed copy.
 *
 * <pre>{@code
 * BurstCriteria.sameName()                                   // IMG_1.CR3, IMG_1.JPG, IMG_1_edited.jpg
 * BurstCriteria.within(Duration.ofMillis(500))               // taken at most half a second apart, one after the other
 * BurstCriteria.name(Pattern.compile("(PXL_\\d+_\\d+).*"))   // the first group of the pattern is the name
 *         .andWithin(Duration.ofSeconds(2))
 * }</pre>
 */
public final class BurstCriteria {

    private static final Pattern PLAIN = Pattern.compile(
            "(.+?)(?:(?<![ _~.-])[ _~.-]++(?:edited|edit|bearbeitet|retouched))?(?:[ _-]?\\(\\d{1,2}\\))?",
            Pattern.CASE_INSENSITIVE);

    private final @Nullable Pattern name;
    private final @Nullable Duration gap;

    private BurstCriteria(@Nullable Pattern name, @Nullable Duration gap) {
        this.name = name;
        this.gap = gap;
    }

    /**
     * Groups files of one name: extensions, marks of an edited version and copy numbers in brackets do not count, nor does
     * the case of letters.
     *
     * @return the criteria
     */
    public static BurstCriteria sameName() {
        return new BurstCriteria(PLAIN, null);
    }

    /**
     * Groups files by what a pattern finds in their names.
     *
     * @param pattern matches a whole file name without its extension; its first group, or all of it if it has none, is what
     *     must be equal. A file that does not match is in no group
     * @return the criteria
     */
    public static BurstCriteria name(Pattern pattern) {
        return new BurstCriteria(Objects.requireNonNull(pattern, "pattern"), null);
    }

    /**
     * Groups pictures taken in quick succession.
     *
     * @param most the longest time from one picture to the next
     * @return the criteria
     */
    public static BurstCriteria within(Duration most) {
        return new BurstCriteria(null, checked(most));
    }

    /**
     * Asks for quick succession too.
     *
     * @param most the longest time from one picture to the next
     * @return criteria that ask for both
     */
    public BurstCriteria andWithin(Duration most) {
        return new BurstCriteria(name, checked(most));
    }

    /** {@return the key of a shot by its name; null if it is in no group} */
    @Nullable
    String key(AssetSummary shot) {
        if (name == null) {
            return "";
        }
        Matcher found = name.matcher(shot.baseName());
        if (!found.matches()) {
            return null;
        }
        String key = found.groupCount() == 0 ? found.group() : found.group(1);
        return key == null ? null : key.toLowerCase(Locale.ROOT);
    }

    /** {@return whether two shots, one after the other, are close enough in time} */
    boolean close(AssetSummary earlier, AssetSummary later) {
        return gap == null
                || Duration.between(earlier.takenAt(), later.takenAt()).compareTo(gap) <= 0;
    }

    private static Duration checked(Duration most) {
        if (most.isNegative()) {
            throw new IllegalArgumentException("within: expected a time of zero or longer, got " + most);
        }
        return most;
    }

    /** {@return the criteria in words} */
    @Override
    public String toString() {
        String byName = name == null ? "" : name == PLAIN ? "same name" : "name by " + name.pattern();
        String byTime = gap == null ? "" : "within " + gap.toMillis() + " ms";
        return byName + (byName.isEmpty() || byTime.isEmpty() ? "" : ", ") + byTime;
    }
}
