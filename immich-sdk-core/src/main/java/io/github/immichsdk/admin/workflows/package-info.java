/** Workflows, and the plugins that they use. */
@NullMarked
package io.github.immichsdk.admin.workflows;

import org.jspecify.annotations.NullMarked;
