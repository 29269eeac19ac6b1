package io.github.immichsdk.internal.call;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Creates streams that do nothing until their first element is requested, and do not read ahead. */
public final class LazyStream {

    private LazyStream() {}

    /**
     * Makes one.
     *
     * @param walk begins to walk through the elements, when the first is requested
     * @return the stream; sequential, for one use
     */
    public static <T> Stream<T> of(Supplier<Iterator<T>> walk) {
        return StreamSupport.stream(() -> new OneByOne<>(walk.get()), Spliterator.ORDERED | Spliterator.NONNULL, false);
    }

    /** Delivers one element at a time. Never splits, since a split would read ahead. */
    private static final class OneByOne<T> implements Spliterator<T> {

        private final Iterator<T> walk;

        OneByOne(Iterator<T> walk) {
            this.walk = walk;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            if (!walk.hasNext()) {
                return false;
            }
            action.accept(walk.next());
            return true;
        }

        @Override
        public @Nullable Spliterator<T> trySplit() {
            return null;
        }

        @Override
        public long estimateSize() {
            return Long.MAX_VALUE;
        }

        @Override
        public int characteristics() {
            return ORDERED | NONNULL;
        }
    }
}
