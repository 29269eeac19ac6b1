/**
 * Reading a Google Takeout of Google Photos, to upload it with its dates, descriptions, locations, favorites and albums.
 *
 * <p>Start with {@link io.github.immichsdk.takeout.GoogleTakeout}.
 */
@NullMarked
package io.github.immichsdk.takeout;

import org.jspecify.annotations.NullMarked;
