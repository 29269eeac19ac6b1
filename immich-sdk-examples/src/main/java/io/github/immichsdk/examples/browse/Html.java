package io.github.immichsdk.examples.browse;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A piece of HTML. Each text that is filled into a template is escaped, so what a server sends is never markup.
 *
 * @param text the markup
 */
record Html(String text) {

    static final Html NONE = new Html("");

    /**
     * Fills a template.
     *
     * @param template the markup, with {@code {}} for each value; attributes stand in double quotes
     * @param values HTML, which stays as it is, or anything else, whose text is escaped
     */
    static Html of(String template, Object... values) {
        String[] parts = template.split("\\{}", -1);
        if (parts.length != values.length + 1) {
            throw new IllegalArgumentException("template: expected a place for each of the " + values.length
                    + " values, got " + (parts.length - 1) + " in " + template);
        }
        StringBuilder html = new StringBuilder(parts[0]);
        for (int i = 0; i < values.length; i++) {
            html.append(values[i] instanceof Html ready ? ready.text : escaped(String.valueOf(values[i])))
                    .append(parts[i + 1]);
        }
        return new Html(html.toString());
    }

    /** {@return one piece for each item, one after another} */
    static <T> Html each(Collection<? extends T> items, Function<? super T, Html> piece) {
        return new Html(items.stream().map(piece).map(Html::text).collect(Collectors.joining()));
    }

    /** {@return this piece, and others after it} */
    Html and(Html... others) {
        StringBuilder all = new StringBuilder(text);
        for (Html other : others) {
            all.append(other.text);
        }
        return new Html(all.toString());
    }

    private static String escaped(String value) {
        StringBuilder safe = new StringBuilder(value.length() + 16);
        value.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(visible(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /** Control characters are not allowed in HTML, and characters that turn a text around could disguise a file name. */
    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE -> false;
            case Character.FORMAT -> (c < 0x202A || c > 0x202E) && (c < 0x2066 || c > 0x2069);
            default -> true;
        };
    }
}
