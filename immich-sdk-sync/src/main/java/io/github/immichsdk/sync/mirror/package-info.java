/**
 * A local copy of a library that follows the event stream.
 *
 * <p>Start with {@link io.github.immichsdk.sync.mirror.Mirror#of}.
 */
@NullMarked
package io.github.immichsdk.sync.mirror;

import org.jspecify.annotations.NullMarked;
