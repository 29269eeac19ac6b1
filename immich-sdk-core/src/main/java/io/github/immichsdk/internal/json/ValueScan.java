package io.github.immichsdk.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of records straight from JSON in memory: no token and no character array in between.
 *
 * <p>Accepts only what the parser accepts, with the same meaning, but not all of it. Where a method throws, the parser reads the
 * same bytes again, and finds out whether anything is wrong. Not thread-safe.
 */
final class ValueScan {

    /** Stands for everything that the parser has to find out. */
    private static final RuntimeException UNSURE = new Unsure();

    private static final int DEEPEST = 40;
    private static final int LONGEST_KEPT = 40;
    private static final int KEPT = 1024;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** So many digits fit into 64 bits. */
    private static final int MOST_DIGITS = 18;

    /** A double holds each whole number up to this one, and each power of ten below. */
    private static final long EXACT = 1L << 53;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private final JsonScanner json = new JsonScanner();
    private final HeldValues held;
    private byte[] bytes = new byte[0];
    private int depth;
    private Kept @Nullable [] kept;

    // the last number: its digits without sign and point, if they are few enough
    private boolean negative;
    private long digits;
    private boolean shortEnough;

    /** The number of digits after the point; -1 if there is none. */
    private int fraction;

    ValueScan(HeldValues held) {
        this.held = held;
    }

    private static final class Unsure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsure() {
            super("only the parser can read this", null, false, false);
        }
    }

    /** A string, and the bytes between its quotes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(byte[] raw, String text) {}

    /** {@return the exception that leaves the value to the parser} */
    static RuntimeException unsure() {
        return UNSURE;
    }

    /** Starts to read a part of memory, which nobody changes meanwhile. */
    void start(byte[] memory, int from, int to) {
        bytes = memory;
        depth = 0;
        json.start(memory, from, to);
    }

    /** Checks that nothing follows. */
    void end() {
        if (!json.ended()) {
            throw UNSURE;
        }
    }

    /** {@return the next byte after white space; 0 at the end} */
    byte peek() {
        return json.peek();
    }

    /** Consumes a character, if it is the next one. */
    boolean take(char expected) {
        return json.take(expected);
    }

    /** Consumes a character that must be the next one. */
    void expect(char expected) {
        if (!json.take(expected)) {
            throw UNSURE;
        }
    }

    /**
     * Begins an object or a list.
     *
     * @return whether it is empty: then it has ended
     */
    boolean openedEmpty(char begin, char end) {
        expect(begin);
        if (take(end)) {
            return true;
        }
        if (++depth > DEEPEST) {
            throw UNSURE;
        }
        return false;
    }

    /** Ends an object or a list. */
    void close(char bracket) {
        expect(bracket);
        depth--;
    }

    /**
     * Moves to the next field of an object, or behind its end.
     *
     * @param first whether no field was read before
     * @return whether there is another field
     */
    boolean field(boolean first) {
        if (first ? !take('}') : take(',')) {
            return true;
        }
        if (!first) {
            expect('}');
        }
        return false;
    }

    /** Consumes the name of a field and its colon, if it is the expected one. */
    boolean named(NameGuess names, int place) {
        return json.named(names, place);
    }

    /** {@return the name of the next field, whose value is then the next one} */
    String name() {
        json.peek();
        int from = json.at() + 1;
        if (!json.name() || json.escaped()) {
            throw UNSURE;
        }
        Kept[] known = kept;
        int length = json.at() - 1 - from;
        String name = known == null || length > LONGEST_KEPT ? json.text(from) : keptName(known, from, length);
        expect(':');
        return name;
    }

    private String keptName(Kept[] known, int from, int length) {
        int place = place(from, length);
        String there = found(known[place], from, length);
        return there == null ? keep(known, place, from, length) : there;
    }

    /** Moves over a value. */
    void skip() {
        if (!json.value()) {
            throw UNSURE;
        }
    }

    /** Consumes a null, if it is the next value. */
    boolean isNull() {
        if (json.peek() != 'n') {
            return false;
        }
        skip();
        return true;
    }

    boolean truth() {
        byte first = json.peek();
        if (first != 't' && first != 'f') {
            throw UNSURE;
        }
        skip();
        return first == 't';
    }

    /**
     * {@return a string}
     *
     * @param repeats counts how often the strings of the same field repeat; null if they are not kept
     */
    String text(Reading.@Nullable Repeats repeats) {
        int from = string() + 1;
        if (json.escaped()) {
            return unescaped(from - 1);
        }
        int length = json.at() - 1 - from;
        Kept[] known = kept;
        return repeats == null || known == null || length > LONGEST_KEPT || !repeats.worthwhile()
                ? json.text(from)
                : kept(known, from, length, repeats);
    }

    private int string() {
        json.peek();
        int from = json.at();
        if (!json.string()) {
            throw UNSURE;
        }
        return from;
    }

    /** Seldom needed, so the parser does it. */
    private String unescaped(int from) {
        if (Json.value(bytes, from, json.at(), held) instanceof String text) {
            return text;
        }
        throw UNSURE;
    }

    private String kept(Kept[] known, int from, int length, Reading.Repeats repeats) {
        int place = place(from, length);
        String there = found(known[place], from, length);
        if (there != null) {
            repeats.hit();
            return there;
        }
        repeats.miss();
        return keep(known, place, from, length);
    }

    private @Nullable String found(@Nullable Kept there, int from, int length) {
        return there != null && Arrays.equals(there.raw, 0, there.raw.length, bytes, from, from + length)
                ? there.text
                : null;
    }

    private String keep(Kept[] known, int place, int from, int length) {
        String text = json.text(from);
        known[place] = new Kept(Arrays.copyOfRange(bytes, from, from + length), text);
        return text;
    }

    private int place(int from, int length) {
        return (int) (json.mark(from, from + length) * SPREAD >>> 54) & (KEPT - 1);
    }

    /** Keeps strings from now on, since there are several rows. */
    void keepStrings() {
        if (kept == null) {
            kept = new Kept[KEPT];
        }
    }

    /** {@return a date and time; null if it is of an unusual form} */
    @Nullable
    Object time(boolean instant) {
        int from = string() + 1;
        int length = json.at() - 1 - from;
        return instant ? IsoChars.instant(bytes, from, length) : IsoChars.local(bytes, from, length);
    }

    /** {@return a whole number that is written as one} */
    long whole() {
        number();
        if (!shortEnough || fraction >= 0) {
            throw UNSURE;
        }
        return signed();
    }

    double real() {
        int from = number();
        if (fraction >= 0) {
            return real(from);
        }
        if (!shortEnough) {
            throw UNSURE;
        }
        // no negative zero, since it has no fraction
        return signed();
    }

    private double real(int from) {
        if (shortEnough && digits < EXACT) {
            // both are exact, so the quotient is the nearest double
            double value = digits / POWERS[fraction];
            return negative ? -value : value;
        }
        return Double.parseDouble(new String(bytes, from, json.at() - from, StandardCharsets.ISO_8859_1));
    }

    private long signed() {
        return negative ? -digits : digits;
    }

    private int number() {
        byte first = json.peek();
        int from = json.at();
        if (!isNumber(first) || !json.value()) {
            throw UNSURE;
        }
        negative = first == '-';
        int to = json.at();
        long value = 0;
        int after = -1;
        int at = negative ? from + 1 : from;
        shortEnough = to - at <= MOST_DIGITS;
        for (; at < to; at++) {
            byte c = bytes[at];
            if (c == '.') {
                after = 0;
            } else {
                value = value * 10 + (c - '0');
                after += after < 0 ? 0 : 1;
            }
        }
        digits = value;
        fraction = after;
        return from;
    }

    private static boolean isNumber(byte first) {
        return first == '-' || first >= '0' && first <= '9';
    }

    /** {@return a plain value: maps, lists, text, numbers, booleans or null} */
    @Nullable
    Object plain() {
        byte first = json.peek();
        if (first == '"') {
            held.add();
            return text(null);
        } else if (first == 't' || first == 'f') {
            held.add();
            return truth();
        } else if (isNumber(first)) {
            return plainNumber();
        }
        int from = json.at();
        skip();
        return Json.value(bytes, from, json.at(), held);
    }

    /** {@return the number that the parser makes of it} */
    private @Nullable Object plainNumber() {
        int from = number();
        if (!shortEnough) {
            return Json.value(bytes, from, json.at(), held);
        }
        held.add();
        if (fraction >= 0) {
            return real(from);
        }
        long value = signed();
        if ((int) value == value) {
            return (int) value;
        }
        return value;
    }

    /** Counts an element that stays in memory. */
    void holds() {
        held.add();
    }
}
