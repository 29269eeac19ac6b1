/**
 * Downloads single files, archives, albums and whole libraries, and verifies earlier downloads.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#downloads()}.
 */
@NullMarked
package io.github.immichsdk.downloads;

import org.jspecify.annotations.NullMarked;
