/**
 * Calls of endpoints that the SDK has no method for.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#raw()}.
 */
@NullMarked
package io.github.immichsdk.raw;

import org.jspecify.annotations.NullMarked;
