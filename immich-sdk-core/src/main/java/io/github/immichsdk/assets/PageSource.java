package io.github.immichsdk.assets;

import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.PageToken;
import org.jspecify.annotations.Nullable;

/** Gives a list page by page. */
@FunctionalInterface
interface PageSource<T> {
    /** {@return the page that a token leads to; the first without one. One request} */
    Page<T> page(@Nullable PageToken token);
}
