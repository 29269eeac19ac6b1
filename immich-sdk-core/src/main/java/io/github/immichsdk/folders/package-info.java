/**
 * The folders of the original files on the server.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#folders()}.
 */
@NullMarked
package io.github.immichsdk.folders;

import org.jspecify.annotations.NullMarked;
