package io.github.immichsdk.api;

import io.github.immichsdk.internal.checks.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> the type of the items
 * @param items the items of the page, in order; unmodifiable
 * @param next the token of the next page; null if this is the last
 */
public record Page<T>(List<T> items, @Nullable PageToken next) {

    /** Copies the items. */
    public Page {
        items = Copies.list("items", items);
    }

    /** {@return whether this is the last page} */
    public boolean last() {
        return next == null;
    }
}
