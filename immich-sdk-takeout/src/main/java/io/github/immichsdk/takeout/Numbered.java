package io.github.immichsdk.takeout;

/**
 * A text that may end with the number of a copy, such as {@code IMG(3)}.
 *
 * @param base the text before the number
 * @param number the number; 0 if there is none
 */
record Numbered(String base, int number) {

    private static final int MOST_DIGITS = 9;

    /** {@return a text, taken apart; a number of more than nine digits or with nothing before it belongs to the text} */
    static Numbered of(String text) {
        int close = text.length() - 1;
        if (close < 0 || text.charAt(close) != ')') {
            return new Numbered(text, 0);
        }
        int open = startOfDigits(text, close) - 1;
        int digits = close - open - 1;
        boolean number = open > 0 && text.charAt(open) == '(' && digits > 0 && digits <= MOST_DIGITS;
        return number
                ? new Numbered(text.substring(0, open), Integer.parseInt(text, open + 1, close, 10))
                : new Numbered(text, 0);
    }

    /** {@return a text without a tilde and a number after it at its end, such as {@code IMG} of {@code IMG~2}} */
    static String withoutVersion(String text) {
        int tilde = startOfDigits(text, text.length()) - 1;
        return tilde > 0 && tilde < text.length() - 1 && text.charAt(tilde) == '~' ? text.substring(0, tilde) : text;
    }

    private static int startOfDigits(String text, int end) {
        int start = end;
        while (start > 0 && digit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
