/**
 * Partners: share a whole library with another user, and see the library of a partner.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#partners()}.
 */
@NullMarked
package io.github.immichsdk.partners;

import org.jspecify.annotations.NullMarked;
