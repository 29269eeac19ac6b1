package io.github.immichsdk.assets;

import io.github.immichsdk.api.Page;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks from page to page: requests each page when its first element is needed, not earlier. Not thread-safe. */
final class PageWalk<T> implements Iterator<T> {

    private final PageSource<T> source;
    private @Nullable Page<T> page;
    private Iterator<T> items = Collections.emptyIterator();

    PageWalk(PageSource<T> source) {
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext()) {
            Page<T> last = page;
            if (last != null && last.last()) {
                return false;
            }
            Page<T> next = source.page(last == null ? null : last.next());
            page = next;
            items = next.items().iterator();
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }
}
