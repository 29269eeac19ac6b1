package io.github.immichsdk.stacking;

/** What a plan does with stacks that hold other pictures too than the criteria would group. */
public enum ExistingStacks {
    /** Leaves them: someone may have made them by hand. */
    KEEP,
    /** Dissolves them, and stacks the group. */
    REPLACE
}
