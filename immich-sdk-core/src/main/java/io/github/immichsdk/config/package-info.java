/**
 * The configuration of a client: credentials, timeouts, retries, limits, listeners. All types here are immutable.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClientBuilder}, whose methods take these options; {@link io.github.immichsdk.config.ClientOptions} holds them.
 */
@NullMarked
package io.github.immichsdk.config;

import org.jspecify.annotations.NullMarked;
