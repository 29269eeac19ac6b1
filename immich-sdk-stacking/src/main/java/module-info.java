/**
 * Stacks the pictures of a library that belong together: plan, apply, undo.
 *
 * <p>Start with {@link io.github.immichsdk.stacking.ImmichStacking}.
 */
module io.github.immichsdk.stacking {
    requires transitive io.github.immichsdk.core;
    requires io.github.immichsdk.sync;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports io.github.immichsdk.stacking;

    // The core reads and writes the records that are requests and responses.
    opens io.github.immichsdk.stacking to
            io.github.immichsdk.core;
}
