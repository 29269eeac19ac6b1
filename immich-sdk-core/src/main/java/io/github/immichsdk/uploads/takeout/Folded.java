package io.github.immichsdk.uploads.takeout;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names in the forms in which they are compared. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** What Takeout replaces with an underscore in the name of a file. */
    private static final Pattern REPLACED = Pattern.compile("[&'\"<>:/\\\\|?*%#;=+~`\u2019]");

    private static final Pattern ENTITY = Pattern.compile("&(#39|#34|amp|quot|lt|gt|apos);");

    private Folded() {}

    /**
     * Decomposes a name, in lower case. Decomposed, so that a name that was cut between a letter and its accent is still the
     * start of the whole name.
     */
    static String of(String name) {
        return decomposed(name).toLowerCase(Locale.ROOT);
    }

    /** {@return a name whose letters and accents are separate characters} */
    static String decomposed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD);
    }

    /** {@return a name in lower case and without accents, for names of directories} */
    static String plain(String name) {
        return MARKS.matcher(of(name)).replaceAll("").replace('\u2019', '\'').strip();
    }

    /** {@return names, each in lower case and without accents} */
    static Set<String> plain(String... names) {
        return Stream.of(names).map(Folded::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return a folded name with an underscore for each character that the name of a file may have lost} */
    static String lossy(String name) {
        return REPLACED.matcher(of(unescaped(name))).replaceAll("_");
    }

    /** {@return a title without the HTML entities that older Takeouts have in it} */
    static String unescaped(String title) {
        if (title.indexOf('&') < 0) {
            return title;
        }
        return ENTITY.matcher(title)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "amp" -> "&";
                            case "lt" -> "<";
                            case "gt" -> ">";
                            case "quot", "#34" -> "\"";
                            default -> "'";
                        }));
    }
}
