/** Reading a Google Takeout of Google Photos, to upload it with its dates, descriptions, locations, favorites and albums. */
@NullMarked
package io.github.immichsdk.uploads.takeout;

import org.jspecify.annotations.NullMarked;
