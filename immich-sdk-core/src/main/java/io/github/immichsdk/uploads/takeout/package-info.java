/**
 * Reading a Google Takeout of Google Photos, to upload it with its dates, descriptions, locations, favorites and albums.
 *
 * <p>Start with {@link io.github.immichsdk.uploads.takeout.GoogleTakeout}.
 */
@NullMarked
package io.github.immichsdk.uploads.takeout;

import org.jspecify.annotations.NullMarked;
