package io.github.immichsdk.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
    private static final int FIRST_NAMES = 32;

    // eight bytes at a time
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int TRUE = four("true");
    private static final int ALSE = four("alse");
    private static final int NULL = four("null");
    private static final long LOWEST = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;
    private static final long QUOTES = 0x2222222222222222L;
    private static final long BACKSLASHES = 0x5C5C5C5C5C5C5C5CL;
    private static final long BLANKS = 0x2020202020202020L;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private boolean escaped;
    private boolean ascii;

    // the names of the objects that are open; most scanners see no object
    private long[] marks = new long[0];
    private int names;

    // one for each scanner that reads many objects
    private @Nullable NameGuess guess;

    /** Remembers the names of an object for the next one: worthwhile where many objects of a kind follow each other. */
    void guessNames() {
        guess = new NameGuess();
    }

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

    /** {@return the text of the last string, which ended just now; only if it is not {@link #escaped}} */
    String text(int from) {
        // a copy is enough where each byte is a character
        return new String(bytes, from, at - 1 - from, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
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

    /** Consumes a name with its quotes and its colon, if it is one of the known ones. */
    boolean named(NameGuess known, int index) {
        blanks();
        int length = known.matches(index, bytes, at, end);
        at += length;
        return length > 0;
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
            case '{' -> depth < DEEPEST && (depth == 0 && guess != null ? similar(guess) : object(depth));
            case '[' -> depth < DEEPEST && array(depth);
            case 't' -> word(TRUE, 0);
            case 'f' -> word(ALSE, 1);
            case 'n' -> word(NULL, 0);
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
            if (!newName(outer) || !value(depth + 1)) {
                return false;
            }
        } while (take(','));
        names = outer;
        return take('}');
    }

    /**
     * Moves over an object that may have the names of the object before it, in the same order. Those were different from each
     * other, so as long as the names are the same, comparing them is enough.
     */
    private boolean similar(NameGuess last) {
        at++;
        if (take('}')) {
            return true;
        }
        int same = 0;
        do {
            blanks();
            int length = last.matches(same, bytes, at, end);
            if (length == 0) {
                return different(last, same);
            }
            at += length;
            same++;
            if (!value(1)) {
                return false;
            }
        } while (take(','));
        return take('}');
    }

    /** Moves over the rest of an object, from a name on that is not the expected one. */
    private boolean different(NameGuess last, int same) {
        int outer = names;
        last.keep(same);
        for (int i = 0; i < same; i++) {
            add(last.mark(i));
        }
        do {
            blanks();
            int from = at;
            if (!newName(outer)) {
                return false;
            }
            last.add(bytes, from, at, marks[names - 1]);
            if (!value(1)) {
                return false;
            }
        } while (take(','));
        names = outer;
        return take('}');
    }

    /** Moves over a name and its colon. False if the object has the name already, or it has to be decoded to know. */
    private boolean newName(int outer) {
        blanks();
        int from = at + 1;
        return name() && !escaped && isNew(from, at - 1, outer) && take(':');
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
        if (names == MOST_NAMES) {
            return false;
        }
        add(mark);
        return true;
    }

    private void add(long mark) {
        if (names == marks.length) {
            marks = Arrays.copyOf(marks, marks.length == 0 ? FIRST_NAMES : MOST_NAMES);
        }
        marks[names++] = mark;
    }

    /** {@return a number that is the same for equal names, and seldom for others} */
    long mark(int from, int to) {
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

    /** Moves over a word whose last four characters are known, after a number of characters that were looked at. */
    private boolean word(int four, int before) {
        int from = at + before;
        if (end - from < Integer.BYTES || (int) FOUR.get(bytes, from) != four) {
            return false;
        }
        at = from + Integer.BYTES;
        return true;
    }

    private static int four(String word) {
        return (int) FOUR.get(word.getBytes(StandardCharsets.US_ASCII), 0);
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

    /** Moves over a string. */
    boolean string() {
        if (at >= end || bytes[at] != '"') {
            return false;
        }
        int from = ++at;
        escaped = false;
        ascii = true;
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
        ascii = false;
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
}
