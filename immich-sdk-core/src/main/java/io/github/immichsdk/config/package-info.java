/** What a client can be told: credentials, time limits, retries, limits, listeners. All values here are immutable. */
@NullMarked
package io.github.immichsdk.config;

import org.jspecify.annotations.NullMarked;
