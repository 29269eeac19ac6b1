package io.github.immichsdk.search;

import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.PageToken;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.internal.json.JsonIn;
import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.internal.text.Printable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one page of a search. */
final class AssetPages {

    private static final long LAST = 999_999_999;
    private static final int MOST_DIGITS = 12;
    private static final long NO_NUMBER = Long.MIN_VALUE;

    private AssetPages() {}

    /**
     * Reads a page. The server gives the number of the next page as a string or a number; the list ends at null, an empty
     * string, 0 or less. Rejects a page that would cause a loop, and a value that is not a number: a false end would
     * silently skip assets.
     *
     * @param in the response
     * @param number the number of the requested page
     */
    static Page<Asset> read(JsonIn in, int number) {
        Response.Items page = in.object(Response.class).assets();
        return new Page<>(page.items(), next(page, number));
    }

    /** A response to a search, without what it says about albums and facets. */
    private record Response(Items assets) {
        record Items(List<Asset> items, @Nullable Object nextPage) {}
    }

    private static @Nullable PageToken next(Response.Items assets, int number) {
        Object next = assets.nextPage();
        String text = next == null ? "" : next.toString().strip();
        if (text.isEmpty()) {
            return null;
        }
        long page = page(text, next instanceof Number || next instanceof String);
        if (page == NO_NUMBER) {
            throw wrong("the number of a page, or null", next);
        }
        if (page <= 0) {
            return null;
        }
        if (page <= number || page > LAST) {
            throw wrong("a page after " + number + ", or null", next);
        }
        if (assets.items().isEmpty()) {
            throw wrong("null after a page without assets", next);
        }
        return new PageToken(Long.toString(page));
    }

    private static JsonShapeException wrong(String expected, @Nullable Object next) {
        return JsonShapeException.wrong("$.assets.nextPage", expected, next);
    }

    /** {@return the whole number in a string, which some servers write as 2.0} */
    private static long page(String text, boolean readable) {
        String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        if (!readable || whole.length() > MOST_DIGITS) {
            return NO_NUMBER;
        }
        try {
            return Long.parseLong(whole);
        } catch (NumberFormatException e) {
            return NO_NUMBER;
        }
    }

    /** {@return the number of the page that a token leads to; 1 without one} */
    static int number(@Nullable PageToken token) {
        if (token == null) {
            return 1;
        }
        if (!token.value().matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(
                    "token: expected the token of a page, got '" + Printable.line(token.value()) + "'");
        }
        return Integer.parseInt(token.value());
    }
}
