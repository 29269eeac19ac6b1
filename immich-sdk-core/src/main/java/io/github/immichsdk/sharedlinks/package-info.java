/** Shared links: share an album or assets with people without an account, and open such a link as a visitor. */
@NullMarked
package io.github.immichsdk.sharedlinks;

import org.jspecify.annotations.NullMarked;
