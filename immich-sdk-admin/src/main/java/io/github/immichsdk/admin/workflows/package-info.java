/**
 * Workflows, and the plugins that they use.
 *
 * <p>Start with {@link io.github.immichsdk.admin.Admin#workflows()}.
 */
@NullMarked
package io.github.immichsdk.admin.workflows;

import org.jspecify.annotations.NullMarked;
