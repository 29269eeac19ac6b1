package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.stacking.NameRules.Mark;
import io.github.immichsdk.stacking.ShotName.Weak;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An asset that may be stacked, with what is derived from it once.
 *
 * @param index its place among all candidates, by time
 * @param asset the asset
 * @param name what its name says
 * @param camera its camera, in a form that compares; null if it is unknown
 */
record StackCandidate(
        int index,
        AssetSummary asset,
        ShotName name,
        @Nullable String camera) {

    static final Comparator<AssetSummary> BY_TIME = Comparator.comparing(AssetSummary::localTime)
            .thenComparing(AssetSummary::fileName)
            .thenComparing(AssetSummary::id);

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern COUNTED = Pattern.compile("(.*?)(\\d{1,8})");

    static StackCandidate of(int index, AssetSummary asset) {
        return new StackCandidate(index, asset, ShotName.of(asset.baseName()), camera(asset));
    }

    /** The model names its maker in some files, and in others of the same camera it does not. */
    private static @Nullable String camera(AssetSummary asset) {
        String make = normalized(asset.make());
        String model = normalized(asset.model());
        if (model.isEmpty()) {
            return make.isEmpty() ? null : make + "|";
        }
        String maker = make.split(" ", 2)[0];
        return maker + "|"
                + (!maker.isEmpty() && model.startsWith(maker + " ") ? model.substring(maker.length() + 1) : model);
    }

    private static String normalized(@Nullable String text) {
        return text == null ? "" : BLANKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** {@return this candidate, its weak mark believed} */
    StackCandidate believed() {
        Weak weak = name.weak();
        if (weak == null) {
            return this;
        }
        Set<Mark> marks = EnumSet.of(weak.mark());
        marks.addAll(name.marks());
        ShotName combined =
                new ShotName(name.key(), marks, Math.max(name.version(), weak.version()), null, name.burst());
        return new StackCandidate(index, asset, combined, camera);
    }

    boolean sameCamera(StackCandidate other) {
        return camera == null || other.camera == null || camera.equals(other.camera) || partly(camera, other.camera);
    }

    /** {@return whether one of two cameras lacks its maker or its model, and the rest is equal} */
    private static boolean partly(String one, String two) {
        String[] first = one.split("\\|", 2);
        String[] second = two.split("\\|", 2);
        boolean makes = first[0].isEmpty()
                || second[0].isEmpty()
                || first[0].split(" ", 2)[0].equals(second[0].split(" ", 2)[0]);
        boolean models = first[1].isEmpty() || second[1].isEmpty() || first[1].equals(second[1]);
        return makes && models;
    }

    boolean picture() {
        return asset.type().equals(AssetType.IMAGE);
    }

    boolean raw() {
        return NameRules.RAW.contains(asset.extension());
    }

    boolean marked(Mark mark) {
        return name.marks().contains(mark);
    }

    boolean cover() {
        ShotName.BurstName burst = name.burst();
        return marked(Mark.COVER) || (burst != null && burst.cover());
    }

    /** {@return whether a counter in the name follows that of an earlier picture closely, under the same prefix and extension} */
    boolean follows(StackCandidate earlier) {
        Matcher mine = COUNTED.matcher(name.key());
        Matcher its = COUNTED.matcher(earlier.name.key());
        if (!asset.extension().equals(earlier.asset.extension()) || !mine.matches() || !its.matches()) {
            return false;
        }
        long step = Long.parseLong(mine.group(2)) - Long.parseLong(its.group(2));
        return mine.group(1).equals(its.group(1)) && step >= 0 && step <= 3;
    }
}
