/**
 * The configuration of a server, and what it keeps about itself.
 *
 * <p>Start with {@link io.github.immichsdk.admin.ImmichAdmin#config()}.
 */
@NullMarked
package io.github.immichsdk.admin.config;

import org.jspecify.annotations.NullMarked;
