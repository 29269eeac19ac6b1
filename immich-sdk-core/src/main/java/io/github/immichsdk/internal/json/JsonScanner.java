package io.github.immichsdk.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Moves over JSON in memory and checks it, without making an object of any value.
 *
 * <p>Accepts only what the parser accepts, with the same meaning, but not all of it: where a method returns false, the parser
 * finds out whether anything is wrong. Not thread-safe.
 */
final class JsonScanner {

    private static final int DEEPEST = 40;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_STRING = 1_000_000;
    private static final int MOST_NAMES = 100;

    // eight bytes at a time
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;
    private static final long QUOTES = 0x2222222222222222L;
    private static final long BACKSLASHES = 0x5C5C5C5C5C5C5C5CL;
    private static final long BLANKS = 0x2020202020202020L;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private boolean escaped;

    // the names of the objects that are open
    private final long[] marks = new long[MOST_NAMES];
    private int names;

    /** Starts to scan a part of memory. */
    void start(byte[] memory, int from, int to) {
        bytes = memory;
        at = from;
        end = to;
        names = 0;
    }

    /** {@return the offset of the next byte} */
    int at() {
        return at;
    }

    /** {@return whether nothing follows} */
    boolean ended() {
        blanks();
        return at == end;
    }

    /** {@return whether the last string contains an escape sequence, so that its text is not that between its quotes} */
    boolean escaped() {
        return escaped;
    }

    /** {@return the next byte after white space, which is not consumed; 0 at the end} */
    byte peek() {
        blanks();
        return at < end ? bytes[at] : 0;
    }

    /** Consumes white space and a character, if it is the next one. */
    boolean take(char expected) {
        blanks();
        if (at < end && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\r' || bytes[at] == '\t' || bytes[at] == '\n')) {
            at++;
        }
    }

    /** Moves over the name of a field. */
    boolean name() {
        blanks();
        int from = at;
        return string() && at - from <= LONGEST_NAME;
    }

    /** Moves over a value. */
    boolean value() {
        return value(0);
    }

    private boolean value(int depth) {
        blanks();
        if (at >= end) {
            return false;
        }
        return switch (bytes[at]) {
            case '"' -> string();
            case '{' -> depth < DEEPEST && object(depth);
            case '[' -> depth < DEEPEST && array(depth);
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean object(int depth) {
        at++;
        if (take('}')) {
            return true;
        }
        int outer = names;
        do {
            blanks();
            int from = at + 1;
            if (!name() || escaped || !isNew(from, at - 1, outer) || !take(':') || !value(depth + 1)) {
                return false;
            }
        } while (take(','));
        names = outer;
        return take('}');
    }

    /**
     * {@return whether a name is the first of its kind in its object}
     *
     * @param outer the number of names in the objects around it
     */
    private boolean isNew(int from, int to, int outer) {
        long mark = mark(from, to);
        for (int i = outer; i < names; i++) {
            if (marks[i] == mark) {
                return false;
            }
        }
        if (names == marks.length) {
            return false;
        }
        marks[names++] = mark;
        return true;
    }

    /** {@return a number that is the same for equal names, and seldom for others} */
    private long mark(int from, int to) {
        int length = to - from;
        if (length > Long.BYTES) {
            return (long) EIGHT.get(bytes, from) * 31 + (long) EIGHT.get(bytes, to - Long.BYTES) * 17 + length;
        }
        long mark = length;
        for (int i = from; i < to; i++) {
            mark = mark << 8 ^ bytes[i] & 0xFF;
        }
        return mark;
    }

    private boolean array(int depth) {
        at++;
        if (take(']')) {
            return true;
        }
        do {
            if (!value(depth + 1)) {
                return false;
            }
        } while (take(','));
        return take(']');
    }

    private boolean word(String word) {
        if (end - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    private boolean number() {
        int from = at;
        if (bytes[at] == '-') {
            at++;
        }
        int whole = at;
        if (digits() == 0 || bytes[whole] == '0' && at - whole > 1) {
            return false;
        }
        if (at < end && bytes[at] == '.') {
            at++;
            if (digits() == 0) {
                return false;
            }
        }
        // the parser decides what an exponent means
        return at - from <= LONGEST_NUMBER && (at == end || bytes[at] != 'e' && bytes[at] != 'E');
    }

    private int digits() {
        int from = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at - from;
    }

    private boolean string() {
        if (at >= end || bytes[at] != '"') {
            return false;
        }
        int from = ++at;
        escaped = false;
        while (true) {
            plain();
            if (at >= end || at - from > LONGEST_STRING) {
                return false;
            }
            byte special = bytes[at];
            if (special == '"') {
                at++;
                return true;
            }
            if (special == '\\') {
                escaped = true;
                if (!escape()) {
                    return false;
                }
            } else if (special >= 0 || !beyondAscii()) {
                return false;
            }
        }
    }

    /** Moves to the next byte that is a quote, a backslash, a control character or not ASCII. */
    private void plain() {
        byte[] in = bytes;
        int i = at;
        for (int last = end - Long.BYTES; i <= last; i += Long.BYTES) {
            long eight = (long) EIGHT.get(in, i);
            long quote = eight ^ QUOTES;
            long backslash = eight ^ BACKSLASHES;
            long special =
                    ((quote - LOWEST) & ~quote | (backslash - LOWEST) & ~backslash | eight - BLANKS & ~eight | eight)
                            & HIGHEST;
            if (special != 0) {
                // a byte above the first may be marked wrongly, never one below
                at = i + (Long.numberOfTrailingZeros(special) >>> 3);
                return;
            }
        }
        while (i < end && in[i] >= ' ' && in[i] != '"' && in[i] != '\\') {
            i++;
        }
        at = i;
    }

    private boolean escape() {
        if (end - at < 2) {
            return false;
        }
        at += 2;
        switch (bytes[at - 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return true;
            }
            case 'u' -> {
                for (int last = at + 4; at < last; at++) {
                    if (at >= end || Character.digit(bytes[at], 16) < 0) {
                        return false;
                    }
                }
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    /** Moves over a character of several bytes, if it is valid UTF-8. */
    private boolean beyondAscii() {
        int first = bytes[at] & 0xFF;
        int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
        if (first < 0xC2 || first > 0xF4 || end - at <= more) {
            return false;
        }
        int second = bytes[at + 1] & 0xFF;
        // overlong forms, surrogates, and what is beyond Unicode
        if (first == 0xE0 && second < 0xA0
                || first == 0xED && second > 0x9F
                || first == 0xF0 && second < 0x90
                || first == 0xF4 && second > 0x8F) {
            return false;
        }
        for (int i = 1; i <= more; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return false;
            }
        }
        at += more + 1;
        return true;
    }

    /** {@return whether the bytes of a range are the characters of a text of ASCII} */
    static boolean same(byte[] bytes, int from, int to, String text) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the bytes of a range as text} */
    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
