package io.github.immichsdk.internal.call;

import org.jspecify.annotations.Nullable;

/**
 * Searches in text that a server or a proxy wrote. Each method reads the text once, from left to right, and allocates at most its
 * result: no text can make it slow or deep.
 */
final class TextScan {

    private static final int LONGEST_NAME = 200;

    private TextScan() {}

    /** {@return where an ASCII word begins at or after a place and ends before another, in any case of letters; -1 if nowhere} */
    static int find(String text, String word, int from, int end) {
        int last = Math.min(end, text.length()) - word.length();
        for (int i = from; i <= last; i++) {
            if (text.regionMatches(true, i, word, 0, word.length())) {
                return i;
            }
        }
        return -1;
    }

    /** {@return whether a text has an ASCII word with no letter, digit or underscore beside it, in any case of letters} */
    static boolean hasWord(String text, String word) {
        for (int at = find(text, word, 0, text.length()); at >= 0; at = find(text, word, at + 1, text.length())) {
            int end = at + word.length();
            boolean begins = at == 0 || !wordCharacter(text.charAt(at - 1));
            if (begins && (end == text.length() || !wordCharacter(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** {@return the text up to the next white space, from a place on} */
    static String token(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    /**
     * {@return the dotted name that a text has at a place, such as {@code ids.0} of {@code ids.0 must be a UUID}; null if there is
     * none, it is longer than any name of a field, or no blank follows it}
     */
    static @Nullable String dottedName(String text, int from) {
        int end = from;
        int limit = Math.min(text.length(), from + LONGEST_NAME);
        while (end < limit && (wordCharacter(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        if (end == from || end == text.length() || text.charAt(end) != ' ') {
            return null;
        }
        char first = text.charAt(from);
        return first == '_' || (first >= 'a' && first <= 'z') ? text.substring(from, end) : null;
    }

    private static boolean wordCharacter(char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
