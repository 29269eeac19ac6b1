/**
 * Reads, changes, copies and deletes assets: photos and videos.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#assets()}.
 */
@NullMarked
package io.github.immichsdk.assets;

import org.jspecify.annotations.NullMarked;
