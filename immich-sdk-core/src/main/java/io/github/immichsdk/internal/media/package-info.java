/** Reads the little that the SDK has to know of pictures and videos, within bounds; never fails on a broken file. */
@NullMarked
package io.github.immichsdk.internal.media;

import org.jspecify.annotations.NullMarked;
