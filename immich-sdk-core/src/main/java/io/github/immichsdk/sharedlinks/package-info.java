/**
 * Shared links: share an album or assets with people without an account, and open such a link as a visitor.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#sharedLinks()}.
 */
@NullMarked
package io.github.immichsdk.sharedlinks;

import org.jspecify.annotations.NullMarked;
