/** A local copy of a library that follows the event stream. */
@NullMarked
package io.github.immichsdk.sync.mirror;

import org.jspecify.annotations.NullMarked;
