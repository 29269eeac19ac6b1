package io.github.immichsdk.takeout;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What Google Photos appends to the name of an edited version, in the language of the account. */
final class EditedSuffixes {

    /** Add a language here; the table is all there is to it. */
    private static final List<String> SUFFIXES = List.of(
            "-edited", // English
            "-bearbeitet", // German
            "-modifié", // French
            "-editado", // Spanish, Portuguese
            "-editada", // Spanish, Portuguese
            "-ha editado", // Spanish
            "-modificato", // Italian
            "-modificata", // Italian
            "-bewerkt", // Dutch
            "-edytowane", // Polish
            "-editat", // Catalan, Romanian
            "-redigerad", // Swedish
            "-redigert", // Norwegian
            "-redigeret", // Danish
            "-muokattu", // Finnish
            "-upraveno", // Czech
            "-upravené", // Slovak
            "-szerkesztett", // Hungarian
            "-uređeno", // Croatian
            "-urejeno", // Slovenian
            "-измененный", // Russian
            "-изменено", // Russian
            "-отредактировано", // Russian
            "-відредаговано", // Ukrainian
            "-редактирано", // Bulgarian
            "-επεξεργασμένο", // Greek
            "-düzenlendi", // Turkish
            "-diedit", // Indonesian
            "-đã chỉnh sửa", // Vietnamese
            "-แก้ไขแล้ว", // Thai
            "-編集済み", // Japanese
            "-편집됨", // Korean
            "-수정됨", // Korean
            "-已编辑", // Chinese, simplified
            "-编辑", // Chinese, simplified
            "-已編輯", // Chinese, traditional
            "-編輯", // Chinese, traditional
            "-נערך", // Hebrew
            "-تم التعديل", // Arabic
            "-effects", // automatic versions, in all languages
            "-smile",
            "-mix");

    /** From this length on, a name may be cut in the middle of its suffix. */
    private static final int MAY_BE_CUT = 40;

    private static final int SHORTEST_CUT = 2;

    private EditedSuffixes() {}

    /**
     * Finds the names of the originals of which a file may be an edited version.
     *
     * @param stem a folded name without extension and number
     * @return the stems of possible originals, the most likely one first; none if it is no edited version
     */
    static List<String> originals(String stem) {
        Set<String> found = new TreeSet<>();
        for (String suffix : SUFFIXES) {
            String folded = Folded.of(suffix);
            int shortest = stem.length() < MAY_BE_CUT ? folded.length() : SHORTEST_CUT;
            for (int length = folded.length(); length >= shortest; length--) {
                if (stem.length() > length && stem.endsWith(folded.substring(0, length))) {
                    found.add(stem.substring(0, stem.length() - length));
                    break;
                }
            }
        }
        return List.copyOf(found);
    }
}
