/**
 * Lists, restores and empties the trash.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#trash()}.
 */
@NullMarked
package io.github.immichsdk.trash;

import org.jspecify.annotations.NullMarked;
