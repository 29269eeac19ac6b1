package io.github.immichsdk.takeout;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of a photo or video, taken apart.
 *
 * @param name the folded name, with number and extension
 * @param stem the folded name without number and extension
 * @param number the number of a numbered copy, such as 3 in {@code IMG(3).jpg}; 0 if it has none
 * @param extension the folded extension with its dot; empty if it has none
 */
record MediaName(String name, String stem, int number, String extension) {

    private static final List<String> STILLS =
            List.of(".heic", ".heif", ".jpg", ".jpeg", ".png", ".webp", ".avif", ".dng");
    private static final List<String> MOVING = List.of(".mp4", ".mov", ".mp", ".m4v", ".3gp", ".mv");

    /**
     * The name of the file that a sidecar may describe, and its number.
     *
     * @param name the folded name
     * @param number the number that the name of the sidecar must have; 0 for none
     */
    record Form(String name, int number) {}

    static MediaName of(String fileName) {
        String folded = Folded.of(fileName);
        int dot = folded.lastIndexOf('.');
        String stem = dot <= 0 ? folded : folded.substring(0, dot);
        String extension = dot <= 0 ? "" : folded.substring(dot);
        Numbered numbered = Numbered.of(stem);
        return new MediaName(folded, numbered.base(), numbered.number(), extension);
    }

    /** {@return whether it is the bare video of a motion photo, whose bytes the picture contains, too} */
    static boolean barePartOfMotionPhoto(String fileName) {
        String name = Numbered.withoutVersion(Numbered.of(Folded.of(fileName)).base());
        return name.length() > 3 && (name.endsWith(".mp") || name.endsWith(".mv"));
    }

    /** {@return the forms under which its sidecar may be found: groups of equal trust, the most trusted first} */
    List<List<Form>> forms() {
        List<List<Form>> tiers = new ArrayList<>();
        tiers.add(plain(stem, extension));
        tiers.add(numbered(stem, ""));
        List<Form> edited = new ArrayList<>();
        List<Form> last = new ArrayList<>();
        for (String whole : number == 0 ? List.of(stem) : List.of(stem + "(" + number + ")", stem)) {
            int outer = whole.equals(stem) ? number : 0;
            for (String original : EditedSuffixes.originals(whole)) {
                edited(original, outer, edited, last);
            }
        }
        tiers.add(edited);
        tiers.add(live());
        String first = Numbered.withoutVersion(stem);
        if (!first.equals(stem)) {
            last.addAll(numbered(first, extension));
        }
        tiers.add(last);
        return tiers;
    }

    /** The name as it is, then with the number at the end, where a sidecar has it. */
    private List<Form> plain(String base, String end) {
        if (number == 0) {
            return List.of(new Form(base + end, 0));
        }
        return List.of(new Form(base + "(" + number + ")" + end, 0), new Form(base + end, number));
    }

    private List<Form> numbered(String base, String end) {
        return end.isEmpty() && extension.isEmpty() ? List.of() : plain(base, end);
    }

    /** The original of an edited version, which may be of another kind: {@code IMG-edited.jpg} of {@code IMG.HEIC}. */
    private void edited(String original, int outer, List<Form> forms, List<Form> last) {
        Numbered inner = Numbered.of(original);
        List<String> ends = new ArrayList<>(List.of(extension));
        ends.addAll(STILLS);
        ends.add("");
        for (String end : ends) {
            forms.add(new Form(original + end, outer));
            if (outer == 0 && inner.number() > 0) {
                forms.add(new Form(inner.base() + end, inner.number()));
            }
            if (outer > 0) {
                last.add(new Form(original + end, 0));
            }
        }
    }

    /** The still of a live photo whose video this is: {@code IMG.HEIC} of {@code IMG.MP4}, {@code PXL.MP.jpg} of {@code PXL.MP}. */
    private List<Form> live() {
        boolean moving = MOVING.contains(extension) || barePartOfMotionPhoto(name);
        if (!moving) {
            return List.of();
        }
        List<Form> forms = new ArrayList<>();
        for (String still : STILLS) {
            forms.addAll(plain(stem, still));
            forms.addAll(plain(stem + extension, still));
        }
        return forms;
    }
}
