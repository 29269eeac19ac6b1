/**
 * Information about the server: availability, version, features, configuration and storage.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#server()}.
 */
@NullMarked
package io.github.immichsdk.server;

import org.jspecify.annotations.NullMarked;
