package io.github.immichsdk.raw;

import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.text.Printable;

/** Checks the path of a raw call: a part of it may come from a user, who must not reach another endpoint with it. */
final class RawPath {

    /** A proxy may decode a path that the server decodes again. */
    private static final int DECODINGS = 3;

    private RawPath() {}

    /** {@return the path, which stays below the API's base wherever it is decoded} */
    static String checked(String path) {
        if (!path.startsWith("/") || path.startsWith("/api/") || !encoded(path)) {
            throw new IllegalArgumentException("path: expected an encoded path below /api, without query, such as"
                    + " /albums; got " + TextChecks.quoted(path));
        }
        String decoded = path;
        for (int i = 0; i < DECODINGS; i++) {
            decoded = decoded(decoded);
        }
        for (String segment : decoded.replace('\\', '/').split("/", -1)) {
            int parameters = segment.indexOf(';');
            String name = parameters < 0 ? segment : segment.substring(0, parameters);
            if (name.equals(".") || name.equals("..")) {
                throw new IllegalArgumentException("path: expected segments that name something, such as /albums; got '"
                        + path + "', of which '" + Printable.line(segment)
                        + "' leads to another path. Check the values that it was built from");
            }
        }
        return path;
    }

    private static boolean encoded(String path) {
        return path.chars().allMatch(c -> c > ' ' && c <= '~' && "?#{}\\".indexOf(c) < 0);
    }

    /** {@return the text with each %XX of ASCII replaced once} */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int high = text.charAt(i) == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0 && high < 8) {
                decoded.append((char) (16 * high + low));
                i += 2;
            } else {
                decoded.append(text.charAt(i));
            }
        }
        return decoded.toString();
    }
}
