/**
 * Duplicates: the groups that the server has found, and assets of equal checksum, or of equal name and time.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#duplicates()}.
 */
@NullMarked
package io.github.immichsdk.duplicates;

import org.jspecify.annotations.NullMarked;
