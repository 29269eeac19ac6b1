package io.github.immichsdk.internal.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One response, or one stream of events, that is being read into records. Keeps a bounded number of its short strings, so that
 * a camera's name that stands in a thousand rows is one object. Not thread-safe.
 */
public final class Reading {

    private static final int KEPT = 1024;
    private static final int LONGEST = 40;

    private @Nullable String[] kept;
    private JsonParser parser;

    private Reading(JsonParser parser, int size) {
        this.parser = parser;
        this.kept = new String[size];
    }

    /** {@return a reading of a single object, whose strings are kept once it has a list of several elements} */
    public static Reading one(JsonParser parser) {
        return new Reading(parser, 0);
    }

    /** {@return a reading of many rows} */
    public static Reading many(JsonParser parser) {
        return new Reading(parser, KEPT);
    }

    /** Continues with another parser, such as that of the next line of a stream. */
    public void continueWith(JsonParser next) {
        this.parser = next;
    }

    JsonParser parser() {
        return parser;
    }

    /** Keeps strings from now on, since a list of several rows has begun. */
    void keepStrings() {
        if (kept.length == 0) {
            kept = new String[KEPT];
        }
    }

    boolean keepsStrings() {
        return kept.length > 0;
    }

    /** {@return the string of the current token, the same object for the same text where possible} */
    String keptString(Repeats repeats) {
        int length = parser.getStringLength();
        if (length > LONGEST) {
            return parser.getString();
        }
        char[] text = parser.getStringCharacters();
        int from = parser.getStringOffset();
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + text[i];
        }
        int place = (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (KEPT - 1);
        String there = kept[place];
        if (there != null && same(there, text, from, length)) {
            repeats.hit();
            return there;
        }
        repeats.miss();
        String made = new String(text, from, length);
        kept[place] = made;
        return made;
    }

    private static boolean same(String there, char[] text, int from, int length) {
        if (there.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (there.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** {@return an exception that says what was expected where the current value is} */
    JsonShapeException wrong(String expected) {
        return wrong(expected, Json.plain(parser));
    }

    static JsonShapeException wrong(String expected, @Nullable Object found) {
        return JsonShapeException.wrong("", expected, found);
    }

    static String named(@Nullable JsonToken token) {
        return token == null ? "nothing" : token.toString().toLowerCase(Locale.ROOT);
    }

    /** How often the strings of one field repeat; a field whose strings hardly do is no longer looked up. */
    static final class Repeats {
        private static final int ENOUGH = 256;

        // Threads may lose counts of each other: that costs speed at most.
        private int hits;
        private int misses;

        boolean worthwhile() {
            return misses < ENOUGH || hits >= misses;
        }

        private void hit() {
            hits++;
        }

        private void miss() {
            misses++;
            if (misses >= 8 * ENOUGH) {
                hits /= 2;
                misses /= 2;
            }
        }
    }
}
