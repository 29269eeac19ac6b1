/**
 * The timeline: months with their counts, and the assets of a month.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#timeline()}.
 */
@NullMarked
package io.github.immichsdk.timeline;

import org.jspecify.annotations.NullMarked;
