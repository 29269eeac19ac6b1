package io.github.immichsdk.internal.text;

/** Makes text of a server or a caller safe for messages and logs. */
public final class Printable {

    private Printable() {}

    /**
     * Replaces what could forge a line of a log, control a terminal or turn a text around: each control character, line separator and
     * direction mark becomes a blank.
     *
     * @param text any text
     * @return one line of the same length; the same object if there is nothing to replace
     */
    public static String line(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (unprintable(text.charAt(i))) {
                return replaced(text, i);
            }
        }
        return text;
    }

    private static String replaced(String text, int from) {
        char[] chars = text.toCharArray();
        for (int i = from; i < chars.length; i++) {
            if (unprintable(chars[i])) {
                chars[i] = ' ';
            }
        }
        return new String(chars);
    }

    private static boolean unprintable(char c) {
        return c < ' '
                || (c >= 0x7F && c < 0xA0)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F;
    }
}
