package io.github.immichsdk.takeout;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names in the forms in which they are compared. */
final class Folded {

    /** What Takeout replaces with an underscore in the name of a file. */
    private static final String REPLACED = "&'\"<>:/\\|?*%#;=+~`\u2019";

    /** The HTML entities that older Takeouts have in titles; the ampersand last, so that nothing is replaced twice. */
    private static final List<Map.Entry<String, String>> ENTITIES = List.of(
            Map.entry("&#39;", "'"),
            Map.entry("&apos;", "'"),
            Map.entry("&#34;", "\""),
            Map.entry("&quot;", "\""),
            Map.entry("&lt;", "<"),
            Map.entry("&gt;", ">"),
            Map.entry("&amp;", "&"));

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
        StringBuilder plain = new StringBuilder(name.length());
        of(name).codePoints().filter(c -> !mark(c)).forEach(plain::appendCodePoint);
        return plain.toString().replace('\u2019', '\'').strip();
    }

    private static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** {@return names, each in lower case and without accents} */
    static Set<String> plain(String... names) {
        return Stream.of(names).map(Folded::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return a folded name with an underscore for each character that the name of a file may have lost} */
    static String lossy(String name) {
        StringBuilder lossy = new StringBuilder(of(unescaped(name)));
        for (int i = 0; i < lossy.length(); i++) {
            if (REPLACED.indexOf(lossy.charAt(i)) >= 0) {
                lossy.setCharAt(i, '_');
            }
        }
        return lossy.toString();
    }

    /** {@return a title without the HTML entities that older Takeouts have in it} */
    static String unescaped(String title) {
        String text = title;
        if (text.indexOf('&') >= 0) {
            for (Map.Entry<String, String> entity : ENTITIES) {
                text = text.replace(entity.getKey(), entity.getValue());
            }
        }
        return text;
    }
}
