/**
 * Stacks: groups of assets that the server shows as one.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#stacks()}.
 */
@NullMarked
package io.github.immichsdk.stacks;

import org.jspecify.annotations.NullMarked;
