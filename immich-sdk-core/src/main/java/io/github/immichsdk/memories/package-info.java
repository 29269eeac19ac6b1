/** Memories: the photos of a day in other years. */
@NullMarked
package io.github.immichsdk.memories;

import org.jspecify.annotations.NullMarked;
