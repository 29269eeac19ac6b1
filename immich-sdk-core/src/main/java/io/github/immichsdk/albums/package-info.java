/**
 * Creates, finds, fills and shares albums.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#albums()}.
 */
@NullMarked
package io.github.immichsdk.albums;

import org.jspecify.annotations.NullMarked;
