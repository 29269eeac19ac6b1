/**
 * The event stream of Immich: lazy, typed, acknowledged and resumable.
 *
 * <p>Start with {@link io.github.immichsdk.sync.ImmichSync}.
 */
module io.github.immichsdk.sync {
    requires transitive io.github.immichsdk.core;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports io.github.immichsdk.sync;
    exports io.github.immichsdk.sync.event;
    exports io.github.immichsdk.sync.mirror;

    // The core reads and writes the records that are requests and responses.
    opens io.github.immichsdk.sync to
            io.github.immichsdk.core;
}
