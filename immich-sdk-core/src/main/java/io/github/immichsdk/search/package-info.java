/**
 * Searches, lists and counts assets.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#search()}.
 */
@NullMarked
package io.github.immichsdk.search;

import org.jspecify.annotations.NullMarked;
