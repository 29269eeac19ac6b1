package io.github.immichsdk.api;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A word out of an open set, such as the type of an asset. The words that this SDK knows are constants, and there is one object of each:
 * they compare with {@code ==} and {@code equals}, wherever they come from, in any case of letters. A word that only a newer server
 * knows is kept as it came, and equals the same text. Immutable, thread-safe and serializable.
 */
public abstract class OpenWord implements Serializable {

    private static final long serialVersionUID = 1;

    // a class's constants are known before anyone can ask for one of its words, since its static fields come first
    private static final Map<Class<?>, Map<String, OpenWord>> KNOWN = new ConcurrentHashMap<>();

    private final String text;

    /**
     * Creates a word.
     *
     * @param text the server's word
     */
    protected OpenWord(String text) {
        this.text = Objects.requireNonNull(text, "value");
    }

    /**
     * Makes a constant of a word.
     *
     * @param <T> the set that the word is of
     * @param word the word
     * @return the word, which {@link #find} returns from now on
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
     * Finds the constant of a word, or creates a word that this SDK does not know.
     *
     * @param <T> the set that the word is of
     * @param set the class of the set
     * @param text the word
     * @param create creates an unknown word
     * @return the word
     */
    protected static <T extends OpenWord> T find(Class<T> set, String text, Function<String, T> create) {
        OpenWord known = known(set, Objects.requireNonNull(text, "value"));
        return known == null ? create.apply(text) : set.cast(known);
    }

    /** {@return the constant of a word that was serialized, or the word itself} */
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
