package io.github.immichsdk.activities;

import io.github.immichsdk.api.OpenWord;

/** A kind of activity. An open set: compare the constants with {@code ==}. */
public final class ActivityType extends OpenWord {

    private static final long serialVersionUID = 1;

    /** A text. */
    public static final ActivityType COMMENT = known(new ActivityType("comment"));

    /** A like. */
    public static final ActivityType LIKE = known(new ActivityType("like"));

    private ActivityType(String value) {
        super(value);
    }

    /**
     * Returns the constant for a string.
     *
     * @param value the server's value
     * @return the matching constant, or a new value if this SDK does not know it
     */
    public static ActivityType of(String value) {
        return find(ActivityType.class, value, ActivityType::new);
    }
}
