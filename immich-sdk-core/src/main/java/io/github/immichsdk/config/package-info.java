/** The configuration of a client: credentials, timeouts, retries, limits, listeners. All types here are immutable. */
@NullMarked
package io.github.immichsdk.config;

import org.jspecify.annotations.NullMarked;
