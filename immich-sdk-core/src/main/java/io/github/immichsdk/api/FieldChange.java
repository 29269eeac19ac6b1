package io.github.immichsdk.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of one field by a request: unchanged, cleared, or set. In JSON these are a missing field, null, and a value.
 *
 * @param <T> the type of the value
 */
public final class FieldChange<T> {

    private static final FieldChange<?> UNCHANGED = new FieldChange<>(false, null);
    private static final FieldChange<?> CLEARED = new FieldChange<>(true, null);

    private final boolean sent;
    private final @Nullable T value;

    private FieldChange(boolean sent, @Nullable T value) {
        this.sent = sent;
        this.value = value;
    }

    /**
     * Returns a change that leaves the field as it is.
     *
     * @param <T> the type of the value
     * @return the change
     */
    @SuppressWarnings("unchecked") // it holds no value
    public static <T> FieldChange<T> unchanged() {
        return (FieldChange<T>) UNCHANGED;
    }

    /**
     * Returns a change that clears the field.
     *
     * @param <T> the type of the value
     * @return the change
     */
    @SuppressWarnings("unchecked") // it holds no value
    public static <T> FieldChange<T> cleared() {
        return (FieldChange<T>) CLEARED;
    }

    /**
     * Returns a change that sets the field.
     *
     * @param value the new value
     * @param <T> the type of the value
     * @return the change
     */
    public static <T> FieldChange<T> to(T value) {
        return new FieldChange<>(true, Objects.requireNonNull(value, "value"));
    }

    /** {@return whether the request contains the field} */
    public boolean isSent() {
        return sent;
    }

    /** {@return the new value; null if the field is cleared or unchanged} */
    public @Nullable T value() {
        return value;
    }

    /**
     * Applies the change to a value.
     *
     * @param before the value before the change, or null
     * @return the value after the change, or null
     */
    public @Nullable T appliedTo(@Nullable T before) {
        return sent ? value : before;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldChange<?> that && sent == that.sent && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sent, value);
    }

    @Override
    public String toString() {
        return !sent ? "unchanged" : value == null ? "cleared" : value.toString();
    }
}
