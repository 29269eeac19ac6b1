/**
 * Statistics and the license of a server.
 *
 * <p>Start with {@link io.github.immichsdk.admin.ImmichAdmin#server()}.
 */
@NullMarked
package io.github.immichsdk.admin.server;

import org.jspecify.annotations.NullMarked;
