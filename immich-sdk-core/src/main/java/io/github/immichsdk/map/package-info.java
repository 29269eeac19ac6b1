/**
 * Assets on the map, and the names of places.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#map()}.
 */
@NullMarked
package io.github.immichsdk.map;

import org.jspecify.annotations.NullMarked;
