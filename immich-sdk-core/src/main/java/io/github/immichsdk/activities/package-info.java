/**
 * Activities: comments and likes in shared albums.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#activities()}.
 */
@NullMarked
package io.github.immichsdk.activities;

import org.jspecify.annotations.NullMarked;
