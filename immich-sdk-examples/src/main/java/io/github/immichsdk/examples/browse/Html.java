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
            html.append(values[i] instanceof Html ready ? ready.text : Markup.escaped(String.valueOf(values[i])))
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
}
