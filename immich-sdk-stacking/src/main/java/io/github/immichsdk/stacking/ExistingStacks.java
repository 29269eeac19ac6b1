package io.github.immichsdk.stacking;

/** How a plan treats existing stacks that also contain pictures outside the group. */
public enum ExistingStacks {
    /** Keeps them: someone may have created them by hand. */
    KEEP,
    /** Dissolves them, and stacks the group. */
    REPLACE
}
