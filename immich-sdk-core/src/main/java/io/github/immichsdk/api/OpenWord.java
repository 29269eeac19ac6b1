package io.github.immichsdk.api;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of an open set, such as the type of an asset. The values that this SDK knows are constants with one instance each:
 * compare them with {@code ==} or {@code equals}, whatever their case in a response. A value that only a newer server knows
 * is kept as received, and equals a value with the same string. Immutable, thread-safe and serializable.
 */
public abstract class OpenWord implements Serializable {

    private static final long serialVersionUID = 1;

    // a class's constants are registered before any lookup, since its static fields are initialized first
    private static final Map<Class<?>, Map<String, OpenWord>> KNOWN = new ConcurrentHashMap<>();

    /** The server's word. */
    private final String text;

    /**
     * Creates a value.
     *
     * @param text the server's value
     */
    protected OpenWord(String text) {
        this.text = Objects.requireNonNull(text, "value");
    }

    /**
     * Registers a constant.
     *
     * @param <T> the set of the value
     * @param word the value
     * @return the value, which {@link #find} returns from now on
     */
    protected static <T extends OpenWord> T known(T word) {
        if (KNOWN.computeIfAbsent(word.getClass(), unused -> new ConcurrentHashMap<>())
                        .putIfAbsent(folded(word.toString()), word)
                != null) {
            throw new IllegalStateException("'" + word + "' is known already");
        }
        return word;
    }

    /**
     * Returns the constant for a string, or creates a value that this SDK does not know.
     *
     * @param <T> the set of the value
     * @param set the class of the set
     * @param text the string
     * @param create creates an unknown value
     * @return the value
     */
    protected static <T extends OpenWord> T find(Class<T> set, String text, Function<String, T> create) {
        OpenWord known = known(set, Objects.requireNonNull(text, "value"));
        return known == null ? create.apply(text) : set.cast(known);
    }

    /** {@return the constant for a deserialized value, or the value itself} */
    protected final Object readResolve() {
        OpenWord known = known(getClass(), text);
        return known == null ? this : known;
    }

    private static @Nullable OpenWord known(Class<?> set, String text) {
        return KNOWN.getOrDefault(set, Map.of()).get(folded(text));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof OpenWord that && getClass() == that.getClass() && text.equals(that.text));
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    /** {@return the value as the server writes it} */
    @Override
    public final String toString() {
        return text;
    }
}
