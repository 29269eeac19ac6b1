package io.github.immichsdk.stacking;

import io.github.immichsdk.stacking.NameRules.Burst;
import io.github.immichsdk.stacking.NameRules.Mark;
import io.github.immichsdk.stacking.NameRules.Trust;
import io.github.immichsdk.stacking.NameRules.Version;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What a file name says about its shot, by the rows of {@link NameRules}.
 *
 * @param key the name of the shot: composed, in lower case, without extension and trusted marks
 * @param marks what the trusted marks say
 * @param version the number of the version; 0 if the name has none
 * @param weak what the name says if a mark is believed that other pictures may bear, too; null if it has no such mark
 * @param burst the burst; null if the name is in none
 */
record ShotName(
        String key,
        Set<Mark> marks,
        long version,
        @Nullable Weak weak,
        @Nullable BurstName burst) {

    /** The longest name that is looked at; no file system allows more. */
    static final int LONGEST = 512;

    private static final int MOST_MARKS = 6;
    private static final List<Version> STRONG = NameRules.versions(Trust.STRONG);
    private static final List<Version> WEAK = NameRules.versions(Trust.WEAK);

    /** A name under a mark that is believed only beside a file of that name. */
    record Weak(String key, Mark mark, long version) {}

    /** A place in a burst. */
    record BurstName(String id, long number, boolean cover, Burst row) {}

    static ShotName of(String baseName) {
        String stem = Normalizer.normalize(
                baseName.length() > LONGEST ? baseName.substring(0, LONGEST) : baseName, Normalizer.Form.NFC);
        if (baseName.length() > LONGEST) {
            return new ShotName(baseName, Set.of(), 0, null, null);
        }
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        long version = 0;
        for (int i = 0; i < MOST_MARKS && mayBeMarked(stem); i++) {
            Matcher found = first(STRONG, stem, marks);
            if (found == null) {
                break;
            }
            version = Math.max(version, number(found));
            String copy = group(found, "copy");
            stem = found.group("shot") + (copy == null ? "" : copy);
        }
        BurstName burst = burst(stem);
        Weak weak = burst != null || !mayBeWeak(stem) ? null : weak(stem);
        return new ShotName(key(stem), Set.copyOf(marks), version, weak, burst);
    }

    // most names have no mark, and a look at their characters is far quicker than all rows

    /** {@return whether something other than a number stands behind a separator} */
    private static boolean mayBeMarked(String stem) {
        for (int i = 0; i < stem.length(); i++) {
            char c = stem.charAt(i);
            if (c == '~' || (separates(c) && i + 1 < stem.length() && !Character.isDigit(stem.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether it ends with a bracket, a word, or a number of one or two digits behind a separator} */
    private static boolean mayBeWeak(String stem) {
        int end = stem.length();
        if (end == 0 || !Character.isDigit(stem.charAt(end - 1))) {
            return true;
        }
        int at = end - 1;
        while (at > 0 && end - at < 3 && Character.isDigit(stem.charAt(at))) {
            at--;
        }
        return separates(stem.charAt(at));
    }

    private static boolean separates(char c) {
        return c == '-' || c == '_' || c == ' ' || c == '.' || c == '~';
    }

    private static @Nullable Matcher first(List<Version> rows, String stem, Set<Mark> marks) {
        for (Version row : rows) {
            Matcher found = row.pattern().matcher(stem);
            if (found.matches()) {
                marks.add(row.mark());
                return found;
            }
        }
        return null;
    }

    private static @Nullable Weak weak(String stem) {
        EnumSet<Mark> mark = EnumSet.noneOf(Mark.class);
        Matcher found = first(WEAK, stem, mark);
        return found == null
                ? null
                : new Weak(key(found.group("shot")), mark.iterator().next(), number(found));
    }

    private static @Nullable BurstName burst(String stem) {
        boolean named = stem.toLowerCase(Locale.ROOT).contains("burst");
        for (Burst row : NameRules.BURSTS) {
            if (!named && row.pattern().pattern().contains("BURST")) {
                continue;
            }
            Matcher found = row.pattern().matcher(stem);
            if (found.matches()) {
                return new BurstName(
                        row.scheme() + " " + key(found.group("id")), number(found), group(found, "cover") != null, row);
            }
        }
        return null;
    }

    private static String key(String stem) {
        return stem.toLowerCase(Locale.ROOT);
    }

    private static long number(Matcher found) {
        String number = group(found, "number");
        return number == null ? 0 : Long.parseLong(number);
    }

    private static @Nullable String group(Matcher found, String name) {
        // asking a matcher for a group that its pattern lacks throws
        return found.pattern().pattern().contains("(?<" + name + ">") ? found.group(name) : null;
    }
}
