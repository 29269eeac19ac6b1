package io.github.immichsdk.internal.json;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One response, or one stream of events, that is being read into records. Keeps a bounded number of its short strings, so that
 * a camera's name that stands in a thousand rows is one object. Not thread-safe.
 */
public final class Reading {

    private static final int KEPT = 1024;
    private static final int LONGEST = 40;
    private static final String[] NOTHING_KEPT = new String[0];
    private static final int MOST_TRUST = 64;
    private static final int TRUST_LOST = 8;

    /** Types repeat from line to line, and acks do not. */
    private static final Repeats TYPES = new Repeats();

    private @Nullable String[] kept;
    private @Nullable HeldValues held;
    private JsonParser parser;

    // what reads most lines from memory, and the same while it reads
    private @Nullable ValueScan memory;
    private @Nullable ValueScan scan;
    private boolean atStart;

    /** Below 0, reading from memory failed so often that most lines are left to the parser. */
    private int trust = MOST_TRUST;

    private Reading(JsonParser parser, int size) {
        this.parser = parser;
        this.kept = size == 0 ? NOTHING_KEPT : new String[size];
    }

    /** {@return a reading of a single object, whose strings are kept once it has a list of several elements} */
    public static Reading one(JsonParser parser) {
        return new Reading(parser, 0);
    }

    /** {@return a reading of many rows} */
    public static Reading many(JsonParser parser) {
        return new Reading(parser, KEPT);
    }

    /** {@return a reading of many lines, each of which is one object; {@link #line} reads them} */
    public static Reading lines() {
        Reading lines = many(Json.parser(new byte[0], 0, 0));
        lines.memory = new ValueScan(lines.held());
        lines.memory.keepStrings();
        return lines;
    }

    /**
     * Reads a line that contains one object and nothing else.
     *
     * @param bytes contains the line
     * @param from where it begins
     * @param to where it ends
     * @param fields reads the object by {@link #nextField()} and the methods beside it, up to its end. It may be called twice for
     *     a line, and then the second result counts
     * @return the result of {@code fields}
     * @throws JsonShapeException if the line is not one object, or {@code fields} throws it with a path below the line
     */
    public <T> T line(byte[] bytes, int from, int to, Function<Reading, T> fields) {
        T scanned = scanned(bytes, from, to, fields);
        if (scanned != null) {
            return scanned;
        }
        try (JsonParser next = Json.parser(bytes, from, to)) {
            parser = next;
            reset();
            JsonToken token = next.nextToken();
            if (token != JsonToken.START_OBJECT) {
                throw new JsonShapeException("$", "expected an object, found " + named(token));
            }
            T value = fields.apply(this);
            if (next.nextToken() != null) {
                throw new JsonShapeException("$", "expected the end, found more");
            }
            return value;
        } catch (JsonShapeException e) {
            throw e.path().startsWith("$") ? e : e.below("$");
        } catch (JacksonException e) {
            throw new JsonShapeException("$", "it is not JSON: " + e.getOriginalMessage());
        }
    }

    /**
     * Reads a line without a parser.
     *
     * @return null if a parser has to read it
     */
    private <T> @Nullable T scanned(byte[] bytes, int from, int to, Function<Reading, T> fields) {
        ValueScan in = memory;
        if (in == null || trust < 0) {
            trust++;
            return null;
        }
        held().reset();
        in.start(bytes, from, to);
        scan = in;
        atStart = true;
        try {
            T value = fields.apply(this);
            in.end();
            trust = Math.min(MOST_TRUST, trust + 1);
            return value;
        } catch (RuntimeException e) {
            trust -= TRUST_LOST;
            return null;
        } finally {
            scan = null;
        }
    }

    private HeldValues held() {
        HeldValues known = held;
        if (known == null) {
            known = new HeldValues();
            held = known;
        }
        return known;
    }

    private void reset() {
        if (held != null) {
            held.reset();
        }
    }

    /** {@return the name of the next field, whose value is then the current one; null at the end of the object} */
    public @Nullable String nextField() {
        if (scan != null) {
            return nextField(scan);
        }
        String name = parser.nextName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    private @Nullable String nextField(ValueScan in) {
        boolean first = atStart;
        atStart = false;
        if (first) {
            in.expect('{');
        }
        return in.field(first) ? in.name() : null;
    }

    /** {@return whether the current value is an object} */
    public boolean atObject() {
        if (scan != null) {
            return scan.peek() == '{';
        }
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** {@return the current value as text; null if it is another value, which is then skipped} */
    public @Nullable String textOrNull() {
        if (scan != null && scan.peek() == '"') {
            return scan.text(TYPES);
        }
        if (scan != null) {
            scan.skip();
            return null;
        }
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        skip();
        return null;
    }

    /** {@return the current value as a plain value: maps, lists, text, numbers, booleans or null} */
    public @Nullable Object plain() {
        return scan == null ? Json.plain(parser, held()) : scan.plain();
    }

    /** {@return what reads the current value from memory; null if the parser does} */
    @Nullable
    ValueScan scan() {
        return scan;
    }

    /** Says that what was read before is not kept in memory. */
    void release() {
        reset();
    }

    /** Counts an element that stays in memory. */
    void holds() {
        held().add();
    }

    /** Skips the current value. */
    public void skip() {
        if (scan == null) {
            parser.skipChildren();
        } else {
            scan.skip();
        }
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
        return wrong(expected, shown());
    }

    /** {@return the current value for a message: of a list or an object only that it is one, since it may have no end} */
    private @Nullable Object shown() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> JsonShapeException.AN_OBJECT;
            case START_ARRAY -> JsonShapeException.A_LIST;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonShapeException.Shown(parser.getString());
            default -> Json.plain(parser, held());
        };
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
        private static final int CLEAR = 4 * ENOUGH;

        // Threads may lose counts of each other: that costs speed at most.
        private int hits;
        private int misses;

        boolean worthwhile() {
            return misses < ENOUGH || hits >= misses;
        }

        void hit() {
            // no writes once it is clear, since threads that write the same memory wait for each other
            if (hits < misses + CLEAR) {
                hits++;
            }
        }

        void miss() {
            misses++;
            if (misses >= 8 * ENOUGH) {
                hits /= 2;
                misses /= 2;
            }
        }
    }
}
