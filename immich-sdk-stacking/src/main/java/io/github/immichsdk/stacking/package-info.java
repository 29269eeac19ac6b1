/**
 * Plans which pictures of a library belong together, applies the plan, and finds the stack of any asset.
 *
 * <p>Start with {@link io.github.immichsdk.stacking.ImmichStacking}.
 */
@NullMarked
package io.github.immichsdk.stacking;

import org.jspecify.annotations.NullMarked;
