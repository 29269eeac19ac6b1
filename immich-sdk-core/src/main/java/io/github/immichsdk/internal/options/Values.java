package io.github.immichsdk.internal.options;

import java.util.function.Consumer;

/**
 * The settings behind an immutable type with many setters: plain fields, which only {@link #with} changes, and only on a copy.
 * The copy is shallow: a setter replaces a collection, and does not add to it.
 *
 * @param <V> the subclass
 */
public abstract class Values<V extends Values<V>> implements Cloneable {

    /** {@return a copy with a change} */
    public final V with(Consumer<? super V> change) {
        try {
            @SuppressWarnings("unchecked")
            V copy = (V) super.clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the class implements Cloneable", e);
        }
    }
}
