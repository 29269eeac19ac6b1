/**
 * Tags: create and find them by path, change and delete them, and assign them to assets.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#tags()}.
 */
@NullMarked
package io.github.immichsdk.tags;

import org.jspecify.annotations.NullMarked;
