/**
 * The configuration of a server, and what it keeps about itself.
 *
 * <p>Start with {@link io.github.immichsdk.admin.Admin#config()}.
 */
@NullMarked
package io.github.immichsdk.admin.config;

import org.jspecify.annotations.NullMarked;
