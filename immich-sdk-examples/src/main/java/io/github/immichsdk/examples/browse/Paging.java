package io.github.immichsdk.examples.browse;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param number the page, from 1
 * @param size how many items a page has
 */
record Paging(int number, int size) {

    private static final int LAST = 100_000;

    static Paging of(Fields query, int size) {
        return new Paging(query.number("page", 1, LAST), size);
    }

    long before() {
        return (long) (number - 1) * size;
    }

    /** {@return the items of this page} */
    <T> List<T> of(List<T> all) {
        return all.stream().skip(before()).limit(size).toList();
    }

    /** {@return links to the pages beside this one; nothing if there is only one} */
    Html links(String path, long total) {
        long last = Math.max(1, (total + size - 1) / size);
        if (last == 1 && number == 1) {
            return Html.NONE;
        }
        return Html.of(
                "<nav class=\"paging\" aria-label=\"Pages\">{}<span>Page {} of {}</span>{}</nav>",
                number > 1 ? link(path, Math.min(number - 1, last), "prev", "← Previous") : Html.NONE,
                number,
                last,
                number < last ? link(path, number + 1, "next", "Next →") : Html.NONE);
    }

    private static Html link(String path, long page, String relation, String text) {
        return Html.of("<a href=\"{}?page={}\" rel=\"{}\">{}</a>", path, page, relation, text);
    }
}
