package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.PageToken;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Iterates over a list that the server returns in pages: requests each page when its first element is needed. Not thread-safe. */
public final class PageIterator<T> implements Iterator<T> {

    /** Requests the pages of a list. */
    @FunctionalInterface
    public interface Source<T> {
        /** {@return the page that a token leads to; the first one if it is null} */
        Page<T> page(@Nullable PageToken token);
    }

    private final Source<T> source;
    private @Nullable Page<T> page;
    private Iterator<T> items = Collections.emptyIterator();

    public PageIterator(Source<T> source) {
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
