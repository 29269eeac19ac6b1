/** Reading of picture and video files. */
@NullMarked
package io.github.immichsdk.testkit.internal.media;

import org.jspecify.annotations.NullMarked;
