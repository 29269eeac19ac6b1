/**
 * External libraries: folders of the server whose files become assets.
 *
 * <p>Start with {@link io.github.immichsdk.admin.ImmichAdmin#libraries()}.
 */
@NullMarked
package io.github.immichsdk.admin.libraries;

import org.jspecify.annotations.NullMarked;
