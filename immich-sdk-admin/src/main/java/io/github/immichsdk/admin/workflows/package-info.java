/**
 * Workflows, and the plugins that they use.
 *
 * <p>Start with {@link io.github.immichsdk.admin.ImmichAdmin#workflows()}.
 */
@NullMarked
package io.github.immichsdk.admin.workflows;

import org.jspecify.annotations.NullMarked;
