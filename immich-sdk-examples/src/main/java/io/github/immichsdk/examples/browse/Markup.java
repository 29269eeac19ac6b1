package io.github.immichsdk.examples.browse;

/** Text in HTML and XML, between tags and in quoted attributes. */
public final class Markup {

    private Markup() {}

    /** {@return a text that is never markup; what neither HTML nor XML allows becomes a replacement character} */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /** Control characters are not allowed, and characters that turn a text around could disguise a file name. */
    private static boolean allowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE -> false;
            case Character.FORMAT -> (c < 0x202A || c > 0x202E) && (c < 0x2066 || c > 0x2069);
            default -> c != 0xFFFE && c != 0xFFFF;
        };
    }
}
