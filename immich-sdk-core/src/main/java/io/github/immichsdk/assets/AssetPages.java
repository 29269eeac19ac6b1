package io.github.immichsdk.assets;

import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.PageToken;
import io.github.immichsdk.internal.json.JsonIn;
import io.github.immichsdk.internal.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one page of a search. */
final class AssetPages {

    private AssetPages() {}

    /**
     * Reads a page, and refuses one that would lead in circles.
     *
     * @param in the answer
     * @param number the number of the page that was asked for
     */
    static Page<Asset> read(JsonIn in, int number) {
        JsonObject answer = in.object();
        return answer.object("assets", assets -> {
            List<Asset> items = assets.objects("items", AssetCodec::asset);
            return new Page<>(items, next(assets, number, items.isEmpty()));
        });
    }

    private static @Nullable PageToken next(JsonObject assets, int number, boolean empty) {
        Object next = assets.plain("nextPage");
        if (next == null) {
            return null;
        }
        String expected = Integer.toString(number + 1);
        if (!expected.equals(next.toString())) {
            throw assets.wrong("nextPage", "page " + expected + " or null after page " + number, next);
        }
        if (empty) {
            throw assets.wrong("nextPage", "null after a page without assets", next);
        }
        return new PageToken(expected);
    }

    /** {@return the number of the page that a token leads to; 1 without one} */
    static int number(@Nullable PageToken token) {
        if (token == null) {
            return 1;
        }
        if (!token.value().matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("token: expected the token of a page, got '" + token.value() + "'");
        }
        return Integer.parseInt(token.value());
    }
}
