/**
 * Memories: the photos of a day in other years.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#memories()}.
 */
@NullMarked
package io.github.immichsdk.memories;

import org.jspecify.annotations.NullMarked;
