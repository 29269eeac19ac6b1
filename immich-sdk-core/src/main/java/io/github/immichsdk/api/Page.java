package io.github.immichsdk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> what the list is of
 * @param items what is on the page, in order; unmodifiable
 * @param next where the next page begins; null if this is the last
 */
public record Page<T>(List<T> items, @Nullable PageToken next) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** {@return whether no page follows} */
    public boolean last() {
        return next == null;
    }
}
