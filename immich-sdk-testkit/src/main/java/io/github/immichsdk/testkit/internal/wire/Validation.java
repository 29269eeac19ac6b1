package io.github.immichsdk.testkit.internal.wire;

/** What both styles of validation share. */
public final class Validation {
    /** Stands for a body that was not there. */
    public static final Object ABSENT = new Object();

    private Validation() {}
}
