package io.github.immichsdk.memories;

import io.github.immichsdk.api.OpenWord;

/** What a memory is about. An open set: compare the constants with {@code ==}. */
public final class MemoryType extends OpenWord {

    private static final long serialVersionUID = 1;

    /** Photos of one day, some years ago. */
    public static final MemoryType ON_THIS_DAY = known(new MemoryType("on_this_day"));

    private MemoryType(String value) {
        super(value);
    }

    /**
     * Returns the constant for a string.
     *
     * @param value the server's value
     * @return the matching constant, or a new value if this SDK does not know it
     */
    public static MemoryType of(String value) {
        return find(MemoryType.class, value, MemoryType::new);
    }
}
