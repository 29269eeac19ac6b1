/**
 * Reads an extracted Google Takeout and uploads it with its albums, dates, places and descriptions.
 *
 * <p>Start with {@link io.github.immichsdk.takeout.GoogleTakeout}.
 */
module io.github.immichsdk.takeout {
    requires transitive io.github.immichsdk.core;
    requires static transitive org.jspecify;

    exports io.github.immichsdk.takeout;
}
